package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.Watermark;
import vn.tiendo.platform.outbox.relay.TestOutbox.Settings;
import vn.tiendo.platform.problem.ProblemException;

/** Where keys are placed while partitions are added. */
class PlacementTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int KEYS = 40;

    private final Backlog backlog = new Backlog(new SimpleMeterRegistry());
    private TestOutbox outbox;

    @AfterEach
    void stop() throws InterruptedException {
        outbox.stop();
    }

    @Test
    void aPartitionThatIsAddedMovesNoKeyStaysEmptyAndIsTold() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Relay first = outbox.relay("node", backlog);
        first.start();
        sendVersion(1);
        assertThat(outbox.records())
                .as("as Kafka's own partitioner places them")
                .allMatch(record -> record.partition()
                        == BuiltInPartitioner.partitionForKey(record.key().getBytes(), 3));
        addPartitions(5);
        await().atMost(PATIENCE).until(() -> backlog.unusedPartitions() == 2);
        sendVersion(2);
        first.stop(new ShutdownEvent());
        outbox.relay("another", backlog).start(); // its producer has never known fewer
        sendVersion(3);
        assertThat(partitionsByKey().values())
                .allSatisfy(partitions -> assertThat(partitions).containsOnly(partitions.get(0)));
        assertThat(outbox.records()).noneMatch(record -> record.partition() >= 3);
        await().atMost(PATIENCE)
                .until(() -> lastWatermark().topics().get(0).ends().size() == 5);
    }

    @Test
    void fewerPartitionsThanKeysArePlacedByAreRefusedByALine() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        Placement placement = new Placement(outbox.database(), backlog);
        try (Admin admin = outbox.admin()) {
            BrokerTopics.create(admin, outbox.topics());
            note(6);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                            placement.misfit(admin, outbox.topics(), false))
                    .contains("Topic " + outbox.topic()
                            + " has 3 partitions, but its keys are placed by 6 (relay_topic): add partitions until it"
                            + " has as many."));
            addPartitions(6);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(placement.misfit(admin, outbox.topics(), false))
                    .isEqualTo(Optional.empty()));
        }
    }

    @Test
    void theCommandPlacesByMorePartitionsOnceAllIsSent() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        outbox.relay("node", backlog).start();
        sendVersion(1);
        long fence = number("select fence from relay_lease");
        assertRefused(5, 409, "has 3 partitions");
        addPartitions(5);
        await().atMost(PATIENCE).until(() -> backlog.unusedPartitions() == 2);
        PlacementDesk.PlacementView placed = outbox.placementDesk().raise(outbox.topic(), 5, "operator");
        assertThat(placed.partitions()).isEqualTo(5);
        assertThat(outbox.placementDesk().raise(outbox.topic(), 5, "operator")).isEqualTo(placed);
        assertRefused(4, 409, "only rises");
        sendVersion(2);
        assertThat(outbox.records().stream()
                        .filter(record -> TestOutbox.id(record).endsWith(":2")))
                .filteredOn(record -> record.partition() >= 3)
                .isNotEmpty()
                .allMatch(record -> record.partition()
                        == BuiltInPartitioner.partitionForKey(record.key().getBytes(), 5));
        assertThat(number("select fence from relay_lease")).isGreaterThan(fence + 1);
        await().atMost(PATIENCE).until(() -> backlog.unusedPartitions() == 0);
        comesBackWithAsManyPartitions();
    }

    /** A topic that is lost. */
    private void comesBackWithAsManyPartitions() throws Exception {
        outbox.loseTheLog();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> outbox.ids().stream().distinct().count() == 2 * KEYS);
        try (Admin admin = outbox.admin()) {
            assertThat(BrokerTopics.partitions(admin, outbox.topics())).containsEntry(outbox.topic(), 5);
        }
    }

    @Test
    void theCommandIsRefusedWhileSomethingWaits() throws Exception {
        outbox = new TestOutbox(Settings.USUAL);
        try (Admin admin = outbox.admin()) {
            BrokerTopics.create(admin, outbox.topics());
        }
        note(1);
        outbox.append("key", 1);
        assertRefused(3, 409, "not sent yet");
        assertThatThrownBy(() -> outbox.placementDesk().raise("another.v1", 3, "operator"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(404));
        assertThat(number("select partitions from relay_topic")).isEqualTo(1);
        assertThat(number("select fence from relay_lease")).isZero();
    }

    private void assertRefused(int partitions, int status, String words) {
        assertThatThrownBy(() -> outbox.placementDesk().raise(outbox.topic(), partitions, "operator"))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e).hasMessageContaining(words);
                });
    }

    private void sendVersion(long version) throws SQLException {
        for (int key = 0; key < KEYS; key++) {
            outbox.append("key-" + key, version);
        }
        await().atMost(PATIENCE).until(() -> outbox.count("sent_at is null") == 0);
    }

    private Map<String, List<Integer>> partitionsByKey() {
        return outbox.records().stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        HashMap::new,
                        Collectors.mapping(ConsumerRecord::partition, Collectors.toList())));
    }

    private Watermark lastWatermark() {
        var told = outbox.watermarks();
        return told.get(told.size() - 1).watermark();
    }

    private void addPartitions(int total) throws Exception {
        try (Admin admin = outbox.admin()) {
            admin.createPartitions(Map.of(outbox.topic(), NewPartitions.increaseTo(total)))
                    .all()
                    .get();
        }
    }

    private void note(int partitions) throws SQLException {
        try (Connection connection = outbox.connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into relay_topic values ('" + outbox.topic() + "', " + partitions
                    + ", utc_timestamp(6), null)");
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = outbox.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
