package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.http.Caller;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;

/**
 * What a classification does to the occurrences of its task.
 *
 * <ul>
 *   <li>An occurrence is live unless its time is over: a recurring one until its period ends, a single one until the year in
 *       which it ends is over, and longer while somebody has it open. What is not live is never touched; nor is what an act or
 *       a request opened, since the act stays a fact.
 *   <li>The live occurrence takes over the first period of the new time that is not open yet and did not end before this year;
 *       if all did, the last. Its open assignments stay with their agencies and get a version CLASSIFIED.
 *   <li>What is completed or cancelled keeps its period, and who completed is not asked again for the period taken over, unless
 *       all was done before that began.
 *   <li>If no period is left (TRIGGERED, ON_REQUEST), the open assignments are cancelled, with the basis as the reason.
 *   <li>Further periods that are due open as new.
 * </ul>
 */
@ApplicationScoped
public class Redating {

    private static final Set<Kind> SINGLE = EnumSet.of(
            Kind.DATE,
            Kind.MONTH,
            Kind.QUARTER,
            Kind.HALF_YEAR,
            Kind.YEAR,
            Kind.YEAR_RANGE,
            Kind.BY_OTHER_PLAN,
            Kind.UNPARSED);
    private static final Set<Kind> BY_ACT = EnumSet.of(Kind.TRIGGERED, Kind.ON_REQUEST);

    private final EntityManager entities;
    private final Occurrences occurrences;
    private final OccurrenceOpener opener;
    private final StatusDesk desk;
    private final Clock clock;

    Redating(EntityManager entities, Occurrences occurrences, OccurrenceOpener opener, StatusDesk desk, Clock clock) {
        this.entities = entities;
        this.occurrences = occurrences;
        this.opener = opener;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Brings the occurrences in line with a classification that is stored with the task.
     *
     * @param plan locked
     * @param task after the classification
     * @param by who classified it
     * @param byAgency the agency that he did it for, or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(Plan plan, TaskDefinition task, Caller by, String byAgency) {
        LocalDate today = LocalDate.now(clock);
        PlanDefinition definition = plan.definition();
        TimeFrame frame = task.classification().frame();
        Set<String> clear = Occurrence.openBy(
                        today,
                        task.frames().stream().filter(f -> !f.equals(frame)).toList(),
                        definition.date())
                .stream()
                .map(Occurrence::key)
                .collect(Collectors.toSet());
        List<OpenOccurrence> live = new ArrayList<>();
        Set<String> taken = new HashSet<>(clear);
        for (OpenOccurrence occurrence : occurrences.ofTask(task.id())) {
            if (!clear.contains(occurrence.key()) && isLive(occurrence, today)) {
                live.add(occurrence);
            } else {
                taken.add(occurrence.key());
            }
        }
        LocalDate upTo = frame.from() == null || frame.from().isBefore(today) ? today : frame.from();
        List<Occurrence> periods = new ArrayList<>(Occurrence.openBy(upTo, List.of(frame), definition.date()));
        periods.removeIf(period -> taken.contains(period.key()));
        live.forEach(occurrence -> step(occurrence, periods, plan, task, new Author(by, byAgency)));
        entities.flush();
        opener.open(plan);
    }

    private record Author(Caller caller, String agency) {}

    private boolean isLive(OpenOccurrence occurrence, LocalDate today) {
        if (BY_ACT.contains(occurrence.kind())) {
            return false;
        }
        if (!SINGLE.contains(occurrence.kind())) {
            return !occurrence.lastDay().isBefore(today);
        }
        return !occurrence.lastDay().isBefore(today.withDayOfYear(1))
                || occurrences.assignmentsOf(occurrence).stream()
                        .anyMatch(a -> a.status().isOpen());
    }

    private void step(
            OpenOccurrence occurrence, List<Occurrence> periods, Plan plan, TaskDefinition task, Author author) {
        List<Assignment> all = occurrences.assignmentsOf(occurrence);
        List<Assignment> open = all.stream().filter(a -> a.status().isOpen()).toList();
        Occurrence period = choose(occurrence, periods);
        if (period == null) {
            occurrence.replace(occurrences.nextReplacement(task.id()));
            open.forEach(a -> {
                a.cancel(null, task.classification().basis());
                desk.record(a, ChangeKind.CANCELLED, author.caller(), author.agency());
            });
        } else if (!all.isEmpty() && all.stream().allMatch(a -> a.wasCompletedBefore(period.from()))) {
            occurrence.replace(occurrences.nextReplacement(task.id()));
        } else {
            periods.remove(period);
            if (!occurrence.hasPeriodOf(period)) {
                move(occurrence, period, all.size() > open.size(), open);
                boolean noData = period.lastDay().isBefore(OccurrenceOpener.registeredOn(plan));
                open.forEach(a -> {
                    a.redate(noData);
                    desk.record(a, ChangeKind.CLASSIFIED, author.caller(), author.agency());
                });
            }
        }
    }

    private Occurrence choose(OpenOccurrence occurrence, List<Occurrence> periods) {
        LocalDate newYear = LocalDate.now(clock).withDayOfYear(1);
        return periods.stream()
                .filter(p -> p.key().equals(occurrence.key()))
                .findFirst()
                .or(() ->
                        periods.stream().filter(p -> !p.to().isBefore(newYear)).findFirst())
                .orElseGet(() -> periods.isEmpty() ? null : periods.get(periods.size() - 1));
    }

    private void move(OpenOccurrence occurrence, Occurrence period, boolean othersStay, List<Assignment> open) {
        if (!othersStay) {
            occurrence.redate(period);
            return;
        }
        occurrence.replace(occurrences.nextReplacement(occurrence.task()));
        entities.flush(); // its key may be the new one's too
        OpenOccurrence successor = new OpenOccurrence(occurrence.task(), period, occurrence.openedOn());
        entities.persist(successor);
        open.forEach(a -> a.moveTo(successor));
    }
}
