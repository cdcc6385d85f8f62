package vn.tiendo.plan.catalogue.file;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiendo.plan.catalogue.file.Catalogue.OfProvince;

/**
 * Which provinces an installation serves: all, or those that are named. A province that was merged comes with the one that continues it,
 * and the other way round: neither can answer without the other.
 */
public final class Served {

    static final Served ALL = new Served(Set.of());

    private static final String EVERY = "all";

    /** Empty: all. */
    private final Set<String> named;

    private Served(Set<String> named) {
        this.named = named;
    }

    /** @param setting {@code all}, or ids with commas between them */
    static Served of(String setting) {
        return setting.strip().equals(EVERY)
                ? ALL
                : new Served(Arrays.stream(setting.split(","))
                        .map(String::strip)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Of all provinces those that are served.
     *
     * @throws CatalogueException where one is named that is none
     */
    List<OfProvince> in(List<OfProvince> all) {
        if (named.isEmpty()) {
            return all;
        }
        Set<String> ids = all.stream().map(p -> p.province().id()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(ids);
        if (!unknown.isEmpty()) {
            throw new CatalogueException(List.of("PROVINCES names '" + String.join("', '", unknown)
                    + "', which the catalogue does not have; set all, or some of: " + String.join(", ", ids) + "."));
        }
        Set<String> survivors = all.stream()
                .filter(p -> named.contains(p.province().id()))
                .map(Served::survivor)
                .collect(Collectors.toSet());
        return all.stream().filter(p -> survivors.contains(survivor(p))).toList();
    }

    private static String survivor(OfProvince file) {
        String successor = file.province().successor();
        return successor == null ? file.province().id() : successor;
    }

    @Override
    public String toString() {
        return named.isEmpty() ? EVERY : String.join(",", named);
    }
}
