package vn.tiendo.bench.raw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;

/** Kafka's own producer with the settings of the relay and nothing else: what cannot be beaten. */
public final class RawKafka implements AutoCloseable {

    public static final String TOPIC = Topics.TASK_STATUS;

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;
    private volatile Exception failure;

    public RawKafka(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** A topic like that of the assignments. */
    void create(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(6), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void send(String topic, Synthetic.Event event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(event.id()), bytes(event.state()));
        String id = event.id() + ":" + event.version();
        record.headers().add("ce_specversion", bytes("1.0"));
        record.headers().add("ce_id", bytes(id));
        record.headers().add("ce_source", bytes("/plan-service"));
        record.headers().add("ce_type", bytes(EventTypes.ASSIGNMENT_STATE));
        record.headers().add("ce_subject", bytes(event.id()));
        record.headers().add("ce_partitionkey", bytes(event.id()));
        producer.send(record, (sent, error) -> {
            if (error != null) {
                failure = error;
            }
        });
    }

    /** Returns when all is acknowledged. */
    public void flush() {
        producer.flush();
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many offsets the topic has. */
    public long end(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return consumer
                    .endOffsets(consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList())
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
