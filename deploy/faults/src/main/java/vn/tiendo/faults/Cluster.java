package vn.tiendo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import vn.tiendo.backing.KafkaBroker;
import vn.tiendo.backing.Lifeline;
import vn.tiendo.backing.MariaDb;
import vn.tiendo.backing.MariaDbBinaries;
import vn.tiendo.backing.Ports;
import vn.tiendo.backing.ServerFailedException;
import vn.tiendo.backing.TokenMint;

/**
 * Everything that runs, each in a process of its own: MariaDB, Kafka and as many instances of the services as are asked for. What the
 * services know of MariaDB and Kafka are the addresses of proxies; the checker goes round that of MariaDB.
 */
public final class Cluster implements AutoCloseable {

    private static final Duration VALIDITY = Duration.ofDays(1);

    private final Path folder;
    private final Lifeline lifeline;
    private final TokenMint mint = new TokenMint(Clock.systemUTC());
    private final MariaDb mariaDb;
    private final KafkaBroker kafka;
    private final TcpProxy toMariaDb;
    private final TcpProxy toKafka;
    private final List<Node> plans = new ArrayList<>();
    private final List<Node> reports = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    private Cluster(Path folder) throws IOException {
        this.folder = folder;
        FileUtils.deleteDirectory(folder.toFile());
        lifeline = Lifeline.open(folder);
        mariaDb = new MariaDb(
                lifeline,
                new MariaDb.Settings(
                        MariaDbBinaries.in(Jars.root().resolve("deploy/backing/target")),
                        folder.resolve("mariadb"),
                        folder.resolve("mariadb.log"),
                        0));
        toMariaDb = new TcpProxy(mariaDb.port());
        int kafkaPort = Ports.free();
        toKafka = new TcpProxy(kafkaPort);
        kafka = new KafkaBroker(
                lifeline,
                new KafkaBroker.Settings(
                        folder.resolve("kafka"), folder.resolve("kafka.log"), kafkaPort, toKafka.port()));
    }

    /**
     * MariaDB and Kafka, no service yet.
     *
     * @param folder for data and logs; what was there goes away
     */
    public static Cluster start(Path folder) throws IOException {
        Cluster cluster = new Cluster(folder);
        try {
            cluster.mariaDb.start();
            cluster.kafka.start();
            return cluster;
        } catch (IOException | ServerFailedException e) {
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
    public Cluster withServices() {
        Node plan = plan();
        Node report = report();
        plan.awaitReady();
        report.awaitReady();
        return this;
    }

    /** Starts one more plan-service. */
    public Node plan() {
        return add(plans, "plan", Jars.planService());
    }

    /** Starts one more report-service. */
    public Node report() {
        return add(reports, "report", Jars.reportService());
    }

    private Node add(List<Node> nodes, String schema, Path jar) {
        return add(nodes, schema, jar, Map.of());
    }

    private Node add(List<Node> nodes, String schema, Path jar, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(environment(schema));
        environment.putAll(settings);
        Node node = new Node(
                lifeline,
                new Node.Program(
                        schema + "-" + (nodes.size() + 1),
                        jar,
                        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        environment,
                        folder));
        nodes.add(node);
        return node.start();
    }

    /** The settings that a service of this schema reads from its environment. */
    public Map<String, String> environment(String schema) {
        Map<String, String> environment = new HashMap<>(mariaDb.environment(schema));
        environment.computeIfPresent(
                "DB_URL", (name, url) -> url.replace(":" + mariaDb.port() + "/", ":" + toMariaDb.port() + "/"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("OIDC_PUBLIC_KEY", mint.publicKey());
        environment.put("CLOCK_OFFSET", ahead.toString());
        return environment;
    }

    /** The first plan-service. */
    public Node firstPlan() {
        return plans.get(0);
    }

    /** The first report-service. */
    public Node firstReport() {
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

    /** Ends one instance for good. */
    void remove(Node node) {
        node.retire();
        plans.remove(node);
        reports.remove(node);
    }

    public MariaDb mariaDb() {
        return mariaDb;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public Lifeline lifeline() {
        return lifeline;
    }

    TcpProxy toMariaDb() {
        return toMariaDb;
    }

    TcpProxy toKafka() {
        return toKafka;
    }

    /** As Kafka's clients want it: the proxy's address. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + toKafka.port();
    }

    /** A connection with all rights; the tables are {@code plan.*} and {@code report.*}. */
    public Connection sql() throws SQLException {
        return mariaDb.rootConnection();
    }

    /** SIGKILL, and a new start on the same data. */
    void killMariaDb(Duration away) {
        mariaDb.process().kill();
        Pause.of(away);
        startAgain(mariaDb::start);
    }

    /** SIGKILL, and a new start on the same data. */
    void killKafka(Duration away) {
        kafka.process().kill();
        Pause.of(away);
        startAgain(kafka::start);
    }

    /** Freezes the broker (SIGSTOP) for a while. */
    void freezeKafka(Duration length) {
        Signal.STOP.to(kafka.process().handle());
        Pause.of(length);
        Signal.CONT.to(kafka.process().handle());
    }

    /** Ends every connection that the services have to MariaDB. */
    void killConnections() throws SQLException {
        try (Connection sql = sql();
                Statement find = sql.createStatement();
                Statement kill = sql.createStatement()) {
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = find.executeQuery(
                    "select id from information_schema.processlist where user in ('plan', 'report')")) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            for (long id : ids) {
                try {
                    kill.execute("kill " + id);
                } catch (SQLException endedBefore) {
                    // Then it is as dead as it should be.
                }
            }
        }
    }

    /** The broker comes back with nothing of what it had: no topics, no records. */
    void loseKafkasLog() {
        kafka.process().kill();
        startAgain(() -> {
            FileUtils.deleteDirectory(folder.resolve("kafka").resolve("data").toFile());
            kafka.start();
        });
    }

    private interface Start {
        void run() throws IOException;
    }

    private static void startAgain(Start start) {
        try {
            start.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token that may read everything. */
    public String readsAll() {
        return mint.mint("reader-all", Map.of("roles", List.of("reader")), VALIDITY);
    }

    /** A token of the operator. */
    String operator() {
        return mint.mint("operator", Map.of("roles", List.of("operator")), VALIDITY);
    }

    /** A token of the focal agency of a province that still exists: it may report for all its agencies. */
    String focal(String province) {
        return mint.mint("focal-" + province, Map.of("roles", List.of("focal"), "province", province), VALIDITY);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        for (Node node : nodes()) {
            node.retire();
        }
        lifeline.close();
        toMariaDb.close();
        toKafka.close();
    }

    /** A folder that belongs to one class of tests. */
    static Path folderOf(Class<?> test) throws IOException {
        return Files.createDirectories(Path.of("target", "faults", test.getSimpleName()))
                .toAbsolutePath();
    }
}
