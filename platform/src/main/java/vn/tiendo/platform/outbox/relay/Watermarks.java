package vn.tiendo.platform.outbox.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.tiendo.platform.kafka.KafkaConnection;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.OutboxConfig;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.Publisher;
import vn.tiendo.platform.outbox.Watermark;

/**
 * Says up to when all is sent, for one publisher and as long as one node holds the lease. While events leave, and until one has spoken
 * of the last of them, at most once a second; while none leave, once a minute.
 */
final class Watermarks {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final Duration LONGEST_READ = Duration.ofSeconds(5);

    private final OutboxStore store;
    private final Lease lease;
    private final EventLog log;
    private final Publisher publisher;
    private final OutboxConfig config;
    private final Clock clock;
    private final Interval looking;
    private final Interval idling;
    private Instant written = Instant.MIN;
    private Instant newestSent = Instant.MIN;
    private long count;

    Watermarks(OutboxStore store, Lease lease, EventLog log, Publisher publisher, OutboxConfig config, Clock clock) {
        this.store = store;
        this.lease = lease;
        this.log = log;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        this.looking = new Interval(config.watermarkInterval());
        this.idling = new Interval(config.idleWatermarkInterval());
    }

    /** These have left. */
    void sent(Collection<OutboxStore.Unsent> events) {
        for (OutboxStore.Unsent unsent : events) {
            Instant recordedAt = unsent.event().recordedAt();
            newestSent = recordedAt.isAfter(newestSent) ? recordedAt : newestSent;
        }
    }

    /**
     * Writes one if one is due. The instant is read before the ends are asked: what is committed in between bears a later one, and
     * what bears an earlier one stands before those ends. It never falls while the same node holds the lease; where a transaction that
     * stays open holds it, the same one is written once a minute.
     */
    void write() throws SQLException, InterruptedException, ExecutionException {
        if (publisher.watermarkTopic().isEmpty() || !looking.isDue()) {
            return;
        }
        boolean isLongAgo = idling.isDue();
        if (!newestSent.isAfter(written) && !isLongAgo) {
            return;
        }
        Instant upTo = store.settledTo(clock.instant().minus(config.settle()));
        if (upTo.isBefore(written) || upTo.equals(written) && !isLongAgo) {
            return; // something is sent again that was told of already, or nothing has become true since
        }
        if (tell(publisher.watermarkTopic().get(), upTo)) {
            written = upTo;
            looking.restart();
            idling.restart();
        } else {
            idling.again();
        }
    }

    /**
     * Takes back what was said before, as far as readers have not passed it: written before all is sent again.
     *
     * @return false if it was not acknowledged
     */
    boolean withdraw() throws SQLException, InterruptedException, ExecutionException {
        return publisher.watermarkTopic().isEmpty()
                || tell(publisher.watermarkTopic().get(), Instant.EPOCH);
    }

    /**
     * The fence of the last one on the topic; -1 where there is none. Whoever relays has to be above it, or readers leave aside what he
     * says.
     */
    static long lastFence(KafkaConnection kafka, String topic) {
        Map<String, Object> settings = kafka.with(Map.of(
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
        TopicPartition only = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(only));
            long end = consumer.endOffsets(List.of(only)).get(only);
            // The last record of a compacted topic is never cleared away.
            consumer.seek(only, Math.max(0, end - 1));
            long fence = -1;
            long until = System.nanoTime() + LONGEST_READ.toNanos();
            while (consumer.position(only) < end) {
                if (System.nanoTime() - until > 0) {
                    throw new IllegalStateException("the last watermark of " + topic + " cannot be read");
                }
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    fence = Math.max(
                            fence, JSON.readTree(record.value()).path("fence").asLong(-1));
                }
            }
            return fence;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean tell(String topic, Instant upTo) throws SQLException, InterruptedException, ExecutionException {
        Watermark watermark = new Watermark(upTo, lease.fence(), log.ends(topic));
        if (!lease.isValid()) {
            return true; // the next holder speaks
        }
        count++;
        return log.tell(new Event(
                "watermark/" + watermark.fence() + ":" + count,
                topic,
                publisher.source(),
                Watermark.TYPE,
                upTo,
                json(watermark)));
    }

    private static String json(Watermark watermark) {
        try {
            return JSON.writeValueAsString(watermark);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
