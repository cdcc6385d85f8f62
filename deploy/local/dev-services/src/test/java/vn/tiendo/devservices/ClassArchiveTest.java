package vn.tiendo.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassArchiveTest {

    @Test
    void aJvmThatHasACacheOfLinkedClassesIsToldOfIt() {
        ClassArchive archive = ClassArchive.of(25);
        assertThat(archive.file()).isEqualTo("classes.aot");
        assertThat(archive.use()).containsExactly("-XX:AOTCache=classes.aot");
        assertThat(archive.make()).containsExactly("-XX:AOTCacheOutput=classes.aot", "-Xlog:aot=error");
    }

    @Test
    void anEarlierOneIsToldOfAnArchive() {
        for (int version : new int[] {17, 21, 24}) {
            ClassArchive archive = ClassArchive.of(version);
            assertThat(archive.use()).contains("-XX:SharedArchiveFile=classes.jsa");
            assertThat(archive.make()).contains("-XX:ArchiveClassesAtExit=classes.jsa");
        }
    }
}
