package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.ClockSkew;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Outbox;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.Topic;
import vn.tiendo.platform.outbox.relay.TestOutbox.Settings;
import vn.tiendo.platform.problem.ProblemException;

/** What may enter the outbox. */
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Settings SETTINGS =
            new Settings(Duration.ofSeconds(2), Duration.ofSeconds(5), 100, Optional.empty(), Map.of());

    private final Backlog backlog = new Backlog(new SimpleMeterRegistry());
    private TestOutbox tables;

    @BeforeEach
    void start() throws Exception {
        tables = new TestOutbox(SETTINGS);
    }

    @Test
    void aChangeWhoseEventComesSoLateThatAWatermarkMayHavePassedItIsRefused() {
        Outbox inTime = outbox();
        inTime.append(event("a", 1, NOW.minusSeconds(4)));
        assertThatThrownBy(() -> outbox().append(event("b", 1, NOW.minusMillis(4_001))))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(503));
        // Within one transaction the first event holds the watermarks back for what bears the same instant or a later
        // one.
        assertThatThrownBy(() -> inTime.append(event("a", 2, NOW.minusSeconds(5))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void laterEventsOfATransactionMayTakeLong() {
        Instant[] now = {NOW};
        Outbox outbox = tables.outbox(new OneTransaction(), backlog, new Clock() {
            @Override
            public Instant instant() {
                return now[0];
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        outbox.append(event("a", 1, NOW));
        now[0] = NOW.plus(Duration.ofMinutes(10));
        outbox.append(event("b", 1, NOW));
        assertThatThrownBy(() -> outbox.append(event("c", 1, NOW.minusMillis(1))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aFullOutboxTakesNothing() throws Exception {
        Outbox outbox = outbox();
        backlog.measured(new OutboxStore.Waiting(2_000, Duration.ZERO));
        outbox.append(event("a", 1, NOW));
        backlog.measured(new OutboxStore.Waiting(2_001, Duration.ZERO));
        assertThatThrownBy(() -> outbox.append(event("a", 2, NOW)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(503));
        assertThat(tables.count("true")).isEqualTo(1);
        backlog.measured(new OutboxStore.Waiting(0, Duration.ZERO));
        outbox.append(event("a", 2, NOW));
        assertThat(tables.count("true")).isEqualTo(2);
    }

    @Test
    void aNodeWhoseClockIsWrongTakesNoChanges() throws Exception {
        Outbox outbox = outbox();
        ClockSkew behind = new ClockSkew(Duration.ofMillis(-900), Duration.ofMillis(-700));
        backlog.measured(behind, Duration.ofMillis(500));
        assertThatThrownBy(() -> outbox.append(event("a", 1, NOW)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(503));
        backlog.measured(new ClockSkew(Duration.ofMillis(-10), Duration.ofMillis(5)), Duration.ofMillis(500));
        outbox.append(event("a", 1, NOW));
        assertThat(tables.count("true")).isEqualTo(1);
    }

    @Test
    void anEventThatNoTopicTakesIsRefusedAndTheLargestThatIsTakenArrives() throws Exception {
        int most = Topic.LARGEST_RECORD - (8 << 10);
        assertThatThrownBy(() -> outbox().append(event("a", "ế".repeat(most / 3 + 1))))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(413));
        assertThat(tables.count("true")).isZero();
        outbox().append(event("a", letters(most)));
        Relay relay = tables.relay("sender");
        relay.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> tables.count("sent_at is null") == 0);
        assertThat(tables.ids()).containsExactly("a:1");
        relay.stop(new ShutdownEvent());
    }

    private Event event(String key, String payload) {
        return new Event(key + ":1", tables.topic(), key, "vn.tiendo.test.v1", NOW, payload);
    }

    /** Such as do not compress. */
    private static String letters(int length) {
        StringBuilder text = new StringBuilder(length);
        new Random(1).ints(length, ' ', 127).forEach(text::appendCodePoint);
        return text.toString();
    }

    private Outbox outbox() {
        return tables.outbox(new OneTransaction(), backlog, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Event event(String key, long version, Instant recordedAt) {
        return new Event(key + ":" + version, "topic", key, "vn.tiendo.test.v1", recordedAt, "{}");
    }

    /** Remembers what is put in; it never ends. */
    private static final class OneTransaction implements TransactionSynchronizationRegistry {

        private final Map<Object, Object> resources = new HashMap<>();

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            // It never ends, so nobody is told.
        }

        @Override
        public int getTransactionStatus() {
            return Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
