package vn.tiendo.plan.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tiendo.plan.plan.TargetDefinition;

/** All measurements. */
@ApplicationScoped
class Measurements implements PanacheRepositoryBase<Measurement, Measurement.Key> {

    /** Every measurement of a target, replaced ones included, in the order of recording. */
    List<Measurement> of(String target) {
        return list("key.target = ?1 order by key.number", target);
    }

    /** Every measurement of some targets, by target, in the order of recording. */
    Map<String, List<Measurement>> of(Collection<TargetDefinition> targets) {
        List<String> ids = targets.stream().map(TargetDefinition::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : list("key.target in ?1 order by key.target, key.number", ids).stream()
                        .collect(Collectors.groupingBy(Measurement::target));
    }

    /** Of all that were recorded those that count: the last one of each year, by year; then the last day on which it was reached. */
    static List<Measurement> current(List<Measurement> recorded) {
        Map<Integer, Measurement> byYear = new TreeMap<>();
        recorded.forEach(m -> byYear.put(m.reachedOn() == null ? m.year() : Integer.MAX_VALUE, m));
        return List.copyOf(byYear.values());
    }
}
