package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vn.tiendo.backing.ChildProcess;
import vn.tiendo.backing.KafkaBroker;
import vn.tiendo.backing.Lifeline;
import vn.tiendo.backing.MariaDb;
import vn.tiendo.backing.MariaDbBinaries;
import vn.tiendo.backing.ServerFailedException;
import vn.tiendo.backing.TokenMint;

/** Everything that runs, in the order in which it starts. Stopping is the {@link Lifeline}'s. */
final class Stack {

    private final Options options;
    private final Layout layout;
    private final Console console;
    private final Clock clock;
    private final DataFolder data;
    private final TokenMint mint;

    private Lifeline lifeline;
    private volatile boolean somethingRuns;
    private volatile boolean stopping;

    Stack(Options options, Layout layout, Console console, Clock clock) {
        this.options = options;
        this.layout = layout;
        this.console = console;
        this.clock = clock;
        this.data = new DataFolder(options.data == null ? layout.root().resolve(".local") : options.data);
        this.mint = new TokenMint(clock);
    }

    /**
     * Starts everything, then waits until everything has ended.
     *
     * @throws StartException with a line for the user, when something cannot be started or has ended by itself
     */
    void run() throws Exception {
        layout.requireJars();
        lifeline = console.step("data folder " + data.path(), data::open);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            PortCheck.requireFree(options.ports());
            if (options.reset) {
                data.reset();
            }
            start(BelievedTime.of(options.today, clock));
        } catch (Exception e) {
            if (!lifeline.isClosed()) {
                throw asLine(e);
            }
        }
    }

    private void start(BelievedTime time) throws Exception {
        MariaDb mariaDb = startMariaDb();
        try (Connection root = mariaDb.rootConnection()) {
            time.requireNotBeforeNewestChange(root);
        }
        KafkaBroker kafka = startKafka();
        Service plan = new Service(
                "plan-service",
                layout.planService(),
                options.planPort,
                options.planManagementPort,
                environment("plan", mariaDb, kafka, time));
        Service report = new Service(
                "report-service",
                layout.reportService(),
                options.reportPort,
                options.reportManagementPort,
                environment("report", mariaDb, kafka, time));
        ChildProcess planProcess = start(plan);
        ChildProcess reportProcess = start(report);
        Tokens tokens = console.step("tokens", () -> writeTokens(plan, time));
        console.step(
                "reports whose figures have closed",
                () -> ClosedReports.await(new Api(report.url(), tokens.readsAll()), time.date()));
        welcome(plan, report, time);
        watch(mariaDb.process(), kafka.process(), planProcess, reportProcess);
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
        return console.step(service.name(), () -> service.start(lifeline, data.log(service.name())));
    }

    private Map<String, String> environment(String schema, MariaDb mariaDb, KafkaBroker kafka, BelievedTime time) {
        Map<String, String> environment = new HashMap<>(mariaDb.environment(schema));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("OIDC_PUBLIC_KEY", mint.publicKey());
        environment.put("CLOCK_OFFSET", time.offset().toString());
        return environment;
    }

    private Tokens writeTokens(Service plan, BelievedTime time) throws IOException {
        Tokens tokens = Tokens.forAll(plan.url(), mint, time.date());
        tokens.write(data.tokens());
        return tokens;
    }

    private void welcome(Service plan, Service report, BelievedTime time) {
        console.line("");
        for (Service service : List.of(plan, report)) {
            console.line(service.name());
            console.line("  API         " + service.url() + "/api/v1");
            console.line("  Swagger UI  " + service.url() + "/q/swagger-ui");
            console.line("  health      " + service.managementUrl() + "/q/health");
        }
        console.line("tokens        " + data.tokens());
        console.line("logs          " + data.log("*"));
        console.line("date believed " + time.date() + (time.offset().isZero() ? " (today)" : ""));
        console.line("Ctrl-C stops everything");
    }

    /** One process that ends takes no other with it: that the rest goes on without it is what the design promises. */
    private void watch(ChildProcess... processes) {
        CompletableFuture<?>[] ends = Stream.of(processes)
                .map(process -> process.onExit().thenAccept(code -> announce(process, code)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).join();
        throw new StartException("everything has ended");
    }

    private void announce(ChildProcess process, int exitCode) {
        if (!stopping) {
            console.line(process.name() + " has ended by itself (exit code " + exitCode + "), see " + process.log()
                    + lastWords(process.log()) + "; the rest goes on, Ctrl-C and a new start bring it back");
        }
    }

    private static Exception asLine(Exception e) {
        if (e instanceof ServerFailedException failed) {
            boolean keepsData = !failed.server().endsWith("-service");
            return new StartException(failed.getMessage()
                    + lastWords(failed.log())
                    + (keepsData ? " (if the data is damaged, --reset deletes it)" : ""));
        }
        return e instanceof IOException io ? DataFolder.unusable(io) : e;
    }

    private static String lastWords(Path log) {
        return LogTail.cause(log).map(line -> ": " + line).orElse("");
    }

    /** Runs when the JVM ends, for whatever reason. */
    private void stop() {
        stopping = true;
        if (somethingRuns) {
            console.breakOff();
            console.line("stopping");
        }
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
