package vn.tiendo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.bench.bed.ResourceSampler;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.raw.ProducerTool;
import vn.tiendo.bench.raw.Synthetic;
import vn.tiendo.faults.system.Node;

/** A relay with a million events before it, as after a long absence of Kafka, beside Kafka's own measure of a producer. */
final class Drain {

    private static final int BATCH = 1_000;
    private static final int PARTS = 5;
    private static final int SAMPLES = 1_000;

    private static final String HEADERS = "%s ce_specversion 1.0 ce_id %s:2 ce_source /plan-service"
            + " ce_type vn.tiendo.assignment.state.v1 ce_subject %s ce_time 2026-11-21T03:00:00.123456Z"
            + " ce_partitionkey %s content-type application/json ";

    private final int assignments;
    private long oldest;

    Drain(int assignments) {
        this.assignments = assignments;
    }

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("relay"))) {
            bed.prepare();
            Synthetic synthetic;
            try (Connection sql = bed.sql()) {
                synthetic = new Synthetic(sql);
                fill(sql, synthetic);
            }
            List<Double> relay = drain(bed, results);
            Path payloads = payloads(folder, synthetic);
            List<Double> limit = new ArrayList<>();
            for (int i = 0; i < PARTS; i++) {
                limit.add(ProducerTool.recordsPerSecond(
                        bed.bootstrapServers(), "raw-" + i, payloads, (long) assignments * Synthetic.VERSIONS / PARTS));
            }
            results.ratio(
                    "relay of a backlog",
                    new Sample(Sample.Unit.PER_SECOND, relay),
                    "Kafka's producer performance tool, same size, acks=all",
                    new Sample(Sample.Unit.PER_SECOND, limit),
                    0.35);
        }
    }

    /** As long as key, headers and value of what the relay sends: the tool sends values alone. */
    private static Path payloads(Path folder, Synthetic synthetic) throws IOException {
        Path file = folder.resolve("payloads");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < SAMPLES; i++) {
                Synthetic.Event event = synthetic.event(i, 2);
                out.append(HEADERS.formatted(event.id(), event.id(), event.id(), event.id()))
                        .append(event.state())
                        .append('\n');
            }
        }
        return file;
    }

    /** Of assignments there are but the versions, which is all that the relay reads. */
    private void fill(Connection sql, Synthetic synthetic) throws SQLException {
        sql.setAutoCommit(false);
        try (Statement session = sql.createStatement();
                PreparedStatement keep = sql.prepareStatement("insert into plan.assignment_version"
                        + " (assignment, version, recorded_at, kind, subject, state)"
                        + " values (?, ?, utc_timestamp(6), 'STATUS_CHANGED', 'bench', ?)");
                PreparedStatement point = sql.prepareStatement(
                        "insert into plan.unsent_version"
                                + " (id, assignment, version, recorded_at) values (next value for plan.outbox_id, ?, ?, utc_timestamp(6))")) {
            session.execute("set foreign_key_checks = 0");
            int pending = 0;
            for (int version = 1; version <= Synthetic.VERSIONS; version++) {
                for (int assignment = 1; assignment <= assignments; assignment++) {
                    Synthetic.Event event = synthetic.event(assignment, version);
                    for (PreparedStatement insert : List.of(keep, point)) {
                        insert.setString(1, event.id());
                        insert.setInt(2, version);
                    }
                    keep.setString(3, event.state());
                    keep.addBatch();
                    point.addBatch();
                    if (++pending % BATCH == 0) {
                        keep.executeBatch();
                        point.executeBatch();
                        sql.commit();
                    }
                }
            }
            keep.executeBatch();
            point.executeBatch();
            sql.commit();
        }
    }

    /** The rate in each fifth of the backlog; the start of the JVM is not counted. */
    private List<Double> drain(TestBed bed, Results results) throws SQLException {
        long first = oldest(bed);
        long last = bed.number("select max(id) from plan.unsent_version");
        Node plan = bed.plan();
        ResourceSampler sampler = new ResourceSampler(plan);
        ResourceSampler.until(() -> oldest(bed) > first);
        long began = oldest;
        List<Double> rates = new ArrayList<>();
        long from = began;
        for (int part = 1; part <= PARTS; part++) {
            long to = began + (last - began) * part / PARTS;
            Duration time = sampler.measure(() -> sentUpTo(bed, last) >= to);
            long now = sentUpTo(bed, last);
            rates.add((now - from) / (time.toNanos() / 1e9));
            from = now;
        }
        sampler.report("plan-service, relay of " + String.format("%,d", last - first + 1) + " events", 256, results);
        plan.retire();
        return rates;
    }

    private long sentUpTo(TestBed bed, long last) throws SQLException {
        long waits = oldest(bed);
        return waits == 0 || waits > last ? last : waits;
    }

    /** Looks from where it found it before: to look past all that was sent since would take its time from the relay. */
    private long oldest(TestBed bed) throws SQLException {
        long found = bed.number("select coalesce(min(id), 0) from plan.unsent_version where id >= " + oldest);
        oldest = Math.max(oldest, found);
        return found;
    }
}
