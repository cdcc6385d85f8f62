package vn.tiendo.plan.decision;

import java.time.LocalDate;
import vn.tiendo.plan.clock.Vietnam;
import vn.tiendo.plan.extension.ExtensionRequestState;
import vn.tiendo.plan.extension.ExtensionRequestView;

/**
 * A request for a later due day as the page shows it.
 *
 * @param claim the assignment that it is about
 * @param asker name of the agency that asked
 * @param isToDecide whether the caller decides on it now
 */
record ExtensionCase(ExtensionRequestView request, Claim claim, String asker, boolean isToDecide) {

    public String id() {
        return request.id().toString();
    }

    public LocalDate askedOn() {
        return request.askedAt().atZone(Vietnam.ZONE).toLocalDate();
    }

    /** Refused it can be also where the task no longer goes on. */
    public boolean mayGrant() {
        return isToDecide && claim.row().allowed().extension();
    }

    public boolean isOpen() {
        return request.state() == ExtensionRequestState.OPEN;
    }

    public String stateWords() {
        return request.state().label;
    }
}
