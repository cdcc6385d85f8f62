package vn.tiendo.platform.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.platform.kafka.KafkaConnection;
import vn.tiendo.platform.outbox.Batch;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Topic;

/** Writes CloudEvents 1.0 in binary mode, each acknowledged by all replicas. */
final class EventProducer implements AutoCloseable {

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
            Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000),
            Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000),
            Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
            Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20),
            Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10),
            Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_RECORD),
            Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
            // A topic that was created anew, or has more partitions, is soon known.
            Map.entry(ProducerConfig.METADATA_MAX_AGE_CONFIG, 10_000));

    private final KafkaProducer<String, byte[]> producer;
    private final String source;
    private final Placement placement;

    EventProducer(KafkaConnection kafka, String source, Placement placement) {
        this.source = source;
        this.placement = placement;
        this.producer = new KafkaProducer<>(kafka.with(SETTINGS), new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Begins to send a batch; whoever awaits it may do something else meanwhile.
     *
     * @param mayGoOn asked before each round
     */
    Sending begin(Batch batch, BooleanSupplier mayGoOn) {
        return new Sending(event -> producer.send(message(event)), producer::flush, batch, mayGoOn);
    }

    /** Sends one record and says whether it was acknowledged. */
    boolean tell(Event event) {
        Future<RecordMetadata> sent = producer.send(message(event));
        producer.flush();
        return Sending.placeOf(sent) != null;
    }

    /** Says on each partition of a topic that all changes up to an instant are sent; empty if one could not be told. */
    List<RecordMetadata> mark(String topic, Instant upTo) {
        List<Future<RecordMetadata>> pending = new ArrayList<>();
        int partitions = producer.partitionsFor(topic).size();
        for (int partition = 0; partition < partitions; partition++) {
            String payload = "{\"partition\":" + partition + ",\"upTo\":\"" + upTo + "\"}";
            var message = new ProducerRecord<String, byte[]>(
                    topic, partition, null, payload.getBytes(StandardCharsets.UTF_8));
            headers(message, "mark:" + partition + ":" + upTo, EventTypes.RELAY_MARK, "mark", upTo);
            pending.add(producer.send(message));
        }
        producer.flush();
        List<RecordMetadata> places = pending.stream().map(Sending::placeOf).toList();
        return places.contains(null) ? List.of() : places;
    }

    private ProducerRecord<String, byte[]> message(Event event) {
        var message = new ProducerRecord<>(
                event.topic(),
                placement.partition(event.topic(), event.key()),
                event.key(),
                event.payload().getBytes(StandardCharsets.UTF_8));
        headers(message, event.id(), event.type(), event.key(), event.recordedAt());
        return message;
    }

    private void headers(ProducerRecord<String, byte[]> message, String id, String type, String subject, Instant time) {
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", source,
                        "ce_type", type,
                        "ce_dataschema", EventTypes.schemaOf(type),
                        "ce_subject", subject,
                        "ce_time", time.toString(),
                        "ce_partitionkey", subject,
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
