package vn.tiendo.report.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is counted of one plan. */
record PlanCounts(Counts total, List<Line> lines) {

    /** One group; groups are listed in the order of {@code order}. */
    record Line(String key, String name, String order, Counts counts) {}

    static Counts total(Collection<PlanCounts> plans) {
        return plans.stream().map(PlanCounts::total).reduce(Counts.NONE, Counts::plus);
    }

    /** The groups of all plans, in the order of the registry, not of the counts. */
    static List<Progress.Group> groups(Collection<PlanCounts> plans) {
        Map<String, Line> groups = new LinkedHashMap<>();
        for (PlanCounts plan : plans) {
            for (Line line : plan.lines) {
                groups.merge(
                        line.key,
                        line,
                        (one, other) -> new Line(one.key, one.name, one.order, one.counts.plus(other.counts)));
            }
        }
        List<Line> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(Line::order).thenComparing(Line::key));
        return sorted.stream()
                .map(line -> new Progress.Group(line.key, line.name, line.counts))
                .toList();
    }
}
