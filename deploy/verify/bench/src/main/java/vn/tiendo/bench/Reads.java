package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.bed.Baseline;
import vn.tiendo.bench.bed.Client;
import vn.tiendo.bench.bed.GeneralLog;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.Subjects;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.load.Load;
import vn.tiendo.bench.load.LoadOrder;
import vn.tiendo.faults.system.Node;

/** One assignment beside an endpoint that reads its row by the plain driver, and a page of tasks beside its query by the plain driver. */
final class Reads {

    private static final int ROUNDS = 5;
    private static final String ONE = "/api/v1/assignments/";
    private static final String PAGE =
            "/api/v1/tasks?province=" + Subjects.PROVINCE + "&pillar=%s&status=NOT_STARTED&limit=50";
    private static final List<String> PILLARS =
            List.of("AWARENESS", "TALENT", "GOVERNANCE", "RESOURCES", "ASSOCIATIONS");

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("reads"))) {
            bed.prepare();
            List<String> ids = Subjects.of(bed);
            Asked asked = asked(bed, ids.get(0));
            Node plan = bed.plan().awaitReady();
            one(bed, plan, ids, asked.one, results);
            page(bed, plan, asked.pages, results);
            plan.retire();
        }
    }

    /** What the service asks its database for one, and for each of the pages. */
    private record Asked(String one, List<List<String>> pages) {}

    private static Asked asked(TestBed bed, String id) throws IOException, SQLException {
        try (GeneralLog log = GeneralLog.open(bed)) {
            List<String> one = log.during(id, node -> new Client(node.url(), bed.token()).get(ONE + id)).stream()
                    .filter(statement -> statement.contains(id))
                    .toList();
            if (one.size() != 1) {
                throw new IllegalStateException("not one statement for one assignment: " + one);
            }
            List<List<String>> pages = new ArrayList<>();
            for (String pillar : PILLARS) {
                pages.add(log.during(pillar, node -> new Client(node.url(), bed.token()).get(PAGE.formatted(pillar))));
            }
            return new Asked(one.get(0).replace("'" + id + "'", "?"), pages);
        }
    }

    private static void one(TestBed bed, Node plan, List<String> ids, String sql, Results results) throws IOException {
        List<String> paths = ids.stream().map(id -> ONE + id).toList();
        Client client = new Client(plan.url(), bed.token());
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (String id : ids) {
            documents.put(id, client.bytes(ONE + id));
        }
        try (Baseline baseline = bed.bare(documents, sql)) {
            LoadOrder ours = LoadOrder.get(plan.url(), bed.token(), paths);
            List<String> rows =
                    ids.stream().map(id -> "/bare/assignments/" + id).toList();
            compare(
                    ours,
                    LoadOrder.get(baseline.url(), bed.token(), rows),
                    (our, limit) -> results.ratio(
                            "GET one assignment",
                            our,
                            "an endpoint with the same token check, which reads the same row by the plain driver and writes the"
                                    + " same bytes",
                            limit,
                            0.6));
            compare(
                    ours,
                    LoadOrder.get(baseline.url(), bed.token(), List.of("/bare")),
                    (our, limit) -> results.figure(
                            "the same beside a bare endpoint, same token check and bytes, no row", our + ", " + limit));
        }
    }

    private static void page(TestBed bed, Node plan, List<List<String>> programs, Results results) throws IOException {
        List<String> paths = PILLARS.stream().map(PAGE::formatted).toList();
        compare(
                LoadOrder.get(plan.url(), bed.token(), paths),
                LoadOrder.sql(bed.account("plan"), List.of(), programs),
                (ours, limit) -> results.ratio(
                        "GET a page of 50 tasks, filtered", ours, "the same SQL by the plain driver", limit, 0.5));
    }

    private interface Outcome {
        void of(Sample ours, Sample limit);
    }

    /** In turn, so that what else the machine does meanwhile strikes both. */
    private static void compare(LoadOrder ours, LoadOrder limit, Outcome outcome) throws IOException {
        List<Double> our = new ArrayList<>();
        List<Double> best = new ArrayList<>();
        Load.warm(ours);
        Load.warm(limit);
        for (int i = 0; i < ROUNDS; i++) {
            our.add(Load.run(ours).perSecond());
            best.add(Load.run(limit).perSecond());
        }
        outcome.of(new Sample(Sample.Unit.PER_SECOND, our), new Sample(Sample.Unit.PER_SECOND, best));
    }
}
