package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.platform.idempotency.RetriedOnConflict;

/** Takes plans in turn, each in a transaction of its own and under its lock: nodes that open at once go behind one another. */
@ApplicationScoped
class OpeningRound {

    private final EntityManager entities;

    OpeningRound(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    List<String> plans() {
        return entities.createQuery("select p.id from Plan p order by p.id", String.class)
                .getResultList();
    }

    @RetriedOnConflict
    @Transactional
    boolean with(String plan, Predicate<Plan> work) {
        return work.test(entities.find(Plan.class, plan, LockModeType.PESSIMISTIC_WRITE));
    }
}
