package vn.tiendo.plan.registration;

import java.util.List;
import java.util.Set;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.plan.Decision;

/**
 * An amendment that is read and found right.
 *
 * @param before the plan as it is
 * @param after the plan as it reads afterwards, with what it withdraws
 * @param withdrawn ids of the tasks that it takes out
 */
record Draft(
        PlanContent before, PlanContent after, Decision decision, Set<String> withdrawn, List<PlanChange> changes) {}
