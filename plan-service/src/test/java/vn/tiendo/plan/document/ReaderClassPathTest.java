package vn.tiendo.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderClassPathTest {

    @TempDir
    Path folder;

    @Test
    void entriesAreFoundFromWhateverFolder() {
        assertThat(ReaderClassPath.of(null, "target/classes" + File.pathSeparator + folder)
                        .split(File.pathSeparator))
                .containsExactly(Path.of("target/classes").toAbsolutePath().toString(), folder.toString());
    }

    @Test
    void aPackagedServiceHasTheFoldersBesideItsJar() throws Exception {
        Path application = folder.resolve("quarkus-app");
        Files.createDirectories(application.resolve("lib").resolve("main"));
        Path jar = application.resolve("app").resolve("plan-service.jar");
        assertThat(ReaderClassPath.of(
                                jar, application.resolve("quarkus-run.jar").toString())
                        .split(File.pathSeparator))
                .containsExactly(
                        jar.toString(),
                        application.resolve("app/*").toString(),
                        application.resolve("lib/main/*").toString(),
                        application.resolve("lib/boot/*").toString(),
                        application.resolve("quarkus/*").toString(),
                        application.resolve("quarkus-run.jar").toString());
    }

    @Test
    void thisProcessKnowsItsOwnClasses() {
        assertThat(ReaderClassPath.ofThisProcess()).isNotBlank();
    }
}
