package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.problem.ProblemException;

/** The acts and requests that are recorded, for those who may see the task. */
@ApplicationScoped
class RecordedTriggers {

    private final Tasks tasks;
    private final TaskTriggers triggers;
    private final Scope scope;

    RecordedTriggers(Tasks tasks, TaskTriggers triggers, Scope scope) {
        this.tasks = tasks;
        this.triggers = triggers;
        this.scope = scope;
    }

    /**
     * What was recorded for a task, oldest first.
     *
     * @throws ProblemException NOT_FOUND, also when the caller may not see the task
     */
    @Transactional
    List<RecordedTrigger> list(String id) {
        tasks.findByIdOptional(id)
                .filter(task -> scope.sees(task.definition().province()))
                .orElseThrow(() -> ProblemException.notFound("nhiệm vụ", "task", id));
        return triggers.of(id);
    }
}
