package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void theInnermostCauseTellsMostElseTheFirstError() throws IOException {
        assertThat(causeIn("""
                2026-11-20 [ERROR] InnoDB: Header page is damaged
                2026-11-20 [ERROR] Aborting
                """)).isEqualTo("2026-11-20 [ERROR] InnoDB: Header page is damaged");
        assertThat(causeIn("""
                ERROR Failed to start application
                Caused by: java.lang.RuntimeException: migration
                \tat x.Y
                Caused by: java.sql.SQLException: Unknown column 'tên'
                """)).isEqualTo("Caused by: java.sql.SQLException: Unknown column 'tên'");
        assertThat(causeIn("all is well\n")).isEmpty();
    }

    @Test
    void onlyTheEndOfALongLogIsReadAndALongLineIsCut() throws IOException {
        assertThat(causeIn("ERROR old\n" + "x".repeat(100_000) + "\nERROR new\n"))
                .isEqualTo("ERROR new");
        assertThat(causeIn("ERROR " + "x".repeat(1000))).hasSize(303).endsWith("x...");
    }

    @Test
    void aMissingLogHasNoCause() {
        assertThat(LogTail.cause(folder.resolve("none"))).isEmpty();
    }

    private String causeIn(String log) throws IOException {
        return LogTail.cause(Files.writeString(folder.resolve("log"), log)).orElse("");
    }
}
