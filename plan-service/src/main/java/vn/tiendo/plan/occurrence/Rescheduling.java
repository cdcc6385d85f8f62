package vn.tiendo.plan.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.assignment.Moved;
import vn.tiendo.plan.assignment.Occurrences;
import vn.tiendo.plan.assignment.OpenOccurrence;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.platform.access.Caller;

/**
 * What a change of a task's time does to its occurrences: a classification, an amendment of the plan, or a correction of its
 * file.
 *
 * <ul>
 *   <li>An occurrence is live unless its time is over: a recurring one until its period ends, a single one until the year in
 *       which it ends is over, and longer while somebody has it open; under an amendment a single one always is. What is not live
 *       is never touched; nor is what an act or a request opened, while the task still waits for such.
 *   <li>A live occurrence takes over a period of the new time ({@link Periods}). Its open assignments stay with their agencies and
 *       get a version; what a decision moved keeps the date before with it.
 *   <li>What is completed or cancelled keeps its period, and who completed is not asked again for the period taken over, unless
 *       one of both recurs and all was done before that began.
 *   <li>If no period is left, the open assignments are cancelled.
 * </ul>
 */
@ApplicationScoped
public class Rescheduling {

    private static final Set<Kind> BY_ACT = EnumSet.of(Kind.TRIGGERED, Kind.ON_REQUEST);

    private final Occurrences occurrences;
    private final OccurrenceOpener opener;
    private final AssignmentHistory history;
    private final Clock clock;

    Rescheduling(Occurrences occurrences, OccurrenceOpener opener, AssignmentHistory history, Clock clock) {
        this.occurrences = occurrences;
        this.opener = opener;
        this.history = history;
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
        List<TimeFrame> said = task.classification().frames();
        List<TimeFrame> kept =
                task.frames().stream().filter(f -> !said.contains(f)).toList();
        Change change =
                new Change(task, said, kept, plan.definition().date(), OccurrenceOpener.registeredOn(plan), false);
        follow(change, new Ground(null, task.classification().basis(), null, by, byAgency));
        opener.open(plan);
    }

    /**
     * A change of a task's time.
     *
     * @param frames those that are new
     * @param kept those beside them that stay as they are
     * @param from the day from which the new ones count
     * @param registered the day before which nothing was ever owed
     * @param whole the words themselves are others, not what is meant by them
     */
    record Change(
            TaskDefinition task,
            List<TimeFrame> frames,
            List<TimeFrame> kept,
            PlanDate from,
            LocalDate registered,
            boolean whole) {

        boolean waitsForActs() {
            return task.frames().stream().anyMatch(frame -> BY_ACT.contains(frame.kind()));
        }

        /** Whether a period was over when it was set: nobody is late for it. */
        boolean isPast(Occurrence period) {
            return period.lastDay().isBefore(registered)
                    || whole && period.lastDay().isBefore(from.firstDay());
        }
    }

    /**
     * Brings the live occurrences of a task in line with its new time; what opens beside them, the opener does.
     *
     * @return the assignments that it touched
     */
    List<Moved> follow(Change change, Ground ground) {
        LocalDate today = LocalDate.now(clock);
        Set<String> taken = keys(Occurrence.openBy(today, change.kept(), change.from()));
        List<OpenOccurrence> live = new ArrayList<>();
        List<Occurrence> asked = asked(change, today);
        for (OpenOccurrence occurrence : occurrences.ofTask(change.task().id())) {
            if (!taken.contains(occurrence.key()) && isLive(occurrence, change, asked, today)) {
                live.add(occurrence);
            } else {
                taken.add(occurrence.key());
            }
        }
        asked.removeIf(period -> taken.contains(period.key()));
        List<Moved> moved = new ArrayList<>();
        new Periods(asked, today)
                .choose(live.stream().map(this::candidate).toList())
                .forEach((occurrence, period) -> period.ifPresentOrElse(
                        p -> carry(occurrence, p, change, ground, moved), () -> close(occurrence, ground, moved)));
        occurrences.flush();
        return moved;
    }

    private static Set<String> keys(List<Occurrence> periods) {
        return periods.stream().map(Occurrence::key).collect(Collectors.toCollection(HashSet::new));
    }

