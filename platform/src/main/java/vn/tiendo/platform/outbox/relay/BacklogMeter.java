package vn.tiendo.platform.outbox.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.OutboxStore;

/**
 * Measures what waits, on each node and apart from the relay: while the broker is away the relay waits for it, and that is when the
 * outbox fills. Beside it, how far this machine's clock is from the database's.
 */
final class BacklogMeter implements Runnable {

    private static final Logger LOG = Logger.getLogger(BacklogMeter.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    /** A full outbox takes long to count; of the time, one part in so many is spent on it. */
    private static final int SHARE = 20;

    private final OutboxStore store;
    private final Backlog backlog;
    private final long limit;
    private final Shutdown shutdown;
    private final SkewMeter skew;

    /** Measures the clock. */
    @FunctionalInterface
    interface SkewMeter {
        void measure() throws SQLException;
    }

    /** @param limit up to which it counts */
    BacklogMeter(OutboxStore store, Backlog backlog, long limit, Shutdown shutdown, SkewMeter skew) {
        this.store = store;
        this.backlog = backlog;
        this.limit = limit;
        this.shutdown = shutdown;
        this.skew = skew;
    }

    @Override
    public void run() {
        try {
            long pause;
            do {
                long start = System.nanoTime();
                measure();
                pause = Math.max(INTERVAL.toNanos(), SHARE * (System.nanoTime() - start));
            } while (!shutdown.await(Duration.ofNanos(pause)));
        } catch (InterruptedException e) {
            LOG.debug("Interrupted, ends");
        }
    }

    private void measure() {
        Hearts.beat();
        try {
            skew.measure();
            backlog.measured(store.waiting(limit));
        } catch (SQLException | RuntimeException | Error e) {
            Hearts.failed();
            LOG.debugf("The outbox cannot be measured: %s", e.getMessage());
        }
    }
}
