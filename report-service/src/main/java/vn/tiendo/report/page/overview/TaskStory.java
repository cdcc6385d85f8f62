package vn.tiendo.report.page.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.Pillar;
import vn.tiendo.report.progress.YearWork.OfPlan;

/**
 * One task: what the plan says of it, and what each agency has said.
 *
 * @param row as it stands in lists, or null where the year counts nothing of it
 * @param deliverable as the others, null or empty where the plan has none
 */
record TaskStory(
        Links links,
        AsOf asOf,
        String number,
        String title,
        String plan,
        String group,
        String deliverable,
        String leads,
        String coordinators,
        String time,
        TaskRow row,
        List<Part> parts) {

    static TaskStory of(Sight sight, AsOf asOf, Task task, List<Effective> versions, Explanations explanations) {
        Registry registry = sight.registry();
        TaskRow row = sight.tasks(null).stream()
                .filter(counted -> counted.id().equals(task.id()))
                .findFirst()
                .map(counted -> TaskRow.of(sight, counted, explanations))
                .orElse(null);
        return new TaskStory(
                sight.links(),
                asOf,
                task.number(),
                task.title(),
                registry.planName(task.plan()),
                Group.of(Pillar.of(task.pillar())).title(),
                task.deliverable(),
                task.leads().words(),
                task.coordinators().words(),
                task.timeWords(),
                row,
                parts(sight, task, versions, explanations));
    }

    /** Of this year, those with something overdue first; what the year does not ask for is left out. */
    private static List<Part> parts(Sight sight, Task task, List<Effective> versions, Explanations explanations) {
        Map<String, List<AssignmentState>> histories = new LinkedHashMap<>();
        versions.forEach(version -> histories
                .computeIfAbsent(version.state().id(), id -> new ArrayList<>())
                .add(version.state()));
        Stream<Part> parts = sight.works().stream().flatMap(work -> judged(work, task)
                .filter(judged -> histories.containsKey(judged.item().id()))
                .map(judged ->
                        Part.of(sight, work, judged, histories.get(judged.item().id()), explanations)));
        return parts.sorted(Part.URGENT_FIRST).toList();
    }

    private static Stream<Judged> judged(OfPlan work, Task task) {
        return work.work().all().stream()
                .filter(judged -> judged.item().task().equals(task.id()))
                .filter(judged -> switch (judged.place()) {
                    case OUTSIDE, TOLD, NOT_CARRIED -> false;
                    default -> true;
                });
    }

    public String overview() {
        return links.overview();
    }
}
