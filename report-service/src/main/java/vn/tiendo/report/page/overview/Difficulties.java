package vn.tiendo.report.page.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.assembly.Sayings;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.Notes;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Difficulty;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Task;
import vn.tiendo.report.page.overview.OpenDifficulties.Addressee;
import vn.tiendo.report.page.overview.OpenDifficulties.Named;

/** Asks for the difficulties of a year's work: those that were raised by themselves, and those in what agencies reported. */
@ApplicationScoped
class Difficulties {

    private static final Set<String> UNANSWERED = Set.of("RAISED", "ESCALATED");

    private final Notes notes;
    private final Clock clock;

    Difficulties(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** Of all plans that are shown together. */
    OpenDifficulties of(Sight sight) {
        return of(sight, known(sight));
    }

    /** Of each plan that is shown by itself; read at once, so that it costs no more statements than one plan. */
    Map<String, OpenDifficulties> byPlan(Sight sight) {
        Known known = known(sight);
        return sight.shown().stream()
                .collect(Collectors.toMap(plan -> plan, plan -> of(sight.of(plan), known.of(plan))));
    }

    private static OpenDifficulties of(Sight sight, Known known) {
        List<Told> told = told(sight, known);
        return new OpenDifficulties(waiting(sight, known.raised), longestFirst(told, false), longestFirst(told, true));
    }

    /**
     * What there is of difficulties.
     *
     * @param raised by themselves, oldest first
     * @param naming assignments of which the newest word names one
     * @param sayings of the year, of these
     */
    private record Known(List<Difficulty> raised, List<AssignmentState> naming, Sayings sayings) {

        Known of(String plan) {
            return new Known(
                    raised.stream().filter(one -> one.plan().equals(plan)).toList(),
                    naming.stream().filter(one -> one.plan().equals(plan)).toList(),
                    sayings);
        }
    }

    private Known known(Sight sight) {
        Instant now = clock.instant();
        List<String> plans = sight.shown();
        List<AssignmentState> naming = notes.withDifficulties(plans);
        Instant from = Vietnam.startOf(LocalDate.of(sight.year(), 1, 1));
        return new Known(notes.difficulties(plans, now), naming, new Sayings(notes.saidOf(naming, from, now)));
    }

    /** What an agency said with its report on work that is done, or is not. */
    private record Told(Named named, boolean done) {}

    private static List<Named> longestFirst(List<Told> told, boolean done) {
        return told.stream()
                .filter(one -> one.done == done)
                .map(Told::named)
                .sorted(Comparator.comparing(Named::days).reversed())
                .toList();
    }

    /** By who is to answer, those that have waited longest first. */
    private static List<Addressee> waiting(Sight sight, List<Difficulty> raised) {
        Map<String, List<Named>> byAddressee = new LinkedHashMap<>();
        raised.stream()
                .filter(difficulty -> UNANSWERED.contains(difficulty.state()))
                .forEach(difficulty -> byAddressee
                        .computeIfAbsent(addressee(sight, difficulty), to -> new ArrayList<>())
                        .add(named(
                                sight,
                                difficulty.text(),
                                difficulty.proposal(),
                                difficulty.agency(),
                                difficulty.raisedAt(),
                                difficulty.task())));
        return byAddressee.entrySet().stream()
                .map(entry -> new Addressee(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whom it was handed up to; else the focal agency, which answers first. */
    private static String addressee(Sight sight, Difficulty difficulty) {
        String to = difficulty.steps().isEmpty()
                ? null
                : difficulty.steps().get(difficulty.steps().size() - 1).to();
        if (to != null) {
            return to;
        }
        Plan plan = sight.registry().plans().get(difficulty.plan());
        return sight.answering(List.of(plan.focalAgency()), null);
    }

    /** As the report tells them, without what was raised by itself: that stands above, or was answered. */
    private static List<Told> told(Sight sight, Known known) {
        Map<String, Standing> standings = sight.works().stream()
                .flatMap(work -> work.work().counted().stream())
                .collect(Collectors.toMap(judged -> judged.item().id(), Judged::standing));
        return known.naming.stream()
                .filter(state -> standings.containsKey(state.id()))
                .flatMap(state -> named(sight, state, known.sayings, known.raised)
                        .map(named -> new Told(named, standings.get(state.id()) == Standing.DONE)))
                .toList();
    }

    private static Stream<Named> named(Sight sight, AssignmentState state, Sayings sayings, List<Difficulty> raised) {
        return sayings.difficulties(state).stream()
                .filter(text -> raised.stream()
                        .noneMatch(other -> state.id().equals(other.assignment()) && Sayings.says(other.text(), text)))
                .map(text -> named(sight, text, null, state.agency(), sayings.namedFirst(state, text), state.task()));
    }

    private static Named named(Sight sight, String text, String proposal, String agency, Instant at, String taskId) {
        Task task = taskId == null ? null : sight.registry().tasks().get(taskId);
        LocalDate since = Vietnam.dayOf(at);
        return new Named(
                text,
                proposal,
                agency == null ? "Ủy ban nhân dân tỉnh" : sight.registry().agencyName(agency),
                Words.figures(since),
                ChronoUnit.DAYS.between(since, sight.today()),
                task == null ? null : task.number(),
                task == null ? null : sight.links().task(task.id()));
    }
}
