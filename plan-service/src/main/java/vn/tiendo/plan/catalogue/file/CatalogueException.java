package vn.tiendo.plan.catalogue.file;

import java.util.List;

/** A catalogue file that cannot be loaded: every defect with its line, in Vietnamese. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> defects;

    public CatalogueException(List<String> defects) {
        super(String.join("\n", defects));
        this.defects = List.copyOf(defects);
    }

    public List<String> defects() {
        return defects;
    }
}
