package vn.tiendo.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/**
 * A real MariaDB server in a process of its own. It can be stopped, killed and started again; data and port stay.
 *
 * <p>It is set by {@code deploy/mariadb/my.cnf}, binary log included. Each service has a schema and its three users, as
 * {@code deploy/database/accounts.sql} makes them in production; their passwords are made afresh for each of these objects.
 */
public final class MariaDb {

    /** A statement that waits for a server that is stopped or gone fails after this long. */
    private static final String CLIENT_LIMITS = "?connectTimeout=5000&socketTimeout=30000";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String ROOT = "root";
    private static final List<String> SCHEMAS = List.of("plan", "report");

    /** Where one machine has less room than {@code deploy/mariadb/my.cnf} takes. */
    private static final List<String> SMALLER =
            List.of("--innodb-buffer-pool-size=128M", "--max-binlog-size=16M", "--max-binlog-total-size=64M");

    /** Nobody else is on the wire. */
    private static final List<String> IN_THE_CLEAR = List.of("--require-secure-transport=OFF", "--skip-ssl");

    private final Lifeline lifeline;
    private final Settings settings;
    private final int port;
    private final Map<String, String> passwords = new HashMap<>();
    private ChildProcess process;

    /**
     * @param binaries the server's programs
     * @param folder where the data is kept from run to run
     * @param log the file for the server's messages
     * @param port the port to listen on; 0 for a free one
     * @param authority by whose certificate the server speaks TLS, and nothing else; null for no TLS
     * @param options of the server, beyond those that the services need
     */
    public record Settings(
            MariaDbBinaries binaries, Path folder, Path log, int port, Authority authority, List<String> options) {

        public Settings {
            folder = folder.toAbsolutePath().normalize();
        }

        public Settings(MariaDbBinaries binaries, Path folder, Path log, int port) {
            this(binaries, folder, log, port, List.of());
        }

        public Settings(MariaDbBinaries binaries, Path folder, Path log, int port, List<String> options) {
            this(binaries, folder, log, port, null, options);
        }

        private List<String> wire() {
            return authority == null
                    ? IN_THE_CLEAR
                    : List.of("--ssl-cert=" + authority.server(), "--ssl-key=" + authority.key());
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

    /** The password of a user, such as {@code plan} or {@code plan_migration}. */
    public String password(String user) {
        return passwords.computeIfAbsent(user, any -> randomPassword());
    }

    /** Of letters, digits, "-" and "_". */
    private static String randomPassword() {
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
        Path init = settings.folder().resolve("root.sql");
        PrivateFiles.write(init, (String.join(";\n", rootAccount()) + ";\n").getBytes(StandardCharsets.UTF_8));
        try {
            process = lifeline.start("MariaDB", command(init), settings.log());
            process.awaitReady(this::acceptsConnections, START_LIMIT);
        } finally {
            Files.deleteIfExists(init);
        }
        makeAccounts();
    }

    private ProcessBuilder command(Path init) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--bind-address=" + Ports.HOST,
                "--port=" + port,
                // Relative to the data folder: an absolute path may exceed the system's limit of 107 characters.
                "--socket=mariadb.sock",
                "--tmpdir=" + settings.temporary(),
                "--init-file=" + init,
                "--skip-name-resolve"));
        options.addAll(SMALLER);
        options.addAll(settings.wire());
        options.addAll(settings.options());
        if (ROOT.equals(System.getProperty("user.name"))) {
            options.add("--user=" + ROOT);
        }
        Path file = settings.folder().resolve("my.cnf");
        Files.writeString(file, resource("my.cnf"));
        ProcessBuilder builder = settings.binaries().server(file, settings.data());
        builder.command().addAll(options);
        return builder;
    }

    /**
     * The server itself runs these at each start, before it lets anyone in. Root is reachable from this machine by the
     * socket (as the operating system's root) or by a password that only this object knows.
     */
    private List<String> rootAccount() {
        return List.of(
                "CREATE USER IF NOT EXISTS " + user(ROOT),
                "ALTER USER " + user(ROOT) + " IDENTIFIED BY '" + password(ROOT) + "'",
                "GRANT ALL ON *.* TO " + user(ROOT) + " WITH GRANT OPTION");
    }

    /** Not by the server itself at its start: roles belong to whoever makes them. */
    private void makeAccounts() {
        try (Connection root = rootConnection();
                Statement statement = root.createStatement()) {
            for (String schema : SCHEMAS) {
                String filled = accounts()
                        .replace("{schema}", schema)
                        .replace("{host}", Ports.HOST)
                        .replace("{migration password}", password(schema + "_migration"))
                        .replace("{application password}", password(schema))
                        .replace("{reader password}", password(schema + "_read"));
                for (String sql : filled.split(";\\s*")) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database's accounts cannot be made: " + e.getMessage(), e);
        }
    }

    /** The statements for one schema, without the comments. */
    private static String accounts() {
        return resource("accounts.sql").replaceAll("(?m)^--.*\\R", "").strip();
    }

    private static String resource(String name) {
        try (InputStream file = MariaDb.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /**
     * Where the schema is, with limits for connecting (5 s) and for an answer (30 s), and how the server is known where it speaks TLS. More options
     * may be appended.
     */
    public String jdbcUrl(String schema) {
        String tls = settings.authority() == null
                ? ""
                : "&sslMode=verify-full&serverSslCert=" + settings.authority().certificate();
        return "jdbc:mariadb://" + Ports.HOST + ":" + port + "/" + schema + CLIENT_LIMITS + tls;
    }

    /** A connection with all rights and no schema chosen, for preparing and disturbing the server in tests. */
    public Connection rootConnection() throws SQLException {
        Properties credentials = new Properties();
        credentials.setProperty("user", ROOT);
        credentials.setProperty("password", password(ROOT));
        return new Driver().connect(jdbcUrl(""), credentials);
    }

    /** Empties every schema. The users and their rights stay. */
    public void recreateSchemas() throws SQLException {
        for (String schema : SCHEMAS) {
            recreateSchema(schema, schema);
        }
    }

    /**
     * Makes an empty schema, for the tests of a service that want one of their own.
     *
     * @param service whose users get the rights that they have on the service's schema
     */
    public void recreateSchema(String name, String service) throws SQLException {
        try (Connection connection = rootConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name);
            statement.execute("GRANT ALL ON " + name + ".* TO " + user(service + "_migration") + " WITH GRANT OPTION");
        }
    }

    /** What a service reads from its environment of this server: DB_URL, and user and password of its application and migration. */
    public Map<String, String> environment(String schema) {
        return Map.of(
                "DB_URL", jdbcUrl(schema),
                "DB_USER", schema,
                "DB_PASSWORD", password(schema),
                "DB_MIGRATION_USER", schema + "_migration",
                "DB_MIGRATION_PASSWORD", password(schema + "_migration"));
    }

    MariaDbBinaries binaries() {
        return settings.binaries();
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
