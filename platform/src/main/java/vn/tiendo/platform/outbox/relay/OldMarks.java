package vn.tiendo.platform.outbox.relay;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import vn.tiendo.platform.outbox.OutboxConfig;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.Publisher;

/**
 * The marks of release 1.0, beside the watermarks, for as long as a report-service of that release runs: one a second on each
 * partition. They grow a topic that is kept for ever, so they are written only where {@code relay.old-marks} says so.
 */
final class OldMarks {

    private final OutboxStore store;
    private final Lease lease;
    private final EventLog log;
    private final Publisher publisher;
    private final OutboxConfig config;
    private final Clock clock;
    private Instant marked = Instant.MIN;

    OldMarks(OutboxStore store, Lease lease, EventLog log, Publisher publisher, OutboxConfig config, Clock clock) {
        this.store = store;
        this.lease = lease;
        this.log = log;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    /** Writes them; the positions were checked just before. */
    void write() throws SQLException {
        if (!config.oldMarks() || publisher.markedTopic().isEmpty()) {
            return;
        }
        Instant upTo = store.settledTo(clock.instant().minus(config.settle()));
        if (upTo.isAfter(marked)) {
            var places = log.mark(publisher.markedTopic().get(), upTo);
            lease.inTransaction(connection -> log.acknowledged(connection, places));
            marked = places.isEmpty() ? marked : upTo;
        }
    }
}
