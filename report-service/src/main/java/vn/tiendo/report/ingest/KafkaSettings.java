package vn.tiendo.report.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.tiendo.platform.kafka.KafkaConnection;

/** How the topics are read. Not left to configuration: the ledger is wrong with other values, or the memory does not suffice. */
@ApplicationScoped
class KafkaSettings {

    private final KafkaConnection kafka;

    KafkaSettings(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    Map<String, Object> consumer() {
        Map<String, Object> settings = kafka.with(Map.of());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        // A record that is larger comes all the same, alone; CappedValue keeps little of it.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 20);
        // Partitions that are added, and brokers that move, are noticed within seconds.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, CappedValue.class);
        return settings;
    }
}
