package vn.tiendo.plan.catalogue.file;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is wrong with one file, in the order of its lines. */
final class FileDefects {

    private final String file;
    private final SortedSet<Defect> found =
            new TreeSet<>(Comparator.comparingInt(Defect::line).thenComparing(Defect::what));

    FileDefects(String file) {
        this.file = file;
    }

    void add(int line, String what) {
        found.add(new Defect(line, what));
    }

    /** @throws CatalogueException when anything was found */
    void refuse() {
        if (!found.isEmpty()) {
            throw new CatalogueException(found.stream()
                    .map(d -> file + ", dòng " + d.line + ": " + d.what + ".")
                    .toList());
        }
    }

    private record Defect(int line, String what) {}
}
