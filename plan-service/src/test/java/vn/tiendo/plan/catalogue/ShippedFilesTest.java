package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueFiles;

/** Whatever files lie in the catalogue's folder, the service can load them. A defect is told here with its file and line. */
class ShippedFilesTest {

    @Test
    void everyShippedFileIsFoundByItselfAndRead() {
        Map<String, byte[]> files = new CatalogueFiles(Optional.empty(), "all").read();
        assertThat(files).containsKeys("ha-tinh.yaml", Catalogue.CALENDAR, Catalogue.ACTS, Catalogue.NATION);
        Catalogue catalogue = Catalogue.read(files);
        assertThat(catalogue.withPlan()).hasSize(files.size() - 3).allSatisfy(file -> {
            assertThat(files).containsKey(file.province().id() + ".yaml");
            assertThat(file.content().tasks()).isNotEmpty();
            assertThat(file.content().obligations()).isNotEmpty();
        });
    }

    @Test
    void filesInsideAJarAreFoundToo(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("service.jar");
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path catalogue = Files.createDirectories(inside.getPath("/catalogue"));
            Files.writeString(catalogue.resolve(Catalogue.CALENDAR), "lịch: []");
            Files.writeString(catalogue.resolve("moi.yaml"), "tỉnh: {}");
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader service = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Thread.currentThread().setContextClassLoader(service);
            assertThat(new CatalogueFiles(Optional.empty(), "all").read())
                    .containsOnlyKeys(Catalogue.CALENDAR, "moi.yaml");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
