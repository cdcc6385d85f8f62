package vn.tiendo.plan.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.platform.idempotency.RetriedOnConflict;

/** Takes plans in turn, each in a transaction of its own and under its lock: nodes that open at once go behind one another. */
@ApplicationScoped
public class OpeningRound {

    private final Plans plans;

    OpeningRound(Plans plans) {
        this.plans = plans;
    }

    @Transactional
    public List<String> plans() {
        return plans.ids();
    }

    @RetriedOnConflict
    @Transactional
    boolean with(String plan, Predicate<Plan> work) {
        return work.test(plans.findById(plan, LockModeType.PESSIMISTIC_WRITE));
    }
}
