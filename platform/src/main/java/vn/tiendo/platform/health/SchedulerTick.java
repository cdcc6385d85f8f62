package vn.tiendo.platform.health;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The scheduler's own heart: it starts all others at intervals, and nobody else would miss it. */
@ApplicationScoped
class SchedulerTick {

    /** All threads of the pool may wait for a database at once, for 35 s each, and so may those that come next. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

    private Heart heart;

    /** Not before its first tick: plan-service holds the scheduler back until the catalogue is in. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (heart == null) {
            heart = Hearts.ofNoThread("scheduler", LONGEST_SILENCE);
        }
        heart.beat();
    }
}
