package vn.tiendo.platform.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import vn.tiendo.platform.health.WellCheck;

/** Whether this machine's clock agrees with the database's. While it does not, the node neither relays nor takes changes. */
@Wellness
@ApplicationScoped
class ClockWell extends WellCheck {

    private final Backlog backlog;

    ClockWell(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    protected String name() {
        return "clock";
    }

    @Override
    protected Finding examine() {
        Optional<Duration> ahead = backlog.clockAhead();
        return Finding.of(!backlog.isClockOff())
                .with("aheadMillis", ahead.isPresent() ? ahead.get().toMillis() : "not measured yet");
    }
}
