package vn.tiendo.plan.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import vn.tiendo.plan.outbox.Outbox;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;

/** What is published of a plan beside its definition: since when it is registered here, before which nothing is due. */
final class Registered {

    private Registered() {}

    static void publish(Outbox outbox, Plan plan, Catalogue.OfProvince file, Instant now) {
        String id = plan.definition().id();
        outbox.registry("plan", id, now, new OfPlan(plan.definition(), plan.registeredAt()));
        file.obligations()
                .forEach(o -> outbox.registry("obligation", o.id(), now, new OfObligation(o, plan.registeredAt())));
    }

    record OfPlan(@JsonUnwrapped PlanDefinition definition, Instant registeredAt) {}

    record OfObligation(@JsonUnwrapped ObligationDefinition definition, Instant registeredAt) {}
}
