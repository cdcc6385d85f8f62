package vn.tiendo.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How much waits in the outbox, as last measured, and how much has left it from here. */
@ApplicationScoped
class Backlog {

    private volatile OutboxStore.Waiting waiting = new OutboxStore.Waiting(0, Duration.ZERO);
    private volatile boolean relayIsHere;
    private volatile int unusedPartitions;
    private final Counter sent;
    private final Counter failed;

    Backlog(MeterRegistry meters) {
        meters.gauge("outbox.backlog", this, Backlog::size);
        meters.gauge("outbox.oldest.age", this, b -> b.oldestAge().toMillis() / 1_000.0);
        meters.gauge("outbox.relay.active", this, b -> b.relayIsHere ? 1 : 0);
        meters.gauge("outbox.partitions.unused", this, Backlog::unusedPartitions);
        sent = meters.counter("outbox.sent");
        failed = meters.counter("outbox.failed");
    }

    void measured(OutboxStore.Waiting now) {
        waiting = now;
    }

    void relayIsHere(boolean here) {
        relayIsHere = here;
    }

    void unusedPartitions(int number) {
        unusedPartitions = number;
    }

    /** Partitions that were added on the broker and on which no key is placed yet, as the last relay here has found. */
    int unusedPartitions() {
        return unusedPartitions;
    }

    /** Counts events that were acknowledged and keys that stopped at one that was not. */
    void sent(int events, int stoppedKeys) {
        sent.increment(events);
        failed.increment(stoppedKeys);
    }

    long size() {
        return waiting.count();
    }

    Duration oldestAge() {
        return waiting.oldestAge();
    }

    boolean relayIsHere() {
        return relayIsHere;
    }
}
