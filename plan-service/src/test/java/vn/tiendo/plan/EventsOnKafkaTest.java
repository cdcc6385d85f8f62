package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.devservices.DevServices;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class EventsOnKafkaTest {

    private static final Set<String> TOPICS = Set.of(Topics.REGISTRY, Topics.TASK_STATUS, Topics.WATERMARK);

    @Inject
    AgroalDataSource database;

    @Test
    void everyVersionOfEveryAssignmentArrivesInOrderAndFitsItsSchema() {
        String id = Api.reader()
                .get("/api/v1/assignments?year=2026&task=quang-ninh-205-kh-ubnd-2024-IV.10.1")
                .jsonPath()
                .getString("items[0].id");
        Api.agency("quang-ninh", "quang-ninh-so-ngoai-vu")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\",\"percent\":10}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> unsent() == 0);

        List<ConsumerRecord<String, String>> records = readAll();

        assertThat(records).allSatisfy(r -> {
            assertThat(header(r, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(r, "ce_source")).isEqualTo("/plan-service");
            assertThat(header(r, "ce_id")).isNotBlank();
            assertThat(header(r, "ce_dataschema")).isEqualTo(Schemas.id(header(r, "ce_type")));
            assertThat(header(r, "content-type")).isEqualTo("application/json");
            assertThat(Instant.parse(header(r, "ce_time"))).isBefore("2100-01-01T00:00:00Z");
            assertThat(Schemas.defects(header(r, "ce_type"), r.value()))
                    .as(r.value())
                    .isEmpty();
        });
        Map<String, List<Integer>> versions = new HashMap<>();
        records.stream()
                .filter(r -> header(r, "ce_type").equals(EventTypes.ASSIGNMENT_STATE))
                .forEach(r -> versions.computeIfAbsent(r.key(), k -> new ArrayList<>())
                        .add(Integer.valueOf(header(r, "ce_id").split(":")[1])));
        assertThat(versions.get(id)).containsExactly(1, 2);
        assertThat(versions.values())
                .allSatisfy(v -> assertThat(v.get(0)).as("opening is version 1").isEqualTo(1));
        assertThat(versions.values().stream().mapToLong(List::size).sum())
                .isEqualTo(count("select count(*) from assignment_version"));
    }

    @Test
    void eachRegistryEntryHasAKeyOfItsOwn() {
        await().atMost(Duration.ofSeconds(30)).until(() -> unsent() == 0);
        Map<String, Integer> keys = new TreeMap<>();
        readAll().stream()
                .filter(r -> r.topic().equals(Topics.REGISTRY))
                .map(r -> r.key().substring(0, r.key().indexOf('/')))
                .forEach(kind -> keys.merge(kind, 1, Integer::sum));
        assertThat(keys).containsEntry("province", 5).containsEntry("plan", 5).containsEntry("task", 97);
        assertThat(keys).containsKeys("agency", "calendar-day", "obligation", "target");
    }

    @Test
    void onceAllIsSentAWatermarkNamesTheEndOfEveryPartitionAndNoMarkIsWritten() {
        await().atMost(Duration.ofSeconds(30)).until(() -> unsent() == 0);
        // One a minute while nothing leaves, and a busy machine may be late with it.
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            List<ConsumerRecord<String, String>> records = readAll();
            assertThat(records).noneMatch(r -> header(r, "ce_type").equals(EventTypes.RELAY_MARK));
            assertThat(records.stream().filter(r -> r.topic().equals(Topics.WATERMARK)))
                    .allMatch(r -> r.key().equals("/plan-service"))
                    .last()
                    .satisfies(r -> {
                        assertThat(Schemas.defects(header(r, "ce_type"), r.value()))
                                .isEmpty();
                        JsonNode topics = new ObjectMapper().readTree(r.value()).get("topics");
                        assertThat(topics.findValuesAsText("topic"))
                                .containsExactly(Topics.REGISTRY, Topics.TASK_STATUS);
                        assertThat(topics.get(1).get("ends")).hasSize(6);
                        assertThat(sum(topics.get(1).get("ends")))
                                .isEqualTo(records.stream()
                                        .filter(event -> event.topic().equals(Topics.TASK_STATUS))
                                        .count());
                    });
        });
    }

    private static long sum(JsonNode ends) {
        long sum = 0;
        for (JsonNode end : ends) {
            sum += end.asLong();
        }
        return sum;
    }

    @Test
    void theTopicsKeepWhatMustBeKept() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            ConfigResource status = new ConfigResource(ConfigResource.Type.TOPIC, Topics.TASK_STATUS);
            ConfigResource registry = new ConfigResource(ConfigResource.Type.TOPIC, Topics.REGISTRY);
            ConfigResource watermark = new ConfigResource(ConfigResource.Type.TOPIC, Topics.WATERMARK);
            var configs = admin.describeConfigs(List.of(status, registry, watermark))
                    .all()
                    .get();
            assertThat(configs.get(watermark).get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(configs.values())
                    .allSatisfy(config ->
                            assertThat(config.get("max.message.bytes").value()).isEqualTo("1048576"));
            assertThat(configs.get(status).get("retention.ms").value()).isEqualTo("-1");
            assertThat(configs.get(status).get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(configs.get(registry).get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    private long unsent() {
        return count(
                "select (select count(*) from outbox where sent_at is null) + (select count(*) from unsent_version)");
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** All that stands in the topics now. */
    private static List<ConsumerRecord<String, String>> readAll() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers());
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(t -> consumer.partitionsFor(t).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Headers headers = message.headers();
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String bootstrapServers() {
        return DevServices.start().kafka().bootstrapServers();
    }
}
