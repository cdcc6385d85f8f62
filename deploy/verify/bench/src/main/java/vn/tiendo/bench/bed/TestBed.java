package vn.tiendo.bench.bed;

import java.io.IOException;
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
import java.util.Properties;
import org.apache.commons.io.FileUtils;
import org.mariadb.jdbc.Driver;
import vn.tiendo.devservices.KafkaBroker;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.MariaDb;
import vn.tiendo.devservices.MariaDbBinaries;
import vn.tiendo.devservices.ServiceJvm;
import vn.tiendo.devservices.TokenMint;
import vn.tiendo.faults.system.Jars;
import vn.tiendo.faults.system.Node;

/** MariaDB and Kafka, empty, and services with a heap of 256 MB straight upon them. */
public final class TestBed implements AutoCloseable {

    private static final String HEAP = "-Xmx256m";
    /** As a server of this size would have it; by default the tables of a province would not fit into its memory. */
    private static final List<String> ROOM = List.of("--innodb_buffer_pool_size=2G", "--innodb_log_file_size=1G");

    private static final Duration VALIDITY = Duration.ofHours(6);

    private final Path folder;
    private final Lifeline lifeline;
    private final TokenMint mint;
    private final MariaDb mariaDb;
    private final KafkaBroker kafka;
    private final Map<String, String> settings;

    public TestBed(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /** @param settings of the services, as environment variables */
    public TestBed(Path folder, Map<String, String> settings) throws IOException {
        this(folder, settings, new TokenMint(Clock.systemUTC()));
    }

    /** @param mint whose tokens the services take */
    public TestBed(Path folder, Map<String, String> settings, TokenMint mint) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.mint = mint;
        FileUtils.deleteDirectory(folder.toFile());
        lifeline = Lifeline.open(folder);
        mariaDb = new MariaDb(
                lifeline,
                new MariaDb.Settings(
                        MariaDbBinaries.in(Jars.root().resolve("deploy/local/dev-services/target")),
                        folder.resolve("mariadb"),
                        folder.resolve("mariadb.log"),
                        0,
                        ROOM));
        kafka = new KafkaBroker(
                lifeline, new KafkaBroker.Settings(folder.resolve("kafka"), folder.resolve("kafka.log"), 0));
        mariaDb.start();
        kafka.start();
    }

    public Node plan() {
        return node("plan", Jars.planService(), HEAP);
    }

    public Node report() {
        return report(HEAP);
    }

    public Node report(String heap) {
        return node("report", Jars.reportService(), heap);
    }

    /** Of one who reads everything. */
    public String token() {
        return mint.mint("bench", Map.of("roles", List.of("reader")), VALIDITY);
    }

    /** Of the focal agency of a province: it may report for all its agencies. */
    public String focal(String province) {
        return mint.mint("focal-" + province, Map.of("roles", List.of("focal"), "province", province), VALIDITY);
    }

    /** How one logs in at a database. */
    public record Account(String url, String user, String password) {}

    /** The account with which a service of this schema works. */
    public Account account(String schema) {
        Map<String, String> environment = mariaDb.environment(schema);
        return new Account(environment.get("DB_URL"), environment.get("DB_USER"), environment.get("DB_PASSWORD"));
    }

    /**
     * What answers with a document and has nothing behind it, and beside it what reads a row by the plain driver before.
     *
     * @param documents what is answered for each id
     * @param sql the statement that reads one; its parameter is the id
     */
    public Baseline bare(Map<String, byte[]> documents, String sql) throws IOException {
        Path rows = Files.createDirectories(folder.resolve("bare"));
        for (var document : documents.entrySet()) {
            Files.write(rows.resolve(document.getKey()), document.getValue());
        }
        Account account = account("plan");
        return Baseline.start(
                lifeline,
                "bare",
                folder.resolve("bare.log"),
                Map.of(
                        "BARE_DOCUMENT",
                        rows.resolve(documents.keySet().iterator().next()).toString(),
                        "BARE_ROWS_URL",
                        account.url(),
                        "BARE_ROWS_USER",
                        account.user(),
                        "BARE_ROWS_PASSWORD",
                        account.password(),
                        "BARE_ROWS_SQL",
                        sql,
                        "BARE_ROWS_DOCUMENTS",
                        rows.toString(),
                        "OIDC_PUBLIC_KEY",
                        mint.publicKey()));
    }

    /** A status change of entities, each fact its own insert, in a schema of its own beside the registry. */
    public Baseline naive() throws IOException, SQLException {
        mariaDb.recreateSchema("naive", "plan");
        return Baseline.start(
                lifeline,
                "naive",
                folder.resolve("naive.log"),
                Map.of(
                        "NAIVE_DB_URL", mariaDb.jdbcUrl("naive"),
                        "NAIVE_DB_USER", "plan_migration",
                        "NAIVE_DB_PASSWORD", mariaDb.password("plan_migration"),
                        "OIDC_PUBLIC_KEY", mint.publicKey()));
    }

    private Node node(String schema, Path jar, String heap) {
        Map<String, String> environment = new HashMap<>(mariaDb.environment(schema));
        environment.putAll(settings);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("OIDC_PUBLIC_KEY", mint.publicKey());
        List<String> steps = schema.equals("plan") ? ServiceJvm.PLAN_STEPS : ServiceJvm.REPORT_STEPS;
        return new Node(lifeline, new Node.Program(schema, jar, steps, List.of(heap), environment, folder, false))
                .start();
    }

    /** Starts plan-service once, so that tables, topics and registry are there. */
    public void prepare() throws SQLException {
        Node plan = plan().awaitReady();
        ResourceSampler.until(this::isAllSent);
        plan.retire();
    }

    /** Whether nothing of plan-service waits to be sent. */
    public boolean isAllSent() throws SQLException {
        return number("select exists (select 1 from plan.outbox where sent_at is null)"
                        + " or exists (select 1 from plan.unsent_version)")
                == 0;
    }

    /** Where its data and logs are. */
    public Path folder() {
        return folder;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public Connection sql() throws SQLException {
        return mariaDb.rootConnection();
    }

    /** The driver's fastest way for batches: a whole one in one message. With the right to make tables. */
    public Connection bulk() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", "report_migration");
        settings.setProperty("password", mariaDb.password("report_migration"));
        settings.setProperty("useBulkStmts", "true");
        return new Driver().connect(mariaDb.jdbcUrl("report"), settings);
    }

    public boolean exists(String schema, String table) throws SQLException {
        return number("select count(*) from information_schema.tables where table_schema = '" + schema
                        + "' and table_name = '" + table + "'")
                > 0;
    }

    public long number(String query) throws SQLException {
        try (Connection sql = sql();
                Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first column of what a query finds. */
    public List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection sql = sql();
                Statement statement = sql.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        lifeline.close();
    }
}
