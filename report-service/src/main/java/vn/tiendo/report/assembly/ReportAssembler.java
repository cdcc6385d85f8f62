package vn.tiendo.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReportContent.Work;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Target;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Timeliness;

/** Assembles a report: what it covers, and what it says about it. Pure: the same registry and states give the same report. */
public final class ReportAssembler {

    private final Registry registry;
    private final AssemblyRequest request;
    private final AssemblyInput input;
    private final Deadline deadline;
    private final Succession succession;
    private final Map<String, Task> tasks;
    private final Remarks remarks;

    private ReportAssembler(Registry registry, AssemblyRequest request, AssemblyInput input) {
        this.registry = registry;
        this.request = request;
        this.input = input;
        this.deadline = request.deadline();
        this.succession = new Succession(registry.agencies());
        this.tasks = registry.tasksOf(request.obligation().plan()).stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        this.remarks = new Remarks(registry, tasks, this::isOwn, deadline, input);
    }

    /** @param input as of the commission's cut-off */
    public static ReportContent assemble(Registry registry, AssemblyRequest request, AssemblyInput input) {
        return new ReportAssembler(registry, request, input).assemble();
    }

    private ReportContent assemble() {
        List<AssignmentState> own = input.states().stream()
                .filter(e -> tasks.containsKey(e.state().task()) && isReported(e.state()))
                .map(Effective::state)
                .toList();
        Set<String> coveredIds = input.states().stream()
                .filter(this::isCovered)
                .map(e -> e.state().id())
                .collect(Collectors.toSet());
        List<AssignmentState> covered = own.stream()
                .filter(s -> coveredIds.contains(s.id()))
                .sorted(Comparator.comparing(
                                (AssignmentState s) -> tasks.get(s.task()).position())
                        .thenComparing(s -> s.occurrence().from())
                        .thenComparing(s -> registry.agencyName(s.agency()))
                        .thenComparing(AssignmentState::id))
                .toList();
        return new ReportContent(
                request.id(),
                request.draft(),
                new Headers(registry).of(request),
                null,
                coverage(),
                direction(),
                new ReportContent.Results(
                        Counts.of(covered.stream().map(this::counted).toList()), sections(covered)),
                YearLine.of(plan().issuedBy().getYear(), deadline.year(), own, this::counted),
                registry.targetsOf(request.obligation().plan()).stream()
                        .map(this::target)
                        .toList(),
                overdue(covered),
                remarks.difficulties(covered),
                remarks.proposals(covered),
                new ReportContent.Funding(plan().funding()),
                new ReportContent.NextYear(deadline.year() + 1, nextYear(own)),
                Narrative.NONE,
                input.statements(),
                isConsolidated() ? input.below() : null);
    }

    private Plan plan() {
        return registry.plans().get(request.obligation().plan());
    }

    private boolean isConsolidated() {
        return request.obligation().level() == Obligation.Level.CONSOLIDATED;
    }

    /** A consolidated report is on the whole plan, an agency's on what it was given or took over. */
    private boolean isReported(AssignmentState state) {
        return isConsolidated() || answering(state).contains(request.reporter());
    }

    /** What belongs to an agency or the one that it became. */
    private boolean isOwn(String agency) {
        return isConsolidated()
                || agency != null && succession.answering(agency, request.day()).contains(request.reporter());
    }

    private Set<String> answering(AssignmentState state) {
        return succession.answering(
                state.agency(), request.day(), tasks.get(state.task()).function());
    }

    /** Occurrences that meet or changed in the period, and older dated ones that are still open. */
    private boolean isCovered(Effective effective) {
        AssignmentState state = effective.state();
        AssignmentState.Occurrence occurrence = state.occurrence();
        boolean meets = !occurrence.from().isAfter(deadline.closing())
                && !occurrence.to().isBefore(deadline.periodFrom());
        boolean changed = !effective.at().isBefore(Vietnam.startOf(deadline.periodFrom()));
        boolean olderOpen =
                occurrence.due() != null && occurrence.due().isBefore(deadline.periodFrom()) && isOpen(state);
        return meets || changed || olderOpen;
    }

    private static boolean isOpen(AssignmentState state) {
        return state.status() != Status.COMPLETED && state.status() != Status.CANCELLED;
    }

    private ReportContent.Coverage coverage() {
        Obligation obligation = request.obligation();
        return new ReportContent.Coverage(
                obligation.id(),
                obligation.level(),
                obligation.source(),
                obligation.dueSource(),
                deadline.year(),
                deadline.periodFrom(),
                deadline.closing(),
                request.cutOff(),
                request.complete() ? request.cutOff() : request.asOf(),
                request.complete(),
                request.assembledAt(),
                request.assembledLate(),
                deadline.nominal(),
                deadline.effective(),
                deadline.dueAt(),
                deadline.reason(),
                obligation.annual()
                        ? registry.calendar().isAnnounced(deadline.nominal(), deadline.effective(), deadline.closing())
                        : null,
                request.reconciliation());
    }

