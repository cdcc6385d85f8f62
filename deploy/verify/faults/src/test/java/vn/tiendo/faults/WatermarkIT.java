package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.faults.checker.SnapshotReader;
import vn.tiendo.faults.checker.TopicReader;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/**
 * What the relay says of how far all is sent, while it fails over, sleeps over its lease, gets partitions and loses topics. The last
 * test gives up the order by partition, as its command says, so it comes last.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatermarkIT {

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(17);
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static FaultStack stack;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        stack = FaultStack.of(WatermarkIT.class);
        cluster = stack.cluster();
        cluster.plan().awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        stack.close();
    }

    @Test
    @Order(1)
    void anIdleRegistryWritesAWatermarkAMinuteAndNothingElse() throws SQLException {
        awaitIdle();
        int before = watermarks().size();
        Map<?, Long> ends = ends(TopicReader.TASK_STATUS);
        Waiting.of(Duration.ofSeconds(150));
        assertThat(watermarks().size() - before).isBetween(2, 3);
        assertThat(ends(TopicReader.TASK_STATUS)).isEqualTo(ends);
        ResultNote.checked("idle for 150 s: at most 3 watermarks, nothing on " + TopicReader.TASK_STATUS);
    }

    @Test
    @Order(2)
    void theRelayIsKilledAndAnotherOneTakesOver() throws IOException, SQLException {
        for (Node node : cluster.plans()) {
            stack.underLoad(node::kill);
            node.awaitReady();
        }
        assertThat(stack.violations()).isEmpty();
        assertKept();
    }

    @Test
    @Order(3)
    void theRelaySleepsOverItsLeaseAndWakesUp() throws IOException, SQLException {
        for (Node node : cluster.plans()) {
            stack.underLoad(() -> {
                node.pause();
                Waiting.of(LONGER_THAN_A_LEASE);
                node.resume();
            });
        }
        assertThat(stack.violations()).isEmpty();
        assertKept();
    }

    @Test
    @Order(4)
    void theWatermarksTopicIsLost() throws Exception {
        awaitOneThatSpeaksOfEverything();
        Map<?, Long> ends = ends(TopicReader.TASK_STATUS);
        lose(Topics.WATERMARK);
        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> assertThat(watermarks())
                .isNotEmpty());
        assertThat(ends(TopicReader.TASK_STATUS))
                .as("nothing is sent again for it")
                .isEqualTo(ends);
        stack.work(40);
        assertThat(stack.violations()).isEmpty();
        assertKept();
    }

    @Test
    @Order(5)
    void theTopicOfTheRegistryIsLost() throws Exception {
        stack.underLoad(() -> lose(TopicReader.REGISTRY));
        assertThat(stack.violations()).isEmpty();
        assertTakenBack(TopicReader.REGISTRY);
        assertKept();
    }

    @Test
    @Order(6)
    void theTopicOfTheStatusesIsLost() throws Exception {
        stack.underLoad(() -> lose(TopicReader.TASK_STATUS));
        assertThat(stack.violations()).isEmpty();
        assertTakenBack(TopicReader.TASK_STATUS);
        assertKept();
    }

    @Test
    @Order(7)
    void partitionsAreAddedUnderLoad() throws Exception {
        int before = ends(TopicReader.TASK_STATUS).size();
        stack.underLoad(() -> addPartitions(before + 3));
        assertThat(stack.violations()).isEmpty();
        assertKept();
        await().atMost(LIMIT).untilAsserted(() -> {
            List<JsonNode> told = watermarks();
            assertThat(endsOf(told.get(told.size() - 1), TopicReader.TASK_STATUS))
                    .hasSize(before + 3);
        });
        assertThat(statuses()).noneMatch(record -> record.partition() >= before);
        await().atMost(LIMIT).until(() -> place(before + 3) == 200);
        stack.work(200);
        // Order by partition began anew: I4 reads the partitions one after the other and cannot hold over it.
        assertThat(stack.violations()).allMatch(violation -> violation.startsWith("I4"));
        assertKept();
        assertThat(statuses()).anyMatch(record -> record.partition() >= before);
    }

    private static void addPartitions(int total) throws IOException {
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(TopicReader.TASK_STATUS, NewPartitions.increaseTo(total)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** The operator's command; its status. */
    private static int place(int partitions) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        cluster.firstPlan().url() + "/api/v1/topics/" + TopicReader.TASK_STATUS + "/placement"))
                .header("Authorization", "Bearer " + cluster.tokens().operator())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"partitions\":" + partitions + "}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void lose(String topic) throws IOException {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Admin admin() {
        return Admin.create(
                Map.<String, Object>of("bootstrap.servers", cluster.kafka().bootstrapServers()));
    }

    /** None names the new topic before one has taken back what was said of the old one, when nothing stood on the new one yet. */
    private static void assertTakenBack(String topic) {
        awaitOneThatSpeaksOfEverything();
        List<JsonNode> told = watermarks();
        String identity = identityOf(told.get(told.size() - 1), topic);
        int first = 0;
        while (!identityOf(told.get(first), topic).equals(identity)) {
            first++;
        }
        JsonNode withdrawal = upTo(told.get(first)).equals(Instant.EPOCH) ? told.get(first) : told.get(first - 1);
        assertThat(upTo(withdrawal)).isEqualTo(Instant.EPOCH);
        assertThat(endsOf(withdrawal, topic)).containsOnly(0L);
    }

    /** No event up to its instant comes for the first time behind the ends that a watermark names, as far as the topic is the same. */
    private static void assertKept() {
        awaitOneThatSpeaksOfEverything();
        List<JsonNode> told = watermarks();
        String identity = identityOf(told.get(told.size() - 1), TopicReader.TASK_STATUS);
        Map<String, ConsumerRecord<byte[], byte[]>> first = new HashMap<>();
        statuses().forEach(record -> first.putIfAbsent(SnapshotReader.header(record, "ce_id"), record));
        long fence = -1;
        for (JsonNode watermark : told) {
            if (watermark.path("fence").asLong() < fence
                    || !identityOf(watermark, TopicReader.TASK_STATUS).equals(identity)) {
                continue; // of a relay that had lost its lease, or of another log
            }
            fence = watermark.path("fence").asLong();
            List<Long> ends = endsOf(watermark, TopicReader.TASK_STATUS);
            assertThat(first.values())
                    .as("events up to %s stand before %s", upTo(watermark), ends)
                    .allMatch(event -> Instant.parse(SnapshotReader.header(event, "ce_time"))
                                    .isAfter(upTo(watermark))
                            || event.partition() < ends.size() && event.offset() < ends.get(event.partition()));
        }
        ResultNote.checked(told.size() + " watermarks keep their word about " + first.size() + " events; I1 to I12");
    }

    /** What nodes publish after their start has left, and the watermarks that follow it too. */
    private static void awaitIdle() {
        await().atMost(LIMIT).ignoreExceptions().until(() -> {
            List<JsonNode> told = watermarks();
            return upTo(told.get(told.size() - 1)).isBefore(Instant.now().minusSeconds(30));
        });
    }

    private static void awaitOneThatSpeaksOfEverything() {
        await().atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            Instant newest = statuses().stream()
                    .map(record -> Instant.parse(SnapshotReader.header(record, "ce_time")))
                    .max(Instant::compareTo)
                    .orElseThrow();
            List<JsonNode> told = watermarks();
            assertThat(upTo(told.get(told.size() - 1))).isAfterOrEqualTo(newest);
        });
    }

    private static List<JsonNode> watermarks() {
        try (TopicReader reader = new TopicReader(cluster.kafka().bootstrapServers())) {
            return reader.all(Topics.WATERMARK).stream()
                    .map(record -> Api.read(new String(record.value(), StandardCharsets.UTF_8)))
                    .toList();
        }
    }

    /** Those of plan-service, and no marks. */
    private static List<ConsumerRecord<byte[], byte[]>> statuses() {
        try (TopicReader reader = new TopicReader(cluster.kafka().bootstrapServers())) {
            List<ConsumerRecord<byte[], byte[]>> records = reader.all(TopicReader.TASK_STATUS);
            assertThat(records)
                    .noneMatch(record -> EventTypes.RELAY_MARK.equals(SnapshotReader.header(record, "ce_type")));
            return records;
        }
    }

    private static Map<?, Long> ends(String topic) {
        try (TopicReader reader = new TopicReader(cluster.kafka().bootstrapServers())) {
            return reader.ends(topic);
        }
    }

    private static Instant upTo(JsonNode watermark) {
        return Instant.parse(watermark.path("upTo").asText());
    }

    private static String identityOf(JsonNode watermark, String topic) {
        return part(watermark, topic).path("topicId").asText();
    }

    private static List<Long> endsOf(JsonNode watermark, String topic) {
        List<Long> ends = new ArrayList<>();
        part(watermark, topic).path("ends").forEach(end -> ends.add(end.asLong()));
        return ends;
    }

    private static JsonNode part(JsonNode watermark, String topic) {
        for (JsonNode part : watermark.path("topics")) {
            if (part.path("topic").asText().equals(topic)) {
                return part;
            }
        }
        throw new AssertionError(topic + " is not named in " + watermark);
    }
}
