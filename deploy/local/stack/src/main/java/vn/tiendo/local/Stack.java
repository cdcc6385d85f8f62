package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.KafkaBroker;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.MariaDb;
import vn.tiendo.devservices.MariaDbBinaries;
import vn.tiendo.devservices.ServerFailedException;
import vn.tiendo.devservices.ServiceJvm;
import vn.tiendo.devservices.signin.SignIn;

/** Everything that runs, in the order in which it starts. Stopping is the {@link Lifeline}'s. */
final class Stack {

    private final Options options;
    private final Layout layout;
    private final Console console;
    private final Clock clock;
    private final DataFolder data;
    private final SignIn signIn;
    private final String secret = Secrets.made();

    private Lifeline lifeline;
    private volatile boolean somethingRuns;
    private volatile boolean stopping;

    Stack(Options options, Layout layout, Console console, Clock clock) {
        this.options = options;
        this.layout = layout;
        this.console = console;
        this.clock = clock;
        this.data = new DataFolder(options.data == null ? layout.root().resolve(".local") : options.data);
        this.signIn = new SignIn(options.signInPort, clock);
    }

    /**
     * Starts everything, then starts again what ends by itself, for as long as that helps.
     *
     * @throws StartException with a line for the user, when something cannot be started, or ends by itself again and again
     */
    void run() throws Exception {
        layout.requireJars();
        lifeline = console.step("data folder " + data.path(), data::open);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        console.line("to stop it: Ctrl-C, or from anywhere " + killLine());
        try {
            PortCheck.requireFree(options.ports());
            if (options.reset) {
                data.reset();
            }
            start();
        } catch (Exception e) {
            if (!lifeline.isClosed()) {
                throw asLine(e);
            }
        }
    }

    private void start() throws Exception {
        MariaDb mariaDb = startMariaDb();
        BelievedTime time = BelievedTime.of(options.today, clock, newestChange(mariaDb));
        KafkaBroker kafka = startKafka();
        Service plan = new Service(
                "plan-service",
                layout.planService(),
                ServiceJvm.PLAN_STEPS,
                options.planPort,
                options.planManagementPort,
                environment("plan", mariaDb, kafka, time));
        Service report = new Service(
                "report-service",
                layout.reportService(),
                ServiceJvm.REPORT_STEPS,
                options.reportPort,
                options.reportManagementPort,
                environment("report", mariaDb, kafka, time));
        console.step("sign-in page", () -> startSignIn(plan, report));
        ChildProcess planProcess = console.step(plan.name(), () -> start(plan));
        ChildProcess reportProcess = console.step(report.name(), () -> start(report));
        console.step("tokens", () -> writeTokens(plan, time));
        console.step("reports whose figures have closed", () -> ClosedReports.await(plan, report));
        welcome(plan, report, time);
        Keeper keeper = new Keeper(console, () -> stopping || lifeline.isClosed());
        keeper.keep(mariaDb.process(), () -> {
            mariaDb.start();
            return mariaDb.process();
        });
        keeper.keep(kafka.process(), () -> {
            kafka.start();
            return kafka.process();
        });
        keeper.keep(planProcess, () -> start(plan));
        keeper.keep(reportProcess, () -> start(report));
        throw new StartException(keeper.awaitGivenUp());
    }

    private static Optional<Instant> newestChange(MariaDb mariaDb) throws SQLException {
        try (Connection root = mariaDb.rootConnection()) {
            return NewestChange.in(root);
        }
    }

    private MariaDb startMariaDb() throws Exception {
        somethingRuns = true;
        Path folder = layout.binaries(data.path());
        String name = "MariaDB " + MariaDbBinaries.version();
        MariaDbBinaries binaries = MariaDbBinaries.areIn(folder)
                ? MariaDbBinaries.in(folder)
                : console.step("unpacking " + name + " (first start only)", () -> MariaDbBinaries.in(folder));
        MariaDb mariaDb = new MariaDb(
                lifeline, new MariaDb.Settings(binaries, data.mariaDb(), data.log("mariadb"), options.dbPort));
        return console.step(name, () -> {
            mariaDb.start();
            return mariaDb;
        });
    }

    private KafkaBroker startKafka() throws Exception {
        KafkaBroker kafka =
                new KafkaBroker(lifeline, new KafkaBroker.Settings(data.kafka(), data.log("kafka"), options.kafkaPort));
        return console.step("Kafka", () -> {
            kafka.start();
            return kafka;
        });
    }

    private ChildProcess start(Service service) throws Exception {
        return service.start(lifeline, data.log(service.name()));
    }

    private Map<String, String> environment(String schema, MariaDb mariaDb, KafkaBroker kafka, BelievedTime time) {
        Map<String, String> environment = new HashMap<>(mariaDb.environment(schema));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("OIDC_PUBLIC_KEY", signIn.mint().publicKey());
        environment.put("OIDC_ISSUER", signIn.issuer());
        environment.put("OIDC_AUTH_SERVER_URL", signIn.issuer());
        environment.put("OIDC_CLIENT_ID", SignIn.CLIENT);
        environment.put("OIDC_CLIENT_SECRET", secret);
        environment.put("SESSION_SECRET", secret);
        environment.put("PAGES_ENABLED", "true");
        environment.put("PLAN_URL", Service.url(options.planPort));
        environment.put("REPORT_URL", Service.url(options.reportPort));
        environment.put("CLOCK_OFFSET", time.offset().toString());
        return environment;
    }

    private Void startSignIn(Service plan, Service report) {
        signIn.start(Set.of(plan.url(), report.url()));
        return null;
    }

    private Void writeTokens(Service plan, BelievedTime time) throws IOException {
        Tokens tokens = Tokens.forAll(plan.url(), signIn.mint(), time.date());
        tokens.write(data.tokens());
        signIn.offer(tokens.people());
        return null;
    }

    /** A shell lets what a script starts in the background ignore Ctrl-C and SIGINT: such a one is ended by this line. */
    private static String killLine() {
        return "kill " + ProcessHandle.current().pid();
    }

    private void welcome(Service plan, Service report, BelievedTime time) {
        console.line("");
        for (Service service : List.of(plan, report)) {
            console.line(service.name());
            console.line("  API         " + service.url() + "/api/v1");
            console.line("  Swagger UI  " + service.url() + "/q/swagger-ui");
            console.line("  health      " + service.managementUrl() + "/q/health");
        }
        console.line("pages         " + report.url() + "/ (asks who you are, and for no password)");
        console.line("tokens        " + data.tokens());
        console.line("logs          " + data.log("*"));
        console.line("date believed " + time.date() + (time.offset().isZero() ? " (today)" : ""));
        console.line("Ctrl-C stops everything, and so does, from anywhere: " + killLine());
    }

    private static Exception asLine(Exception e) {
        if (e instanceof ServerFailedException failed) {
            boolean keepsData = !failed.server().endsWith("-service");
            return new StartException(failed.getMessage()
                    + LogTail.words(failed.log())
                    + (keepsData ? " (if the data is damaged, --reset deletes it)" : ""));
        }
        return e instanceof IOException io ? DataFolder.unusable(io) : e;
    }

    /** Runs when the JVM ends, for whatever reason. */
    private void stop() {
        stopping = true;
        if (somethingRuns) {
            console.breakOff();
            console.line("stopping");
        }
        signIn.close();
        try {
            lifeline.close();
        } catch (IOException e) {
            console.line(e.getMessage());
        }
        if (somethingRuns) {
            console.line("stopped");
        }
    }
}
