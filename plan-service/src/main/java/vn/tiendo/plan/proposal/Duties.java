package vn.tiendo.plan.proposal;

import java.util.List;
import vn.tiendo.plan.content.PlanForm.ObligationForm;

/** Who reports on a plan, and when. */
record Duties(String focalAgency, List<ObligationForm> obligations) {

    static Duties of(Layout layout, Phrases phrases, Findings findings) {
        return new Duties(null, List.of());
    }
}
