package vn.tiendo.plan.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.classification.AwaitedAct;
import vn.tiendo.plan.classification.AwaitedActs;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.problem.ProblemException;

/** The tasks of the caller's province that wait for an act. */
@ApplicationScoped
class AwaitedTasks {

    /** More than all shipped plans have together. */
    private static final int MOST = 200;

    private final AwaitedActs acts;
    private final Tasks tasks;
    private final Plans plans;
    private final Scope scope;
    private final Clock clock;

    AwaitedTasks(AwaitedActs acts, Tasks tasks, Plans plans, Scope scope, Clock clock) {
        this.acts = acts;
        this.tasks = tasks;
        this.plans = plans;
        this.scope = scope;
        this.clock = clock;
    }

    /** The year of which it is asked. */
    int year() {
        return LocalDate.now(clock).getYear();
    }

    /** In the order of plans and of tasks within them. */
    List<AwaitedTask> all() {
        return acts.matching(scope.provinces(null), null, null, new Keyset.PageRequest(null, MOST)).items().stream()
                .map(this::named)
                .toList();
    }

    /** @throws ProblemException NOT_FOUND where it waits for none, or the caller may not see it */
    AwaitedTask one(String id) {
        return all().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("nhiệm vụ chờ văn bản", "task that waits for an act", id));
    }

    private AwaitedTask named(AwaitedAct act) {
        PlanDefinition plan = plans.findById(act.plan()).definition();
        return new AwaitedTask(
                act,
                plan.shortTitle() == null ? plan.title() : plan.shortTitle(),
                tasks.findById(act.task()).version());
    }
}
