package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.relay.TestOutbox.Settings;

/** Relays against a real MariaDB and a real Kafka. */
class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Settings SMALL = new Settings(
            Duration.ofSeconds(2), Duration.ofMillis(200), 5, Optional.empty(), Map.of("max.message.bytes", "20000"));

    /** With a lease that need not be renewed. */
    private static final Settings FIVE =
            new Settings(Duration.ofHours(1), Duration.ofMillis(200), 5, Optional.empty(), Map.of());

    private TestOutbox outbox;

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void ofTwoRelaysOneSendsAndTheOtherTakesOverWhenItStops() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Relay first = outbox.relay("first");
        first.start();
        outbox.relay("second").start();
        for (long version = 1; version <= 20; version++) {
            for (int key = 0; key < 30; key++) {
                outbox.append("key-" + key, version);
            }
            if (version == 10) {
                first.stop(new ShutdownEvent());
            }
        }
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        assertFirstOccurrencesRise(30, 20);
    }

    @Test
    void whoeverHasLostTheLeaseCanNotMarkAnythingAsSent() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Lease paused = outbox.lease("paused", Duration.ofMillis(100));
        Lease next = outbox.lease("next", Duration.ofSeconds(5));
        assertThat(paused.hold()).isTrue();
        await().atMost(PATIENCE).until(next::hold);
        assertThat(paused.isValid()).isFalse();
        try (Connection connection = outbox.connection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> paused.fence(connection)).isInstanceOf(Lease.LostException.class);
            next.fence(connection);
            connection.rollback();
        }
        assertThat(outbox.lease("third", Duration.ofSeconds(5)).hold()).isFalse();
        next.release();
        assertThat(outbox.lease("third", Duration.ofSeconds(5)).hold()).isTrue();
    }

    @Test
    void whoeverHasLostTheLeaseLearnsOfItBeforeHeTakesItAgain() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Lease paused = outbox.lease("paused", Duration.ofMillis(100));
        assertThat(paused.hold()).isTrue();
        Lease next = outbox.lease("next", Duration.ofSeconds(5));
        await().atMost(PATIENCE).until(next::hold);
        long fence = next.fence();
        next.release();
        assertThat(paused.hold()).as("what it remembers is to be read anew").isFalse();
        assertThat(paused.hold()).isTrue();
        assertThat(paused.fence()).isEqualTo(fence + 1);
    }

    @Test
    void aNodeThatStartsAgainNeedNotWaitForItsOwnLease() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Lease killed = outbox.lease("node", Duration.ofHours(1));
        assertThat(killed.hold()).isTrue();
        assertThat(outbox.lease("node", Duration.ofHours(1)).hold()).isTrue();
        try (Connection connection = outbox.connection()) {
            assertThatThrownBy(() -> killed.fence(connection)).isInstanceOf(Lease.LostException.class);
        }
    }

    @Test
    void aKeyWhoseEventIsRefusedStopsAndTheOthersGoOn() throws Exception {
        outbox = new TestOutbox(SMALL);
        appendHuge();
        // More than a batch of the key that is stuck stand before the others.
        for (long version = 2; version <= 12; version++) {
            outbox.append("huge", version);
        }
        outbox.append("other", 1);
        outbox.append("other", 2);
        outbox.relay("node").start();
        await().atMost(PATIENCE).until(() -> outbox.ids().containsAll(List.of("other:1", "other:2")));
        assertThat(outbox.ids()).noneMatch(id -> id.startsWith("huge"));
        assertThat(outbox.count("sent_at is null")).isEqualTo(12);
    }

    @Test
    void whatWasReadAheadDoesNotOvertakeWhatIsRefused() throws Exception {
        outbox = new TestOutbox(SMALL);
        appendBatch("first", SMALL.batch());
        appendHuge();
        appendBatch("second", SMALL.batch() - 1);
        outbox.append("huge", 2);
        appendBatch("third", SMALL.batch() - 1);
        outbox.relay("node").start();
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 2);
        assertThat(outbox.ids()).contains("third-1:1").noneMatch(id -> id.startsWith("huge"));
    }

    @Test
    void theNextBatchIsOnItsWayWhileTheDatabaseNotesTheLast() throws Exception {
        outbox = startedAndIdle();
        try (Connection lock = lockOnTheLease()) {
            appendTogether("first", "second");
            await().atMost(PATIENCE).until(() -> outbox.ids().contains("second-" + FIVE.batch() + ":1"));
            assertThat(outbox.count("sent_at is null")).isEqualTo(2 * FIVE.batch());
            lock.rollback();
        }
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        assertThat(outbox.ids()).doesNotHaveDuplicates();
    }

    @Test
    void whatLeftWhileTheNotingFailedIsSentOnceMore() throws Exception {
        outbox = startedAndIdle();
        try (Connection lock = lockOnTheLease()) {
            appendTogether("first", "second");
            await().atMost(PATIENCE).until(() -> outbox.ids().contains("second-" + FIVE.batch() + ":1"));
            outbox.endWhoWaits();
            lock.rollback();
        }
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        assertThat(outbox.ids())
                .areExactly(2, new Condition<>("second-1:1"::equals, "what left while the noting failed"));
    }

    private TestOutbox startedAndIdle() throws Exception {
        TestOutbox started = new TestOutbox(FIVE);
        started.tellsWatermarks = false;
        started.append("before", 1);
        started.relay("node").start();
        await().atMost(PATIENCE).until(() -> started.count("sent_at is null") == 0);
        return started;
    }

    /** Whoever has it keeps the relay from noting anything. */
    private Connection lockOnTheLease() throws SQLException {
        Connection connection = outbox.connection();
        connection.setAutoCommit(false);
        Jdbc.query(connection, "select id from relay_lease for update", row -> row.getInt(1));
        return connection;
    }

    /** Full batches, committed at one moment. */
    private void appendTogether(String... prefixes) throws SQLException {
        try (Connection connection = outbox.connection()) {
            connection.setAutoCommit(false);
            for (String prefix : prefixes) {
                for (int n = 1; n <= FIVE.batch(); n++) {
                    outbox.append(connection, prefix + "-" + n, 1, TestOutbox.now(), "{}");
                }
            }
            connection.commit();
        }
    }

    private void appendBatch(String prefix, int size) throws SQLException {
        for (int n = 1; n <= size; n++) {
            outbox.append(prefix + "-" + n, 1);
        }
    }

    /** More than the topic of {@link #SMALL} takes. */
    private void appendHuge() throws SQLException {
        try (Connection connection = outbox.connection()) {
            outbox.append(connection, "huge", 1, TestOutbox.now(), incompressible(200_000));
        }
    }

    @Test
    void whatALostLogHeldIsSentAgainInOrder() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.relay("node").start();
        for (long version = 1; version <= 5; version++) {
            for (int key = 0; key < 10; key++) {
                outbox.append("key-" + key, version);
            }
        }
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        outbox.loseTheLog();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> outbox.ids().size() >= 50);
        assertFirstOccurrencesRise(10, 5);
    }

    @Test
    void sentEventsArePrunedAndWaitingOnesAreNot() throws Exception {
        outbox = new TestOutbox(
                new Settings(Duration.ofSeconds(2), Duration.ofMillis(200), 100, Optional.of(Duration.ZERO), Map.of()));
        for (long version = 1; version <= 5; version++) {
            outbox.append("key", version);
        }
        try (Connection open = outbox.connection()) {
            open.setAutoCommit(false);
            outbox.append(open, "open", 1, TestOutbox.now(), "{}");
            outbox.relay("node").start();
            await().atMost(PATIENCE).until(() -> outbox.count("partition_key = 'key'") == 0);
            open.commit();
        }
        await().atMost(PATIENCE).until(() -> outbox.ids().contains("open:1"));
    }

    @Test
    void aRelayThatStopsSendsFirstWhatWaits() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Relay relay = outbox.relay("node");
        relay.start();
        outbox.append("key", 1);
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
        for (long version = 2; version <= 300; version++) {
            outbox.append("key", version);
        }
        relay.stop(new ShutdownEvent());
        assertThat(outbox.count("sent_at is null")).isZero();
        assertThat(outbox.lease("next", Duration.ofSeconds(5)).hold()).isTrue();
    }

    private void assertFirstOccurrencesRise(int keys, long versions) {
        Map<String, List<Long>> seen = new HashMap<>();
        outbox.ids().forEach(id -> {
            String[] parts = id.split(":");
            List<Long> known = seen.computeIfAbsent(parts[0], k -> new ArrayList<>());
            if (!known.contains(Long.valueOf(parts[1]))) {
                known.add(Long.valueOf(parts[1]));
            }
        });
        assertThat(seen).hasSize(keys);
        assertThat(seen.values()).allSatisfy(found -> assertThat(found)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, versions).boxed().toList()));
    }

    private static String incompressible(int length) {
        StringBuilder text = new StringBuilder(length);
        new Random(1).ints(length, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.toString();
    }
}