    /** What the new time asks for by today; if that is nothing, its first period, which may lie ahead: the work is the same. */
    private static List<Occurrence> asked(Change change, LocalDate today) {
        List<Occurrence> asked = Occurrence.openBy(today, change.frames(), change.from());
        LocalDate first = change.frames().stream()
                .map(TimeFrame::from)
                .filter(from -> from != null && from.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(today);
        return new ArrayList<>(asked.isEmpty() ? Occurrence.openBy(first, change.frames(), change.from()) : asked);
    }

    private boolean isLive(OpenOccurrence occurrence, Change change, List<Occurrence> asked, LocalDate today) {
        boolean isOpen = occurrences.assignmentsOf(occurrence).stream()
                .anyMatch(a -> a.status().isOpen());
        if (BY_ACT.contains(occurrence.kind())) {
            return change.whole() && !change.waitsForActs() && isOpen;
        }
        if (TimeFrame.RECURRING.contains(occurrence.kind())) {
            return !occurrence.lastDay().isBefore(today) && !isSetBack(occurrence, change, asked);
        }
        return change.whole() || !occurrence.lastDay().isBefore(today.withDayOfYear(1)) || isOpen;
    }

    /** A yearly day that was over when it was set counts from the next year on, whether or not its reader has seen to that. */
    private static boolean isSetBack(OpenOccurrence occurrence, Change change, List<Occurrence> asked) {
        LocalDate set = change.from().firstDay();
        boolean nextYear = change.frames().stream()
                .anyMatch(frame -> frame.kind() == Kind.ANNUAL
                        && frame.yearFromPlan()
                        && frame.due() != null
                        && frame.from().isAfter(set));
        boolean thisYear = asked.stream()
                .filter(period -> period.key().equals(occurrence.key()))
                .filter(period -> TimeFrame.RECURRING.contains(period.kind()))
                .anyMatch(period -> period.lastDay().isBefore(set));
        return change.whole() && (nextYear || thisYear);
    }

    private Periods.Live candidate(OpenOccurrence occurrence) {
        List<Assignment> all = occurrences.assignmentsOf(occurrence);
        return new Periods.Live(
                occurrence,
                all.stream().anyMatch(a -> a.status().isOpen()),
                period -> standsFor(occurrence, all, period));
    }

    private boolean standsFor(OpenOccurrence occurrence, List<Assignment> all, Occurrence period) {
        boolean single =
                !TimeFrame.RECURRING.contains(occurrence.kind()) && !TimeFrame.RECURRING.contains(period.kind());
        if (single || all.isEmpty() || !all.stream().allMatch(a -> a.wasCompletedBefore(period.from()))) {
            return true;
        }
        occurrence.replace(occurrences.nextReplacement(occurrence.task()));
        return false;
    }

    private void close(OpenOccurrence occurrence, Ground ground, List<Moved> moved) {
        occurrence.replace(occurrences.nextReplacement(occurrence.task()));
        for (Assignment a : occurrences.assignmentsOf(occurrence)) {
            if (a.status().isOpen()) {
                moved.add(new Moved(a.id(), a.task(), a.agency(), a.dated(), null));
                a.cancel(ground.decision(), ground.reason());
                history.record(a, ChangeKind.CANCELLED, ground.by(), ground.byAgency());
            }
        }
    }

    private void carry(OpenOccurrence occurrence, Occurrence period, Change change, Ground ground, List<Moved> moved) {
        if (occurrence.hasPeriodOf(period)) {
            return;
        }
        List<Assignment> all = occurrences.assignmentsOf(occurrence);
        List<Assignment> open = all.stream().filter(a -> a.status().isOpen()).toList();
        List<Moved.Dated> before = open.stream().map(Assignment::dated).toList();
        move(occurrence, period, all.size() > open.size(), open, ground);
        for (int i = 0; i < open.size(); i++) {
            Assignment a = open.get(i);
            boolean extended = a.redate(ground.decision(), change.isPast(period));
            moved.add(new Moved(a.id(), a.task(), a.agency(), before.get(i), a.dated()));
            history.record(a, extended ? ChangeKind.EXTENDED : ChangeKind.CLASSIFIED, ground.by(), ground.byAgency());
        }
    }

    /** What others did stays with its period, and what an act opened with its key. */
    private void move(
            OpenOccurrence occurrence, Occurrence period, boolean othersStay, List<Assignment> open, Ground ground) {
        OpenOccurrence carrying = occurrence;
        if (othersStay || BY_ACT.contains(occurrence.kind())) {
            carrying = occurrences.succeed(occurrence);
        }
        carrying.redate(period, ground.decision());
        for (Assignment a : open) {
            a.moveTo(carrying);
        }
    }
}
