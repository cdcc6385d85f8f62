package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tiendo.bench.bed.Client;
import vn.tiendo.bench.bed.Fill;
import vn.tiendo.bench.bed.ResourceSampler;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.load.Load;
import vn.tiendo.bench.load.LoadOrder;
import vn.tiendo.faults.system.Node;

/** Whether reads get slower as the registry and the ledger grow. One caller, one request after the other. */
final class Growth {

    private static final int ROUNDS = 5;
    private static final int FIRST = 10_000;
    private static final int STEP = 10;
    private static final int TARGETS = 500;
    private static final double WANTED = 1.5;
    private static final double SETTLING = 0.5;

    /** What {@link Fill} writes has no history, and would be asked for again and again. */
    private static final Map<String, String> NOT_COMPARED = Map.of("RECONCILIATION_PUBLISH_EVERY", "off");

    private static final String OF_ALL = "/api/v1/progress?groupBy=pillar";

    private final int greatest;
    private final List<String> firsts = new ArrayList<>();
    private final Random random = new Random(45);

    Growth(int greatest) {
        this.greatest = greatest;
    }

    void run(Path folder, Results results) throws IOException, SQLException {
        Map<String, List<Sample>> found = new LinkedHashMap<>();
        List<Integer> sizes = new ArrayList<>();
        try (TestBed bed = new TestBed(folder.resolve("growth"), NOT_COMPARED)) {
            bed.prepare();
            Node first = bed.report().awaitReady();
            ResourceSampler.until(() -> bed.number("select count(*) from report.ledger_assignment") > 0);
            first.retire();
            Fill fill = new Fill(bed);
            for (int size = FIRST; size <= greatest; size *= STEP) {
                fill.to(size / Fill.PER_PLAN);
                sizes.add(size);
                measure(bed, size / Fill.PER_PLAN, found);
            }
        }
        String columns = sizes.stream()
                .map(size -> String.format(Locale.ROOT, "%,d", size))
                .collect(Collectors.joining(" / "));
        results.figure(
                "first count of all provinces after a start, at " + columns + " assignments",
                String.join(" / ", firsts));
        found.forEach((what, samples) -> {
            double times = greatest(samples) / smallest(samples);
            results.goal(
                    what + ", at " + columns + " assignments",
                    String.format(Locale.ROOT, "%.2f times", times),
                    times <= WANTED,
                    samples.stream().map(Sample::toString).collect(Collectors.joining(" / ")),
                    WANTED + " times");
        });
    }

    private static double greatest(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::median).max().orElseThrow();
    }

    private static double smallest(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::median).min().orElseThrow();
    }

    private void measure(TestBed bed, int plans, Map<String, List<Sample>> found) throws IOException {
        Node plan = bed.plan();
        plan.awaitReady();
        Node report = bed.report();
        report.awaitReady();
        String token = bed.token();
        Map<String, LoadOrder> orders = new LinkedHashMap<>();
        orders.put(
                "GET one assignment", LoadOrder.get(plan.url(), token, some(() -> "/api/v1/assignments/" + id(plans))));
        orders.put(
                "GET a page of 50 tasks, filtered",
                LoadOrder.get(
                        plan.url(),
                        token,
                        some(() -> "/api/v1/tasks?status=IN_PROGRESS&plan=ke-hoach-" + (1 + random.nextInt(plans)))));
        orders.put(
                "GET a page of 50 assignments of an agency",
                LoadOrder.get(
                        plan.url(),
                        token,
                        some(() -> "/api/v1/assignments?status=IN_PROGRESS&agency=tinh-" + province(plans) + "-co-quan-"
                                + (1 + random.nextInt(50)))));
        orders.put(
                "GET /progress of a plan",
                LoadOrder.get(
                        report.url(), token, some(() -> OF_ALL + "&plan=ke-hoach-" + (1 + random.nextInt(plans)))));
        orders.put("GET /progress of all provinces", LoadOrder.get(report.url(), token, List.of(OF_ALL)));
        long start = System.nanoTime();
        new Client(report.url(), token).get(OF_ALL);
        firsts.add(String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9));
        for (var order : orders.entrySet()) {
            Load.warm(order.getValue().warmingUpFor(SETTLING));
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                millis.add(
                        Load.run(order.getValue().over(1).warmingUpFor(SETTLING).lasting(2))
                                .medianMillis());
            }
            Sample sample = new Sample(Sample.Unit.MILLIS, millis);
            System.out.println(order.getKey() + ": " + sample);
            found.computeIfAbsent(order.getKey(), what -> new ArrayList<>()).add(sample);
        }
        plan.retire();
        report.retire();
    }

    private static List<String> some(java.util.function.Supplier<String> path) {
        return IntStream.range(0, TARGETS).mapToObj(i -> path.get()).toList();
    }

    private int province(int plans) {
        return 1 + (1 + random.nextInt(plans)) % 34;
    }

    private String id(int plans) {
        return String.format(
                Locale.ROOT,
                "%08x-0000-7000-8000-%06x%06x",
                1 + random.nextInt(plans),
                1 + random.nextInt(40),
                1 + random.nextInt(50));
    }
}
