package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.access.Caller;

/** Closes what is open of tasks that were taken out of their plan. What was completed stays as it is. */
@ApplicationScoped
public class TaskWithdrawal {

    private static final List<Status> OPEN =
            List.of(Status.values()).stream().filter(Status::isOpen).toList();

    private final EntityManager entities;
    private final StatusDesk desk;

    TaskWithdrawal(EntityManager entities, StatusDesk desk) {
        this.entities = entities;
        this.desk = desk;
    }

    /** How many assignments are open, by task; tasks without one are left out. */
    public Map<String, Long> open(Set<String> tasks) {
        return entities.createQuery(
                        "select a.task, count(a) from Assignment a where a.task in :tasks and a.status in :open group"
                                + " by a.task",
                        Object[].class)
                .setParameter("tasks", tasks.isEmpty() ? Set.of("") : tasks)
                .setParameter("open", OPEN)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
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
        List<Assignment> assignments = entities.createQuery(
                        "select a from Assignment a join fetch a.occurrence where a.task in :tasks order by a.id",
                        Assignment.class)
                .setParameter("tasks", tasks)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<Assignment> open =
                assignments.stream().filter(a -> a.status().isOpen()).toList();
        List<Moved> cancelled = open.stream()
                .map(a -> new Moved(a.id(), a.task(), a.agency(), a.dated(), null))
                .toList();
        open.forEach(assignment -> assignment.cancel(decision, why));
        desk.record(open, AssignmentState.ChangeKind.CANCELLED, by, byAgency);
        return cancelled;
    }
}
