package vn.tiendo.plan.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.plan.assignment.Assignment;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.assignment.Assignments;
import vn.tiendo.plan.assignment.Moved;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.access.Caller;

/** Closes what is open of tasks that were taken out of their plan. What was completed stays as it is. */
@ApplicationScoped
public class TaskWithdrawal {

    private final Assignments assignments;
    private final AssignmentHistory history;

    TaskWithdrawal(Assignments assignments, AssignmentHistory history) {
        this.assignments = assignments;
        this.history = history;
    }

    /** How many assignments are open, by task; tasks without one are left out. */
    public Map<String, Long> open(Set<String> tasks) {
        return assignments.open(tasks);
    }

    /**
     * Cancels each open assignment of the tasks, with a version and an event for each.
     *
     * @param decision that took the tasks out of the plan
     * @param byAgency the agency that the caller acts for, or null
     * @return the assignments that it cancels
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Moved> cancelOpen(Set<String> tasks, Decision decision, String why, Caller by, String byAgency) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<Assignment> open = assignments.lockedOfTasks(tasks).stream()
                .filter(a -> a.status().isOpen())
                .toList();
        List<Moved> cancelled = open.stream()
                .map(a -> new Moved(a.id(), a.task(), a.agency(), a.dated(), null))
                .toList();
        open.forEach(assignment -> assignment.cancel(decision, why));
        history.record(open, AssignmentState.ChangeKind.CANCELLED, by, byAgency);
        return cancelled;
    }
}
