package vn.tiendo.report.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.tiendo.report.ledger.LedgerStatus;

/**
 * Ready once the ledger holds what was on the topics when the process started, and a watermark says that the
 * registry was sent whole: before the first one nobody can tell half a registry from a whole one. A lag or a broker away
 * later does not take the service out: its answers say up to when they hold.
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
        Optional<Instant> settledTo = status.settledTo();
        return HealthCheckResponse.named("ledger")
                .status(status.caughtUpAt().isPresent() && settledTo.isPresent())
                .withData("lag", status.lag())
                .withData("gaps", status.gaps())
                .withData("quarantined", status.quarantined())
                .withData("stopped", status.stopped().orElse("no"))
                .withData(
                        "newestChange",
                        status.appliedUpTo().map(Object::toString).orElse("none"))
                .withData("completeUpTo", settledTo.map(Object::toString).orElse("unknown"))
                .build();
    }
}
