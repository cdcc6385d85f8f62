package vn.tiendo.faults.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import vn.tiendo.devservices.Lifeline;

/**
 * Everything that runs, each in a process of its own: a MariaDB for each service, Kafka and as many instances of the services as are
 * asked for. What the services know of the servers are wires; the checker goes round those to MariaDB.
 */
public final class Cluster implements AutoCloseable {

    private final Setup setup;
    private final Lifeline lifeline;
    private final Database planDatabase;
    private final Database reportDatabase;
    private final Broker kafka;
    private final List<Node> plans = new CopyOnWriteArrayList<>();
    private final List<Node> reports = new CopyOnWriteArrayList<>();
    private Duration ahead = Duration.ZERO;
    private int started;

    /**
     * How a stack differs from others.
     *
     * @param folder for data and logs; what was there goes away
     * @param planData where plan-service's MariaDB has its data
     * @param reportData where that of report-service has
     * @param settings of all services, besides what a stack needs
     */
    public record Setup(Path folder, Path planData, Path reportData, Tokens tokens, Map<String, String> settings) {

        public static Setup in(Path folder) {
            return new Setup(
                    folder,
                    folder.resolve("mariadb-plan"),
                    folder.resolve("mariadb-report"),
                    Tokens.ofOneKey(),
                    Map.of());
        }

        public Setup withTokens(Tokens other) {
            return new Setup(folder, planData, reportData, other, settings);
        }

        public Setup withData(Path plan, Path report) {
            return new Setup(folder, plan, report, tokens, settings);
        }

        public Setup withSettings(Map<String, String> others) {
            return new Setup(folder, planData, reportData, tokens, others);
        }
    }

    private Cluster(Setup setup) throws IOException {
        this.setup = setup;
        Path folder = setup.folder();
        FileUtils.deleteDirectory(folder.toFile());
        lifeline = Lifeline.open(folder);
        planDatabase = new Database(lifeline, "plan", setup.planData(), folder.resolve("mariadb-plan.log"));
        reportDatabase = new Database(lifeline, "report", setup.reportData(), folder.resolve("mariadb-report.log"));
        kafka = new Broker(lifeline, folder.resolve("kafka"), folder.resolve("kafka.log"));
    }

    /** The servers, no service yet. */
    public static Cluster start(Setup setup) throws IOException {
        Cluster cluster = new Cluster(setup);
        try {
            CompletableFuture<Void> other = CompletableFuture.runAsync(cluster.reportDatabase::start);
            cluster.planDatabase.start();
            cluster.kafka.start();
            other.join();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Services that are started from now on believe that it is so much later. */
    public Cluster believing(Duration later) {
        ahead = later;
        return this;
    }

    /** One instance of each service, ready. */
    public Cluster withServices() {
        return withServices(Version.ofThisProject());
    }

    /** One instance of each service of a version, ready. */
    public Cluster withServices(Version version) {
        Node plan = plan(version, version.planSteps(), Map.of());
        if (version.isReleased()) {
            // It loads its catalogue in one transaction, which has a minute: nobody is in its way meanwhile.
            plan.awaitReady();
        }
        Node report = report(version, version.reportSteps(), Map.of());
        plan.awaitReady();
        report.awaitReady();
        return this;
    }

    /** Starts one more plan-service, which migrates and loads first. */
    public Node plan() {
        Version version = Version.ofThisProject();
        return plan(version, version.planSteps(), Map.of());
    }

    /** Starts one more plan-service of a version. */
    public Node plan(Version version, List<String> steps, Map<String, String> settings) {
        return add(plans, program("plan", version.planJar(), steps, planDatabase, settings));
    }

    /** Starts one more report-service, which migrates first. */
    public Node report() {
        return report(Map.of());
    }

    /** Starts one more report-service with settings of its own. */
    public Node report(Map<String, String> settings) {
        Version version = Version.ofThisProject();
        return report(version, version.reportSteps(), settings);
    }

    /** Starts one more report-service of a version. */
    public Node report(Version version, List<String> steps, Map<String, String> settings) {
        return add(reports, program("report", version.reportJar(), steps, reportDatabase, settings));
    }

    private Node add(List<Node> nodes, Node.Program program) {
        Node node = new Node(lifeline, program);
        nodes.add(node);
        return node.start();
    }

    /**
     * Runs a process of plan-service that ends by itself.
     *
     * @return its exit code and what it printed
     */
    public Job.Result planJob(Version version, String... steps) {
        return new Job(lifeline, program("plan", version.planJar(), List.of(steps), planDatabase, Map.of())).run();
    }

    /** The same of report-service. */
    public Job.Result reportJob(Version version, String... steps) {
        return new Job(lifeline, program("report", version.reportJar(), List.of(steps), reportDatabase, Map.of()))
                .run();
    }

    private Node.Program program(
            String service, Path jar, List<String> steps, Database database, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(database.environment());
        // As in production: who does not migrate cannot.
        if (!steps.isEmpty() && !steps.contains("migrate")) {
            environment.keySet().removeIf(name -> name.startsWith("DB_MIGRATION_"));
        }
        environment.putAll(setup.tokens().environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("CLOCK_OFFSET", ahead.toString());
        environment.putAll(setup.settings());
        environment.putAll(settings);
        return new Node.Program(
                service + "-" + ++started,
                jar,
                steps,
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                environment,
                setup.folder(),
                true);
    }

    /** The first plan-service. */
    public Node firstPlan() {
        return plans.get(0);
    }

    /** The first report-service. */
    public Node firstReport() {
        return reports.get(0);
    }

    public List<Node> plans() {
        return List.copyOf(plans);
    }

    public List<Node> reports() {
        return List.copyOf(reports);
    }

    /** Both services' instances. */
    public List<Node> nodes() {
        return Stream.concat(plans.stream(), reports.stream()).toList();
    }

    /** Ends one instance for good; no client asks it any more. */
    public void remove(Node node) {
        plans.remove(node);
        reports.remove(node);
        node.retire();
    }

    public Database planDatabase() {
        return planDatabase;
    }

    public Database reportDatabase() {
        return reportDatabase;
    }

    public List<Database> databases() {
        return List.of(planDatabase, reportDatabase);
    }

    public Broker kafka() {
        return kafka;
    }

    public Tokens tokens() {
        return setup.tokens();
    }

    public Path folder() {
        return setup.folder();
    }

    @Override
    public void close() throws IOException {
        for (Node node : nodes()) {
            node.retire();
        }
        lifeline.close();
        databases().forEach(database -> database.wire().close());
        kafka.wire().close();
    }

    /** A folder that belongs to one class of tests. */
    public static Path folderOf(Class<?> test) throws IOException {
        return Files.createDirectories(Path.of("target", "faults", test.getSimpleName()))
                .toAbsolutePath();
    }
}
