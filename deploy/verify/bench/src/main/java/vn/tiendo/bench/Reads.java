package vn.tiendo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

/** One assignment beside an endpoint with nothing behind it, and a page of tasks beside its query by the plain driver. */
final class Reads {

    private static final int ROUNDS = 5;
    private static final String PAGE =
            "/api/v1/tasks?province=" + Subjects.PROVINCE + "&pillar=%s&status=NOT_STARTED&limit=50";
    private static final List<String> PILLARS =
            List.of("AWARENESS", "TALENT", "GOVERNANCE", "RESOURCES", "ASSOCIATIONS");

    void run(Path folder, Results results) throws IOException, SQLException {
        try (TestBed bed = new TestBed(folder.resolve("reads"))) {
            bed.prepare();
            Node plan = bed.plan().awaitReady();
            one(bed, plan, results);
            page(bed, plan, results);
            plan.retire();
        }
    }

    private static void one(TestBed bed, Node plan, Results results) throws IOException, SQLException {
        List<String> ids = Subjects.of(bed);
        String id = ids.get(0);
        Client client = new Client(plan.url(), bed.token());
        String path = "/api/v1/assignments/" + id;
        client.get(path);
        AtomicReference<String> answer = new AtomicReference<>();
        List<String> statements = GeneralLog.during(bed, id, () -> answer.set(client.get(path))).stream()
                .map(statement -> statement.replace("'" + id + "'", "?"))
                .toList();
        try (Baseline baseline = bed.bare(answer.get().getBytes(StandardCharsets.UTF_8), statements)) {
            compare(
                    LoadOrder.get(plan.url(), bed.token(), prefixed("/api/v1/assignments/", ids)),
                    LoadOrder.get(baseline.url(), bed.token(), prefixed("/bare/", ids)),
                    (ours, limit) -> results.ratio(
                            "GET one assignment",
                            ours,
                            "a bare endpoint that checks the same token, asks the same by the plain driver, writes the same bytes",
                            limit,
                            0.6));
        }
    }

    private static List<String> prefixed(String path, List<String> ids) {
        return ids.stream().map(id -> path + id).toList();
    }

    private static void page(TestBed bed, Node plan, Results results) throws IOException, SQLException {
        List<String> paths = PILLARS.stream().map(PAGE::formatted).toList();
        Client client = new Client(plan.url(), bed.token());
        List<List<String>> programs = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            client.get(path);
            programs.add(GeneralLog.during(bed, PILLARS.get(i), () -> client.get(path)));
        }
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
