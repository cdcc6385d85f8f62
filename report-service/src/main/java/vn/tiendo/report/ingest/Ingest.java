package vn.tiendo.report.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerBatch.Position;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.Topics;

/**
 * Follows the topics for as long as the service runs: one poll, one transaction, rows and offsets together. The offsets are
 * the ledger's own, so nothing is lost or counted twice when the process dies between two steps, and there is no consumer
 * group whose offsets could be lost or that could be rebalanced.
 */
@ApplicationScoped
class Ingest {

    private static final Logger LOG = Logger.getLogger(Ingest.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Map<String, Object> settings = new HashMap<>();
    private final EventReader reader;
    private final LedgerWriter writer;
    private final LedgerStatus status;
    private final Clock clock;
    private final LedgerBatch waiting = new LedgerBatch();
    private volatile CountDownLatch stopped;
    private volatile Consumer<byte[], byte[]> consumer;
    private Thread thread;

    Ingest(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            EventReader reader,
            LedgerWriter writer,
            LedgerStatus status,
            Clock clock,
            MeterRegistry meters) {
        settings.putAll(kafka);
        // Not left to configuration: the ledger is wrong with other values.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        this.reader = reader;
        this.writer = writer;
        this.status = status;
        this.clock = clock;
        meters.gauge("ledger.lag", status, LedgerStatus::lag);
    }

    void start(@Observes StartupEvent event) {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::run, "ledger-ingest");
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        Consumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** Whatever happens (no topic yet, broker or database away), begins again at the stored offsets. */
    private void run() {
        for (int attempt = 0; !isStopped(); attempt++) {
            try (Consumer<byte[], byte[]> opened = new KafkaConsumer<>(settings);
                    Consumer<byte[], byte[]> lookout = new KafkaConsumer<>(settings)) {
                consumer = opened;
                follow(opened, lookout);
            } catch (WakeupException e) {
                LOG.debug("Stopped while polling");
            } catch (RuntimeException e) {
                LOG.warnf("The topics cannot be followed, trying again: %s", e.getMessage());
                pause(attempt);
            }
        }
    }

    /**
     * @param lookout asks where the registry's topic ends: on the polling consumer's connection the question would wait behind
     *     the fetch under way, up to half a second
     */
    private void follow(Consumer<byte[], byte[]> consumer, Consumer<byte[], byte[]> lookout) {
        List<TopicPartition> partitions = awaitPartitions(consumer);
        if (isStopped()) {
            return;
        }
        writer.know(partitions.stream()
                .map(p -> new Position(p.topic(), p.partition()))
                .toList());
        Map<Position, Long> offsets = writer.offsets();
        consumer.assign(partitions);
        partitions.forEach(p -> consumer.seek(p, offsets.get(new Position(p.topic(), p.partition()))));
        Map<TopicPartition, Long> goal = consumer.endOffsets(partitions);
        while (!isStopped()) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            consumer.poll(POLL).forEach(records::add);
            if (!records.isEmpty() || waiting.hasMarks()) {
                applyUntilDone(records, () -> registryIsRead(consumer, lookout, partitions));
            }
            status.lag(partitions.stream()
                    .mapToLong(p -> consumer.currentLag(p).orElse(0))
                    .sum());
            if (status.caughtUpAt().isEmpty()
                    && partitions.stream().allMatch(p -> consumer.position(p) >= goal.get(p))) {
                status.caughtUp(clock.instant());
                LOG.info("The ledger has caught up");
            }
        }
    }

    /**
     * A mark speaks of all that was sent before it, on the registry's topic too; but partitions arrive in any order. So marks
     * wait until all that is on that topic by now has been read.
     */
    private static boolean registryIsRead(
            Consumer<?, ?> consumer, Consumer<?, ?> lookout, List<TopicPartition> partitions) {
        List<TopicPartition> registry = partitions.stream()
                .filter(p -> p.topic().equals(Topics.REGISTRY))
                .toList();
        return lookout.endOffsets(registry).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private List<TopicPartition> awaitPartitions(Consumer<byte[], byte[]> consumer) {
        for (int attempt = 0; !isStopped(); attempt++) {
            List<List<TopicPartition>> found = Stream.of(Topics.REGISTRY, Topics.TASK_STATUS)
                    .map(topic -> consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList())
                    .toList();
            if (found.stream().noneMatch(List::isEmpty)) {
                return found.stream().flatMap(List::stream).toList();
            }
            LOG.infof("Waiting for %s and %s", Topics.REGISTRY, Topics.TASK_STATUS);
            pause(attempt);
        }
        return List.of();
    }

    /** A passing fault is tried again for ever: skipping a batch would make the ledger silently wrong. */
    private void applyUntilDone(List<ConsumerRecord<byte[], byte[]>> records, BooleanSupplier registryIsRead) {
        for (int attempt = 0; !isStopped(); attempt++) {
            try {
                apply(records, registryIsRead);
                return;
            } catch (RuntimeException e) {
                LOG.warnf("A batch of %d was not applied, trying again: %s", records.size(), e.getMessage());
                pause(attempt);
            }
        }
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records, BooleanSupplier registryIsRead) {
        LedgerBatch batch = new LedgerBatch();
        records.forEach(r -> reader.read(r, batch));
        batch.moveMarksTo(waiting);
        if (waiting.hasMarks() && registryIsRead.getAsBoolean()) {
            waiting.moveMarksTo(batch);
        }
        try {
            writer.write(batch);
        } catch (LedgerWriter.DataRejected e) {
            if (records.size() > 1) {
                records.forEach(r -> apply(List.of(r), () -> false));
            } else {
                LedgerBatch aside = new LedgerBatch();
                reader.quarantine(records.get(0), e.getMessage(), aside);
                writer.write(aside);
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(int attempt) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(attempt, 10));
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
