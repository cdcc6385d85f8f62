package vn.tiendo.plan.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that may read the same file differently are told apart. */
class ProgramTest {

    @TempDir
    Path folder;

    private Path jar;
    private String before;

    @BeforeEach
    void pack() throws IOException {
        jar = folder.resolve("plan-service.jar");
        Files.writeString(folder.resolve("yaml-2.4.jar"), "a library");
        pack("Reader.class", "reads");
        before = Program.fingerprint(List.of(jar));
    }

    @Test
    void thatOfTheSameJarsIsTheSame() throws IOException {
        pack("Reader.class", "reads");
        assertThat(Program.fingerprint(List.of(jar))).isEqualTo(before);
    }

    @Test
    void aClassThatReadsDifferentlyThoughNoLongerMakesAnotherOne() throws IOException {
        pack("Reader.class", "reeds");
        assertThat(Program.fingerprint(List.of(jar))).isNotEqualTo(before);
    }

    @Test
    void anotherVersionOfALibraryMakesAnotherOne() throws IOException {
        Files.move(folder.resolve("yaml-2.4.jar"), folder.resolve("yaml-2.5.jar"));
        assertThat(Program.fingerprint(List.of(jar))).isNotEqualTo(before);
    }

    @Test
    void classesInAFolderAreNoProgramThatStaysTheSame() {
        assertThat(Program.fingerprint()).isEmpty();
    }

    private void pack(String name, String content) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }
}
