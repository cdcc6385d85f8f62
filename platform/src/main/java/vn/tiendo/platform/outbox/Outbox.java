package vn.tiendo.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.restoration.Suspension;

/** Takes events into the caller's transaction: a change and its event are stored together or not at all. */
@ApplicationScoped
public class Outbox {

    /** Of a record, what headers, key and the broker's own bytes take at most. */
    private static final int ENVELOPE = 8 << 10;

    private static final int LARGEST_PAYLOAD = Topic.LARGEST_RECORD - ENVELOPE;

    private final DataSource database;
    private final OutboxStore store;
    private final TransactionSynchronizationRegistry transactions;
    private final EventSender sender;
    private final Backlog backlog;
    private final Suspension suspension;
    private final Clock clock;
    private final Duration settle;
    private final Duration longestDelay;
    private final long maxBacklog;

    public Outbox(
            DataSource database,
            Publisher publisher,
            TransactionSynchronizationRegistry transactions,
            EventSender sender,
            Backlog backlog,
            Suspension suspension,
            Clock clock,
            OutboxConfig config) {
        this.database = database;
        this.store = new OutboxStore(database, publisher);
        this.transactions = transactions;
        this.sender = sender;
        this.backlog = backlog;
        this.suspension = suspension;
        this.clock = clock;
        this.settle = config.settle();
        this.longestDelay = config.settle().minus(config.clockSkew().multipliedBy(2));
        this.maxBacklog = config.maxBacklog();
    }

    /**
     * Appends an event. Of one key, call it in the order of versions, with the key's row locked.
     *
     * @throws ProblemException 413 when the event is larger than a topic takes; 503, and nothing is stored, when the database was set
     *     back, when the outbox is full, when this machine's clock is wrong, or when the change bears an instant up to which the
     *     watermarks may already say that all is sent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        append(List.of(event));
    }

    /** Appends events in their order, as {@link #append(Event)} does, by one round to the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Event> events) {
        suspension.requireClear();
        if (backlog.size() > maxBacklog || backlog.isClockOff()) {
            throw unavailable();
        }
        events.forEach(Outbox::checkSize);
        try (Connection connection = database.getConnection()) {
            store.add(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be written: " + e.getMessage(), e);
        }
        Transaction transaction = current();
        events.forEach(event -> holdWatermarksBack(transaction, event));
    }

    /** One that no topic takes would stand in the outbox for ever, and all of its key and every watermark behind it. */
    private static void checkSize(Event event) {
        int size = event.payload().getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_PAYLOAD) {
            throw ProblemException.of(
                    Kind.CONTENT_TOO_LARGE,
                    "Với thay đổi này, dữ liệu của “" + event.key() + "” dài " + size + " byte; tối đa là "
                            + LARGEST_PAYLOAD + ". Thay đổi chưa được ghi, hãy rút gọn nội dung.",
                    "With this change the data of '" + event.key() + "' is " + size + " bytes long; at most "
                            + LARGEST_PAYLOAD + " are possible. Nothing was recorded, shorten the content.");
        }
    }

    private void holdWatermarksBack(Transaction transaction, Event event) {
        if (event.recordedAt().isBefore(transaction.oldest)) {
            // From here on the watermarks see the row, committed or not, and stay behind it. Before, only the margin
            // held
            // them back.
            if (clock.instant().isAfter(event.recordedAt().plus(longestDelay))) {
                throw unavailable();
            }
            transaction.oldest = event.recordedAt();
        }
    }

    /**
     * All that was recorded up to this instant is committed and sent; so a look at the database after this call sees it. Holds on
     * any node, whichever relays.
     */
    public Instant settledTo() {
        try {
            return store.settledTo(clock.instant().minus(settle));
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox cannot be read: " + e.getMessage(), e);
        }
    }

    private Transaction current() {
        Transaction known = (Transaction) transactions.getResource(Transaction.class);
        if (known == null) {
            known = new Transaction();
            transactions.putResource(Transaction.class, known);
            // One that can only be rolled back takes no more listeners, and nothing of it will leave.
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                transactions.registerInterposedSynchronization(known);
            }
        }
        return known;
    }

    private static ProblemException unavailable() {
        return ProblemException.of(
                Kind.UNAVAILABLE,
                "Hệ thống đang bận; thay đổi chưa được ghi, xin gửi lại.",
                "The service is busy; nothing was recorded, please repeat.");
    }

    /** What the outbox knows of a transaction. */
    private final class Transaction implements Synchronization {

        private Instant oldest = Instant.MAX;

        @Override
        public void beforeCompletion() {
            // Nothing to add: the rows are written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                sender.wake();
            }
        }
    }
}
