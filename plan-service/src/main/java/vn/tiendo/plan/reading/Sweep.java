package vn.tiendo.plan.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import vn.tiendo.platform.health.Watched;

/** Deletes readings whose time is over. */
@ApplicationScoped
class Sweep {

    private static final int AT_ONCE = 20;

    private final Readings readings;
    private final Clock clock;

    Sweep(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    @Watched
    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = clock.instant();
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> readings.deleteOver(now, AT_ONCE));
        } while (deleted == AT_ONCE);
    }
}
