package vn.tiendo.report.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.tiendo.report.ledger.LedgerStatus;

/**
 * Ready once the ledger holds what was on the topics when the process started, and the relay has said that the registry was sent whole:
 * before that nobody can tell half a registry from a whole one. From then on for good: what goes wrong later goes wrong for all nodes
 * alike, and answers say up to when they hold.
 */
@Readiness
@ApplicationScoped
class LedgerHealth implements HealthCheck {

    private final LedgerStatus status;
    private volatile boolean isWhole;

    LedgerHealth(LedgerStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        if (!isWhole) {
            isWhole = status.caughtUpAt().isPresent() && status.settledTo().isPresent();
        }
        return HealthCheckResponse.named("ledger")
                .status(isWhole)
                .withData("lag", status.lag())
                .build();
    }
}
