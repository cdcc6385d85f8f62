package vn.tiendo.report.assembly;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReportLists;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;

/** What a report has told, and those of later years do not tell again: tasks that are done, and what is in its lists. */
public final class ToldWork {

    private ToldWork() {}

    /** Ids of the assignments; a record from before tasks were counted told each that was completed. */
    public static Set<String> of(ReportContent report) {
        Stream<String> done = report.results().sections().stream()
                .flatMap(section -> section.tasks().stream())
                .filter(ToldWork::isDone)
                .flatMap(task -> task.assignments().stream())
                .filter(ToldWork::isDone)
                .map(AssignmentResult::id);
        ReportLists lists = report.lists();
        return Stream.concat(done, lists == null ? Stream.empty() : lists.told())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isDone(TaskResult task) {
        return task.figure() == null || task.figure().standing() == Standing.DONE;
    }

    private static boolean isDone(AssignmentResult a) {
        return a.standing() == null ? a.status() == Status.COMPLETED : a.standing() == Standing.DONE;
    }
}
