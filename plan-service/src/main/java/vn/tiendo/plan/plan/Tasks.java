package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All tasks. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<Task, String> {

    public List<TaskDefinition> ofPlan(String plan) {
        return find("plan = ?1 order by position", plan).stream()
                .map(Task::definition)
                .toList();
    }
}
