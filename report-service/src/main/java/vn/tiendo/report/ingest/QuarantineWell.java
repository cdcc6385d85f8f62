package vn.tiendo.report.ingest;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.platform.health.WellCheck;
import vn.tiendo.report.ledger.LedgerStatus;

/** Whether all records could be read: one that was put aside waits for an operator. */
@Wellness
@ApplicationScoped
class QuarantineWell extends WellCheck {

    private final LedgerStatus status;

    QuarantineWell(LedgerStatus status) {
        this.status = status;
    }

    @Override
    protected String name() {
        return "quarantine";
    }

    @Override
    protected Finding examine() {
        long waiting = status.quarantined();
        return Finding.of(waiting == 0).with("waiting", waiting);
    }
}
