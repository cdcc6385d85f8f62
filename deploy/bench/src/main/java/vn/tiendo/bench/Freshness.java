package vn.tiendo.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.Results.Sample;
import vn.tiendo.faults.Node;

/** How long after its commit a change is seen in /progress, while 500 others come in each second. */
final class Freshness {

    private static final double PER_SECOND = 500;
    private static final int PROBES = 300;
    private static final double LENGTH = 60;
    private static final String QUIET = "lai-chau";
    private static final ObjectMapper JSON = new ObjectMapper();

    void run(Path folder, Results results) throws IOException, SQLException {
        try (Bed bed = new Bed(folder.resolve("freshness"))) {
            bed.prepare();
            Node plan = bed.plan();
            Node report = bed.report().awaitReady();
            plan.awaitReady();
            Watch planWatch = new Watch(plan);
            Watch reportWatch = new Watch(report);
            Load load = Load.start(LoadOrder.change(plan.url(), bed.focal(Subjects.PROVINCE), Subjects.of(bed))
                    .atARateOf(PER_SECOND)
                    .lasting(LENGTH));
            Probe probe = new Probe(bed, plan, report);
            for (int i = 0; i < PROBES / 3; i++) {
                probe.change(); // warms up
            }
            List<Double> ours = new ArrayList<>();
            List<Double> limit = new ArrayList<>();
            try (RoundTrip roundTrip = new RoundTrip(bed)) {
                for (int i = 0; i < PROBES; i++) {
                    ours.add(probe.change());
                    limit.add(roundTrip.once());
                }
            }
            planWatch.measure(() -> true);
            reportWatch.measure(() -> true);
            Recorder.Report meanwhile = load.await();
            results.ratio(
                    "commit to visible in /progress, at %,.0f changes/s".formatted(meanwhile.perSecond()),
                    new Sample(Sample.Unit.MILLIS, ours),
                    "a commit and one round trip through Kafka",
                    new Sample(Sample.Unit.MILLIS, limit),
                    1 / 3.0);
            List<Double> sorted = ours.stream().sorted().toList();
            results.figure(
                    "commit to visible in /progress, 99th percentile",
                    "%.0f ms".formatted(sorted.get((int) (sorted.size() * 0.99))),
                    "below 100 ms");
            planWatch.report("plan-service under 500 changes/s", 256, results);
            reportWatch.report("report-service under 500 changes/s", 256, results);
            plan.retire();
            report.retire();
        }
    }

    /** Changes an assignment of a plan that nobody else changes, and looks until it is counted. */
    private static final class Probe {

        private final Client plan;
        private final Client report;
        private final String assignment;
        private final String progress;
        private String tag;
        private boolean suspended;

        Probe(Bed bed, Node planService, Node reportService) throws IOException, SQLException {
            String id;
            String planId;
            try (Connection sql = bed.sql();
                    Statement statement = sql.createStatement();
                    var row = statement.executeQuery("select id, plan from plan.assignment where province = '" + QUIET
                            + "' and status = 'NOT_STARTED' and not invited order by id limit 1")) {
                row.next();
                id = row.getString(1);
                planId = row.getString(2);
            }
            plan = new Client(planService.url(), bed.focal(QUIET));
            report = new Client(reportService.url(), bed.token());
            assignment = "/api/v1/assignments/" + id;
            progress = "/api/v1/progress?plan=" + planId;
            tag = plan.tag(assignment);
        }

        /** @return milliseconds from before the change is sent, its commit included */
        double change() throws IOException {
            String status = suspended ? "IN_PROGRESS" : "SUSPENDED";
            int before = counted(status);
            long sent = System.nanoTime();
            tag = plan.post(
                    assignment + "/status-changes",
                    Map.of("If-Match", tag),
                    "{\"to\":\"" + status + "\",\"reason\":\"Chờ hướng dẫn của Bộ.\"}");
            while (counted(status) == before) {
                Thread.onSpinWait();
            }
            suspended = !suspended;
            return (System.nanoTime() - sent) / 1e6;
        }

        private int counted(String status) throws IOException {
            return JSON.readTree(report.bytes(progress))
                    .at("/total/byStatus/" + status)
                    .intValue();
        }
    }
}
