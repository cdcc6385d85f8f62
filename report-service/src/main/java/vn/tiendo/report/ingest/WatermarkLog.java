package vn.tiendo.report.ingest;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.outbox.Watermark;
import vn.tiendo.report.ledger.LedgerBatch.Position;

/**
 * The topic of watermarks, as one ledger reads it: from its beginning whenever that ledger begins to be led. It is compacted, so that is
 * little, and the newest says all.
 */
final class WatermarkLog {

    static final TopicPartition PARTITION = new TopicPartition(Topics.WATERMARK, 0);

    private final EventReader reader;
    private final Consumer<byte[], byte[]> consumer;
    private PendingWatermarks pending = new PendingWatermarks();
    private String topicId;
    private long end;

    WatermarkLog(EventReader reader, Consumer<byte[], byte[]> consumer) {
        this.reader = reader;
        this.consumer = consumer;
    }

    /** Whether there is such a topic: a relay of an earlier version writes none. */
    boolean exists() {
        return topicId != null;
    }

    /**
     * Goes on, or from the beginning where the log is another one than before or ends before what was read of it. The consumer is
     * assigned to it.
     *
     * @param ends where it ends now
     */
    void begin(String id, long ends) {
        if (!id.equals(topicId) || ends < consumer.position(PARTITION)) {
            topicId = id;
            end = ends;
            pending = new PendingWatermarks();
            consumer.seek(PARTITION, 0);
        }
    }

    void read(ConsumerRecord<byte[], byte[]> record) {
        reader.watermark(record).ifPresent(pending::accept);
    }

    /**
     * One that a ledger has passed and that nothing on the topic takes back: it is read to its end first.
     *
     * @param logs identity of each topic that the ledger follows, by its name
     * @param stored where the ledger stands
     */
    Optional<Watermark> passed(Map<String, String> logs, Map<Position, Long> stored) {
        return isRead() ? pending.passed(logs, stored) : Optional.empty();
    }

    private boolean isRead() {
        return exists() && consumer.position(PARTITION) >= end;
    }

    void settled(Watermark watermark) {
        pending.settled(watermark);
    }

    /** Whether the publisher has sent all that it had, so far as it says anything. */
    boolean isInForce() {
        return !exists() || isRead() && pending.isInForce();
    }
}
