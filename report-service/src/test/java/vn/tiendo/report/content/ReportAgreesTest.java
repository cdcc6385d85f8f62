package vn.tiendo.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.tiendo.report.content.RandomReports.Made;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.Timeliness;

/** Whatever the ledger holds: no number of a report contradicts another one, and a plain reading of the table counts the same. */
class ReportAgreesTest {

    private static final Registry REGISTRY = ShippedPlans.registry();
    private static final Set<String> RECURRING = Set.of("ANNUAL", "CONTINUOUS", "FROM_YEAR", "NONE", "PERIODIC");

    @RepeatedTest(60)
    void theNumbersOfAReportAgree(RepetitionInfo repetition) {
        ReportContent report =
                RandomReports.make(repetition.getCurrentRepetition()).report();
        Figures f = report.results().counts().figures();

        assertThat(f.done() + f.inProgress() + f.notStarted() + f.unreported() + f.suspended())
                .isEqualTo(f.total());
        assertThat(f.dated().total() + f.others().total()).isEqualTo(f.total());
        assertThat(f.doneLate()).isLessThanOrEqualTo(f.done());
        assertThat(f.overdue()).isLessThanOrEqualTo(f.inProgress() + f.notStarted() + f.unreported());
        assertThat(report.results().pillars().stream()
                        .map(PillarResult::figures)
                        .reduce(Figures.of(List.of()), Figures::plus))
                .isEqualTo(f);
        List<TaskResult> tasks = report.results().sections().stream()
                .flatMap(s -> s.tasks().stream())
                .toList();
        assertThat(tasks).extracting(TaskResult::id).doesNotHaveDuplicates().hasSize(f.total());
        assertThat(Figures.of(tasks.stream().map(TaskResult::figure).toList())).isEqualTo(f);
        assertThat(report.results().counts().tasks()).isEqualTo(f.total());
        assertThat(report.results().counts().assignments())
                .isEqualTo(tasks.stream().mapToInt(t -> t.assignments().size()).sum());
        assertThat(report.overdue().stream()
                        .map(ReportContent.OverdueLine::task)
                        .distinct())
                .hasSize(f.overdue());
        PlanSum sum = report.results().plan();
        assertThat(sum.counted()).isEqualTo(f.total());
        assertThat(sum.counted()
                        + sum.waiting()
                        + sum.actsAsked()
                        + sum.before()
                        + sum.told()
                        + sum.later()
                        + sum.stopped()
                        + sum.onRequest()
                        + sum.other())
                .isEqualTo(sum.given());
        assertThat(report.years().get(report.years().size() - 1).figures()).isEqualTo(f);
    }

    @RepeatedTest(60)
    void noAssignmentStandsInTwoPlaces(RepetitionInfo repetition) {
        ReportContent report =
                RandomReports.make(repetition.getCurrentRepetition()).report();
        List<String> ids = Stream.of(
                        report.results().sections().stream()
                                .flatMap(s -> s.tasks().stream())
                                .flatMap(t -> t.assignments().stream())
                                .map(ReportContent.AssignmentResult::id),
                        report.lists().invited().stream()
                                .flatMap(t -> t.assignments().stream())
                                .map(ReportContent.AssignmentResult::id),
                        report.lists().stopped().stream().map(ListedLine::assignment),
                        report.lists().earlierResults().stream().map(ListedLine::assignment),
                        report.lists().notCarried().stream().map(ListedLine::assignment),
                        report.controlSheet().typedLater().stream().map(ListedLine::assignment))
                .flatMap(s -> s)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(report.results().sections().stream()
                        .flatMap(s -> s.tasks().stream())
                        .flatMap(t -> t.assignments().stream())
                        .map(ReportContent.AssignmentResult::status))
                .doesNotContain(Status.CANCELLED);
    }

