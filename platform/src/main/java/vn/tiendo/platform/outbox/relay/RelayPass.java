package vn.tiendo.platform.outbox.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.Batch;
import vn.tiendo.platform.outbox.OutboxConfig;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.Publisher;

/** What the holder of the lease does again and again: read, send, mark as sent, and say up to when all is sent. */
final class RelayPass implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RelayPass.class);
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
    private static final Duration PRUNE_INTERVAL = Duration.ofMinutes(1);

    private final OutboxStore store;
    private final ReadAhead readAhead;
    private final Lease lease;
    private final EventLog log;
    private final Watermarks watermarks;
    private final OldMarks oldMarks;
    private final Publisher publisher;
    private final OutboxConfig config;
    private final Clock clock;
    private final Backlog backlog;
    private final KeyBackoff backoff = new KeyBackoff();
    private final Interval checking = new Interval(CHECK_INTERVAL);
    private final Interval pruning = new Interval(PRUNE_INTERVAL);
    private boolean outage;

    /** What follows on a batch that has arrived; null: nothing does. */
    private Sending underWay;

    RelayPass(
            OutboxStore store,
            Lease lease,
            EventLog log,
            Publisher publisher,
            OutboxConfig config,
            Clock clock,
            Backlog backlog) {
        this.store = store;
        this.readAhead = new ReadAhead(store, config.batch());
        this.lease = lease;
        this.log = log;
        this.watermarks = new Watermarks(store, lease, log, publisher, config, clock);
        this.oldMarks = new OldMarks(store, lease, log, publisher, config, clock);
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        this.backlog = backlog;
    }

    enum Result {
        SENT,
        IDLE,
        FAILED
    }

    Result run() throws SQLException, InterruptedException, ExecutionException {
        Sending sending = underWay == null ? begin(readAhead.next(backoff.now())) : underWay;
        underWay = null;
        Result result = sending.batch().events().isEmpty() ? Result.IDLE : finish(sending);
        if (result != Result.FAILED && checking.isDue() && lease.isValid()) {
            log.check(); // a lost log is noticed though nothing new comes
            oldMarks.write();
        }
        if (result != Result.FAILED && lease.isValid()) {
            watermarks.write();
        }
        prune();
        return result;
    }

    private Sending begin(Batch batch) throws SQLException, InterruptedException, ExecutionException {
        if (outage && !batch.events().isEmpty()) {
            // It may have come back without its log. What is sent to an empty one stands before all that is sent again.
            log.check();
        }
        return log.begin(batch, lease::isValid);
    }

    private Result finish(Sending sending) throws SQLException, InterruptedException, ExecutionException {
        Sending.Outcome outcome = sending.await();
        if (outcome.acknowledged().size() < sending.batch().events().size()) {
            readAhead.forget();
        } else if (!outage) {
            // Is on its way while the database notes what has arrived.
            Batch next = readAhead.behind(backoff.now());
            underWay = next.events().isEmpty() ? null : begin(next);
        }
        if (!outcome.acknowledged().isEmpty()) {
            lease.inTransaction(connection -> {
                log.acknowledged(connection, outcome.places());
                store.markSent(connection, outcome.acknowledged(), clock.instant());
                publisher.sent(
                        connection,
                        outcome.acknowledged().stream()
                                .map(OutboxStore.Unsent::event)
                                .toList());
            });
            watermarks.sent(outcome.acknowledged());
        }
        backlog.sent(outcome.acknowledged().size(), outcome.failedKeys().size());
        boolean nothingArrived = outcome.acknowledged().isEmpty();
        if (outage && !nothingArrived) {
            backoff.clear();
        }
        outage = nothingArrived;
        outcome.acknowledged()
                .forEach(unsent -> backoff.succeeded(unsent.event().key()));
        // When nothing arrives it is not the keys' fault, unless they fill the whole batch and hide what stands behind
        // them.
        if (!nothingArrived || sending.batch().isFull()) {
            backoff.failed(outcome.failedKeys());
        }
        return nothingArrived ? Result.FAILED : Result.SENT;
    }

    private void prune() throws SQLException {
        if (config.keep().isPresent() && pruning.isDue()) {
            int pruned = store.prune(clock.instant().minus(config.keep().get()));
            if (pruned > 0) {
                LOG.debugf("%d sent events are pruned", pruned);
                pruning.again();
            }
        }
    }

    @Override
    public void close() {
        readAhead.close();
    }
}
