package vn.tiendo.plan.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.assignment.Occurrences;
import vn.tiendo.plan.assignment.OpenOccurrence;
import vn.tiendo.plan.assignment.StatusDesk;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.status.Status;

/**
 * What becomes of later years when a task is said to be done once and for all, or when that is taken back: what nobody has begun there
 * is closed, or opened again. Part of the change.
 */
@ApplicationScoped
class SettledWork {

    private final Occurrences occurrences;
    private final Settlements settlements;
    private final LeadChange leads;
    private final AssignmentHistory history;
    private final Tasks tasks;
    private final Plans plans;

    SettledWork(
            Occurrences occurrences,
            Settlements settlements,
            LeadChange leads,
            AssignmentHistory history,
            Tasks tasks,
            Plans plans) {
        this.occurrences = occurrences;
        this.settlements = settlements;
        this.leads = leads;
        this.history = history;
        this.tasks = tasks;
        this.plans = plans;
    }

    void follow(@Observes StatusDesk.Settled settled) {
        Assignment assignment = settled.assignment();
        TaskDefinition task = tasks.findById(assignment.task()).definition();
        LocalDate last = assignment.occurrence().lastDay();
        List<OpenOccurrence> later = occurrences.ofTask(task.id()).stream()
                .filter(o -> o.firstDay().isAfter(last))
                .toList();
        if (later.isEmpty()) {
            return;
        }
        occurrences.flush();
        if (assignment.isForGood()) {
            later.forEach(occurrence -> close(occurrence, task, settled));
        } else {
            var plan = plans.findById(task.plan(), LockModeType.PESSIMISTIC_WRITE);
            Ground ground = new Ground(null, LeadChange.FOR_GOOD, null, settled.by(), settled.byAgency());
            later.forEach(occurrence -> leads.rejoin(occurrence, plan, task, ground));
        }
    }

    private void close(OpenOccurrence occurrence, TaskDefinition task, StatusDesk.Settled settled) {
        List<Assignment> untouched = occurrences.assignmentsOf(occurrence).stream()
                .filter(a -> a.status() == Status.NOT_STARTED && !history.isReported(a.id()))
                .toList();
        Set<String> agencies = untouched.stream().map(Assignment::agency).collect(Collectors.toSet());
        Set<String> closed = settlements.of(task, agencies, occurrence.firstDay(), occurrence.openedOn());
        untouched.stream().filter(a -> closed.contains(a.agency())).forEach(a -> {
            a.cancel(null, LeadChange.FOR_GOOD);
            history.record(a, ChangeKind.CANCELLED, settled.by(), settled.byAgency());
        });
    }
}
