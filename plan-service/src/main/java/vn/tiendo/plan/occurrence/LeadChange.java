package vn.tiendo.plan.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.Moved;
import vn.tiendo.plan.assignment.Occurrences;
import vn.tiendo.plan.assignment.OpenOccurrence;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.timeframe.TimeFrame;

/**
 * Brings what is open of a task in line with its leads: who came to lead it gets an assignment, who no longer does has his open
 * one cancelled. What is done stays, and is not asked for again.
 */
@ApplicationScoped
class LeadChange {

    /** Tells who went from whose work was cancelled by a decision of its own, which stays. */
    static final String REASON = "Cơ quan không còn chủ trì nhiệm vụ sau khi điều chỉnh.";

    /** Tells what was closed since the task was done once and for all; it is opened again when that is taken back. */
    static final String FOR_GOOD = "Nhiệm vụ đã hoàn thành dứt điểm.";

    private final Assignments assignments;
    private final Occurrences occurrences;
    private final Settlements settlements;
    private final AgencyDirectory directory;
    private final AssignmentHistory history;
    private final Clock clock;

    LeadChange(
            Assignments assignments,
            Occurrences occurrences,
            Settlements settlements,
            AgencyDirectory directory,
            AssignmentHistory history,
            Clock clock) {
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.settlements = settlements;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param ground since when; null: from the start, and then only what nobody has worked on is cancelled
     * @param recurring whether what recurs follows too: who never was a lead in all periods, who always was in the present one
     */
    List<Moved> follow(Plan plan, TaskDefinition task, Ground ground, boolean recurring) {
        LocalDate today = LocalDate.now(clock);
        List<Moved> moved = new ArrayList<>();
        for (OpenOccurrence occurrence : occurrences.ofTask(task.id())) {
            boolean recurs = TimeFrame.RECURRING.contains(occurrence.kind());
            if (recurs ? recurring : isUnfinished(occurrence)) {
                Set<String> missing = dismiss(occurrence, plan, task, ground, moved);
                if (!(recurs && occurrence.lastDay().isBefore(today))) {
                    join(missing, occurrence, plan, task, ground, moved);
                }
            }
        }
        return moved;
    }

    /** Gives an occurrence that is not over to those leads that have nothing of it, once they owe it again. */
    void rejoin(OpenOccurrence occurrence, Plan plan, TaskDefinition task, Ground ground) {
        if (!occurrence.lastDay().isBefore(LocalDate.now(clock))) {
            Set<String> missing = leads(plan, task, occurrence.openedOn());
            occurrences.workOf(occurrence).stream()
                    .filter(a -> !a.isCancelledFor(FOR_GOOD))
                    .forEach(a -> {
                        missing.remove(a.agency());
                        missing.removeAll(directory.answering(a.agency(), occurrence.openedOn(), task.function()));
                    });
            missing.removeAll(settledBefore(occurrence, task, missing, occurrence.openedOn()));
            join(missing, occurrence, plan, task, ground, new ArrayList<>());
        }
    }

    private Set<String> leads(Plan plan, TaskDefinition task, LocalDate day) {
        return new LinkedHashSet<>(directory.resolve(
                task.leads(), task.province(), plan.definition().date().firstDay(), day, task.function()));
    }

    private Set<String> settledBefore(
            OpenOccurrence occurrence, TaskDefinition task, Set<String> agencies, LocalDate day) {
        return occurrence.kind() == TimeFrame.Kind.NONE
                ? settlements.of(task, agencies, occurrence.firstDay(), day)
                : Set.of();
    }

    private void join(
            Set<String> missing,
            OpenOccurrence occurrence,
            Plan plan,
            TaskDefinition task,
            Ground ground,
            List<Moved> moved) {
        if (!missing.isEmpty()) {
            OpenOccurrence joined = withPlaceFor(missing, occurrence);
            missing.forEach(agency -> add(joined, plan, task, agency, ground, moved));
        }
    }

    private boolean isUnfinished(OpenOccurrence occurrence) {
        return occurrences.workOf(occurrence).stream().anyMatch(a -> a.status().isOpen());
    }

    /** @return leads that have no assignment */
    private Set<String> dismiss(
            OpenOccurrence occurrence, Plan plan, TaskDefinition task, Ground ground, List<Moved> moved) {
        LocalDate day = ground.since() == null ? occurrence.openedOn() : ground.since();
        Set<String> leads = leads(plan, task, day);
        Set<String> missing = new LinkedHashSet<>(leads);
        missing.removeAll(occurrences.completedBefore(task.id(), occurrence.key()));
        missing.removeAll(settledBefore(occurrence, task, missing, day));
        for (Assignment a : occurrences.workOf(occurrence)) {
            Set<String> answering = directory.answering(a.agency(), day, task.function());
            boolean stays = leads.contains(a.agency()) || !Collections.disjoint(answering, leads);
            if (stays && !a.isCancelledFor(REASON)) {
                missing.remove(a.agency());
                missing.removeAll(answering);
            } else if (!stays && mayCancel(a, ground)) {
                moved.add(new Moved(a.id(), a.task(), a.agency(), a.dated(), null));
                a.cancel(ground.decision(), ground.reason());
                history.record(a, ChangeKind.CANCELLED, ground.by(), ground.byAgency());
            }
        }
        return missing;
    }

    /** Whose assignment was cancelled in an occurrence gets a new one in the next; what is open goes there too, as it is. */
    private OpenOccurrence withPlaceFor(Set<String> agencies, OpenOccurrence occurrence) {
        List<Assignment> all = occurrences.assignmentsOf(occurrence);
        if (all.stream().noneMatch(a -> agencies.contains(a.agency()))) {
            return occurrence;
        }
        OpenOccurrence successor = occurrences.succeed(occurrence);
        all.stream().filter(a -> a.status().isOpen()).forEach(a -> a.moveTo(successor));
        return successor;
    }

    private static boolean mayCancel(Assignment a, Ground ground) {
        return ground.decision() == null
                ? a.status() == Status.NOT_STARTED
                : a.status().isOpen();
    }

    private void add(
            OpenOccurrence occurrence,
            Plan plan,
            TaskDefinition task,
            String agency,
            Ground ground,
            List<Moved> moved) {
        LocalDate day = ground.since() == null ? occurrence.openedOn() : ground.since();
        boolean past = occurrence.due() != null
                && (occurrence.due().isBefore(OccurrenceOpener.registeredOn(plan))
                        || ground.since() != null && occurrence.due().isBefore(day));
        Assignment assignment = new Assignment(
                occurrences.freeId(task.id(), occurrence.key(), agency, day), task, occurrence, agency, day, past);
        assignments.persist(assignment);
        moved.add(new Moved(assignment.id(), task.id(), agency, null, assignment.dated()));
        history.record(assignment, ChangeKind.OPENED, ground.by(), ground.byAgency());
    }
}
