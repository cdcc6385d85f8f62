package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Task;

/** Sorts assignments into groups and counts them. */
@ApplicationScoped
public class ProgressQuery {

    /** One assignment in its group; groups are listed in the order of {@code order}. */
    private record Placed(String key, String name, String order, Counts.Counted counted) {}

    /**
     * All of them together, for one line.
     *
     * @param asOf judged at the end of this day in Asia/Ho_Chi_Minh
     */
    public Counts total(Registry registry, Collection<Standing> standings, LocalDate asOf) {
        return Counts.of(standings.stream().map(s -> counted(registry, s, asOf)).toList());
    }

    /** Counts of one plan in groups, in no order. */
    PlanCounts ofPlan(Registry registry, Collection<Standing> standings, Progress.GroupBy groupBy, LocalDate asOf) {
        Map<String, List<Placed>> groups = new LinkedHashMap<>();
        standings.stream().map(s -> place(registry, s, groupBy, asOf)).forEach(p -> groups.computeIfAbsent(
                        p.key, key -> new ArrayList<>())
                .add(p));
        return new PlanCounts(
                total(registry, standings, asOf),
                groups.values().stream()
                        .map(g -> new PlanCounts.Line(
                                g.get(0).key,
                                g.get(0).name,
                                g.get(0).order,
                                Counts.of(g.stream().map(Placed::counted).toList())))
                        .toList());
    }

    private Placed place(Registry registry, Standing s, Progress.GroupBy groupBy, LocalDate asOf) {
        Counts.Counted counted = counted(registry, s, asOf);
        Task task = registry.tasks().get(s.task());
        return switch (groupBy) {
            case section -> {
                List<Plan.Section> sections = sections(registry, s.plan());
                Plan.Section section = sections.stream()
                        .filter(x -> task != null && x.number().equals(task.section()))
                        .findFirst()
                        .orElse(new Plan.Section("?", "Chưa rõ mục", null));
                String order = "%s/%03d".formatted(s.plan(), sections.indexOf(section) + 1);
                yield new Placed(s.plan() + "/" + section.number(), section.name(), order, counted);
            }
            case pillar -> {
                Pillar pillar = pillar(registry, s);
                yield new Placed(pillar.name(), pillar.vietnamese(), String.valueOf(pillar.ordinal()), counted);
            }
            case agency -> new Placed(s.agency(), registry.agencyName(s.agency()), s.agency(), counted);
            case province -> new Placed(s.province(), registry.provinceName(s.province()), s.province(), counted);
        };
    }

    /** Of the task, as the registry says now. */
    public Pillar pillar(Registry registry, Standing s) {
        Task task = registry.tasks().get(s.task());
        return Pillar.of(task == null ? null : task.pillar());
    }

    private static List<Plan.Section> sections(Registry registry, String plan) {
        return registry.plans().containsKey(plan) ? registry.plans().get(plan).sections() : List.of();
    }

    private static Counts.Counted counted(Registry registry, Standing s, LocalDate asOf) {
        Task task = registry.tasks().get(s.task());
        boolean invited = task != null && task.invited();
        return Counts.Counted.of(s.task(), s.status(), s.due(), s.completedOn(), s.noData(), invited, asOf);
    }
}
