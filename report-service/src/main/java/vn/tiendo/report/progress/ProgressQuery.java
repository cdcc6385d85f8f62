package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * One assignment in its group; groups are listed in the order of {@code order}.
     *
     * @param agency the one whose group it is, or null
     */
    private record Placed(String key, String name, String order, String agency, Judged judged) {

        private Placed(String key, String name, String order, Judged judged) {
            this(key, name, order, null, judged);
        }
    }

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
                .flatMap(j -> switch (groupBy) {
                    case section ->
                        Stream.of(ofSection(registry, byId.get(j.item().id()), j));
                    case pillar -> Stream.of(ofPillar(registry, j));
                    case agency -> ofAgencies(registry, work, j);
                    case province ->
                        Stream.of(ofProvince(registry, byId.get(j.item().id()), j));
                })
                .forEach(p ->
                        groups.computeIfAbsent(p.key, key -> new ArrayList<>()).add(p));
        return new PlanCounts(
                counts(work, span, counted),
                groups.values().stream().map(g -> line(work, span, g)).toList());
    }

    private static PlanCounts.Line line(PlanWork work, Span span, List<Placed> group) {
        Placed first = group.get(0);
        List<Judged> of = group.stream().map(Placed::judged).toList();
        return new PlanCounts.Line(
                first.key,
                first.name,
                first.order,
                Counts.of(
                        of.stream().map(j -> Counts.Counted.of(j, span.day())).toList(),
                        Figures.of(work.tasks(of, first.agency).values())));
    }

    /** As in their own reports: whose part it is by now, of which several may have taken over one. */
    private static Stream<Placed> ofAgencies(Registry registry, PlanWork work, Judged judged) {
        return work.responsible(judged.item()).stream()
                .map(agency -> new Placed(agency, registry.agencyName(agency), agency, agency, judged));
    }

    private static Placed ofSection(Registry registry, Standing s, Judged judged) {
        Task task = registry.tasks().get(s.task());
        List<Plan.Section> sections = sections(registry, s.plan());
        Plan.Section section = sections.stream()
                .filter(x -> task != null && x.number().equals(task.section()))
                .findFirst()
                .orElse(new Plan.Section("?", "Chưa rõ mục", null));
        String order = "%s/%03d".formatted(s.plan(), sections.indexOf(section) + 1);
        return new Placed(s.plan() + "/" + section.number(), section.name(), order, judged);
    }

    private Placed ofPillar(Registry registry, Judged judged) {
        Pillar pillar = pillar(registry, judged);
        return new Placed(pillar.name(), pillar.vietnamese(), String.valueOf(pillar.ordinal()), judged);
    }

    private static Placed ofProvince(Registry registry, Standing s, Judged judged) {
        return new Placed(s.province(), registry.provinceName(s.province()), s.province(), judged);
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
