package vn.tiendo.report;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tiendo.backing.BackingServices;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.ledger.LedgerBatch.Position;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.Topics;

/** Plan-service's side of the topics: sends events as it does, and waits until the ledger has them. */
public final class Topic {

    private static final int PARTITIONS = 6;
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", BackingServices.start().kafka().bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private Topic() {}

    public static void send(List<Registered> documents) {
        for (Registered d : documents) {
            send(Topics.REGISTRY, null, d.kind() + "/" + d.id(), "vn.tiendo.registry." + d.kind() + ".v1", d.json());
        }
    }

    public static RecordMetadata send(Assignment version) {
        return send(Topics.TASK_STATUS, null, version.id(), "vn.tiendo.assignment.state.v1", version.json());
    }

    /** The relay's marks: everything recorded up to an instant has been sent. */
    public static void mark(String upTo) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String json = Documents.valid("relay.mark", Documents.fields("partition", partition, "upTo", upTo));
            send(Topics.TASK_STATUS, partition, null, "vn.tiendo.relay.mark.v1", json);
        }
    }

    public static RecordMetadata send(String topic, Integer partition, String key, String type, String value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, bytes(key), bytes(value));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/plan-service",
                "ce_type", type,
                "content-type", "application/json");
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

    /** Waits until all that was sent so far is in the ledger. */
    public static void awaitApplied(LedgerWriter ledger) {
        RecordMetadata registry = send(new ProducerRecord<>(Topics.REGISTRY, bytes("none/none"), null));
        List<RecordMetadata> ends = new ArrayList<>(List.of(registry));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ends.add(send(Topics.TASK_STATUS, partition, null, "vn.tiendo.nothing.v1", "{}"));
        }
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    Map<Position, Long> offsets = ledger.offsets();
                    return ends.stream()
                            .allMatch(end -> offsets.getOrDefault(new Position(end.topic(), end.partition()), 0L)
                                    > end.offset());
                });
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
