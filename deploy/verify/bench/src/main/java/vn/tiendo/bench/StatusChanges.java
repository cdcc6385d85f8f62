package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.bed.Baseline;
import vn.tiendo.bench.bed.Client;
import vn.tiendo.bench.bed.GeneralLog;
import vn.tiendo.bench.bed.ResourceSampler;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.Subjects;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.load.Load;
import vn.tiendo.bench.load.LoadOrder;
import vn.tiendo.faults.system.Node;

/** A status change through the API, with all that goes with it, beside the same statements by the plain driver. */
final class StatusChanges {

    private static final int ROUNDS = 5;
    private static final int VERSION = 7_654_321;
    private static final String BODY =
            "{\"to\":\"IN_PROGRESS\",\"percent\":10,\"result\":\"Đã ban hành kế hoạch, bố trí kinh phí và phân công các đơn vị thực hiện.\"}";
    private static final String KEY = "bench-key-of-one-request";

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("changes"));
                Baseline naive = bed.naive()) {
            bed.prepare();
            List<String> subjects = Subjects.of(bed);
            List<String> statements = statements(bed, subjects.get(0));
            Node plan = bed.plan().awaitReady();
            ResourceSampler sampler = new ResourceSampler(plan);
            LoadOrder ours = LoadOrder.change(plan.url(), bed.focal(Subjects.PROVINCE), subjects);
            LoadOrder raw = LoadOrder.sql(bed.account("plan"), subjects, List.of(statements));
            LoadOrder entities = LoadOrder.change(
                    naive.url(), bed.focal(Subjects.PROVINCE), bed.strings("select id from naive.assignment"));
            List<Double> changes = new ArrayList<>();
            List<Double> limit = new ArrayList<>();
            List<Double> before = new ArrayList<>();
            Load.warm(ours);
            Load.warm(entities);
            for (int i = 0; i < ROUNDS; i++) {
                changes.add(Load.run(ours).perSecond());
                sampler.measure(bed::isAllSent);
                limit.add(withoutService(bed, plan, raw));
                before.add(withoutService(bed, plan, entities));
            }
            Sample sample = new Sample(Sample.Unit.PER_SECOND, changes);
            results.ratio(
                    "status change through the API, 16 connections",
                    sample,
                    "the same statements by the plain driver",
                    new Sample(Sample.Unit.PER_SECOND, limit),
                    0.6);
            results.ratio(
                    "the same",
                    sample,
                    "entities, each fact its own insert, nothing sent",
                    new Sample(Sample.Unit.PER_SECOND, before),
                    1);
            sampler.report("plan-service under changes", 256, results);
            plan.retire();
        }
    }

    /** The service stands still meanwhile, its relay too; what the driver has left for the relay goes away. */
    private static double withoutService(TestBed bed, Node plan, LoadOrder other) throws IOException, SQLException {
        plan.pause();
        try {
            return Load.run(other).perSecond();
        } finally {
            try (Connection sql = bed.sql();
                    Statement statement = sql.createStatement()) {
                statement.execute("delete from plan.unsent_version");
            }
            plan.resume();
        }
    }

    private static List<String> statements(TestBed bed, String assignment) throws IOException, SQLException {
        try (Connection sql = bed.sql();
                Statement statement = sql.createStatement()) {
            // A number that is found again in the statements.
            statement.execute("update plan.assignment set version = " + VERSION + " where id = '" + assignment + "'");
        }
        List<String> found;
        try (GeneralLog log = GeneralLog.open(bed)) {
            found = log.during(KEY, node -> new Client(node.url(), bed.focal(Subjects.PROVINCE))
                    .post(
                            "/api/v1/assignments/" + assignment + "/status-changes",
                            Map.of("If-Match", "\"" + VERSION + "\"", "Idempotency-Key", KEY),
                            BODY));
        }
        Files.write(bed.folder().resolve("statements.sql"), found);
        return found.stream()
                .map(text -> text.replace(assignment, "@id@")
                        .replace(String.valueOf(VERSION + 1), "@next@")
                        .replace(String.valueOf(VERSION), "@version@")
                        .replace(KEY, "@key@"))
                .toList();
    }
}
