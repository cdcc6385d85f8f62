package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All tasks. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, String> {

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
