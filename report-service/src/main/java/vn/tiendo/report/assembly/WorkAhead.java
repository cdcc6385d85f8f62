package vn.tiendo.report.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiendo.report.content.NextYear.Work;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.ledger.entry.Task.Frame;
import vn.tiendo.report.progress.Pillar;

/** What a plan asks for in the year after a report's: what comes again, and what is dated and still open. */
final class WorkAhead {

    /** Of the time frames that come again each year those that have a due date. */
    private static final Set<String> RECURRING_DATED = Set.of("ANNUAL", "PERIODIC");

    private WorkAhead() {}

    /**
     * @param tasks those that the report is on, in the plan's order
     * @param open assignments of theirs that are open
     */
    static List<Work> of(int year, List<Task> tasks, List<AssignmentState> open) {
        Map<String, Set<LocalDate>> openDates = open.stream()
                .filter(s -> s.occurrence().due() != null)
                .collect(Collectors.groupingBy(
                        AssignmentState::task,
                        Collectors.mapping(s -> s.occurrence().due(), Collectors.toCollection(TreeSet::new))));
        List<Work> work = new ArrayList<>();
        for (Task task : tasks) {
            List<Frame> recurring = task.frames().stream()
                    .filter(f -> Item.recurs(f.kind()) && goesOn(f, year))
                    .toList();
            if (task.invited() || task.withdrawn()) {
                continue;
            }
            if (recurring.isEmpty()) {
                openDates.getOrDefault(task.id(), Set.of()).forEach(due -> work.add(of(task, false, due)));
            } else {
                work.add(of(task, true, due(recurring, year)));
            }
        }
        return List.copyOf(work);
    }

    private static boolean goesOn(Frame frame, int year) {
        return frame.until() == null || frame.until().getYear() >= year;
    }

    /** The last day of the year on which something is due, or null: never late. */
    private static LocalDate due(List<Frame> recurring, int year) {
        return recurring.stream()
                .filter(f -> RECURRING_DATED.contains(f.kind()))
                .map(f -> f.due() == null ? LocalDate.of(year, 12, 31) : f.due().withYear(year))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static Work of(Task task, boolean recurring, LocalDate due) {
        return new Work(task.number(), task.title(), task.leads().words(), recurring, due, Pillar.of(task.pillar()));
    }
}
