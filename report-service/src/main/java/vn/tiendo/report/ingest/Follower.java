package vn.tiendo.report.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.tiendo.health.Hearts;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerBatch.Position;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.Topics;

/**
 * Leads one ledger along the topics: one poll, one transaction, rows and offsets together. The offsets are the ledger's own, so
 * nothing is lost or counted twice when the process dies between two steps, and there is no consumer group whose offsets could be
 * lost or that could be rebalanced.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration IDENTITY_CHECK = Duration.ofSeconds(5);
    private static final List<String> TOPICS = List.of(Topics.REGISTRY, Topics.TASK_STATUS);

    private final EventReader reader;
    private final LedgerWriter writer;
    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final Consumer<byte[], byte[]> lookout;
    private final LedgerBatch waiting = new LedgerBatch();
    private final Map<Position, Long> stored = new HashMap<>();
    private List<TopicPartition> partitions = List.of();
    private long nextCheck;

    /**
     * The lookout asks where topics end: on the polling consumer's connection the question would wait behind the fetch under way, up
     * to half a second.
     */
    Follower(Map<String, Object> settings, EventReader reader, LedgerWriter writer) {
        this.reader = reader;
        this.writer = writer;
        this.admin = Admin.create(Map.copyOf(settings));
        this.consumer = new KafkaConsumer<>(settings);
        this.lookout = new KafkaConsumer<>(settings);
    }

    /**
     * Goes to where the ledger stands, from the beginning where the log is another one than before.
     *
     * @return false while a topic does not exist
     */
    boolean begin() throws InterruptedException {
        nextCheck = System.nanoTime() + IDENTITY_CHECK.toNanos();
        Map<String, TopicDescription> topics = describe();
        if (topics.isEmpty()) {
            return false;
        }
        topics.values()
                .forEach(topic -> writer.know(
                        topic.name(),
                        topic.topicId().toString(),
                        topic.partitions().stream().map(p -> p.partition()).toList()));
        partitions = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
        if (!consumer.assignment().equals(Set.copyOf(partitions))) {
            consumer.assign(partitions);
        }
        seek();
        return true;
    }

    private Map<String, TopicDescription> describe() throws InterruptedException {
        try {
            return admin.describeTopics(TOPICS).allTopicNames().get();
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.UnknownTopicOrPartitionException) {
                return Map.of();
            }
            throw new KafkaException(e.getCause().getMessage(), e.getCause());
        }
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
        consumer.poll(POLL).forEach(records::add);
        if (!records.isEmpty() || waiting.hasMarks()) {
            apply(records, true);
        }
        return records.size();
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records, boolean withMarks) {
        LedgerBatch batch = new LedgerBatch();
        records.forEach(r -> reader.read(r, batch));
        batch.moveMarksTo(waiting);
        LedgerBatch marks = new LedgerBatch();
        if (withMarks && waiting.hasMarks() && registryIsRead()) {
            waiting.moveMarksTo(marks);
            marks.copyMarksTo(batch);
        }
        try {
            write(batch);
        } catch (RuntimeException e) {
            marks.moveMarksTo(waiting);
            if (!(e instanceof LedgerWriter.DataRejected)) {
                throw e;
            }
            if (records.size() > 1) {
                records.forEach(r -> apply(List.of(r), false));
            } else {
                LedgerBatch aside = new LedgerBatch();
                reader.quarantine(records.get(0), e.getMessage(), aside);
                write(aside);
            }
        }
    }

    private void write(LedgerBatch batch) {
        Hearts.beat();
        writer.write(batch, stored);
        stored.putAll(batch.nextOffsets());
    }

    /**
     * A mark speaks of all that was sent before it, on the registry's topic too; but partitions arrive in any order. So marks wait
     * until all that is on that topic by now has been read.
     */
    private boolean registryIsRead() {
        List<TopicPartition> registry = partitions.stream()
                .filter(p -> p.topic().equals(Topics.REGISTRY))
                .toList();
        return lookout.endOffsets(registry).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
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
