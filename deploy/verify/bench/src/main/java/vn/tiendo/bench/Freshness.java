package vn.tiendo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.bed.Client;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.Subjects;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.load.Load;
import vn.tiendo.bench.load.LoadOrder;
import vn.tiendo.bench.raw.RoundTrip;
import vn.tiendo.faults.system.Node;

/** How long after its commit a change is seen in /progress, while 500 others come in each second. */
final class Freshness {

    /** The second is the goal; the first shows what is left of it where the machine is not at its end. */
    private static final List<Double> RATES = List.of(100.0, 500.0);

    private static final double WARM_UP = 20;
    private static final double LENGTH = 45;
    private static final String QUIET = "lai-chau";
    private static final ObjectMapper JSON = new ObjectMapper();

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("freshness"))) {
            bed.prepare();
            Node plan = bed.plan();
            Node report = bed.report().awaitReady();
            plan.awaitReady();
            Probe probe = new Probe(bed, plan, report);
            try (RoundTrip roundTrip = new RoundTrip(bed)) {
                for (double rate : RATES) {
                    Load load =
                            Load.start(LoadOrder.change(plan.url(), bed.focal(Subjects.PROVINCE), Subjects.started(bed))
                                    .atARateOf(rate)
                                    .lasting(WARM_UP + LENGTH));
                    during(WARM_UP, probe::change);
                    List<Double> limit = new ArrayList<>();
                    List<Double> ours = during(LENGTH, () -> {
                        limit.add(roundTrip.once());
                        return probe.change();
                    });
                    tell(load.await().perSecond(), ours, limit, results);
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

    private static void tell(double rate, List<Double> ours, List<Double> limit, Results results) {
        String at = "at %,.0f changes/s".formatted(rate);
        results.ratio(
                "commit to visible in /progress, " + at,
                new Sample(Sample.Unit.MILLIS, ours),
                "a commit and one round trip through Kafka",
                new Sample(Sample.Unit.MILLIS, limit),
                1 / 3.0);
        List<Double> sorted = ours.stream().sorted().toList();
        results.figure(
                "commit to visible in /progress, 99th percentile of " + ours.size() + ", " + at,
                "%,.0f ms".formatted(sorted.get((int) (sorted.size() * 0.99))),
                "below 100 ms");
    }

    /** Changes an assignment of this year of a plan that nobody else changes, and looks until it is counted. */
    private static final class Probe {

        private final Client plan;
        private final Client report;
        private final String assignment;
        private final String progress;
        private String tag;
        private boolean suspended;

        Probe(TestBed bed, Node planService, Node reportService) throws IOException {
            plan = new Client(planService.url(), bed.focal(QUIET));
            report = new Client(reportService.url(), bed.token());
            int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
            JsonNode chosen = JSON.readTree(plan.bytes("/api/v1/assignments?status=NOT_STARTED&limit=1&year=" + year))
                    .at("/items/0");
            assignment = "/api/v1/assignments/" + chosen.path("id").asText();
            progress = "/api/v1/progress?plan=" + chosen.path("plan").asText();
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
