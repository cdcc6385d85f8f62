package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import vn.tiendo.platform.change.Lookup;

/** All targets. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, String> {

    /** A target that is to be measured, under its lock: measurements come behind one another, each has a number of its own. */
    public Lookup<Target> changing(String id) {
        return new Lookup<>("chỉ tiêu", "target", id, () -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A target that is only read. */
    public Lookup<Target> withId(String id) {
        return new Lookup<>("chỉ tiêu", "target", id, () -> findByIdOptional(id));
    }

    public List<TargetDefinition> ofPlan(String plan) {
        return find("plan = ?1 order by position", plan).stream()
                .map(Target::definition)
                .toList();
    }
}
