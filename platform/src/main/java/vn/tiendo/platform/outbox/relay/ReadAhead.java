package vn.tiendo.platform.outbox.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.tiendo.platform.outbox.Batch;
import vn.tiendo.platform.outbox.OutboxStore;

/**
 * Reads what comes behind a full batch while that one is sent. It goes on where the batch ended: the entries of sent events stay in
 * the index until the database clears them away, and to pass by them each time takes longer than all else. Now and then it begins at
 * the oldest again, since a lower id may be committed later.
 */
final class ReadAhead implements AutoCloseable {

    private static final Duration BEGIN_INTERVAL = Duration.ofSeconds(5);

    private final OutboxStore store;
    private final int limit;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "relay-read-ahead");
        thread.setDaemon(true);
        return thread;
    });
    private final Interval beginning = new Interval(BEGIN_INTERVAL);
    private Future<Batch> ahead;

    ReadAhead(OutboxStore store, int limit) {
        this.store = store;
        this.limit = limit;
    }

    /**
     * What is to be sent next.
     *
     * @param heldBack keys that are left out for the moment
     */
    Batch next(Set<String> heldBack) throws SQLException, InterruptedException, ExecutionException {
        Batch batch = readAhead();
        if (batch.events().isEmpty()) {
            batch = store.unsent(0, limit, heldBack);
            beginning.restart();
        }
        return follow(batch, heldBack);
    }

    /** Of what was read ahead, the next; nothing where that is at its end. What is under way is not among it. */
    Batch behind(Set<String> heldBack) throws InterruptedException, ExecutionException {
        return follow(readAhead(), heldBack);
    }

    private Batch readAhead() throws InterruptedException, ExecutionException {
        return ahead == null ? Batch.NONE : ahead.get();
    }

    private Batch follow(Batch batch, Set<String> heldBack) {
        forget();
        if (batch.isFull() && !beginning.isDue()) {
            long last = batch.events().get(batch.events().size() - 1).id();
            ahead = reader.submit(() -> store.unsent(last, limit, heldBack));
        }
        return batch;
    }

    /** What was read ahead is read again: something before it has not arrived, and must not be overtaken. */
    void forget() {
        ahead = null;
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
