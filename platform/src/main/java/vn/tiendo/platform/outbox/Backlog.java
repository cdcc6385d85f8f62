package vn.tiendo.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How much waits in the outbox, as last measured, how much has left it from here, and whether this node may add to it. */
@ApplicationScoped
public class Backlog {

    private volatile OutboxStore.Waiting waiting = new OutboxStore.Waiting(0, Duration.ZERO);
    private volatile boolean relayIsHere;
    private volatile ClockSkew skew;
    private volatile boolean isClockOff;
    private volatile int unusedPartitions;
    private final Counter sent;
    private final Counter failed;

    public Backlog(MeterRegistry meters) {
        meters.gauge("outbox.backlog", this, Backlog::size);
        meters.gauge("outbox.oldest.age", this, b -> b.oldestAge().toMillis() / 1_000.0);
        meters.gauge("outbox.relay.active", this, b -> b.relayIsHere ? 1 : 0);
        meters.gauge(
                "clock.skew", this, b -> b.clockAhead().map(Duration::toMillis).orElse(0L) / 1_000.0);
        meters.gauge("outbox.partitions.unused", this, Backlog::unusedPartitions);
        sent = meters.counter("outbox.sent");
        failed = meters.counter("outbox.failed");
    }

    public void measured(OutboxStore.Waiting now) {
        waiting = now;
    }

    /** @param limit up to which clocks may differ */
    public void measured(ClockSkew now, Duration limit) {
        skew = now;
        isClockOff = now.isBeyond(limit);
    }

    /** Whether this machine's clock is known to differ too much from the database's. */
    public boolean isClockOff() {
        return isClockOff;
    }

    /** By how much this machine's clock is certainly ahead of the database's; negative: behind; empty until it was measured. */
    public Optional<Duration> clockAhead() {
        return Optional.ofNullable(skew).map(ClockSkew::certain);
    }

    public void relayIsHere(boolean here) {
        relayIsHere = here;
    }

    public void unusedPartitions(int number) {
        unusedPartitions = number;
    }

    /** Partitions that were added on the broker and on which no key is placed yet, as the last relay here has found. */
    public int unusedPartitions() {
        return unusedPartitions;
    }

    /** Counts events that were acknowledged and keys that stopped at one that was not. */
    public void sent(int events, int stoppedKeys) {
        sent.increment(events);
        failed.increment(stoppedKeys);
    }

    public long size() {
        return waiting.count();
    }

    public Duration oldestAge() {
        return waiting.oldestAge();
    }

    public boolean relayIsHere() {
        return relayIsHere;
    }
}
