package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Finds the task that the caller wants to change, under the lock of its plan: what opens occurrences waits, and is waited for. */
@ApplicationScoped
class LockedTasks {

    private final EntityManager entities;
    private final Tasks tasks;
    private final Scope scope;
    private final Clock clock;

    LockedTasks(EntityManager entities, Tasks tasks, Scope scope, Clock clock) {
        this.entities = entities;
        this.tasks = tasks;
        this.scope = scope;
        this.clock = clock;
    }

    /** A task with its plan. */
    record Locked(Plan plan, Task task) {

        TaskDefinition definition() {
            return task.definition();
        }
    }

    /**
     * Finds a task and locks its plan until the end of the transaction.
     *
     * @throws ProblemException NOT_FOUND, also when the caller may not see it
     */
    Locked find(String id) {
        Plan plan = tasks.planOf(id)
                .map(p -> entities.find(Plan.class, p, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> missing(id));
        if (!scope.sees(plan.definition().province())) {
            throw missing(id);
        }
        return new Locked(plan, tasks.findById(id));
    }

    private static ProblemException missing(String id) {
        return ProblemException.notFound("nhiệm vụ", "task", id);
    }

    /** @throws ProblemException FORBIDDEN unless the caller is the focal agency or has one of the roles */
    void require(Role... roles) {
        for (Role role : roles) {
            if (role == Role.FOCAL ? scope.isFocal() : scope.caller().is(role)) {
                return;
            }
        }
        throw ProblemException.of(
                Kind.FORBIDDEN,
                "Chỉ cơ quan đầu mối của tỉnh hoặc người biên tập kế hoạch được làm việc này.",
                "Only the focal agency of the province or an editor of plans may do this.");
    }

    /** @throws ProblemException CONFLICT when the task was taken out of its plan, or the plan has ended */
    void requireInForce(Locked locked) {
        TaskDefinition task = locked.definition();
        if (task.isWithdrawn()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Nhiệm vụ đã được đưa ra khỏi kế hoạch theo "
                            + task.amended().withdrawnBy().number() + ".",
                    "The task was taken out of its plan by "
                            + task.amended().withdrawnBy().number() + ".");
        }
        LocalDate end = locked.plan().definition().inForceTo();
        if (end != null && LocalDate.now(clock).isAfter(end)) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Kế hoạch đã hết hiệu lực từ sau ngày " + end + ".",
                    "The plan ended on " + end + ".");
        }
    }
}
