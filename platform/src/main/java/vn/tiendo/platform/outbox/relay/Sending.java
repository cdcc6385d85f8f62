package vn.tiendo.platform.outbox.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;
import vn.tiendo.platform.outbox.Batch;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.OutboxStore;

/**
 * A batch on its way. Of each key one event after the other: the next version follows when this one has arrived, or a failure in between
 * would put it first. A key stops at its first failure; the others go on.
 */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final Function<Event, Future<RecordMetadata>> send;
    private final Runnable flush;
    private final BooleanSupplier mayGoOn;
    private final Batch batch;
    private final Outcome outcome = new Outcome();
    private final Map<OutboxStore.Unsent, Future<RecordMetadata>> pending = new LinkedHashMap<>();
    private List<OutboxStore.Unsent> left;

    Sending(Function<Event, Future<RecordMetadata>> send, Runnable flush, Batch batch, BooleanSupplier mayGoOn) {
        this.send = send;
        this.flush = flush;
        this.mayGoOn = mayGoOn;
        this.batch = batch;
        this.left = batch.events();
        handInFirstOfEachKey();
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged the events that arrived, in the order of the outbox
     * @param failedKeys the keys of those that did not
     * @param places where they arrived
     */
    record Outcome(List<OutboxStore.Unsent> acknowledged, Set<String> failedKeys, List<RecordMetadata> places) {

        Outcome() {
            this(new ArrayList<>(), new HashSet<>(), new ArrayList<>());
        }
    }

    Batch batch() {
        return batch;
    }

    /** Sends the rest of it, and returns when everything has arrived or failed. */
    Outcome await() {
        while (!pending.isEmpty()) {
            flush.run();
            pending.forEach(this::note);
            pending.clear();
            left.removeIf(unsent -> outcome.failedKeys.contains(unsent.event().key()));
            handInFirstOfEachKey();
        }
        return outcome;
    }

    private void note(OutboxStore.Unsent unsent, Future<RecordMetadata> sent) {
        RecordMetadata place = placeOf(sent);
        if (place == null) {
            outcome.failedKeys.add(unsent.event().key());
        } else {
            outcome.acknowledged.add(unsent);
            outcome.places.add(place);
        }
    }

    private void handInFirstOfEachKey() {
        Set<String> keys = new HashSet<>();
        List<OutboxStore.Unsent> later = new ArrayList<>();
        if (mayGoOn.getAsBoolean()) {
            for (OutboxStore.Unsent unsent : left) {
                if (!keys.add(unsent.event().key())) {
                    later.add(unsent);
                    continue;
                }
                Future<RecordMetadata> sent = send.apply(unsent.event());
                pending.put(unsent, sent);
                if (sent.isDone() && isUnreachable(sent)) {
                    // Not even the topic is known: each further one would wait as long as this.
                    later.clear();
                    break;
                }
            }
        }
        left = later;
    }

    private static boolean isUnreachable(Future<RecordMetadata> done) {
        try {
            done.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TimeoutException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Null when it was not acknowledged. */
    static RecordMetadata placeOf(Future<RecordMetadata> pending) {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            LOG.warnf("Not acknowledged, will be sent again: %s", e.getCause().getMessage());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
