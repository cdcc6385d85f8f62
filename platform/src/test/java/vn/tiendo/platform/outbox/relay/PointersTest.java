package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.relay.TestOutbox.Settings;

/** Events of which the outbox holds but a pointer, beside those that stand in it whole. */
class PointersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Two at once, so that batches end between versions of a key. */
    private static final Settings TWO =
            new Settings(Duration.ofSeconds(2), Duration.ofMillis(200), 2, Optional.empty(), Map.of());

    private TestOutbox outbox;

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void anEventIsSentFromWhereItIsKeptAndItsPointerGoes() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        keep("kept", 1);
        outbox.relay("node").start();
        await().atMost(PATIENCE).until(() -> outbox.rows("unsent_kept") == 0);
        assertThat(outbox.records())
                .filteredOn(record -> record.key() != null)
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo("{\"version\":1}"))
                .satisfies(record -> assertThat(TestOutbox.id(record)).isEqualTo("kept:1"));
        assertThat(outbox.rows("kept")).isEqualTo(1);
    }

    @Test
    void whatStandsWholeAndWhatIsPointedToLeaveInOneOrder() throws Exception {
        outbox = new TestOutbox(TWO);
        for (int version = 1; version <= 30; version++) {
            if (version % 3 == 0) {
                outbox.append("key", version);
            } else {
                keep("key", version);
            }
        }
        outbox.relay("node").start();
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        assertThat(outbox.ids())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(v -> "key:" + v).toList());
    }

    @Test
    void aPointerThatIsCommittedAfterALaterOneWasSentIsSentToo() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.relay("node").start();
        try (Connection slow = outbox.connection()) {
            slow.setAutoCommit(false);
            outbox.keep(slow, "slow", 1);
            keep("fast", 1);
            await().atMost(PATIENCE).until(() -> outbox.ids().contains("fast:1"));
            slow.commit();
        }
        await().atMost(PATIENCE).until(() -> outbox.ids().contains("slow:1"));
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    @Test
    void nothingCountsAsSentFromTheInstantOnThatAnOpenTransactionPointsTo() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        OutboxStore store = new OutboxStore(outbox.database(), outbox);
        try (Connection open = outbox.connection()) {
            open.setAutoCommit(false);
            outbox.keep(open, "open", 1);
            Instant later = TestOutbox.now().plusSeconds(60);
            assertThat(store.settledTo(later)).isBefore(TestOutbox.now());
            open.rollback();
            assertThat(store.settledTo(later)).isEqualTo(later);
        }
    }

    @Test
    void pointersCountAmongWhatWaits() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        keep("key", 1);
        keep("key", 2);
        outbox.append("whole", 1);
        assertThat(waiting()).isEqualTo(3);
    }

    @Test
    void aKeyThatIsHeldBackIsLeftOutAmongPointersToo() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        keep("held", 1);
        keep("free", 1);
        assertThat(new OutboxStore(outbox.database(), outbox)
                        .unsent(0, 10, List.of("held"))
                        .events())
                .extracting(unsent -> unsent.event().id())
                .containsExactly("free:1");
    }

    private void keep(String key, long version) throws SQLException {
        try (Connection connection = outbox.connection()) {
            outbox.keep(connection, key, version);
        }
    }

    private long waiting() throws SQLException {
        return new OutboxStore(outbox.database(), outbox).waiting(1_000).count();
    }
}
