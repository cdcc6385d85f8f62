package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Task;

/** Sorts what is counted of a plan into groups and counts it. */
@ApplicationScoped
public class ProgressQuery {

    /** One assignment in its group; groups are listed in the order of {@code order}. */
    private record Placed(String key, String name, String order, Judged judged) {}

    /** Everything of a plan in its place, for all who answer for it. */
    public PlanWork work(Registry registry, Span span, Collection<Standing> standings) {
        List<Item> items = standings.stream()
                .map(s -> Item.of(s, isInvited(registry.tasks().get(s.task()))))
                .toList();
        return PlanWork.of(registry, span, items, null);
    }

    /** All of these together, for one line. */
    public Counts counts(PlanWork work, Span span, Collection<Judged> counted) {
        return Counts.of(
                counted.stream().map(j -> Counts.Counted.of(j, span.day())).toList(),
                Figures.of(work.tasks(counted).values()));
    }

    /** Counts of one plan in groups, in no order. */
    PlanCounts ofPlan(Registry registry, Span span, Collection<Standing> standings, Progress.GroupBy groupBy) {
        PlanWork work = work(registry, span, standings);
        List<Judged> counted = work.counted();
        Map<String, Standing> byId = standings.stream().collect(Collectors.toMap(Standing::id, Function.identity()));
        Map<String, List<Placed>> groups = new LinkedHashMap<>();
        counted.stream()
                .map(j -> place(registry, byId.get(j.item().id()), j, groupBy))
                .forEach(p ->
                        groups.computeIfAbsent(p.key, key -> new ArrayList<>()).add(p));
        return new PlanCounts(
                counts(work, span, counted),
                groups.values().stream()
                        .map(g -> new PlanCounts.Line(
                                g.get(0).key,
                                g.get(0).name,
                                g.get(0).order,
                                counts(
                                        work,
                                        span,
                                        g.stream().map(Placed::judged).toList())))
                        .toList());
    }

    private Placed place(Registry registry, Standing s, Judged judged, Progress.GroupBy groupBy) {
        Task task = registry.tasks().get(s.task());
        return switch (groupBy) {
            case section -> {
                List<Plan.Section> sections = sections(registry, s.plan());
                Plan.Section section = sections.stream()
                        .filter(x -> task != null && x.number().equals(task.section()))
                        .findFirst()
                        .orElse(new Plan.Section("?", "Chưa rõ mục", null));
                String order = "%s/%03d".formatted(s.plan(), sections.indexOf(section) + 1);
                yield new Placed(s.plan() + "/" + section.number(), section.name(), order, judged);
            }
            case pillar -> {
                Pillar pillar = pillar(registry, judged);
                yield new Placed(pillar.name(), pillar.vietnamese(), String.valueOf(pillar.ordinal()), judged);
            }
            case agency -> new Placed(s.agency(), registry.agencyName(s.agency()), s.agency(), judged);
            case province -> new Placed(s.province(), registry.provinceName(s.province()), s.province(), judged);
        };
    }

    /** Of the task, as the registry says now. */
    public Pillar pillar(Registry registry, Judged judged) {
        Task task = registry.tasks().get(judged.item().task());
        return Pillar.of(task == null ? null : task.pillar());
    }

    private static boolean isInvited(Task task) {
        return task != null && task.invited();
    }

    private static List<Plan.Section> sections(Registry registry, String plan) {
        return registry.plans().containsKey(plan) ? registry.plans().get(plan).sections() : List.of();
    }
}
