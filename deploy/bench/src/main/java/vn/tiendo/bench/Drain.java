package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.faults.Node;

/** A relay with a million events before it, as after a long absence of Kafka. */
final class Drain {

    private static final int BATCH = 1_000;
    /** Assignments with which the limit is measured, three times. */
    private static final int SAMPLE = 20_000;

    private static final String UNSENT = "select count(*) from plan.outbox where sent_at is null";

    private final int assignments;

    Drain(int assignments) {
        this.assignments = assignments;
    }

    void run(Path folder, Results results) throws IOException, SQLException {
        try (Bed bed = new Bed(folder.resolve("relay"))) {
            bed.prepare();
            Synthetic synthetic;
            try (Connection sql = bed.sql()) {
                synthetic = new Synthetic(sql);
                fill(sql, synthetic);
            }
            long events = (long) assignments * Synthetic.VERSIONS;
            results.add("events in the outbox", synthetic.bytes() + " characters each", String.format("%,d", events));
            double relay = drain(bed, results);
            int sample = Math.min(assignments, SAMPLE);
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                times.add(produce(bed, "raw-" + i, synthetic, sample));
            }
            double limit = results.median(
                    "the same records by Kafka's producer, up to 100,000 of them",
                    (long) sample * Synthetic.VERSIONS,
                    times);
            results.ratio("relay against Kafka's producer", relay, limit);
        }
    }

    private void fill(Connection sql, Synthetic synthetic) throws SQLException {
        sql.setAutoCommit(false);
        try (PreparedStatement insert = sql.prepareStatement(
                "insert into plan.outbox (event_id, topic, partition_key, type, recorded_at, payload)"
                        + " values (?, ?, ?, 'vn.tiendo.assignment.state.v1', utc_timestamp(6), ?)")) {
            int pending = 0;
            for (int version = 1; version <= Synthetic.VERSIONS; version++) {
                for (int assignment = 1; assignment <= assignments; assignment++) {
                    Synthetic.Event event = synthetic.event(assignment, version);
                    insert.setString(1, event.id() + ":" + version);
                    insert.setString(2, RawKafka.TOPIC);
                    insert.setString(3, event.id());
                    insert.setString(4, event.state());
                    insert.addBatch();
                    if (++pending % BATCH == 0) {
                        insert.executeBatch();
                        sql.commit();
                    }
                }
            }
            insert.executeBatch();
            sql.commit();
        }
    }

    private static double drain(Bed bed, Results results) throws SQLException {
        Node plan = bed.plan();
        Watch watch = new Watch(plan);
        long all = bed.number(UNSENT);
        // The start of the JVM is not counted.
        Watch.until(() -> bed.number(UNSENT) < all);
        long before = bed.number(UNSENT);
        Duration time = watch.measure(() -> bed.number("select exists (" + UNSENT.replace("count(*)", "1") + ")") == 0);
        double rate = results.rate("relay drains", before, time);
        watch.report("plan-service", "256 MB", results);
        plan.retire();
        return rate;
    }

    private static Duration produce(Bed bed, String topic, Synthetic synthetic, int sample) {
        try (RawKafka kafka = new RawKafka(bed.bootstrapServers())) {
            kafka.create(topic);
            // The topic's leaders and the producer's number are asked for before the time counts.
            kafka.send(topic, synthetic.event(0, 1));
            kafka.flush();
            long start = System.nanoTime();
            for (int version = 1; version <= Synthetic.VERSIONS; version++) {
                for (int assignment = 1; assignment <= sample; assignment++) {
                    kafka.send(topic, synthetic.event(assignment, version));
                }
            }
            kafka.flush();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}
