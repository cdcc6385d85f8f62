package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.bench.bed.ResourceSampler;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.raw.RawKafka;
import vn.tiendo.bench.raw.RawLedger;
import vn.tiendo.bench.raw.Synthetic;
import vn.tiendo.faults.system.Node;

/** A ledger that begins with a million events before it, beside the same rows by the plain driver. */
final class Backlog {

    private static final int PARTS = 5;
    private final int assignments;

    Backlog(int assignments) {
        this.assignments = assignments;
    }

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("backlog"));
                RawKafka kafka = new RawKafka(bed.bootstrapServers())) {
            bed.prepare();
            Synthetic synthetic;
            try (Connection sql = bed.sql()) {
                synthetic = new Synthetic(sql);
            }
            produce(kafka, synthetic);
            List<Double> ledger = follow(bed, kafka, results);
            List<Double> limit = new RawLedger(bed).write(synthetic, assignments, PARTS);
            results.ratio(
                    "consume into the ledger from a full topic",
                    new Sample(Sample.Unit.PER_SECOND, ledger),
                    "bulk upsert of the same rows by the plain driver",
                    new Sample(Sample.Unit.PER_SECOND, limit),
                    0.6);
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

    /** The rate in each fifth of the backlog; the start of the JVM is not counted. */
    private static List<Double> follow(TestBed bed, RawKafka kafka, Results results) throws SQLException {
        long end = kafka.end(RawKafka.TOPIC);
        Node report = bed.report();
        ResourceSampler sampler = new ResourceSampler(report);
        // Tables and their first rows are there when it begins to follow.
        ResourceSampler.until(() -> bed.exists("report", "ledger_offset") && applied(bed) > 0);
        List<Double> rates = new ArrayList<>();
        long began = applied(bed);
        long from = began;
        for (int part = 1; part <= PARTS; part++) {
            long to = began + (end - began) * part / PARTS;
            Duration time = sampler.measure(() -> applied(bed) >= to);
            long now = applied(bed);
            rates.add((now - from) / (time.toNanos() / 1e9));
            from = now;
        }
        sampler.report("report-service, backlog of " + String.format("%,d", end) + " events", 256, results);
        report.retire();
        return rates;
    }

    private static long applied(TestBed bed) throws SQLException {
        return bed.number("select coalesce(sum(next_offset), 0) from report.ledger_offset where topic = '"
                + RawKafka.TOPIC + "'");
    }
}
