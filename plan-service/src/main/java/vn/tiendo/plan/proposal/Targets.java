package vn.tiendo.plan.proposal;

import java.util.List;
import vn.tiendo.plan.content.PlanForm.TargetForm;

/** Goals of a plan that have a number. */
final class Targets {

    private Targets() {}

    static List<TargetForm> of(Layout layout, Findings findings) {
        return List.of();
    }
}
