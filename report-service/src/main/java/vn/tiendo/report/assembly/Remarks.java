package vn.tiendo.report.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.DifficultyLine;
import vn.tiendo.report.content.DifficultyLine.Answer;
import vn.tiendo.report.content.ReportContent.ContributionLine;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.Remark;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Difficulty;
import vn.tiendo.report.ledger.entry.Task;

/**
 * Difficulties and proposals as the agencies wrote them, each under the name of who wrote it: with a status, or by themselves.
 * Of the latter those that were open at some time of the period.
 */
final class Remarks {

    private final Registry registry;
    private final Map<String, Task> tasks;
    private final Predicate<String> isOwn;
    private final Deadline deadline;
    private final AssemblyInput input;
    private final Sayings sayings;

    /**
     * @param isOwn whether what belongs to an agency belongs into the report
     */
    Remarks(
            Registry registry,
            Map<String, Task> tasks,
            Predicate<String> isOwn,
            Deadline deadline,
            AssemblyInput input,
            Sayings sayings) {
        this.sayings = sayings;
        this.registry = registry;
        this.tasks = tasks;
        this.isOwn = isOwn;
        this.deadline = deadline;
        this.input = input;
    }

    List<DifficultyLine> difficulties(List<AssignmentState> covered) {
        List<DifficultyLine> lines = new ArrayList<>();
        covered.stream()
                .flatMap(s -> sayings.difficulties(s).stream()
                        .map(text -> new DifficultyLine(
                                tasks.get(s.task()).number(),
                                tasks.get(s.task()).title(),
                                named(s.agency()),
                                text,
                                null,
                                null,
                                null,
                                List.of())))
                .forEach(lines::add);
        raised().map(this::line).forEach(lines::add);
        return List.copyOf(lines);
    }

    List<Remark> proposals(List<AssignmentState> covered) {
        return covered.stream()
                .flatMap(s -> sayings.proposals(s).stream()
                        .map(text -> new Remark(
                                tasks.get(s.task()).number(),
                                tasks.get(s.task()).title(),
                                named(s.agency()),
                                text)))
                .distinct()
                .toList();
    }

    /** What coordinating agencies noted in the period on the assignments that are shown. */
    List<ContributionLine> contributions(Task task, List<AssignmentState> assignments) {
        Set<String> shown = assignments.stream().map(AssignmentState::id).collect(Collectors.toSet());
        return input.contributions().stream()
                .filter(c -> c.task().equals(task.id()) && shown.contains(c.assignment()))
                .filter(c -> !c.recordedAt().isBefore(Vietnam.startOf(deadline.periodFrom())))
                .map(c -> new ContributionLine(named(c.agency()), c.text(), c.evidence()))
                .toList();
    }

    private Stream<Difficulty> raised() {
        Instant from = Vietnam.startOf(deadline.periodFrom());
        return input.difficulties().stream().filter(d -> isOwn.test(d.agency())).filter(d -> d.closedAt()
                .filter(closed -> closed.isBefore(from))
                .isEmpty());
    }

    private DifficultyLine line(Difficulty difficulty) {
        Task task = difficulty.task() == null ? null : tasks.get(difficulty.task());
        return new DifficultyLine(
                task == null ? null : task.number(),
                task == null ? null : task.title(),
                difficulty.agency() == null ? null : named(difficulty.agency()),
                difficulty.text(),
                difficulty.proposal(),
                difficulty.state(),
                difficulty.steps().stream()
                        .map(Difficulty.Step::to)
                        .filter(Remarks::isText)
                        .reduce((first, second) -> second)
                        .orElse(null),
                difficulty.steps().stream()
                        .filter(s -> s.state().equals("ANSWERED") && isText(s.text()))
                        .map(this::answer)
                        .toList());
    }

    private Answer answer(Difficulty.Step step) {
        String agency = step.by() == null ? null : step.by().agency();
        return new Answer(Vietnam.dayOf(step.at()), agency == null ? null : named(agency), step.text());
    }

    private Named named(String agency) {
        return new Named(agency, registry.agencyName(agency));
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
