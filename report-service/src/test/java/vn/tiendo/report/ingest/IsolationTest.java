package vn.tiendo.report.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Sources;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerBatch.Position;
import vn.tiendo.report.ledger.LedgerBatch.Quarantined;

class IsolationTest {

    private static final Position PARTITION = new Position(Topics.TASK_STATUS, 0);

    private final Ledger ledger = new Ledger();
    private boolean writable = true;
    private final Isolation isolation =
            new Isolation(new EventReader(Clock.systemUTC(), new SimpleMeterRegistry()), this::probe);

    private void probe() throws SQLException {
        if (!writable) {
            throw new SQLException("The disk is full");
        }
    }

    /** A ledger that fails at certain offsets, and holds what it was given. */
    private static final class Ledger {

        private final Map<Long, Supplier<? extends Throwable>> failing = new HashMap<>();
        private final TreeSet<Long> applied = new TreeSet<>();
        private final TreeMap<Long, String> aside = new TreeMap<>();
        private final Map<Long, Integer> tries = new HashMap<>();
        private long stored;

        void failAt(long offset, Supplier<? extends Throwable> failure) {
            failing.put(offset, failure);
        }

        void write(LedgerBatch batch) {
            long next = batch.nextOffsets().getOrDefault(PARTITION, stored);
            List<Long> put =
                    batch.quarantined().stream().map(Quarantined::offset).toList();
            List<Long> written = LongStream.range(stored, next)
                    .boxed()
                    .filter(o -> !put.contains(o))
                    .toList();
            for (long offset : written) {
                if (failing.containsKey(offset)) {
                    tries.merge(offset, 1, Integer::sum);
                    sneak(failing.get(offset).get());
                }
            }
            applied.addAll(written);
            batch.quarantined().forEach(q -> aside.put(q.offset(), q.reason()));
            stored = next;
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void sneak(Throwable failure) throws T {
            throw (T) failure;
        }
    }

    private void apply(ConsumerRecord<?, ?>... records) throws InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> left = new ArrayList<>();
        for (ConsumerRecord<?, ?> record : records) {
            if (record.offset() >= ledger.stored) {
                @SuppressWarnings("unchecked")
                ConsumerRecord<byte[], byte[]> bytes = (ConsumerRecord<byte[], byte[]>) record;
                left.add(bytes);
            }
        }
        isolation.apply(left, ledger::write);
    }

    @Test
    void aRecordThatFailsAgainAndAgainIsPutAsideWithTheNextThatCanBeApplied() throws InterruptedException {
        ledger.failAt(1, () -> new IllegalStateException("no stack is deep enough"));

        apply(good(0), good(1), good(2), good(3));

        assertThat(ledger.applied).containsExactly(0L, 2L, 3L);
        assertThat(ledger.aside).containsOnlyKeys(1L);
        assertThat(ledger.aside.get(1L)).contains("no stack is deep enough");
        assertThat(ledger.tries.get(1L)).as("once with all, then alone").isGreaterThanOrEqualTo(4);
    }

    @Test
    void anErrorOfOneRecordIsItsOwnToo() throws InterruptedException {
        ledger.failAt(1, StackOverflowError::new);

        apply(good(0), good(1), good(2));

        assertThat(ledger.aside).containsOnlyKeys(1L);
    }

