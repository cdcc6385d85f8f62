package vn.tiendo.faults;

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
import vn.tiendo.backing.Lifeline;

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
    record Setup(Path folder, Path planData, Path reportData, Tokens tokens, Map<String, String> settings) {

        static Setup in(Path folder) {
            return new Setup(
                    folder,
                    folder.resolve("mariadb-plan"),
                    folder.resolve("mariadb-report"),
                    Tokens.ofOneKey(),
                    Map.of());
        }

        Setup withTokens(Tokens other) {
            return new Setup(folder, planData, reportData, other, settings);
        }

        Setup withData(Path plan, Path report) {
            return new Setup(folder, plan, report, tokens, settings);
        }

        Setup withSettings(Map<String, String> others) {
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
    static Cluster start(Setup setup) throws IOException {
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
    Cluster believing(Duration later) {
        ahead = later;
        return this;
    }

    /** One instance of each service, ready. */
    Cluster withServices() {
        Node plan = plan();
        Node report = report();
        plan.awaitReady();
        report.awaitReady();
        return this;
    }

    /** Starts one more plan-service. */
    Node plan() {
        return add(plans, "plan", Jars.planService(), planDatabase, Map.of());
    }

    /** Starts one more report-service. */
    Node report() {
        return report(Map.of());
    }

    /** Starts one more report-service with settings of its own. */
    Node report(Map<String, String> settings) {
        return add(reports, "report", Jars.reportService(), reportDatabase, settings);
    }

    private Node add(List<Node> nodes, String service, Path jar, Database database, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(setup.tokens().environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("CLOCK_OFFSET", ahead.toString());
        environment.putAll(setup.settings());
        environment.putAll(settings);
        Node node = new Node(
                lifeline,
                new Node.Program(
                        service + "-" + ++started,
                        jar,
                        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        environment,
                        setup.folder()));
        nodes.add(node);
        return node.start();
    }

    /** The first plan-service. */
    Node firstPlan() {
        return plans.get(0);
    }

    /** The first report-service. */
    Node firstReport() {
        return reports.get(0);
    }

    List<Node> plans() {
        return List.copyOf(plans);
    }

    List<Node> reports() {
        return List.copyOf(reports);
    }

    /** Both services' instances. */
    List<Node> nodes() {
        return Stream.concat(plans.stream(), reports.stream()).toList();
    }

    /** Ends one instance for good; no client asks it any more. */
    void remove(Node node) {
        plans.remove(node);
        reports.remove(node);
        node.retire();
    }

    Database planDatabase() {
        return planDatabase;
    }

    Database reportDatabase() {
        return reportDatabase;
    }

    List<Database> databases() {
        return List.of(planDatabase, reportDatabase);
    }

    Broker kafka() {
        return kafka;
    }

    Tokens tokens() {
        return setup.tokens();
    }

    Path folder() {
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
    static Path folderOf(Class<?> test) throws IOException {
        return Files.createDirectories(Path.of("target", "faults", test.getSimpleName()))
                .toAbsolutePath();
    }
}
