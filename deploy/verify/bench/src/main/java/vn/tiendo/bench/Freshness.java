package vn.tiendo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import vn.tiendo.bench.bed.Client;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.Subjects;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.load.Load;
import vn.tiendo.bench.load.LoadOrder;
import vn.tiendo.bench.raw.RoundTrip;
import vn.tiendo.faults.system.Node;

/** How long after it was sent a change is seen in /progress, while others come in. */
final class Freshness {

    /**
     * What is wanted while so many others come in each second.
     *
     * @param median milliseconds
     * @param p99 milliseconds, of 99 of 100 changes
     */
    private record Goal(double rate, double median, double p99) {}

    private static final List<Goal> GOALS = List.of(new Goal(100, 25, 80), new Goal(300, 60, 150));

    private static final double WARM_UP = 20;
    private static final double LENGTH = 45;
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final String QUIET = "lai-chau";
    private static final ObjectMapper JSON = new ObjectMapper();

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("freshness"))) {
            bed.prepare();
            Node plan = bed.plan();
            Node report = bed.report().awaitReady();
            plan.awaitReady();
            try (Probe probe = new Probe(bed, plan, report);
                    RoundTrip roundTrip = new RoundTrip(bed)) {
                Load.warm(LoadOrder.change(plan.url(), bed.focal(Subjects.PROVINCE), Subjects.started(bed)));
                for (Goal goal : GOALS) {
                    Load load =
                            Load.start(LoadOrder.change(plan.url(), bed.focal(Subjects.PROVINCE), Subjects.started(bed))
                                    .atARateOf(goal.rate())
                                    .lasting(WARM_UP + LENGTH));
                    during(WARM_UP, probe::change);
                    List<Double> limit = new ArrayList<>();
                    List<Double> ours = during(LENGTH, () -> {
                        limit.add(roundTrip.once());
                        return probe.change();
                    });
                    tell(goal, load.await().perSecond(), ours, limit, results);
                }
            }
            plan.retire();
            report.retire();
        }
    }

    private interface Measure {
        double once() throws IOException, SQLException;
    }

    private static List<Double> during(double seconds, Measure measure) throws IOException, SQLException {
        List<Double> found = new ArrayList<>();
        long ends = System.nanoTime() + (long) (1e9 * seconds);
        while (System.nanoTime() < ends) {
            found.add(measure.once());
        }
        return found;
    }

    private static void tell(Goal goal, double rate, List<Double> ours, List<Double> limit, Results results) {
        String what = "from sending to visible in /progress, at %,.0f changes/s (%,.0f were sent)"
                .formatted(rate, goal.rate());
        Sample sample = new Sample(Sample.Unit.MILLIS, ours);
        results.goal(
                what + ", median",
                sample.toString(),
                sample.median() <= goal.median(),
                new Sample(Sample.Unit.MILLIS, limit) + ": a commit and one round trip through Kafka",
                "%,.0f ms".formatted(goal.median()));
        double p99 = ours.stream().sorted().toList().get((int) (ours.size() * 0.99));
        results.goal(
                what + ", 99th percentile of " + ours.size(),
                "%,.0f ms".formatted(p99),
                p99 <= goal.p99(),
                "",
                "%,.0f ms".formatted(goal.p99()));
    }

    /**
     * Changes an assignment of this year of a plan that nobody else changes, and looks until it is counted. It waits at the ledger's row, for a
     * plan that is counted anew at each look would be the load that is measured.
     */
    private static final class Probe implements AutoCloseable {

        private final Client plan;
        private final Client report;
        private final Connection ledger;
        private final PreparedStatement version;
        private final String assignment;
        private final String progress;
        private JsonNode counted;
        private String tag;
        private boolean suspended;

        Probe(TestBed bed, Node planService, Node reportService) throws IOException, SQLException {
            plan = new Client(planService.url(), bed.focal(QUIET));
            report = new Client(reportService.url(), bed.token());
            int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
            JsonNode chosen = JSON.readTree(plan.bytes("/api/v1/assignments?status=NOT_STARTED&limit=1&year=" + year))
                    .at("/items/0");
            String id = chosen.path("id").asText();
            assignment = "/api/v1/assignments/" + id;
            progress = "/api/v1/progress?plan=" + chosen.path("plan").asText();
            tag = plan.tag(assignment);
            ledger = bed.sql();
            version = ledger.prepareStatement("select version from report.ledger_assignment where id = ?");
            version.setString(1, id);
            counted = count();
        }

        /** @return milliseconds from before the change is sent, its commit included */
        double change() throws IOException, SQLException {
            String status = suspended ? "IN_PROGRESS" : "SUSPENDED";
            int before = counted.path(status).intValue();
            long sent = System.nanoTime();
            tag = plan.post(
                    assignment + "/status-changes",
                    Map.of("If-Match", tag),
                    "{\"to\":\"" + status + "\",\"reason\":\"Chờ hướng dẫn của Bộ.\"}");
            long wanted = Long.parseLong(tag.replace("\"", ""));
            while (inLedger() < wanted) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
            counted = count();
            while (counted.path(status).intValue() == before) {
                counted = count();
            }
            suspended = !suspended;
            return (System.nanoTime() - sent) / 1e6;
        }

        private long inLedger() throws SQLException {
            try (ResultSet row = version.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }

        private JsonNode count() throws IOException {
            return JSON.readTree(report.bytes(progress)).at("/total/byStatus");
        }

        @Override
        public void close() throws SQLException {
            ledger.close();
        }
    }
}