    private ReportContent.Direction direction() {
        Plan plan = plan();
        boolean former = !registry.answersNow(plan.province()).equals(plan.province());
        return new ReportContent.Direction(
                plan.id(),
                plan.title(),
                plan.number(),
                plan.date(),
                plan.issuer(),
                former ? registry.provinceName(plan.province()) : null,
                plan.legalBases(),
                succession.answering(plan.focalAgency(), request.day()).stream()
                        .map(this::named)
                        .toList());
    }

    private List<SectionResult> sections(List<AssignmentState> covered) {
        Plan plan = plan();
        Map<String, List<AssignmentState>> byTask =
                covered.stream().collect(Collectors.groupingBy(AssignmentState::task));
        List<SectionResult> sections = new ArrayList<>();
        for (Plan.Section section : plan.sections()) {
            List<TaskResult> results = registry.tasksOf(plan.id()).stream()
                    .filter(t -> t.section().equals(section.number()))
                    .filter(t -> isConsolidated() || byTask.containsKey(t.id()))
                    .map(t -> result(t, byTask.getOrDefault(t.id(), List.of())))
                    .toList();
            if (!results.isEmpty()) {
                sections.add(new SectionResult(section.number(), section.name(), section.pillar(), results));
            }
        }
        return List.copyOf(sections);
    }

    private TaskResult result(Task task, List<AssignmentState> assignments) {
        return new TaskResult(
                task.id(),
                task.number(),
                task.title(),
                task.leads().words(),
                task.coordinators().words(),
                task.timeWords(),
                task.invited(),
                assignments.stream().map(this::result).toList(),
                remarks.contributions(task, assignments));
    }

    private AssignmentResult result(AssignmentState state) {
        Set<String> answering = answering(state);
        return new AssignmentResult(
                state.id(),
                state.version(),
                named(state.agency()),
                answering.contains(state.agency())
                        ? List.of()
                        : answering.stream().map(this::named).toList(),
                label(state),
                state.occurrence().due(),
                state.status(),
                timeliness(state),
                state.verification().state(),
                state.verification().reason(),
                state.percent(),
                state.completedOn(),
                state.result(),
                state.evidence(),
                state.reason(),
                state.decision(),
                state.extensions());
    }

    private static String label(AssignmentState state) {
        String label = state.occurrence().label();
        return label == null || label.isBlank() ? state.occurrence().key() : label;
    }

    private Timeliness timeliness(AssignmentState state) {
        return counted(state).timeliness();
    }

    private Counts.Counted counted(AssignmentState state) {
        return Counts.Counted.of(
                state.task(),
                state.status(),
                state.occurrence().due(),
                state.completedOn(),
                state.noData(),
                tasks.get(state.task()).invited(),
                request.day());
    }

    private TargetLine target(Target target) {
        Target.Measurement measured = target.latest(deadline.year(), request.cutOff());
        return new TargetLine(
                target.id(),
                target.kind(),
                target.text(),
                target.year(),
                target.comparison(),
                target.value(),
                target.upper(),
                target.unit(),
                measured == null ? null : measured.value(),
                measured == null ? null : measured.year(),
                measured == null ? null : measured.reachedOn(),
                measured == null ? null : measured.words(),
                target.closed() == null ? null : target.closed().reason());
    }

    private List<ReportContent.OverdueLine> overdue(List<AssignmentState> covered) {
        return covered.stream()
                .filter(s -> timeliness(s) == Timeliness.OPEN_OVERDUE)
                .map(s -> new ReportContent.OverdueLine(
                        tasks.get(s.task()).number(),
                        tasks.get(s.task()).title(),
                        named(s.agency()),
                        label(s),
                        s.occurrence().due(),
                        s.difficulties()))
                .toList();
    }

    /** Recurring tasks once, and the others for each date on which something is still open. */
    private List<Work> nextYear(List<AssignmentState> own) {
        Set<String> ownTasks = own.stream().map(AssignmentState::task).collect(Collectors.toSet());
        List<Task> reported = registry.tasksOf(request.obligation().plan()).stream()
                .filter(task -> isConsolidated() || ownTasks.contains(task.id()))
                .toList();
        return WorkAhead.of(
                deadline.year() + 1,
                reported,
                own.stream().filter(ReportAssembler::isOpen).toList());
    }

    private Named named(String agency) {
        return new Named(agency, registry.agencyName(agency));
    }
}
