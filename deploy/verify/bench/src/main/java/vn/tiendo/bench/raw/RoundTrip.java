package vn.tiendo.bench.raw;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tiendo.bench.bed.TestBed;

/** One row committed, one record sent with acks=all and received: nothing that passes an event on can be faster. */
public final class RoundTrip implements AutoCloseable {

    private static final String TOPIC = "round-trip";
    private static final byte[] PAYLOAD = "x".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    private final Connection sql;
    private final PreparedStatement insert;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    public RoundTrip(TestBed bed) throws SQLException {
        try (RawKafka kafka = new RawKafka(bed.bootstrapServers())) {
            kafka.create(TOPIC);
        }
        sql = bed.sql();
        try (Statement statement = sql.createStatement()) {
            statement.execute("create table plan.round_trip (id bigint auto_increment primary key, payload text)");
        }
        sql.setAutoCommit(false);
        insert = sql.prepareStatement("insert into plan.round_trip (payload) values (?)");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bed.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bed.bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
    }

    /** @return milliseconds */
    public double once() throws SQLException {
        long start = System.nanoTime();
        insert.setString(1, "x");
        insert.executeUpdate();
        sql.commit();
        try {
            producer.send(new ProducerRecord<>(TOPIC, 0, null, PAYLOAD)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        while (consumer.poll(Duration.ofSeconds(10)).isEmpty()) {
            // The record is there: the broker has acknowledged it.
        }
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        consumer.close();
        sql.close();
    }
}
