package vn.tiendo.platform.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.platform.kafka.KafkaConnection;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.Topic;

/** Writes CloudEvents 1.0 in binary mode, each acknowledged by all replicas. */
final class EventProducer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventProducer.class);

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
     * What became of a batch.
     *
     * @param acknowledged the events that arrived, in the order of the outbox
     * @param failedKeys the keys of those that did not
     * @param places where they arrived
     */
    record Outcome(List<OutboxStore.Unsent> acknowledged, Set<String> failedKeys, List<RecordMetadata> places) {

        Outcome() {
            this(new ArrayList<>(), new HashSet<>(), new ArrayList<>());
        }
    }

    /**
     * Sends a batch and awaits it. Of each key one event after the other: the next version follows when this one has arrived, or a
     * failure in between would put it first. A key stops at its first failure; the others go on.
     *
     * @param mayGoOn asked before each round
     */
    Outcome send(List<OutboxStore.Unsent> batch, BooleanSupplier mayGoOn) {
        Outcome outcome = new Outcome();
        List<OutboxStore.Unsent> left = batch;
        while (!left.isEmpty() && mayGoOn.getAsBoolean()) {
            left = sendFirstOfEachKey(left, outcome);
        }
        return outcome;
    }

    private List<OutboxStore.Unsent> sendFirstOfEachKey(List<OutboxStore.Unsent> batch, Outcome outcome) {
        Map<OutboxStore.Unsent, Future<RecordMetadata>> pending = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        List<OutboxStore.Unsent> later = new ArrayList<>();
        boolean brokerIsAway = false;
        for (OutboxStore.Unsent unsent : batch) {
            if (brokerIsAway || !keys.add(unsent.event().key())) {
                later.add(unsent);
                continue;
            }
            Future<RecordMetadata> sent = producer.send(message(unsent.event()));
            pending.put(unsent, sent);
            // Not even the topic is known: each further one would wait as long as this.
            brokerIsAway = sent.isDone() && isUnreachable(sent);
        }
        producer.flush();
        pending.forEach((unsent, sent) -> {
            RecordMetadata place = placeOf(sent);
            if (place == null) {
                outcome.failedKeys.add(unsent.event().key());
            } else {
                outcome.acknowledged.add(unsent);
                outcome.places.add(place);
            }
        });
        later.removeIf(unsent -> outcome.failedKeys.contains(unsent.event().key()));
        return brokerIsAway ? List.of() : later;
    }

    /** Sends one record and says whether it was acknowledged. */
    boolean tell(Event event) {
        Future<RecordMetadata> sent = producer.send(message(event));
        producer.flush();
        return placeOf(sent) != null;
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
        List<RecordMetadata> places =
                pending.stream().map(EventProducer::placeOf).toList();
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

    private static boolean isUnreachable(Future<RecordMetadata> done) {
        try {
            done.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Null when it was not acknowledged. */
    private static RecordMetadata placeOf(Future<RecordMetadata> pending) {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            LOG.warnf("Not acknowledged, will be sent again: %s", e.getCause().getMessage());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
