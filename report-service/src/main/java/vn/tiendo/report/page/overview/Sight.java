package vn.tiendo.report.page.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.coverage.TaskFigure.Member;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.Pillar;
import vn.tiendo.report.progress.YearWork.OfPlan;

/**
 * What a page tells of: a year's work of the plans in sight, or of one of them.
 *
 * @param plans all that the caller may choose from, by their ids
 * @param works of those that are shown
 */
record Sight(Registry registry, LocalDate today, Links links, List<String> plans, List<OfPlan> works) {

    /** A task that is counted, and the parts that its figure is made of. */
    record Counted(String plan, String id, Task task, TaskFigure figure, List<Member> members) {

        Group group() {
            return Group.of(Pillar.of(task == null ? null : task.pillar()));
        }
    }

    int year() {
        return links.year();
    }

    /** The same of one of the plans that are shown. */
    Sight of(String plan) {
        return new Sight(
                registry,
                today,
                new Links(links.page(), links.year(), plan),
                plans,
                works.stream().filter(work -> work.plan().equals(plan)).toList());
    }

    /** Ids of the plans that are shown. */
    List<String> shown() {
        return links.plan() == null ? plans : List.of(links.plan());
    }

    /** Of those that answer today for what agencies were given once, in a row. */
    String answering(List<String> agencies, String function) {
        Succession succession = new Succession(registry.agencies());
        return agencies.stream()
                .flatMap(agency -> {
                    Set<String> now = succession.answering(agency, today, function);
                    return now.isEmpty() ? Stream.of(agency) : now.stream();
                })
                .distinct()
                .map(registry::agencyName)
                .collect(Collectors.joining(", "));
    }

    boolean hasSeveralPlans() {
        return links.plan() == null && plans.size() > 1;
    }

    /**
     * Plan by plan in the order of each.
     *
     * @param agency the one whose part is told, or null for all
     */
    List<Counted> tasks(String agency) {
        List<Counted> tasks = new ArrayList<>();
        works.forEach(work -> tasks.addAll(tasks(work, agency)));
        return tasks;
    }

    private List<Counted> tasks(OfPlan of, String agency) {
        PlanWork work = of.work();
        return agency == null ? counted(of.plan(), work.members(), work.tasks()) : partOf(agency, of.plan(), work);
    }

    private List<Counted> partOf(String agency, String plan, PlanWork work) {
        List<Judged> counted = work.counted().stream()
                .filter(j -> work.responsible(j.item()).contains(agency))
                .toList();
        return counted(plan, work.members(counted, agency), work.tasks(counted, agency));
    }

    private List<Counted> counted(String plan, Map<String, List<Member>> members, Map<String, TaskFigure> figures) {
        return members.entrySet().stream()
                .map(entry -> new Counted(
                        plan,
                        entry.getKey(),
                        registry.tasks().get(entry.getKey()),
                        figures.get(entry.getKey()),
                        entry.getValue()))
                .sorted(Comparator.comparing((Counted c) -> c.task == null ? Integer.MAX_VALUE : c.task.position())
                        .thenComparing(Counted::id))
                .toList();
    }
}
