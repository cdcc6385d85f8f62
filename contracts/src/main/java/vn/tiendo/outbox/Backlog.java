package vn.tiendo.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How much waits in the outbox, as last measured by the relay. */
@ApplicationScoped
class Backlog {

    private volatile OutboxStore.Waiting waiting = new OutboxStore.Waiting(0, Duration.ZERO);
    private volatile boolean relayIsHere;

    Backlog(MeterRegistry meters) {
        meters.gauge("outbox.backlog", this, Backlog::size);
        meters.gauge("outbox.oldest.age", this, b -> b.oldestAge().toMillis() / 1_000.0);
        meters.gauge("outbox.relay.active", this, b -> b.relayIsHere ? 1 : 0);
    }

    void measured(OutboxStore.Waiting now) {
        waiting = now;
    }

    void relayIsHere(boolean here) {
        relayIsHere = here;
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
