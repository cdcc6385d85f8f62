package vn.tiendo.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Sources;
import vn.tiendo.faults.checker.Snapshot;
import vn.tiendo.faults.checker.TopicReader;
import vn.tiendo.faults.client.Api;

/** Puts on the topics what no relay would. */
final class RawProducer implements AutoCloseable {

    private static final int HUGE = 900_000;
    private static final String STATE = Snapshot.Event.STATE;

    private final KafkaProducer<byte[], byte[]> producer;

    RawProducer(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        4 << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends events of versions as the relay sends them. */
    void send(List<Snapshot.Version> versions) {
        for (Snapshot.Version version : versions) {
            var record = record(TopicReader.TASK_STATUS, version.id(), bytes(version.state()), STATE);
            record.headers().add("ce_id", bytes(version.event()));
            place(record);
        }
    }

    /** Sends one of each kind of poison; says where each lies. */
    List<Snapshot.Place> poison() {
        return Stream.of(
                        record(TopicReader.TASK_STATUS, "bad-json", bytes("{\"id\": \"tiế"), STATE),
                        record(TopicReader.TASK_STATUS, "null", null, STATE),
                        record(TopicReader.TASK_STATUS, "huge", new byte[HUGE], STATE),
                        record(TopicReader.TASK_STATUS, "not-utf-8", new byte[] {'"', (byte) 0xc3, '"'}, STATE),
                        record(TopicReader.TASK_STATUS, "wrong-type", bytes("{\"id\":7,\"version\":\"một\"}"), STATE),
                        record(TopicReader.TASK_STATUS, "nothing-in-it", bytes("{}"), STATE),
                        record(TopicReader.TASK_STATUS, "no-headers", bytes("{}"), null),
                        record(TopicReader.REGISTRY, "plan/p", bytes("[1, 2"), EventTypes.REGISTRY_PLAN),
                        record(TopicReader.REGISTRY, "no-slash", bytes("{}"), EventTypes.REGISTRY_PLAN))
                .map(this::place)
                .toList();
    }

    /**
     * Sends what follows the schema, or nearly, and what no ledger can hold; says where each lies, by what is odd about it.
     *
     * @param state a version of an assignment, as it stands on the topic
     * @param id of an assignment that there is not
     */
    Snapshot.Place odd(Oddity oddity, String state, String id) throws IOException {
        ObjectNode event = (ObjectNode) Api.JSON.readTree(state);
        event.put("id", id).put("version", 1);
        byte[] value =
                switch (oddity) {
                    case DAY_BEFORE_TIME ->
                        bytes(event.put("openedOn", "-999999999-01-01").toString());
                    case INSTANT_BEHIND_TIME -> {
                        event.withObject("/change").put("at", "+1000000000-01-01T00:00:00Z");
                        yield bytes(event.toString());
                    }
                    case TWO_MEBIBYTES ->
                        bytes(event.put("result", "x".repeat(2 << 20)).toString());
                    case DEEP -> {
                        String deep = "[".repeat(50_000) + "]".repeat(50_000);
                        yield bytes(event.toString().replaceFirst("\\{", "{\"deep\":" + deep + ","));
                    }
                    case NOT_UTF_8 -> new byte[] {'{', '"', (byte) 0xc3, '"', '}'};
                    case LONGER_THAN_ITS_COLUMN ->
                        bytes("{\"id\":\"" + id + "\",\"province\":\"x\",\"bucket\":\"too long\","
                                + "\"takenAt\":\"2026-11-20T02:00:00Z\",\"assignments\":[]}");
                };
        return oddity == Oddity.LONGER_THAN_ITS_COLUMN
                ? place(record(TopicReader.REGISTRY, "digest/" + id, value, EventTypes.REGISTRY_DIGEST))
                : place(record(TopicReader.TASK_STATUS, id, value, STATE));
    }

    /** What is odd about a record. */
    enum Oddity {
        DAY_BEFORE_TIME,
        INSTANT_BEHIND_TIME,
        TWO_MEBIBYTES,
        DEEP,
        NOT_UTF_8,
        LONGER_THAN_ITS_COLUMN
    }

    /** Sends the next version of an assignment with a status that nobody knows; says where it lies. */
    Snapshot.Place unknownStatus(String state) throws IOException {
        ObjectNode next = (ObjectNode) Api.JSON.readTree(state);
        next.put("version", next.path("version").asLong() + 1).put("status", "POSTPONED");
        return place(record(TopicReader.TASK_STATUS, next.path("id").textValue(), bytes(next.toString()), STATE));
    }

    /** Sends what is not for this version of report-service: no poison, to be left aside. */
    void unknownTypes() {
        place(record(TopicReader.TASK_STATUS, "unknown", bytes("{}"), "vn.tiendo.assignment.state.v9"));
        place(record(TopicReader.TASK_STATUS, "old-mark", bytes("{\"partition\":0}"), Snapshot.Event.MARK));
        place(record(TopicReader.REGISTRY, "dream/1", bytes("{}"), "vn.tiendo.registry.dream.v1"));
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String key, byte[] value, String type) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), value);
        if (type != null) {
            record.headers().add("ce_type", bytes(type));
            record.headers().add("ce_source", bytes(Sources.REGISTRY)); // else it would be put aside for that alone
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Snapshot.Place place(ProducerRecord<byte[], byte[]> record) {
        try {
            RecordMetadata sent = producer.send(record).get();
            return new Snapshot.Place(sent.topic(), sent.partition(), sent.offset());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