    @Test
    void aPassingFaultPutsNothingAside() throws InterruptedException {
        int[] times = {2};
        ledger.failAt(1, () -> new IllegalStateException("deadlock") {
            {
                if (--times[0] == 0) {
                    ledger.failing.clear();
                }
            }
        });

        apply(good(0), good(1), good(2));

        assertThat(ledger.applied).containsExactly(0L, 1L, 2L);
        assertThat(ledger.aside).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenNoRecordIsSuspected() {
        writable = false;
        ledger.failAt(1, () -> new IllegalStateException("errno 28"));

        assertThatThrownBy(() -> apply(good(0), good(1), good(2))).hasMessageContaining("errno 28");

        assertThat(ledger.applied).isEmpty();
        assertThat(ledger.aside).isEmpty();
    }

    @Test
    void theLastRecordWaitsForOneThatCanBeApplied() throws InterruptedException {
        ledger.failAt(1, () -> new IllegalStateException("why"));
        assertThatThrownBy(() -> apply(good(0), good(1))).hasMessage("why");
        assertThatThrownBy(() -> apply(good(1), unknown(2))).hasMessage("why");
        assertThat(ledger.applied).containsExactly(0L);
        assertThat(ledger.aside).isEmpty();

        apply(good(1), unknown(2), good(3));

        assertThat(ledger.applied).containsExactly(0L, 2L, 3L);
        assertThat(ledger.aside).containsOnlyKeys(1L);
    }

    @Test
    void theLastRecordOfItsPartitionIsJudgedByOneOfAnother() throws InterruptedException {
        ledger.failAt(1, () -> new IllegalStateException("why"));
        assertThatThrownBy(() -> apply(province(), good(0), good(1))).hasMessage("why");

        apply(province(), good(1));

        assertThat(ledger.aside).containsOnlyKeys(1L);
    }

    @Test
    void locksThatOthersHoldSayNothingOfARecordHoweverLongTheyAreHeld() {
        ledger.failAt(1, () -> new IllegalStateException(new SQLException("Lock wait timeout", "HY000", 1205)));

        for (int again = 0; again < 5; again++) {
            assertThatThrownBy(() -> apply(good(0), good(1), good(2))).hasMessageContaining("Lock wait");
        }
        assertThat(ledger.aside).isEmpty();
    }

    @Test
    void twoBesideOneAnotherArePutAsideTogether() throws InterruptedException {
        ledger.failAt(1, () -> new IllegalStateException("why"));
        ledger.failAt(2, () -> new IllegalStateException("why"));

        apply(good(0), good(1), good(2), good(3));

        assertThat(ledger.applied).containsExactly(0L, 3L);
        assertThat(ledger.aside).containsOnlyKeys(1L, 2L);
    }

    @Test
    void threeKeysInARowAreOurFaultAndNothingIsPutAside() throws InterruptedException {
        LongStream.range(1, 6).forEach(o -> ledger.failAt(o, () -> new IllegalStateException("no such column")));

        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> apply(good(0), good(1), good(2), good(3), good(4), good(5), good(6)))
                    .isInstanceOf(Isolation.FaultIsOurs.class)
                    .hasMessageContaining("no such column");
        }
        assertThat(ledger.applied).containsExactly(0L);
        assertThat(ledger.aside).isEmpty();

        // As after an update.
        ledger.failing.clear();
        apply(good(1), good(2), good(3), good(4), good(5), good(6));
        assertThat(ledger.applied).hasSize(7);
    }

    @Test
    void threeKeysOfOneTypeAreOurFaultAlsoWhereOthersAreAppliedInBetween() throws InterruptedException {
        List.of(1L, 2L, 3L).forEach(o -> ledger.failAt(o, () -> new IllegalStateException("no such table")));

        assertThatThrownBy(() -> apply(good(0), good(1), province(), good(2), province(), good(3), province()))
                .isInstanceOf(Isolation.FaultIsOurs.class);

        assertThat(ledger.aside).containsOnlyKeys(1L, 2L);
        assertThat(ledger.applied).containsExactly(0L);
    }

    @Test
    void manyVersionsOfOneAssignmentAreTheFaultOfThatAssignment() throws InterruptedException {
        LongStream.range(1, 6).forEach(o -> ledger.failAt(o, () -> new IllegalStateException("why")));

        apply(good(0), version(1), version(2), version(3), version(4), version(5), good(6));

        assertThat(ledger.aside).containsOnlyKeys(1L, 2L, 3L, 4L, 5L);
        assertThat(ledger.applied).containsExactly(0L, 6L);
    }

    @Test
    void whatCannotBeReadIsPutAsideAtOnce() throws InterruptedException {
        apply(good(0), record(1, "x", "{not json"), record(2, "y", "[".repeat(100_000)));

        assertThat(ledger.applied).containsExactly(0L);
        assertThat(ledger.aside).containsOnlyKeys(1L, 2L);
    }

    private static ConsumerRecord<byte[], byte[]> good(long offset) {
        String id = "01920000-0000-7000-8000-00000000%04d".formatted(offset);
        return record(offset, id, new Assignment(id, 1, "t-1", "p", "a").json());
    }

    private static ConsumerRecord<byte[], byte[]> version(long offset) {
        String id = "01920000-0000-7000-8000-000000009999";
        return record(offset, id, new Assignment(id, (int) offset, "t-1", "p", "a").json());
    }

    private static ConsumerRecord<byte[], byte[]> unknown(long offset) {
        return record(offset, "x", "{}", "vn.tiendo.nothing.v1");
    }

    /** Something of another type that is applied, on another topic. */
    private static ConsumerRecord<byte[], byte[]> province() {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                Topics.REGISTRY,
                0,
                Long.MAX_VALUE - 1,
                bytes("province/x"),
                bytes(Documents.province("x", "Tỉnh X").json()));
        record.headers().add("ce_type", bytes(EventTypes.REGISTRY_PROVINCE));
        record.headers().add("ce_source", bytes(Sources.REGISTRY));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String key, String value) {
        return record(offset, key, value, EventTypes.ASSIGNMENT_STATE);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String key, String value, String type) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(Topics.TASK_STATUS, 0, offset, bytes(key), bytes(value));
        record.headers().add("ce_type", bytes(type));
        record.headers().add("ce_source", bytes(Sources.REGISTRY));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
