package vn.tiendo.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
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

    /** The rows of a plan in its order. */
    public List<Target> rowsOf(String plan) {
        return list("plan = ?1 order by position", plan);
    }

    /** Of the plans that these provinces issued. */
    public List<Target> of(Set<String> provinces) {
        return list("plan in (select p.id from Plan p where p.province in ?1)", provinces);
    }

    /** What the plan states; without whom an official named. */
    public List<TargetDefinition> ofPlan(String plan) {
        return rowsOf(plan).stream().map(Target::definition).toList();
    }
}
