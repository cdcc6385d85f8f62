package vn.tiendo.plan.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Single texts that SQL answers. */
public final class NativeText {

    private NativeText() {}

    /** The only column of the first row; empty where there is no row, or null in it. */
    public static Optional<String> first(EntityManager entities, String sql) {
        List<?> rows = entities.createNativeQuery(sql, String.class).getResultList();
        return rows.stream().filter(Objects::nonNull).map(String.class::cast).findFirst();
    }
}
