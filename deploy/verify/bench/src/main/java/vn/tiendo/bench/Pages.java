package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.bench.bed.Results.Sample;
import vn.tiendo.bench.bed.Subjects;
import vn.tiendo.bench.bed.TestBed;
import vn.tiendo.bench.load.Load;
import vn.tiendo.bench.load.LoadOrder;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.signin.Person;
import vn.tiendo.devservices.signin.SignIn;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.faults.system.Node;

/** What people at pages cost those who report through the API, and how long a large page takes. */
final class Pages {

    private static final int SESSIONS = 200;
    private static final double CHANGES = 100;

    /** Each opens a page every ten seconds. */
    private static final double OPENED = SESSIONS / 10.0;

    private static final int ROUNDS = 5;
    private static final double SETTLING = 5;
    private static final double LENGTH = 12;
    private static final List<String> PAGES = List.of("/", "/tien-do", "/huong-dan");

    /** All tasks of all plans. */
    private static final String LARGEST = "/tien-do/nhiem-vu";

    void run(Path folder, Results results) throws IOException, SQLException {
        try (SignIn signIn = new SignIn(Ports.free(), Clock.systemUTC());
                TestBed bed = new TestBed(folder.resolve("pages"), settings(signIn), signIn.mint())) {
            bed.prepare();
            Node plan = bed.plan();
            Node report = bed.report();
            signIn.start(Set.of(plan.url(), report.url()));
            signIn.offer(List.of(new Person("reader", "Người xem", "Mọi tỉnh", Map.of("roles", List.of("reader")))));
            plan.awaitReady();
            report.awaitReady();
            LoadOrder changes = LoadOrder.change(plan.url(), bed.focal(Subjects.PROVINCE), Subjects.started(bed))
                    .atARateOf(CHANGES)
                    .warmingUpFor(SETTLING)
                    .lasting(LENGTH);
            Load.warm(LoadOrder.change(plan.url(), bed.focal(Subjects.PROVINCE), Subjects.started(bed)));
            Load.warm(LoadOrder.pages(report.url(), sessions(report, SESSIONS), PAGES));
            beside(changes, report, results);
            largest(report, sessions(report, 1), results);
            plan.retire();
            report.retire();
        }
    }

    private static Map<String, String> settings(SignIn signIn) {
        Map<String, String> settings = new HashMap<>();
        settings.put("PAGES_ENABLED", "true");
        settings.put("OIDC_ISSUER", signIn.issuer());
        settings.put("OIDC_AUTH_SERVER_URL", signIn.issuer());
        settings.put("OIDC_CLIENT_ID", SignIn.CLIENT);
        settings.put("OIDC_CLIENT_SECRET", "secret");
        settings.put("SESSION_SECRET", "a secret of a benchmark, of at least 32 characters");
        return settings;
    }

    /** They last for five minutes: who goes on with them is given new cookies, which the load does not keep. */
    private static List<String> sessions(Node report, int number) {
        int port = URI.create(report.url()).getPort();
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sessions.add(Visitor.signedIn(port, "reader", "/").cookieHeader());
        }
        return sessions;
    }

    private static void beside(LoadOrder changes, Node report, Results results) throws IOException {
        List<Double> alone = new ArrayList<>();
        List<Double> accompanied = new ArrayList<>();
        List<Double> opened = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            LoadOrder pages = LoadOrder.pages(report.url(), sessions(report, SESSIONS), PAGES)
                    .atARateOf(OPENED)
                    .lasting(SETTLING + LENGTH);
            alone.add(Load.run(changes).p95Millis());
            Load people = Load.start(pages);
            accompanied.add(Load.run(changes).p95Millis());
            opened.add(people.await().p95Millis());
        }
        results.ratio(
                "95th percentile of a change, at %.0f/s, beside %d sessions that open a page every 10 s"
                        .formatted(CHANGES, SESSIONS),
                new Sample(Sample.Unit.MILLIS, accompanied),
                "the same without them",
                new Sample(Sample.Unit.MILLIS, alone),
                1 / 1.1);
        results.figure("95th percentile of a page meanwhile", new Sample(Sample.Unit.MILLIS, opened).toString());
    }

    private static void largest(Node report, List<String> sessions, Results results) throws IOException {
        LoadOrder one = LoadOrder.pages(report.url(), sessions, List.of(LARGEST));
        Load.warm(one);
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            medians.add(Load.run(one).medianMillis());
        }
        Sample sample = new Sample(Sample.Unit.MILLIS, medians);
        int kilobytes = bytes(report, sessions.get(0)) / 1024;
        results.goal(
                "a page of all 97 tasks, one caller",
                sample + ", " + String.format(Locale.ROOT, "%,d", kilobytes) + " KB",
                sample.median() < 150 && kilobytes < 150,
                "",
                "below 150 ms and 150 KB");
    }

    private static int bytes(Node report, String session) throws IOException {
        var connection = URI.create(report.url() + LARGEST).toURL().openConnection();
        connection.setRequestProperty("Cookie", session);
        try (var body = connection.getInputStream()) {
            return body.readAllBytes().length;
        }
    }
}
