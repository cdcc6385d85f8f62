package vn.tiendo.platform.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.tiendo.platform.kafka.KafkaConnection;
import vn.tiendo.platform.outbox.Event;

/** Reads what stands on a service's own topics. What is not its own, or speaks of the relay itself, is passed over. */
final class Standing implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of marks and watermarks: they tell of no change. */
    private static final String OF_THE_RELAY = "vn.tiendo.relay.";

    private final KafkaConsumer<String, byte[]> consumer;
    private final String source;

    Standing(KafkaConnection kafka, String source) {
        this.source = source;
        this.consumer = new KafkaConsumer<>(
                kafka.with(Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        4_000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        5_000,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        500)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Own events that stand one behind the other.
     *
     * @param last offset up to which each partition was read
     */
    record Stretch(List<Placed> events, Map<TopicPartition, Long> last) {

        List<Event> all() {
            return events.stream().map(Placed::event).toList();
        }
    }

    /** An event, and where it stands. */
    record Placed(Event event, TopicPartition partition, long offset) {

        @Override
        public String toString() {
            return partition + "@" + offset + ": " + event.id();
        }
    }

    /** Takes what was read. */
    interface Reader {

        /** @return whether to read on */
        boolean read(Stretch stretch) throws SQLException;
    }

    /**
     * Reads a topic to where it ends now; one that is not there has nothing.
     *
     * @param known last offset that is not read of each partition; one that is not named is read from its beginning
     */
    void read(String topic, Map<TopicPartition, Long> known, Reader reader) throws SQLException {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> ends = begin(partitions, known);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
            var records = consumer.poll(POLL);
            if (records.isEmpty() && System.nanoTime() > deadline) {
                throw new TimeoutException("Nothing more comes of " + topic);
            }
            if (!records.isEmpty()) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
                List<Placed> events = new ArrayList<>();
                records.forEach(record -> event(record)
                        .ifPresent(event -> events.add(new Placed(
                                event, new TopicPartition(record.topic(), record.partition()), record.offset()))));
                Map<TopicPartition, Long> last = new HashMap<>();
                records.partitions().forEach(p -> last.put(p, consumer.position(p) - 1));
                if (!reader.read(new Stretch(events, last))) {
                    return;
                }
            }
        }
    }

    private Map<TopicPartition, Long> begin(List<TopicPartition> partitions, Map<TopicPartition, Long> known) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.beginningOffsets(partitions).forEach((partition, first) -> {
            long next = known.containsKey(partition) ? known.get(partition) + 1 : first;
            // Where the log was lost and ends before what was known, its beginning is new.
            consumer.seek(partition, next > ends.get(partition) ? first : Math.max(first, next));
        });
        return ends;
    }

    private List<TopicPartition> partitions(String topic) {
        List<PartitionInfo> found;
        try {
            found = consumer.partitionsFor(topic);
        } catch (UnknownTopicOrPartitionException e) {
            found = List.of();
        }
        return found == null
                ? List.of()
                : found.stream()
                        .map(p -> new TopicPartition(topic, p.partition()))
                        .toList();
    }

    /** Empty unless it is an event of this service that tells of a change. */
    private Optional<Event> event(ConsumerRecord<String, byte[]> message) {
        String id = header(message, "ce_id");
        String type = header(message, "ce_type");
        String time = header(message, "ce_time");
        if (message.value() == null
                || message.key() == null
                || !source.equals(header(message, "ce_source"))
                || id == null
                || !id.matches(".*:\\d{1,18}")
                || type == null
                || type.startsWith(OF_THE_RELAY)) {
            return Optional.empty();
        }
        String payload = new String(message.value(), StandardCharsets.UTF_8);
        return Optional.of(new Event(id, message.topic(), message.key(), type, instant(time, message), payload));
    }

    private static Instant instant(String time, ConsumerRecord<?, ?> message) {
        try {
            return time == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(time);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
