package vn.tiendo.local;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.MariaDb;
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
        somethingRuns = true;
        Backing backing = Backing.of(options, layout, data, lifeline, console);
        backing.startMariaDb(console);
        BelievedTime time = BelievedTime.of(options.today, clock, newestChange(backing.mariaDb()));
        backing.startKafka(console);
        Deployment plan = deployed(new Node(
                "plan-service",
                layout.planService(),
                ServiceJvm.PLAN_STEPS,
                options.planPort,
                options.planManagementPort,
                environment("plan", backing, time)));
        Deployment report = deployed(new Node(
                "report-service",
                layout.reportService(),
                ServiceJvm.REPORT_STEPS,
                options.reportPort,
                options.reportManagementPort,
                environment("report", backing, time)));
        console.step("sign-in page", () -> startSignIn(plan, report));
        plan.prepare(console, lifeline, data);
        report.prepare(console, lifeline, data);
        Map<Node, ChildProcess> processes = new LinkedHashMap<>(plan.start(console, lifeline, data));
        processes.putAll(report.start(console, lifeline, data));
        console.step("tokens", () -> writeTokens(plan, time));
        console.step("reports whose figures have closed", () -> ClosedReports.await(plan, report));
        welcome(List.of(plan, report), processes, time);
        Keeper keeper = new Keeper(console, () -> stopping || lifeline.isClosed());
        backing.keep(keeper);
        processes.forEach((node, process) -> keeper.keep(process, () -> node.start(lifeline, data.log(node.name()))));
        throw new StartException(keeper.awaitGivenUp());
    }

    private Deployment deployed(Node whole) {
        return options.secured ? Deployment.ofSeveralNodes(whole) : Deployment.ofOneProcess(whole);
    }

    private static Optional<Instant> newestChange(MariaDb mariaDb) throws SQLException {
        try (Connection root = mariaDb.rootConnection()) {
            return NewestChange.in(root);
        }
    }

    private Map<String, String> environment(String schema, Backing backing, BelievedTime time) {
        Map<String, String> environment = new HashMap<>(backing.environment(schema));
        environment.put("OIDC_PUBLIC_KEY", signIn.mint().publicKey());
        environment.put("OIDC_ISSUER", signIn.issuer());
        environment.put("OIDC_AUTH_SERVER_URL", signIn.issuer());
        environment.put("OIDC_CLIENT_ID", SignIn.CLIENT);
        environment.put("OIDC_CLIENT_SECRET", secret);
        environment.put("SESSION_SECRET", secret);
        environment.put("PAGES_ENABLED", "true");
        environment.put("PLAN_URL", Node.url(options.planPort));
        environment.put("REPORT_URL", Node.url(options.reportPort));
        environment.put("CLOCK_OFFSET", time.offset().toString());
        return environment;
    }

    private Void startSignIn(Deployment plan, Deployment report) {
        signIn.start(Set.of(plan.url(), report.url()));
        return null;
    }

    private Void writeTokens(Deployment plan, BelievedTime time) throws IOException {
        Tokens tokens = Tokens.forAll(plan.url(), signIn.mint(), time.date());
        tokens.write(data.tokens());
        signIn.offer(tokens.people());
        return null;
    }

    /** A shell lets what a script starts in the background ignore Ctrl-C and SIGINT: such a one is ended by this line. */
    private static String killLine() {
        return "kill " + ProcessHandle.current().pid();
    }

    private void welcome(List<Deployment> deployments, Map<Node, ChildProcess> processes, BelievedTime time) {
        console.line("");
        for (Deployment service : deployments) {
            console.line(service.name());
            console.line("  API         " + service.url() + "/api/v1");
            console.line("  Swagger UI  " + service.url() + "/q/swagger-ui");
            console.line("  health      " + service.managementUrl() + "/q/health");
            if (service.balancer().isPresent()) {
                service.nodes()
                        .forEach(node -> console.line("  node        " + node.name() + ", process "
                                + processes.get(node).handle().pid() + " (kill starts it anew)"));
            }
        }
        console.line("pages         " + Node.url(options.reportPort) + "/ (asks who you are, and for no password)");
        console.line("tokens        " + data.tokens());
        console.line("logs          " + data.log("*"));
        console.line("date believed " + time.date() + (time.offset().isZero() ? " (today)" : ""));
        console.line("Ctrl-C stops everything, and so does, from anywhere: " + killLine());
    }

    private static Exception asLine(Exception e) {
        if (e instanceof ServerFailedException failed) {
            boolean keepsData = !failed.server().contains("-service");
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