    @RepeatedTest(60)
    void whatIsUnknownInvitedOrWaitingIsInItsListsOnly(RepetitionInfo repetition) {
        Made made = RandomReports.make(repetition.getCurrentRepetition());
        Set<String> unknown = made.states().stream()
                .filter(e -> e.state().noData())
                .map(e -> e.state().id())
                .collect(Collectors.toSet());
        Set<String> beside = Stream.of(
                        made.report().lists().invited().stream().map(TaskResult::id),
                        made.report().lists().waiting().stream().map(WaitingLine::id),
                        made.report().controlSheet().acts().stream().map(WaitingLine::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        List<TaskResult> counted = made.report().results().sections().stream()
                .flatMap(s -> s.tasks().stream())
                .toList();

        assertThat(counted).noneMatch(task -> beside.contains(task.id()));
        assertThat(counted.stream().flatMap(t -> t.assignments().stream())).noneMatch(a -> unknown.contains(a.id()));
        assertThat(made.report().results().counts().byTimeliness()).containsEntry(Timeliness.NO_DATA, 0);
    }

    /** From the table of the specification, line by line, without the rules. */
    @RepeatedTest(60)
    void aPlainReadingOfTheTableCountsTheSame(RepetitionInfo repetition) {
        Made made = RandomReports.make(repetition.getCurrentRepetition());
        Map<String, Map<String, List<Standing>>> tasks = new TreeMap<>();
        for (Effective e : made.states()) {
            Standing standing = isSettledBefore(e.state(), made) ? null : plainly(e, made);
            if (standing == null) {
                continue;
            }
            Task task = REGISTRY.tasks().get(e.state().task());
            Set<String> answering =
                    new Succession(REGISTRY.agencies()).answering(e.state().agency(), made.day(), task.function());
            for (String agency : answering.isEmpty() ? Set.of(e.state().agency()) : answering) {
                tasks.computeIfAbsent(task.id(), id -> new HashMap<>())
                        .computeIfAbsent(agency, id -> new ArrayList<>())
                        .add(standing);
            }
        }
        Map<Standing, Integer> counted = new TreeMap<>();
        tasks.values().forEach(of -> counted.merge(together(of), 1, Integer::sum));

        Figures f = made.report().results().counts().figures();
        assertThat(f.total()).isEqualTo(tasks.size());
        assertThat(List.of(f.done(), f.inProgress(), f.notStarted(), f.unreported(), f.suspended()))
                .isEqualTo(Stream.of(Standing.values())
                        .map(s -> counted.getOrDefault(s, 0))
                        .toList());
    }

    /** In an earlier year the same agency did it once and for all. */
    private static boolean isSettledBefore(AssignmentState s, Made made) {
        return made.states().stream()
                .map(Effective::state)
                .anyMatch(o -> Boolean.TRUE.equals(o.forGood())
                        && o.task().equals(s.task())
                        && o.agency().equals(s.agency())
                        && o.occurrence().to().isBefore(s.occurrence().from())
                        && !o.completedOn().isAfter(made.day()));
    }

    /** @return null: not counted */
    private static Standing plainly(Effective e, Made made) {
        AssignmentState s = e.state();
        boolean recurs = RECURRING.contains(s.occurrence().kind());
        boolean done = s.status() == Status.COMPLETED && !s.completedOn().isAfter(made.day());
        if (REGISTRY.tasks().get(s.task()).invited() || s.status() == Status.CANCELLED || s.noData()) {
            return null;
        }
        boolean ofTheYear = recurs
                ? s.occurrence().to().getYear() == made.year()
                : s.occurrence().from().getYear() <= made.year()
                        && !(done && made.told().assignments().contains(s.id()));
        if (!ofTheYear) {
            return null;
        }
        return switch (s.status()) {
            case SUSPENDED -> Standing.SUSPENDED;
            case COMPLETED -> done ? Standing.DONE : Standing.IN_PROGRESS;
            case IN_PROGRESS -> Standing.IN_PROGRESS;
            default -> e.reported() ? Standing.NOT_STARTED : Standing.UNREPORTED;
        };
    }

    private static Standing together(Map<String, List<Standing>> byAgency) {
        Set<String> known =
                byAgency.keySet().stream().filter(id -> !isPlaceholder(id)).collect(Collectors.toSet());
        Set<Standing> all = new HashSet<>();
        byAgency.forEach((agency, of) -> {
            if (known.isEmpty() || known.contains(agency)) {
                all.addAll(of);
            }
        });
        all.remove(Standing.SUSPENDED);
        if (all.isEmpty()) {
            return Standing.SUSPENDED;
        }
        if (all.equals(Set.of(Standing.DONE))) {
            return Standing.DONE;
        }
        if (all.contains(Standing.DONE) || all.contains(Standing.IN_PROGRESS)) {
            return Standing.IN_PROGRESS;
        }
        return all.contains(Standing.NOT_STARTED) ? Standing.NOT_STARTED : Standing.UNREPORTED;
    }

    private static boolean isPlaceholder(String agency) {
        Agency known = REGISTRY.agencies().get(agency);
        return known != null && known.placeholder();
    }
}
