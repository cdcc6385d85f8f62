package vn.tiendo.report.ingest;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.health.WellCheck;
import vn.tiendo.report.ledger.LedgerStatus;

/** Whether the ledger gets on: not when it is stopped, nor when it has stood still for long while records wait. */
@Wellness
@ApplicationScoped
class LedgerWell extends WellCheck {

    private final LedgerStatus status;
    private final Duration longestRest;

    LedgerWell(
            LedgerStatus status,
            @ConfigProperty(name = "ledger.well-max-rest", defaultValue = "PT2M") Duration longestRest) {
        this.status = status;
        this.longestRest = longestRest;
    }

    @Override
    protected String name() {
        return "ledger";
    }

    @Override
    protected Finding examine() {
        Duration rest = status.rest();
        return Finding.of(status.stopped().isEmpty() && rest.compareTo(longestRest) < 0)
                .with("stopped", status.stopped().orElse("no"))
                .with("lag", status.lag())
                .with("standingStillSeconds", rest.toSeconds())
                .with("gaps", status.gaps())
                .with(
                        "newestChange",
                        status.appliedUpTo().map(Instant::toString).orElse("none"))
                .with("completeUpTo", status.settledTo().map(Instant::toString).orElse("unknown"));
    }
}
