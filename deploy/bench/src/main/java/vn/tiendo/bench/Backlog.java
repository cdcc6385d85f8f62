package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.faults.Node;

/** A ledger that begins with a million events before it. */
final class Backlog {

    /** Assignments with which the limit is measured, three times. */
    private static final int SAMPLE = 20_000;

    private final int assignments;

    Backlog(int assignments) {
        this.assignments = assignments;
    }

    void run(Path folder, Results results) throws IOException, SQLException {
        try (Bed bed = new Bed(folder.resolve("backlog"));
                RawKafka kafka = new RawKafka(bed.bootstrapServers())) {
            bed.prepare();
            Synthetic synthetic;
            try (Connection sql = bed.sql()) {
                synthetic = new Synthetic(sql);
            }
            long events = (long) assignments * Synthetic.VERSIONS;
            results.add("events on the topic", synthetic.bytes() + " characters each", String.format("%,d", events));
            produce(kafka, synthetic);
            double ledger = follow(bed, kafka, events, results);
            RawLedger raw = new RawLedger(bed);
            List<Duration> times = new ArrayList<>();
            int sample = Math.min(assignments, SAMPLE);
            for (int i = 0; i < 3; i++) {
                times.add(raw.write(synthetic, sample));
            }
            double limit = results.median(
                    "the same rows by the plain driver, up to 100,000 of them",
                    (long) sample * Synthetic.VERSIONS,
                    times);
            results.ratio("ledger against the plain driver", ledger, limit);
        }
    }

    private void produce(RawKafka kafka, Synthetic synthetic) {
        for (int version = 1; version <= Synthetic.VERSIONS; version++) {
            for (int assignment = 1; assignment <= assignments; assignment++) {
                kafka.send(RawKafka.TOPIC, synthetic.event(assignment, version));
            }
        }
        kafka.flush();
    }

    private static double follow(Bed bed, RawKafka kafka, long events, Results results) throws SQLException {
        long end = kafka.end(RawKafka.TOPIC);
        Node report = bed.report();
        Watch watch = new Watch(report);
        // The start of the JVM is not counted: tables and their first row are there when it begins to follow.
        Watch.until(() -> exists(bed) && applied(bed) > 0);
        long before = applied(bed);
        Duration time = watch.measure(() -> applied(bed) >= end);
        double rate = results.rate("ledger catches up", events - before, time);
        watch.report("report-service", "256 MB", results);
        report.retire();
        return rate;
    }

    private static boolean exists(Bed bed) throws SQLException {
        return bed.number("select count(*) from information_schema.tables where table_schema = 'report'"
                        + " and table_name = 'ledger_offset'")
                > 0;
    }

    private static long applied(Bed bed) throws SQLException {
        return bed.number("select coalesce(sum(next_offset), 0) from report.ledger_offset where topic = '"
                + RawKafka.TOPIC + "'");
    }
}
