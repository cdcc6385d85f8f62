package vn.tiendo.plan.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.Topics;
import vn.tiendo.plan.publication.Republication;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.kafka.KafkaConnection;

/**
 * Sends again what a copy asks for. Offsets are committed after the work; asking twice sends twice, which changes nothing. What
 * cannot be read asks for nothing and is passed over.
 */
@ApplicationScoped
public class RepairRequests {

    private static final Logger LOG = Logger.getLogger(RepairRequests.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_IDS = 500;

    private final Map<String, Object> settings;
    private final Republication republication;
    private final ObjectMapper json;
    private final MeterRegistry meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile KafkaConsumer<String, byte[]> polling;
    private Thread thread;

    RepairRequests(KafkaConnection kafka, Republication republication, ObjectMapper json, MeterRegistry meters) {
        settings = kafka.with(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                "plan-service-repairs",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                20,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                8_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
        this.republication = republication;
        this.json = json;
        this.meters = meters;
    }

    /** Starts serving; called once the registry is whole. */
    public void start() {
        thread = new Thread(Hearts.always("repair-requests", Hearts.OF_A_ROUND, this::run), "repair-requests");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        KafkaConsumer<String, byte[]> consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        while (!isStopped()) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
                polling = consumer;
                consumer.subscribe(List.of(Topics.LEDGER));
                while (!isStopped()) {
                    Hearts.beat();
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                        serve(record);
                    }
                    consumer.commitSync();
                }
            } catch (WakeupException e) {
                LOG.debug("Stopped while polling");
            } catch (SQLException | RuntimeException | Error e) {
                Hearts.failed();
                LOG.warnf("Requests for repair cannot be served, trying again: %s", e.getMessage());
                pause();
            }
        }
    }

    private void serve(ConsumerRecord<String, byte[]> record) throws SQLException {
        Hearts.beat();
        List<UUID> ids = ids(record);
        if (!ids.isEmpty()) {
            int events = republication.assignments(ids);
            meters.counter("repair.events").increment(events);
            LOG.infof("%d versions of %d assignments are sent again", events, ids.size());
        }
    }

    private List<UUID> ids(ConsumerRecord<String, byte[]> record) {
        List<UUID> ids = new ArrayList<>();
        try {
            JsonNode asked = json.readTree(record.value() == null ? new byte[0] : record.value());
            for (JsonNode id : asked.path("assignments")) {
                ids.add(UUID.fromString(id.asText()));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf(
                    "%s-%d@%d asks for nothing that can be read: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
            return List.of();
        }
        return ids.subList(0, Math.min(ids.size(), MOST_IDS));
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopped.await(2, TimeUnit.SECONDS)) {
                LOG.debug("Stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
