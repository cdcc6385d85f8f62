package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever files lie in the catalogue's folder, the service can load them. A defect is told here with its file and line. */
class ShippedFilesTest {

    @Test
    void everyShippedFileIsFoundByItselfAndRead() {
        Map<String, byte[]> files = new CatalogueFiles(Optional.empty()).read();
        assertThat(files).containsKeys("ha-tinh.yaml", Catalogue.CALENDAR, Catalogue.ACTS);
        Catalogue catalogue = Catalogue.read(files);
        assertThat(catalogue.provinces()).hasSize(files.size() - 2).allSatisfy(file -> {
            assertThat(files).containsKey(file.province().id() + ".yaml");
            assertThat(file.content().tasks()).isNotEmpty();
            assertThat(file.content().obligations()).isNotEmpty();
        });
    }
}
