package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All targets. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, String> {

    public List<TargetDefinition> ofPlan(String plan) {
        return find("plan = ?1 order by position", plan).stream()
                .map(Target::definition)
                .toList();
    }
}
