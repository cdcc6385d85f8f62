package vn.tiendo.report.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.report.content.ControlSheet;
import vn.tiendo.report.content.ControlSheet.Question;
import vn.tiendo.report.content.ListedLine;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReportLists;
import vn.tiendo.report.coverage.Place;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Task;

/** What stands beside the totals: the lists of the document, and the control sheet. */
final class ListLines {

    private final Workload work;
    private final ResultLines results;

    ListLines(Workload work, ResultLines results) {
        this.work = work;
        this.results = results;
    }

    ReportLists lists() {
        return new ReportLists(
                invited(),
                work.waiting(Place.WAITING),
                lines(Place.STOPPED),
                lines(Place.EARLIER_RESULT),
                lines(Place.NOT_CARRIED));
    }

    private List<TaskResult> invited() {
        return byTask(Place.INVITED).entrySet().stream()
                .map(e -> results.result(e.getKey(), e.getValue()))
                .toList();
    }

    private List<ListedLine> lines(Place place) {
        return work.in(place).stream().map(s -> work.line(s, s.reason())).toList();
    }

    private Map<Task, List<AssignmentState>> byTask(Place place) {
        return work.in(place).stream()
                .collect(Collectors.groupingBy(work::task, LinkedHashMap::new, Collectors.toList()));
    }

    ControlSheet controlSheet(SignedWork signed) {
        return new ControlSheet(
                byTask(Place.NO_DATA).entrySet().stream()
                        .map(e -> question(e.getKey(), e.getValue()))
                        .toList(),
                work.waiting(Place.ACT_ASKED),
                lines(Place.TYPED_LATER),
                verified("PENDING", Standing.DONE, signed),
                verified("RETURNED", Standing.IN_PROGRESS, signed),
                signed.differences());
    }

    private Question question(Task task, List<AssignmentState> states) {
        return new Question(
                task.number(),
                task.title(),
                states.stream().map(Workload::label).distinct().toList(),
                states.stream()
                        .map(AssignmentState::agency)
                        .distinct()
                        .map(work::named)
                        .toList(),
                "Đã hoàn thành ngày … / chưa hoàn thành?");
    }

    /** What stands as it was signed waits for nobody. */
    private List<ListedLine> verified(String verification, Standing standing, SignedWork signed) {
        Set<String> left = signed.left();
        return work.counted().stream()
                .filter(s -> !left.contains(s.id())
                        && s.verification().state().equals(verification)
                        && work.judged(s).standing() == standing)
                .map(s -> work.line(s, s.verification().reason()))
                .toList();
    }
}
