package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Finds the task that the caller wants to change, under the lock of its plan: what opens occurrences waits, and is waited for. */
@ApplicationScoped
class LockedTasks {

    private final Plans plans;
    private final Tasks tasks;
    private final Scope scope;
    private final Clock clock;

    LockedTasks(Plans plans, Tasks tasks, Scope scope, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.scope = scope;
        this.clock = clock;
    }

    /** A task with its plan. */
    record Locked(Plan plan, Task task) implements Changeable {

        @Override
        public String province() {
            return plan.province();
        }

        @Override
        public long version() {
            return task.version();
        }

        TaskDefinition definition() {
            return task.definition();
        }
    }

    /** A task; its plan is locked first, until the end of the transaction. */
    Lookup<Locked> withId(String id) {
        return new Lookup<>("nhiệm vụ", "task", id, () -> tasks.planOf(id)
                .map(plan -> plans.findById(plan, LockModeType.PESSIMISTIC_WRITE))
                .map(plan -> new Locked(plan, tasks.findById(id))));
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
