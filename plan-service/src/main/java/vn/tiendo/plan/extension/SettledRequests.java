package vn.tiendo.plan.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import vn.tiendo.plan.assignment.AssignmentHistory;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.extension.ExtensionRequestView.By;

/**
 * Settles what is open when its assignment changes: a due day that was moved grants what was asked for, and what is closed needs no later
 * day. Part of the change, whoever makes it, be it the system while it starts.
 */
@ApplicationScoped
class SettledRequests {

    private final ExtensionRequests requests;
    private final Audit audit;
    private final Clock clock;

    SettledRequests(ExtensionRequests requests, Audit audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    void follow(@Observes AssignmentHistory.Recorded change) {
        if (change.kind() == ChangeKind.EXTENDED || !change.status().isOpen()) {
            requests.openOf(change.assignment()).ifPresent(request -> settle(request, change));
        }
    }

    private void settle(ExtensionRequest request, AssignmentHistory.Recorded change) {
        ExtensionRequestView before = request.view();
        Instant now = clock.instant();
        By by = new By(change.by().subject(), change.byAgency());
        boolean granted = change.kind() == ChangeKind.EXTENDED;
        if (granted) {
            request.settle(ExtensionRequestState.GRANTED, change.due(), null, now, by);
        } else {
            request.settle(ExtensionRequestState.LAPSED, null, null, now, by);
        }
        audit.record(
                now,
                change.by(),
                change.byAgency(),
                granted ? Audit.Action.GRANTED : Audit.Action.LAPSED,
                request.audited(),
                before,
                request.view());
    }
}
