package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.relay.TestOutbox.Settings;

/** Machines whose clocks differ from the database's. */
class WrongClockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Backlog backlog = new Backlog(meters);
    private volatile Duration ahead = Duration.ZERO;
    private TestOutbox outbox;

    @AfterEach
    void stop() throws InterruptedException {
        outbox.drain = Duration.ZERO;
        outbox.stop();
    }

    @Test
    void aNodeWhoseClockIsBehindDoesNotRelayUntilItIsSetRight() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        ahead = Duration.ofSeconds(-1);
        outbox.relay("wrong", backlog).start(new Machine());
        await().atMost(PATIENCE).until(backlog::isClockOff);
        outbox.append("key", 1);
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 1);
        assertThat(meters.get("clock.skew").gauge().value()).isBetween(-1.1, -0.9);
        ahead = Duration.ZERO;
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
    }

    @Test
    void aRelayWhoseClockGoesWrongLeavesTheLeaseToAnother() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.relay("wrong", backlog).start(new Machine());
        await().atMost(PATIENCE).until(backlog::relayIsHere);
        ahead = Duration.ofSeconds(3);
        await().atMost(PATIENCE).until(() -> !backlog.relayIsHere());
        Backlog right = new Backlog(new SimpleMeterRegistry());
        outbox.relay("right", right).start();
        await().atMost(PATIENCE).until(right::relayIsHere);
        outbox.append("key", 1);
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
    }

    private final class Machine extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }
}
