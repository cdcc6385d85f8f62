package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All tasks. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, String> {

    /** A task by its id, or by the id that its present number would give it when an amendment moved it. */
    public Optional<Task> named(String id) {
        int hyphen = id.lastIndexOf('-');
        return findByIdOptional(id)
                .or(() -> hyphen < 0
                        ? Optional.empty()
                        : find("plan = ?1 and number = ?2", id.substring(0, hyphen), id.substring(hyphen + 1))
                                .firstResultOptional());
    }

    /** The rows of a plan in the order of lists. */
    public List<Task> rowsOf(String plan) {
        return list("plan = ?1 order by position", plan);
    }

    public List<TaskDefinition> ofPlan(String plan) {
        return find("plan = ?1 order by position", plan).stream()
                .map(Task::definition)
                .toList();
    }

    /** The plan of a task; asked before the task is read, by those who lock the plan first. */
    public Optional<String> planOf(String task) {
        return find("select t.plan from Task t where t.id = ?1", task)
                .project(String.class)
                .firstResultOptional();
    }
}
