package vn.tiendo.report.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.report.ledger.LedgerBatch.Position;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;

/**
 * Leads the ledger that answers along the topics for as long as the service runs. Every node does; where another one has been
 * faster, this one stands by and looks again a second later.
 */
@ApplicationScoped
class Ingest {

    private static final Logger LOG = Logger.getLogger(Ingest.class);
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final long STAND_BY_MILLIS = 1_000;
    private static final long STOPPED_MILLIS = 60_000;
    private static final int OUT_OF_MEMORY = 3;

    private final Followers followers;
    private final LedgerWriter writer;
    private final LedgerStatus status;
    private final Clock clock;
    private final Isolation isolation;
    private final Counter failed;
    private final Queue<FutureTask<?>> betweenBatches = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch stopped;
    private volatile Follower follower;
    private Map<Position, Long> goal;
    private Thread thread;

    Ingest(Followers followers, LedgerWriter writer, LedgerStatus status, Clock clock, MeterRegistry meters) {
        this.followers = followers;
        this.writer = writer;
        this.status = status;
        this.clock = clock;
        this.isolation = followers.isolation();
        this.failed = meters.counter("ledger.failures");
        meters.gauge("ledger.stopped", status, s -> s.stopped().isPresent() ? 1 : 0);
        meters.gauge("ledger.lag", status, LedgerStatus::lag);
        meters.gauge("ledger.gaps", status, LedgerStatus::gaps);
        meters.gauge("ledger.quarantined", status, LedgerStatus::quarantined);
    }

    void start(@Observes StartupEvent event) {
        stopped = new CountDownLatch(1);
        thread = new Thread(Hearts.always("ledger-ingest", Hearts.OF_A_ROUND, this::run), "ledger-ingest");
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        Follower polling = follower;
        if (polling != null) {
            polling.wakeup();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    /**
     * Runs something while nothing is applied to the ledger by this node; then goes on from wherever the ledger stands.
     *
     * @return completes when it has run
     */
    FutureTask<Void> whilePaused(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        betweenBatches.add(task);
        return task;
    }

    /** Whatever happens (no topic yet, broker or database away, an error of ours), begins again at the stored offsets. */
    private void run() {
        int failures = 0;
        while (!isStopped()) {
            try (Follower opened = followers.of(writer, isolation)) {
                follower = opened;
                while (!isStopped()) {
                    follow(opened);
                    failures = 0;
                }
            } catch (WakeupException e) {
                LOG.debug("Stopped while polling");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Isolation.FaultIsOurs e) {
                failed.increment();
                Hearts.failed();
                status.stopped(e.getMessage());
                LOG.errorf(e, "The ledger is stopped, and looks again once a minute");
                pause(STOPPED_MILLIS);
            } catch (OutOfMemoryError e) {
                // Nothing can be relied on any more; who watches over the process starts another one.
                Runtime.getRuntime().halt(OUT_OF_MEMORY);
            } catch (Throwable e) {
                failed.increment();
                Hearts.failed();
                LOG.warnf("The topics cannot be followed, trying again: %s", e);
                LOG.debug("Because", e);
                pause(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(failures++, 10)));
            }
        }
    }

    private void follow(Follower opened) throws InterruptedException {
        Hearts.beat();
        if (!opened.begin()) {
            LOG.info("Waiting for the topics");
            pause(STAND_BY_MILLIS);
            return;
        }
        if (goal == null) {
            goal = opened.ends();
        }
        while (!isStopped()) {
            Hearts.beat();
            status.stands(
                    opened.stored().values().stream().mapToLong(Long::longValue).sum(), lag(opened));
            noteCaughtUp(opened);
            try {
                if (opened.step() > 0) {
                    status.goesOn();
                }
            } catch (LedgerWriter.LedgerMoved e) {
                LOG.debugf("Stands by: %s", e.getMessage());
                pause(STAND_BY_MILLIS);
                return;
            }
            FutureTask<?> task = betweenBatches.poll();
            if (task != null) {
                task.run();
                return;
            }
        }
    }

    private static long lag(Follower opened) {
        Map<Position, Long> stored = opened.stored();
        return opened.ends().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - stored.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    private void noteCaughtUp(Follower opened) {
        if (status.caughtUpAt().isEmpty() && Follower.hasReached(opened.stored(), goal)) {
            status.caughtUp(clock.instant());
            LOG.info("The ledger has caught up");
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(long millis) {
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
