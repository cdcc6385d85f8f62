package vn.tiendo.report.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerBatch.Position;
import vn.tiendo.report.ledger.LedgerWriter;

/**
 * Leads one ledger along the topics: one poll, one transaction, rows and offsets together. The offsets are the ledger's own, so
 * nothing is lost or counted twice when the process dies between two steps, and there is no consumer group whose offsets could be
 * lost or that could be rebalanced.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration IDENTITY_CHECK = Duration.ofSeconds(5);
    private static final List<String> FOLLOWED = List.of(Topics.REGISTRY, Topics.TASK_STATUS);
    private static final List<String> DESCRIBED = List.of(Topics.REGISTRY, Topics.TASK_STATUS, Topics.WATERMARK);

    private final LedgerWriter writer;
    private final Isolation isolation;
    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final Consumer<byte[], byte[]> lookout;
    private final WatermarkLog watermarks;
    private final Map<Position, Long> stored = new HashMap<>();
    private final Map<String, String> logs = new HashMap<>();
    private List<TopicPartition> partitions = List.of();
    private long nextCheck;

    /**
     * The lookout asks where topics end: on the polling consumer's connection the question would wait behind the fetch under way, up
     * to half a second.
     */
    Follower(Map<String, Object> settings, EventReader reader, LedgerWriter writer, Isolation isolation) {
        this.writer = writer;
        this.isolation = isolation;
        this.admin = Admin.create(Map.copyOf(settings));
        this.consumer = new KafkaConsumer<>(settings);
        this.lookout = new KafkaConsumer<>(settings);
        this.watermarks = new WatermarkLog(reader, consumer);
    }

    /**
     * Goes to where the ledger stands, from the beginning where the log is another one than before.
     *
     * @return false while a topic does not exist
     */
    boolean begin() throws InterruptedException {
        nextCheck = System.nanoTime() + IDENTITY_CHECK.toNanos();
        Map<String, TopicDescription> topics = describe();
        if (!topics.keySet().containsAll(FOLLOWED)) {
            return false;
        }
        FOLLOWED.forEach(topic -> {
            TopicDescription found = topics.get(topic);
            logs.put(topic, found.topicId().toString());
            writer.know(
                    topic,
                    logs.get(topic),
                    found.partitions().stream().map(p -> p.partition()).toList());
        });
        partitions = FOLLOWED.stream()
                .flatMap(topic ->
                        topics.get(topic).partitions().stream().map(p -> new TopicPartition(topic, p.partition())))
                .toList();
        Set<TopicPartition> assigned = new HashSet<>(partitions);
        Optional<TopicDescription> ofWatermarks = Optional.ofNullable(topics.get(Topics.WATERMARK));
        ofWatermarks.ifPresent(topic -> assigned.add(WatermarkLog.PARTITION));
        if (!consumer.assignment().equals(assigned)) {
            consumer.assign(assigned);
            // Else each question is answered with a warning in the log.
            lookout.assign(assigned);
        }
        seek();
        ofWatermarks.ifPresent(topic -> watermarks.begin(topic.topicId().toString(), endOfWatermarks()));
        return true;
    }

    private long endOfWatermarks() {
        return lookout.endOffsets(List.of(WatermarkLog.PARTITION)).get(WatermarkLog.PARTITION);
    }

    /** The topics that exist. */
    private Map<String, TopicDescription> describe() throws InterruptedException {
        Map<String, TopicDescription> found = new HashMap<>();
        for (var asked : admin.describeTopics(DESCRIBED).topicNameValues().entrySet()) {
            try {
                found.put(asked.getKey(), asked.getValue().get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new KafkaException(e.getCause().getMessage(), e.getCause());
                }
            }
        }
        return found;
    }

    private void seek() {
        stored.clear();
        stored.putAll(writer.offsets());
        Map<TopicPartition, Long> ends = lookout.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            Position position = position(partition);
            if (ends.get(partition) < stored.get(position)) {
                LOG.warnf("%s ends before what was read of it: it is read from its beginning", partition);
                writer.beginAgain(position);
                stored.put(position, 0L);
            }
            if (consumer.position(partition) != stored.get(position)) {
                consumer.seek(partition, stored.get(position));
            }
        }
    }

    /**
     * Polls and applies.
     *
     * @return how many records
     * @throws LedgerWriter.LedgerMoved when the ledger stands elsewhere: {@link #begin} again
     * @throws RuntimeException on a passing fault: nothing of the poll counts, {@link #begin} again
     */
    int step() throws InterruptedException {
        Hearts.beat();
        if (System.nanoTime() - nextCheck >= 0 && !begin()) {
            return 0;
        }
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (record.topic().equals(Topics.WATERMARK)) {
                watermarks.read(record);
            } else {
                records.add(record);
            }
        }
        if (!records.isEmpty()) {
            isolation.apply(records, this::write);
        }
        settle();
        return records.size();
    }

    private void write(LedgerBatch batch) {
        Hearts.beat();
        writer.write(batch, stored);
        stored.putAll(batch.nextOffsets());
    }

    /** With the offsets by which it was judged: a ledger that another node has led on meanwhile is not settled by this one. */
    private void settle() {
        watermarks.passed(logs, stored).ifPresent(watermark -> {
            LedgerBatch settled = new LedgerBatch();
            stored.forEach(settled::covers);
            settled.settle(watermark.upTo());
            write(settled);
            watermarks.settled(watermark);
        });
    }

    /** Whether all that the publisher had when it last said so is in the ledger. */
    boolean isSettled() {
        return watermarks.isInForce();
    }

    /** Where the partitions end now. */
    Map<Position, Long> ends() {
        return lookout.endOffsets(partitions).entrySet().stream()
                .collect(Collectors.toMap(end -> position(end.getKey()), Map.Entry::getValue));
    }

    /** Where the ledger stands, as far as this follower has led it. */
    Map<Position, Long> stored() {
        return Map.copyOf(stored);
    }

    /** Records that are still to be applied, as of the last poll. */
    long lag() {
        return partitions.stream()
                .mapToLong(p -> consumer.currentLag(p).orElse(0))
                .sum();
    }

    static boolean hasReached(Map<Position, Long> stored, Map<Position, Long> goal) {
        return goal.entrySet().stream().allMatch(g -> stored.getOrDefault(g.getKey(), 0L) >= g.getValue());
    }

    private static Position position(TopicPartition partition) {
        return new Position(partition.topic(), partition.partition());
    }

    /** Ends a poll that is under way, from another thread. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>of(consumer, lookout, admin).forEach(client -> {
            try {
                client.close();
            } catch (Exception e) {
                LOG.debugf("A client did not close: %s", e.getMessage());
            }
        });
    }
}
