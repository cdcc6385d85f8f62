package vn.tiendo.report;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Sources;
import vn.tiendo.contracts.Topics;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.platform.outbox.Watermark;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.ledger.LedgerBatch.Position;
import vn.tiendo.report.ledger.LedgerWriter;

/** Plan-service's side of the topics: sends events as it does, and waits until the ledger has them. */
public final class Topic {

    private static final int PARTITIONS = 6;
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    DevServices.start().kafka().bootstrapServers(),
                    "acks",
                    "all",
                    // More than any topic of ours should hold.
                    "max.request.size",
                    4 << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private static final Admin ADMIN =
            Admin.create(Map.of("bootstrap.servers", DevServices.start().kafka().bootstrapServers()));
    private static volatile Instant last;

    private Topic() {}

    public static void send(List<Registered> documents) {
        for (Registered d : documents) {
            send(Topics.REGISTRY, null, d.kind() + "/" + d.id(), "vn.tiendo.registry." + d.kind() + ".v1", d.json());
        }
    }

    public static RecordMetadata send(Assignment version) {
        return send(Topics.TASK_STATUS, null, version.id(), EventTypes.ASSIGNMENT_STATE, version.json());
    }

    /** The relay's watermark: everything recorded up to an instant stands before where the topics end now. */
    public static void watermark(String upTo) {
        watermark(upTo, 1);
    }

    /** The same from a relay with this fence. */
    public static void watermark(String upTo, long fence) {
        send(Topics.WATERMARK, 0, "/plan-service", Watermark.TYPE, watermark(upTo, fence, ends()));
        last = Instant.parse(upTo);
    }

    public static String watermark(String upTo, long fence, List<Map<String, Object>> topics) {
        return Documents.valid("relay.watermark", Documents.fields("upTo", upTo, "fence", fence, "topics", topics));
    }

    /** Where the topics end now, as it stands in a watermark. */
    public static List<Map<String, Object>> ends() {
        List<Map<String, Object>> topics = new ArrayList<>();
        try {
            for (TopicDescription topic : ADMIN.describeTopics(List.of(Topics.REGISTRY, Topics.TASK_STATUS))
                    .allTopicNames()
                    .get()
                    .values()) {
                Map<TopicPartition, OffsetSpec> asked = new LinkedHashMap<>();
                topic.partitions()
                        .forEach(p -> asked.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest()));
                var found = ADMIN.listOffsets(asked).all().get();
                topics.add(Documents.fields(
                        "topic",
                        topic.name(),
                        "topicId",
                        topic.topicId().toString(),
                        "ends",
                        asked.keySet().stream().map(p -> found.get(p).offset()).toList()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return topics;
    }

    public static RecordMetadata send(String topic, Integer partition, String key, String type, String value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, bytes(key), bytes(value));
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                Sources.REGISTRY,
                "ce_type",
                type,
                "content-type",
                "application/json");
        headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
        return send(record);
    }

    public static RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return PRODUCER.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a topic take records that are larger than ours may be. */
    public static void allowLarge(String topic) {
        AlterConfigOp larger =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "4194304"), AlterConfigOp.OpType.SET);
        try {
            ADMIN.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(larger)))
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until all that was sent so far is in the ledger, and the newest watermark in force. */
    public static void awaitApplied(LedgerWriter ledger) {
        RecordMetadata registry = send(Topics.REGISTRY, null, "none/none", "vn.tiendo.nothing.v1", null);
        List<RecordMetadata> ends = new ArrayList<>(List.of(registry));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ends.add(send(Topics.TASK_STATUS, partition, null, "vn.tiendo.nothing.v1", "{}"));
        }
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    Map<Position, Long> offsets = ledger.offsets();
                    return ends.stream()
                                    .allMatch(
                                            end -> offsets.getOrDefault(new Position(end.topic(), end.partition()), 0L)
                                                    > end.offset())
                            && isSettled();
                });
    }

    /** The newest watermark is in force, or a higher one of an earlier test. */
    private static boolean isSettled() throws SQLException {
        try (var connection = DevServices.start().mariaDb().rootConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT up_to FROM report.ledger_watermark")) {
            return last == null
                    || row.next()
                            && !row.getObject(1, LocalDateTime.class)
                                    .toInstant(ZoneOffset.UTC)
                                    .isBefore(last);
        }
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
