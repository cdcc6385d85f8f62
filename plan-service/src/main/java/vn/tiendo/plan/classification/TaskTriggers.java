package vn.tiendo.plan.classification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All acts and requests that were recorded. */
@ApplicationScoped
class TaskTriggers implements PanacheRepository<TaskTrigger> {

    /** What was recorded for a task, oldest first. */
    List<RecordedTrigger> of(String task) {
        return list("task = ?1 order by id", task).stream()
                .map(TaskTrigger::recorded)
                .toList();
    }
}
