package vn.tiendo.plan.outbox;

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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/** Writes CloudEvents 1.0 in binary mode, each acknowledged by all replicas. */
final class EventProducer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventProducer.class);
    private static final String SOURCE = "/plan-service";

    private final KafkaProducer<String, byte[]> producer;

    EventProducer(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        15_000,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged the events that arrived, in the order of the outbox
     * @param failed whether one did not: better wait a little
     */
    record Outcome(List<OutboxStore.Unsent> acknowledged, boolean failed) {}

    /**
     * Sends a batch, then awaits it. Of each key only the first event: the next version may follow when this one has arrived,
     * or a failure in between would put it first.
     */
    Outcome send(List<OutboxStore.Unsent> batch) throws InterruptedException {
        Map<OutboxStore.Unsent, Future<RecordMetadata>> pending = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (OutboxStore.Unsent event : batch) {
            if (keys.add(event.key())) {
                Future<RecordMetadata> sent = producer.send(message(event));
                pending.put(event, sent);
                if (sent.isDone() && !arrived(sent)) {
                    break; // no broker at all: each further one would wait as long as this
                }
            }
        }
        producer.flush();
        List<OutboxStore.Unsent> acknowledged = new ArrayList<>(pending.size());
        pending.forEach((event, sent) -> {
            if (arrived(sent)) {
                acknowledged.add(event);
            }
        });
        return new Outcome(acknowledged, acknowledged.size() < pending.size());
    }

    /** Says on each partition of the assignments' topic that all changes up to an instant are sent. */
    void mark(Instant upTo) throws InterruptedException {
        List<Future<RecordMetadata>> pending = new ArrayList<>();
        for (int partition = 0;
                partition < producer.partitionsFor(Topics.TASK_STATUS).size();
                partition++) {
            String payload = "{\"partition\":" + partition + ",\"upTo\":\"" + upTo + "\"}";
            var message = new ProducerRecord<String, byte[]>(
                    Topics.TASK_STATUS, partition, null, payload.getBytes(StandardCharsets.UTF_8));
            headers(message, "mark:" + partition + ":" + upTo, "vn.tiendo.relay.mark.v1", "mark", upTo);
            pending.add(producer.send(message));
        }
        producer.flush();
        pending.forEach(EventProducer::arrived);
    }

    private static ProducerRecord<String, byte[]> message(OutboxStore.Unsent event) {
        var message =
                new ProducerRecord<>(event.topic(), event.key(), event.payload().getBytes(StandardCharsets.UTF_8));
        headers(message, event.eventId(), event.type(), event.key(), event.recordedAt());
        return message;
    }

    private static void headers(
            ProducerRecord<String, byte[]> message, String id, String type, String subject, Instant time) {
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", SOURCE,
                        "ce_type", type,
                        "ce_subject", subject,
                        "ce_time", time.toString(),
                        "ce_partitionkey", subject,
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean arrived(Future<RecordMetadata> pending) {
        try {
            pending.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warnf("Not acknowledged, stays in the outbox: %s", e.getCause().getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
