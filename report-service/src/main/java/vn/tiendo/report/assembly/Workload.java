package vn.tiendo.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.content.ListedLine;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.WaitingLine;
import vn.tiendo.report.coverage.CoverageRules;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Item;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.Place;
import vn.tiendo.report.coverage.PlanWork;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.coverage.TaskFigure;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Party;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.progress.Counts;

/** What a report is on: the plan's tasks, and the assignments of its reporter (or of all) in their places. */
final class Workload {

    private static final String TRIGGERED = "TRIGGERED";

    private final Registry registry;
    private final AssemblyRequest request;
    private final Past past;
    private final Span span;
    private final Map<String, AssignmentState> states = new HashMap<>();
    private final Map<String, Task> tasks;
    private final PlanWork work;
    private final Map<String, Judged> judged;
    private final Map<String, List<Judged>> byTask;
    private final Set<String> opened;
    private final Map<String, TaskFigure> figures;

    Workload(Registry registry, AssemblyRequest request, AssemblyInput input) {
        this.registry = registry;
        this.request = request;
        this.past = input.past();
        this.span = request.span(past.told());
        this.tasks = registry.tasksOf(request.obligation().plan()).stream()
                .collect(Collectors.toMap(Task::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Item> items = new ArrayList<>();
        for (Effective effective : input.states()) {
            Task task = tasks.get(effective.state().task());
            if (task != null) {
                states.put(effective.state().id(), effective.state());
                items.add(Item.of(effective, task.invited()));
            }
        }
        this.work = PlanWork.of(registry, span, items, isConsolidated() ? null : request.reporter());
        this.judged = work.all().stream().collect(Collectors.toMap(j -> j.item().id(), Function.identity()));
        this.byTask =
                work.all().stream().collect(Collectors.groupingBy(j -> j.item().task()));
        this.opened = states.values().stream().map(AssignmentState::task).collect(Collectors.toSet());
        this.figures = work.tasks();
    }

    boolean isConsolidated() {
        return request.obligation().level() == Obligation.Level.CONSOLIDATED;
    }

    Span span() {
        return span;
    }

    Map<String, Task> tasks() {
        return tasks;
    }

    Task task(AssignmentState state) {
        return tasks.get(state.task());
    }

    /** In the order of the plan, then of time, then of the agencies. */
    List<AssignmentState> in(Place place) {
        return work.in(place).stream()
                .map(j -> states.get(j.item().id()))
                .sorted(Comparator.comparing((AssignmentState s) -> task(s).position())
                        .thenComparing(s -> s.occurrence().from())
                        .thenComparing(s -> registry.agencyName(s.agency()))
                        .thenComparing(AssignmentState::id))
                .toList();
    }

    List<AssignmentState> counted() {
        return in(Place.COUNTED);
    }

    Judged judged(AssignmentState state) {
        return judged.get(state.id());
    }

    /** @return empty: it is in no report of this one's reporter */
    Optional<Judged> judged(String assignment) {
        return Optional.ofNullable(judged.get(assignment));
    }

    Optional<AssignmentState> state(String assignment) {
        return Optional.ofNullable(states.get(assignment));
    }

    Map<String, TaskFigure> figures() {
        return figures;
    }

    /** Places of a task's assignments. */
    Set<Place> places(Task task) {
        return of(task).stream().map(Judged::place).collect(Collectors.toSet());
    }

    boolean beginsLater(Task task) {
        return Stream.concat(
                        of(task).stream().map(j -> j.item().from()),
                        task.frames().stream().map(Task.Frame::from))
                .anyMatch(from -> from != null && from.getYear() > span.year());
    }

    /** What is open at the closing and known: counted, or not begun yet. */
    List<AssignmentState> ahead() {
        return work.all().stream()
                .filter(j -> j.isCounted() && goesOn(j)
                        || j.place() == Place.OUTSIDE && j.item().from().getYear() > span.year())
                .map(j -> states.get(j.item().id()))
                .filter(s -> s.status() != AssignmentState.Status.CANCELLED)
                .toList();
    }

    /** As its task is told: what is suspended does not go on, and a part that does not make the task overdue is not overdue. */
    private boolean goesOn(Judged part) {
        TaskFigure task = figures.get(part.item().task());
        return isOpen(part.standing()) && isOpen(task.standing()) && (task.overdue() || !part.overdue());
    }

    private static boolean isOpen(Standing standing) {
        return standing != Standing.DONE && standing != Standing.SUSPENDED;
    }

    /** Tasks of the plan that are this report's: all of it, or what its reporter was given or took over, or leads once it comes. */
    List<Task> given() {
        return tasks.values().stream()
                .filter(t -> isConsolidated() || byTask.containsKey(t.id()) || !isOpened(t) && isLedByReporter(t))
                .toList();
    }

    /** Of these, those of which something is still to come: not what was done once and for all, with nothing of it open. */
    List<Task> unsettled() {
        return given().stream().filter(t -> !isSettled(t)).toList();
    }

    private boolean isSettled(Task task) {
        return of(task).stream().anyMatch(j -> j.item().isSettled(span.day()))
                && of(task).stream().allMatch(j -> !j.isCounted() || j.item().isSettled(span.day()));
    }

    /** Tasks that come again, by the years in which their periods end. */
    Map<Integer, Counts> recurring() {
        Map<Integer, List<Judged>> years = work.counted().stream()
                .filter(j -> j.item().recurs())
                .collect(Collectors.groupingBy(j -> j.item().to().getYear(), TreeMap::new, Collectors.toList()));
        Map<Integer, Counts> counts = new TreeMap<>();
        years.forEach((year, of) -> counts.put(year, counts(of, work.tasks(of))));
        return counts;
    }

    /** Of all that is counted. */
    Counts counts() {
        return counts(work.counted(), figures);
    }

    private Counts counts(List<Judged> of, Map<String, TaskFigure> tasks) {
        return Counts.of(of.stream().map(j -> Counts.Counted.of(j, span.day())).toList(), Figures.of(tasks.values()));
    }

    /** Those that wait for an act, and that have this place. */
    List<WaitingLine> waiting(Place place) {
        return given().stream()
                .filter(t -> isWaiting(t) && !t.invited() && placeOfWaiting(t) == place)
                .map(t -> new WaitingLine(t.id(), t.number(), t.title(), t.timeWords()))
                .toList();
    }

    boolean isWaiting(Task task) {
        return !task.withdrawn()
                && !isOpened(task)
                && task.frames().stream().anyMatch(f -> f.kind().equals(TRIGGERED));
    }

    Place placeOfWaiting(Task task) {
        return CoverageRules.ofWaiting(past.notIssued().contains(task.id()));
    }

    private boolean isOpened(Task task) {
        return opened.contains(task.id());
    }

    private List<Judged> of(Task task) {
        return byTask.getOrDefault(task.id(), List.of());
    }

    private boolean isLedByReporter(Task task) {
        Agency reporter = registry.agencies().get(request.reporter());
        Succession succession = new Succession(registry.agencies());
        return task.leads().parts().stream()
                .anyMatch(part -> part.agency() == null
                        ? isMember(part, reporter)
                        : succession
                                .answering(part.agency(), span.day(), task.function())
                                .contains(reporter.id()));
    }

    private boolean isMember(Party.Part part, Agency reporter) {
        return !part.except().contains(reporter.id())
                && (part.agencies().contains(reporter.id())
                        || part.kinds().contains(reporter.kind())
                                && reporter.sphere() == null
                                && !reporter.placeholder());
    }

    Set<String> answering(AssignmentState state) {
        return work.answering(judged(state).item());
    }

    /** The reporter of an agency's own report; else the first of those that answer for it, or who was given it. */
    String answeringNow(AssignmentState state) {
        Set<String> answering = answering(state);
        if (!isConsolidated()) {
            return request.reporter();
        }
        return answering.isEmpty() || answering.contains(state.agency())
                ? state.agency()
                : answering.iterator().next();
    }

    Named named(String agency) {
        return new Named(agency, registry.agencyName(agency), work.isPlaceholder(agency) ? true : null);
    }

    static String label(AssignmentState state) {
        String label = state.occurrence().label();
        return label == null || label.isBlank() ? state.occurrence().key() : label;
    }

    ListedLine line(AssignmentState s, String reason) {
        return new ListedLine(
                s.id(),
                task(s).number(),
                task(s).title(),
                named(s.agency()),
                label(s),
                s.completedOn(),
                s.result(),
                reason,
                s.decision());
    }
}
