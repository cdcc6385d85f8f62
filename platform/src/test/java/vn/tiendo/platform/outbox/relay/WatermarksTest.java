package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Watermark;
import vn.tiendo.platform.outbox.relay.TestOutbox.Settings;
import vn.tiendo.platform.outbox.relay.TestOutbox.Told;

/** What the relay says of how far all is sent. */
class WatermarksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestOutbox outbox;

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void whateverIsCommittedMeanwhileNoEventUpToItsInstantStandsBehindItsEnds() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.watermarkInterval = Duration.ofMillis(20);
        outbox.relay("node").start();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<Instant>> done = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String key = "key-" + writer + "-";
            done.add(writers.submit(() -> write(key, 60)));
        }
        Instant last = Instant.MIN;
        for (Future<Instant> writer : done) {
            last = writer.get().isAfter(last) ? writer.get() : last;
        }
        writers.shutdown();
        awaitWatermarkAt(last);
        assertThat(outbox.watermarks()).hasSizeGreaterThan(10);
        assertKeptAndRising();
    }

    /** Each transaction takes up to as long as the margin, and commits after others that began later. */
    private Instant write(String key, int count) throws SQLException, InterruptedException {
        Instant recordedAt = Instant.MIN;
        for (int version = 1; version <= count; version++) {
            try (Connection connection = outbox.connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                recordedAt = TestOutbox.now();
                outbox.append(connection, key + version % 7, version, recordedAt, "{}");
                statement.execute("do sleep(" + (version % 5) * 0.02 + ")");
                connection.commit();
            }
        }
        return recordedAt;
    }

    @Test
    void aTransactionThatStaysOpenHoldsItBackAndIsNotWaitedFor() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Instant recordedAt = TestOutbox.now();
        try (Connection late = outbox.connection()) {
            late.setAutoCommit(false);
            outbox.append(late, "late", 1, recordedAt, "{}");
            outbox.append("early", 1);
            outbox.relay("node").start();
            await().atMost(PATIENCE).until(() -> outbox.ids().contains("early:1"));
            // Open for longer than the margin: the watermark comes up to it and waits.
            awaitWatermarkAt(recordedAt.minusNanos(1_000));
            await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> outbox.watermarks().stream()
                    .allMatch(told -> told.watermark().upTo().isBefore(recordedAt)));
            late.commit();
        }
        awaitWatermarkAt(recordedAt);
        assertKeptAndRising();
    }

    @Test
    void itRisesWhileABacklogIsStillBeingSent() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.watermarkInterval = Duration.ofMillis(20);
        Instant start = TestOutbox.now().minusSeconds(60);
        try (Connection connection = outbox.connection()) {
            connection.setAutoCommit(false);
            for (int n = 1; n <= 2_000; n++) {
                outbox.append(connection, "key-" + n % 300, n / 300 + 1L, start.plusMillis(n), "{}");
            }
            connection.commit();
        }
        outbox.relay("node").start();
        awaitWatermarkAt(start.plusMillis(2_000));
        assertThat(outbox.watermarks())
                .anySatisfy(told -> assertThat(told.watermark().upTo()).isBetween(start, start.plusMillis(1_999)));
        assertKeptAndRising();
    }

    @Test
    void whatIsSentAfterTheInstantWasReadStandsBeforeTheEndsOrBearsALaterOne() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Placement placement = placement();
        Lease lease = outbox.lease("node", Duration.ofMinutes(1));
        assertThat(lease.hold()).isTrue();
        try (Admin admin = outbox.admin();
                EventProducer producer = outbox.producer(placement)) {
            BrokerTopics.create(admin, outbox.topics());
            List<Instant> sent = new ArrayList<>();
            // While the outbox is looked at, another event is committed, sent and marked as sent.
            DataSource busy = whenConnected(() -> {
                Instant recordedAt =
                        TestOutbox.now().minus(outbox.settings().settle()).minusMillis(50);
                sent.add(recordedAt);
                return producer.tell(
                        new Event("key:" + sent.size(), outbox.topic(), "key", "vn.tiendo.test.v1", recordedAt, "{}"));
            });
            Watermarks watermarks = outbox.watermarks(lease, busy, admin, producer, placement);
            watermarks.write();
            assertThat(sent).hasSize(1);
            assertThat(outbox.watermarks().get(0).watermark().upTo()).isAfter(sent.get(0));
            assertKeptAndRising();
        }
    }

    private DataSource whenConnected(Callable<?> work) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        work.call();
                    }
                    try {
                        return method.invoke(outbox.database(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void whileEventsLeaveThereIsAtMostOneAnIntervalAndNoneAfterTheOneThatSpeaksOfTheLast() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.watermarkInterval = Duration.ofMillis(400);
        outbox.idleWatermarkInterval = Duration.ofHours(1);
        outbox.relay("node").start();
        Instant last = Instant.MIN;
        for (long version = 1; version <= 200; version++) {
            outbox.append("key", version);
            last = TestOutbox.now();
        }
        awaitWatermarkAt(last.minusMillis(1));
        List<Told> told = outbox.watermarks();
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> outbox.watermarks().size() <= told.size() + 1);
        assertApart(Duration.ofMillis(400));
    }

    @Test
    void whileNothingLeavesItIsToldAtTheLongerIntervalAndNothingElseIsWritten() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.watermarkInterval = Duration.ofMillis(50);
        outbox.idleWatermarkInterval = Duration.ofMillis(600);
        outbox.relay("node").start();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> outbox.watermarks().size() >= 4);
        assertApart(Duration.ofMillis(600));
        assertThat(outbox.records()).isEmpty();
        assertKeptAndRising();
    }

    /** By the stamps of the records, with a tenth for the time from the stamp to the acknowledgement. */
    private void assertApart(Duration interval) {
        List<Told> told = outbox.watermarks();
        for (int i = 1; i < told.size(); i++) {
            assertThat(Duration.between(told.get(i - 1).at(), told.get(i).at()))
                    .isGreaterThanOrEqualTo(interval.multipliedBy(9).dividedBy(10));
        }
    }

    @Test
    void afterALostLogItIsTakenBackBeforeAnythingIsSentAgain() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.relay("node").start();
        for (int key = 0; key < 10; key++) {
            outbox.append("key-" + key, 1);
        }
        Instant last = TestOutbox.now();
        awaitWatermarkAt(last.minusMillis(1));
        String before = topicId(outbox.watermarks().get(0));
        outbox.loseTheLog();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> outbox.ids().stream().distinct().count() == 10);
        await().atMost(PATIENCE).until(() -> {
            List<Told> told = outbox.watermarks();
            return !told.get(told.size() - 1).watermark().upTo().isBefore(last.minusMillis(1))
                    && !topicId(told.get(told.size() - 1)).equals(before);
        });
        List<Told> told = outbox.watermarks();
        int withdrawn = 0;
        while (!told.get(withdrawn).watermark().upTo().equals(Instant.EPOCH)) {
            assertThat(topicId(told.get(withdrawn++))).isEqualTo(before);
        }
        assertThat(told.get(withdrawn).watermark().topics().get(0).ends())
                .as("nothing was sent again yet")
                .containsOnly(0L);
        List<Told> anew = told.subList(withdrawn + 1, told.size());
        assertThat(anew).noneMatch(later -> topicId(later).equals(before));
        assertKept(anew);
    }

    private static String topicId(Told told) {
        return told.watermark().topics().get(0).topicId();
    }

    @Test
    void theNextHolderOfTheLeaseWritesAHigherFence() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Relay first = outbox.relay("first");
        first.start();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> !outbox.watermarks()
                .isEmpty());
        outbox.relay("second").start();
        first.stop(new ShutdownEvent());
        await().atMost(PATIENCE)
                .until(() -> outbox.watermarks().stream()
                                .map(told -> told.watermark().fence())
                                .distinct()
                                .count()
                        == 2);
        assertThat(outbox.watermarks().stream().map(told -> told.watermark().fence()))
                .isSorted()
                .allSatisfy(fence -> assertThat(fence).isPositive());
    }

    @Test
    void aDatabaseThatWasRestoredGoesOnAboveTheFencesOnTheTopic() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        try (Admin admin = outbox.admin();
                EventProducer producer = outbox.producer(placement())) {
            BrokerTopics.create(admin, outbox.topics());
            String json = "{\"upTo\":\"2026-11-20T02:00:00Z\",\"fence\":1000,\"topics\":[]}";
            assertThat(producer.tell(new Event(
                            "w:1", outbox.topics().get(1).name(), "/test", Watermark.TYPE, Instant.EPOCH, json)))
                    .isTrue();
        }
        outbox.relay("node").start();
        await().atMost(PATIENCE).until(() -> outbox.watermarks().size() > 1);
        assertThat(outbox.watermarks().get(1).watermark().fence()).isEqualTo(1_001);
    }

    @Test
    void whoeverHasLostTheLeaseWritesNone() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Placement placement = placement();
        Lease paused = outbox.lease("paused", Duration.ofMillis(300));
        try (Admin admin = outbox.admin();
                EventProducer producer = outbox.producer(placement)) {
            BrokerTopics.create(admin, outbox.topics());
            assertThat(paused.hold()).isTrue();
            Watermarks watermarks = outbox.watermarks(paused, outbox.database(), admin, producer, placement);
            Lease next = outbox.lease("next", Duration.ofMinutes(1));
            await().atMost(PATIENCE).until(next::hold);
            watermarks.write();
            assertThat(outbox.watermarks()).isEmpty();
        }
    }

    @Test
    void theMarksOfTheReleaseBeforeAreWrittenOnlyWhereTheyAreAskedFor() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.oldMarks = true;
        outbox.relay("node").start();
        outbox.append("key", 1);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> outbox.records().stream()
                                .filter(record -> record.key() == null)
                                .map(ConsumerRecord::partition)
                                .distinct()
                                .count()
                        == 3);
        assertThat(outbox.records().stream().filter(record -> record.key() == null))
                .allSatisfy(
                        mark -> assertThat(TestOutbox.header(mark, "ce_type")).isEqualTo(EventTypes.RELAY_MARK));
        assertThat(outbox.watermarks()).isNotEmpty();
    }

    private Placement placement() {
        return new Placement(outbox.database(), new Backlog(new SimpleMeterRegistry()));
    }

    private void awaitWatermarkAt(Instant instant) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> outbox.watermarks().stream()
                .anyMatch(told -> !told.watermark().upTo().isBefore(instant)));
    }

    private void assertKeptAndRising() {
        assertKept(outbox.watermarks());
        assertThat(outbox.watermarks().stream().map(told -> told.watermark().upTo()))
                .isSorted();
    }

    /** Of each event the first occurrence counts. */
    private void assertKept(List<Told> watermarks) {
        Map<String, ConsumerRecord<String, String>> events = new HashMap<>();
        outbox.records().forEach(record -> events.putIfAbsent(TestOutbox.id(record), record));
        for (Told told : watermarks) {
            List<Long> ends = told.watermark().topics().get(0).ends();
            assertThat(told.watermark().topics()).hasSize(1);
            assertThat(events.values())
                    .as("events up to %s stand before %s", told.watermark().upTo(), ends)
                    .allMatch(event -> Instant.parse(TestOutbox.header(event, "ce_time"))
                                    .isAfter(told.watermark().upTo())
                            || event.offset() < ends.get(event.partition()));
        }
    }
}
