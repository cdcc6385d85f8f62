package vn.tiendo.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/** What the holder of the lease does again and again: read, send, mark as sent, and say up to when all is sent. */
final class RelayPass {

    private static final Logger LOG = Logger.getLogger(RelayPass.class);
    private static final Duration MARK_INTERVAL = Duration.ofSeconds(1);
    private static final Duration COUNT_INTERVAL = Duration.ofSeconds(10);
    private static final Duration PRUNE_INTERVAL = Duration.ofMinutes(1);

    private final DataSource database;
    private final OutboxStore store;
    private final Lease lease;
    private final Positions positions;
    private final Admin admin;
    private final EventProducer producer;
    private final Publisher publisher;
    private final OutboxConfig config;
    private final Clock clock;
    private final Backlog backlog;
    private final HeldBack heldBack = new HeldBack();
    private final Every marking = new Every(MARK_INTERVAL);
    private final Every measuring = new Every(MARK_INTERVAL);
    private final Every counting = new Every(COUNT_INTERVAL);
    private final Every pruning = new Every(PRUNE_INTERVAL);
    private Instant marked = Instant.MIN;
    private boolean outage;

    RelayPass(
            DataSource database,
            OutboxStore store,
            Lease lease,
            Positions positions,
            Admin admin,
            EventProducer producer,
            Publisher publisher,
            OutboxConfig config,
            Clock clock,
            Backlog backlog) {
        this.database = database;
        this.store = store;
        this.lease = lease;
        this.positions = positions;
        this.admin = admin;
        this.producer = producer;
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
        Set<String> waiting = heldBack.now();
        List<OutboxStore.Unsent> batch = store.unsent(config.batch(), waiting);
        measure(batch.size() < config.batch() && waiting.isEmpty(), batch.size());
        Result result = Result.IDLE;
        if (!batch.isEmpty()) {
            result = send(batch);
        }
        if (result != Result.FAILED && marking.isDue() && lease.isValid()) {
            mark();
        }
        if (result == Result.IDLE) {
            prune();
        }
        return result;
    }

    private Result send(List<OutboxStore.Unsent> batch) throws SQLException {
        EventProducer.Outcome outcome = producer.send(batch, lease::isValid);
        if (!outcome.acknowledged().isEmpty()) {
            inTransaction(connection -> {
                positions.acknowledged(connection, outcome.places());
                OutboxStore.markSent(connection, outcome.acknowledged(), clock.instant());
                publisher.sent(
                        connection,
                        outcome.acknowledged().stream()
                                .map(OutboxStore.Unsent::event)
                                .toList());
            });
        }
        boolean nothingArrived = outcome.acknowledged().isEmpty();
        if (outage && !nothingArrived) {
            heldBack.clear();
        }
        outage = nothingArrived;
        outcome.acknowledged()
                .forEach(unsent -> heldBack.succeeded(unsent.event().key()));
        // When nothing arrives it is not the keys' fault, unless they fill the whole batch and hide what stands behind
        // them.
        if (!nothingArrived || batch.size() == config.batch()) {
            heldBack.failed(outcome.failedKeys());
        }
        return nothingArrived ? Result.FAILED : Result.SENT;
    }

    /**
     * The instant is taken before the look at the outbox. What bears an earlier one is sent, or is seen there, or was refused by
     * {@link Outbox#append}.
     */
    private void mark() throws SQLException, InterruptedException, ExecutionException {
        Optional<String> topic = publisher.markedTopic();
        if (topic.isEmpty()) {
            return;
        }
        Instant upTo = store.settledTo(clock.instant().minus(config.settle()));
        if (upTo.isAfter(marked)) {
            // A log that was lost meanwhile does not hold what the mark would promise.
            positions.check(admin);
            var places = producer.mark(topic.get(), upTo);
            inTransaction(connection -> positions.acknowledged(connection, places));
            marked = places.isEmpty() ? marked : upTo;
        }
    }

    private void measure(boolean all, int count) throws SQLException {
        if (all && count == 0) {
            backlog.measured(new OutboxStore.Waiting(0, Duration.ZERO));
        } else if ((all ? measuring : counting).isDue()) {
            backlog.measured(store.waiting(config.maxBacklog() + 1));
        }
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

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** A transaction that only the holder of the lease can commit. */
    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lease.fence(connection);
                work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Something that is due at intervals. */
    private static final class Every {

        private final Duration interval;
        private long next = System.nanoTime();

        Every(Duration interval) {
            this.interval = interval;
        }

        boolean isDue() {
            if (System.nanoTime() - next < 0) {
                return false;
            }
            next = System.nanoTime() + interval.toNanos();
            return true;
        }

        void again() {
            next = System.nanoTime();
        }
    }
}
