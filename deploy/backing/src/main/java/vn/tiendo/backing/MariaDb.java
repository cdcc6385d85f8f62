package vn.tiendo.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.mariadb.jdbc.Driver;

/**
 * A real MariaDB server in a process of its own. It can be stopped, killed and started again; data and port stay.
 *
 * <p>Each schema has a user of the same name with all rights on it and none elsewhere.
 */
public final class MariaDb {

    /** A statement that waits for a server that is stopped or gone fails after this long. */
    private static final String CLIENT_LIMITS = "?connectTimeout=5000&socketTimeout=30000";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String ROOT = "root";

    private final Lifeline lifeline;
    private final Settings settings;
    private final int port;
    private final String rootPassword = randomPassword();
    private ChildProcess process;

    /**
     * @param binaries the server's programs
     * @param folder where the data is kept from run to run
     * @param log the file for the server's messages
     * @param port the port to listen on; 0 for a free one
     * @param passwords the password of each schema's user, by schema; set afresh at each start
     */
    public record Settings(MariaDbBinaries binaries, Path folder, Path log, int port, Map<String, String> passwords) {

        public Settings {
            folder = folder.toAbsolutePath().normalize();
            passwords = Map.copyOf(passwords);
        }

        private Path data() {
            return folder.resolve("data");
        }

        /** A server that starts clears its folder of temporary files: in one that is shared, those of others that run. */
        private Path temporary() {
            return folder.resolve("tmp");
        }
    }

    public MariaDb(Lifeline lifeline, Settings settings) {
        this.lifeline = lifeline;
        this.settings = settings;
        this.port = Ports.orFree(settings.port());
    }

    /** A password that nobody can guess, of letters, digits, "-" and "_". */
    public static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Starts the server and returns when it accepts connections. Makes the data folder, the schemas and the users that
     * are absent.
     *
     * @throws IOException if the folder cannot be written
     * @throws ServerFailedException if the server does not come up
     */
    public void start() throws IOException {
        if (!Files.isDirectory(settings.data())) {
            Files.createDirectories(settings.folder());
            settings.binaries().install(settings.data(), settings.log());
        }
        Files.createDirectories(settings.temporary());
        Path accounts = settings.folder().resolve("accounts.sql");
        PrivateFiles.write(accounts, String.join("\n", accountStatements()).getBytes(StandardCharsets.UTF_8));
        try {
            process = lifeline.start("MariaDB", command(accounts), settings.log());
            process.awaitReady(this::acceptsConnections, START_LIMIT);
        } finally {
            Files.deleteIfExists(accounts);
        }
    }

    private ProcessBuilder command(Path accounts) {
        List<String> options = new ArrayList<>(List.of(
                "--bind-address=" + Ports.HOST,
                "--port=" + port,
                // Relative to the data folder: an absolute path may exceed the system's limit of 107 characters.
                "--socket=mariadb.sock",
                "--tmpdir=" + settings.temporary(),
                "--init-file=" + accounts,
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb_rollback_on_timeout=ON",
                "--innodb_lock_wait_timeout=5",
                "--lock_wait_timeout=10",
                "--max_connections=200",
                "--max_allowed_packet=64M",
                "--skip-name-resolve",
                "--skip-ssl"));
        if (ROOT.equals(System.getProperty("user.name"))) {
            options.add("--user=" + ROOT);
        }
        ProcessBuilder builder = settings.binaries().server(settings.data());
        builder.command().addAll(options);
        return builder;
    }

    /**
     * The server itself runs these at each start, before it lets anyone in. Root is reachable from this machine by the
     * socket (as the operating system's root) or by a password that only this object knows.
     */
    private List<String> accountStatements() {
        List<String> statements = new ArrayList<>();
        statements.addAll(account(ROOT, rootPassword));
        statements.add("GRANT ALL ON *.* TO " + user(ROOT) + " WITH GRANT OPTION;");
        new TreeMap<>(settings.passwords()).forEach((schema, password) -> {
            statements.add("CREATE DATABASE IF NOT EXISTS " + schema + ";");
            statements.addAll(account(schema, password));
            statements.add("GRANT ALL ON " + schema + ".* TO " + user(schema) + ";");
        });
        return statements;
    }

    private static List<String> account(String name, String password) {
        return List.of(
                "CREATE USER IF NOT EXISTS " + user(name) + ";",
                "ALTER USER " + user(name) + " IDENTIFIED BY '"
                        + password.replace("\\", "\\\\").replace("'", "''") + "';");
    }

    private static String user(String name) {
        return "'" + name + "'@'" + Ports.HOST + "'";
    }

    private boolean acceptsConnections() {
        if (!Ports.accepts(port)) {
            return false;
        }
        try (Connection connection = rootConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Where the schema is, with limits for connecting (5 s) and for an answer (30 s). More options may be appended. */
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://" + Ports.HOST + ":" + port + "/" + schema + CLIENT_LIMITS;
    }

    /** A connection with all rights and no schema chosen, for preparing and disturbing the server in tests. */
    public Connection rootConnection() throws SQLException {
        Properties credentials = new Properties();
        credentials.setProperty("user", ROOT);
        credentials.setProperty("password", rootPassword);
        return new Driver().connect(jdbcUrl(""), credentials);
    }

    /** Empties every schema. The users and their rights stay. */
    public void recreateSchemas() throws SQLException {
        try (Connection connection = rootConnection();
                Statement statement = connection.createStatement()) {
            for (String schema : settings.passwords().keySet()) {
                statement.execute("DROP DATABASE IF EXISTS " + schema);
                statement.execute("CREATE DATABASE " + schema);
            }
        }
    }

    public int port() {
        return port;
    }

    /** The server's process, from the last start. */
    public ChildProcess process() {
        return process;
    }

    /** Shuts the server down cleanly. {@link #start()} starts it again. */
    public void stop() {
        process.stop();
    }
}
