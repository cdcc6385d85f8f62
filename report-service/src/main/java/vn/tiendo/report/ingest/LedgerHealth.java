package vn.tiendo.report.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.tiendo.report.ledger.LedgerStatus;

/**
 * Ready once the ledger holds what was on the topics when the process started. A lag or a broker away later does not take the
 * service out: its answers say up to when they hold.
 */
@Readiness
@ApplicationScoped
class LedgerHealth implements HealthCheck {

    private final LedgerStatus status;

    LedgerHealth(LedgerStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ledger")
                .status(status.caughtUpAt().isPresent())
                .withData("lag", status.lag())
                .withData(
                        "newestChange",
                        status.appliedUpTo().map(Object::toString).orElse("none"))
                .withData(
                        "completeUpTo", status.settledTo().map(Object::toString).orElse("unknown"))
                .build();
    }
}
