package vn.tiendo.plan.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.plan.Target;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.platform.http.Page;

/** All measurements, with what was said of them. */
@ApplicationScoped
class Measurements implements PanacheRepositoryBase<Measurement, Measurement.Key> {

    private static final Keyset IN_ORDER_OF_PLANS = new Keyset(
            List.of(
                    Keyset.Key.of("t.plan", String.class),
                    Keyset.Key.of("t.position", Integer.class),
                    Keyset.Key.of("t.id", String.class)),
            false,
            null);

    private static final String WAITING =
            "exists (select 1 from Measurement m where m.key.target = t.id and m.toConfirm"
                    + " and not exists (select 1 from Confirmation c where c.key = m.key))";

    private final EntityManager entities;

    Measurements(EntityManager entities) {
        this.entities = entities;
    }

    /** Every measurement of a target, replaced and returned ones included, in the order of recording. */
    List<Measurement> of(String target) {
        return of(List.of(target)).getOrDefault(target, List.of());
    }

    /** Every measurement of some targets, by target, in the order of recording. */
    Map<String, List<Measurement>> of(Collection<String> targets) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        Map<Measurement.Key, Confirmation> said = entities.createQuery(
                        "from Confirmation c where c.key.target in :targets", Confirmation.class)
                .setParameter("targets", targets)
                .getResultStream()
                .collect(Collectors.toMap(Confirmation::key, Function.identity()));
        List<Measurement> all = list("key.target in ?1 order by key.target, key.number", targets);
        all.forEach(m -> m.setConfirmation(said.get(m.key())));
        return all.stream().collect(Collectors.groupingBy(Measurement::target));
    }

    /** Stores what was said of a measurement. */
    void confirm(Measurement measurement, Confirmation said) {
        entities.persist(said);
        measurement.setConfirmation(said);
    }

    /**
     * Of all that were recorded those that count: the last one of each year, by year; then the last day on which it was reached.
     * What was returned is none of them.
     */
    static List<Measurement> current(List<Measurement> recorded) {
        Map<Integer, Measurement> byYear = new TreeMap<>();
        recorded.stream()
                .filter(m -> m.confirmation() != Verification.RETURNED)
                .forEach(m -> byYear.put(m.reachedOn() == null ? m.year() : Integer.MAX_VALUE, m));
        return List.copyOf(byYear.values());
    }

    /**
     * Which targets a list asks for; null leaves a criterion out.
     *
     * @param provinces that issued their plans; what the caller may not see is not among them
     * @param targets only these
     * @param waiting true: those with a value that waits for confirmation; false: all others
     */
    record Filter(Set<String> provinces, String plan, Set<String> targets, Boolean waiting) {}

    /** A page of targets in the order of their plans. */
    Page<Target> targets(Filter filter, Keyset.PageRequest piece) {
        List<String> where = new ArrayList<>(List.of("p.province in :provinces"));
        Map<String, Object> parameters = new HashMap<>(Map.of("provinces", filter.provinces()));
        if (filter.plan() != null) {
            where.add("t.plan = :plan");
            parameters.put("plan", filter.plan());
        }
        if (filter.targets() != null) {
            where.add("t.id in :targets");
            parameters.put("targets", filter.targets());
        }
        if (filter.waiting() != null) {
            where.add(filter.waiting() ? WAITING : "not " + WAITING);
        }
        return IN_ORDER_OF_PLANS.page(
                entities,
                new Keyset.Query<>(
                        Target.class,
                        "t",
                        "Target t join Plan p on p.id = t.plan",
                        String.join(" and ", where),
                        parameters),
                piece);
    }
}
