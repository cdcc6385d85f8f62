package vn.tiendo.plan.decision;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;

/** How plans and agencies are called on the pages. */
@ApplicationScoped
class Names {

    private final Plans plans;
    private final AgencyDirectory directory;

    Names(Plans plans, AgencyDirectory directory) {
        this.plans = plans;
        this.directory = directory;
    }

    String ofPlan(String id) {
        PlanDefinition plan = plans.findById(id).definition();
        return plan.shortTitle() == null ? plan.title() : plan.shortTitle();
    }

    /** @param id null: for nobody's, which is the committee's or the system's */
    String ofAgency(String id) {
        return id == null ? null : directory.distinctName(id);
    }
}
