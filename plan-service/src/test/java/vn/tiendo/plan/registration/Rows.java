package vn.tiendo.plan.registration;

import jakarta.persistence.EntityManager;
import java.util.List;
import vn.tiendo.plan.Schemas;

/** What stands in the database. */
public final class Rows {

    private Rows() {}

    /** One column of text, for a plan. */
    public static List<String> texts(EntityManager entities, String sql, String plan) {
        List<?> rows =
                entities.createNativeQuery(sql).setParameter("plan", plan).getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    /** What is wrong with the registry events of a plan under their published schemas. */
    public static List<String> defectsOfEvents(EntityManager entities, String plan) {
        List<?> events = entities.createNativeQuery(
                        "select type, payload from outbox where partition_key like concat('%/', :plan, '%')")
                .setParameter("plan", plan)
                .getResultList();
        return events.stream()
                .map(Object[].class::cast)
                .flatMap(event -> Schemas.defects((String) event[0], (String) event[1]).stream())
                .map(Object::toString)
                .toList();
    }

    /** How many rows there are of all that a change of a plan writes. */
    public static long all(EntityManager entities) {
        return ((Number) entities.createNativeQuery("select (select count(*) from plan) + (select count(*) from task)"
                                + " + (select count(*) from assignment_version) + (select count(*) from outbox)"
                                + " + (select count(*) from audit_entry) + (select count(*) from answered)")
                        .getSingleResult())
                .longValue();
    }
}
