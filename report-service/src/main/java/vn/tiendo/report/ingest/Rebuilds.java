package vn.tiendo.report.ingest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.report.ledger.LedgerBatch.Position;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.NextLedger;
import vn.tiendo.report.ledger.Rebuild;
import vn.tiendo.report.ledger.RebuildLog;

/**
 * Builds the ledger anew from the topics while the old one goes on answering, then puts it in its place. Asked for as a row; one node
 * at a time works on it, and if that node dies another one begins again.
 */
@ApplicationScoped
class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final RebuildLog log;
    private final NextLedger next;
    private final LedgerWriter live;
    private final Ingest ingest;
    private final Followers followers;
    private final Jdbc jdbc;
    private final Clock clock;

    Rebuilds(
            RebuildLog log,
            NextLedger next,
            LedgerWriter live,
            Ingest ingest,
            Followers followers,
            Jdbc jdbc,
            Clock clock) {
        this.log = log;
        this.next = next;
        this.live = live;
        this.ingest = ingest;
        this.followers = followers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Watched
    @Scheduled(every = "{ledger.rebuild.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        Optional<Rebuild> asked = log.running();
        if (asked.isPresent()) {
            try (Jdbc.Lock lock = jdbc.lock("ledger-rebuild")) {
                if (lock.isHeld()) {
                    rebuild(asked.get());
                }
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                LOG.warnf("The ledger is not rebuilt yet, beginning again: %s", e.getMessage());
            }
        }
    }

    private void rebuild(Rebuild rebuild) throws InterruptedException, ExecutionException, TimeoutException {
        LOG.infof("The ledger is rebuilt from the topics");
        try (Follower follower = followers.of(next.create(), followers.isolation())) {
            if (!follower.begin()) {
                return;
            }
            long applied = 0;
            // Settled, for while a lost log is sent again its end is not the end of what there is.
            while (!Follower.hasReached(follower.stored(), follower.ends()) || !follower.isSettled()) {
                applied += follower.step();
                log.progress(rebuild.id(), applied, follower.lag());
            }
            swap(follower);
            log.done(rebuild.id(), applied, clock.instant());
            LOG.infof("The ledger is rebuilt: %d records", applied);
        } finally {
            next.drop();
        }
    }

    /**
     * Waits for the moment in which this node applies nothing. Once that has begun it is waited for however long it takes, for its
     * tables and its follower must not be taken away under it; if it does not begin, it never will.
     */
    private void swap(Follower follower) throws InterruptedException, ExecutionException, TimeoutException {
        AtomicBoolean decided = new AtomicBoolean();
        FutureTask<Void> swap = ingest.whilePaused(() -> {
            if (decided.compareAndSet(false, true)) {
                putInPlace(follower);
            }
        });
        try {
            swap.get(1, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            if (decided.compareAndSet(false, true)) {
                throw e;
            }
            swap.get();
        }
    }

    /** The new ledger takes over only when it has all that the old one has: nothing that was seen is taken back. */
    private void putInPlace(Follower follower) {
        Map<Position, Long> goal = live.offsets();
        try {
            while (!Follower.hasReached(follower.stored(), goal)) {
                follower.step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        next.swap();
    }

    /** Asks for a rebuild, or joins the one that is under way. */
    Rebuild ask(String who) {
        Instant now = clock.instant();
        return log.running().orElseGet(() -> log.add(who, now));
    }

    List<Rebuild> latest() {
        return log.latest();
    }

    Optional<Rebuild> find(long id) {
        return log.of(id);
    }
}
