package vn.tiendo.plan.catalogue;

import java.util.List;

/** A catalogue file that cannot be loaded: every defect with its line, in Vietnamese. */
final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> defects;

    CatalogueException(List<String> defects) {
        super(String.join("\n", defects));
        this.defects = List.copyOf(defects);
    }

    List<String> defects() {
        return defects;
    }
}
