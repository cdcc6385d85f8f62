package vn.tiendo.plan.catalogue;

import java.nio.file.Path;
import java.util.Map;
import vn.tiendo.plan.catalogue.file.CatalogueFiles;

/**
 * The files that tests load and count in: five provinces as they were shipped once. A province that is added to the shipped files, or a
 * correction there, changes nothing here.
 */
final class FrozenCatalogue {

    private FrozenCatalogue() {}

    /** Content by file name, as {@code catalogue.folder} of tests has it. */
    static Map<String, byte[]> files() {
        return CatalogueFiles.in(Path.of("src/test/catalogue"));
    }
}
