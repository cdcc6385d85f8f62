package vn.tiendo.platform.health;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Whether the database takes what is written: not while its disk is full, it is read-only, or away. It is tried at intervals and told from
 * memory, so that nobody who asks waits for a database that does not answer.
 */
@Wellness
@ApplicationScoped
class WritesWell extends WellCheck {

    /** Three attempts, or one that waits for its connection and its answer for as long as that may take. */
    private static final Duration STALE = Duration.ofSeconds(40);

    private final WriteProbe probe;
    private volatile String problem;
    private volatile long triedAt;
    private volatile boolean isTried;

    WritesWell(WriteProbe probe) {
        this.probe = probe;
    }

    @Watched
    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void attempt() {
        try {
            probe.write();
            problem = null;
        } catch (SQLException | RuntimeException e) {
            problem = String.valueOf(e.getMessage());
        }
        triedAt = System.nanoTime();
        isTried = true;
    }

    @Override
    protected String name() {
        return "writes";
    }

    /** Not tried yet: plan-service begins with it when the catalogue is in, and that one says what holds it up. */
    @Override
    protected Finding examine() {
        if (!isTried) {
            return Finding.of(true).with("tried", "not yet");
        }
        Duration since = Duration.ofNanos(System.nanoTime() - triedAt);
        if (since.compareTo(STALE) > 0) {
            return Finding.of(false).with("noAnswerForSeconds", since.toSeconds());
        }
        return problem == null
                ? Finding.of(true).with("triedSecondsAgo", since.toSeconds())
                : Finding.of(false).with("error", problem);
    }
}
