package vn.tiendo.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A schema as it was at one moment, in a file of statements. */
public final class Backup {

    private static final String ROOT = "root";
    private static final List<String> USERS = List.of("plan", "report");

    private final MariaDb server;
    private final String schema;
    private final Path file;

    private Backup(MariaDb server, String schema, Path file) {
        this.server = server;
        this.schema = schema;
        this.file = file;
    }

    /** Writes a schema to a file while others go on writing: what operators do each night. */
    public static Backup of(MariaDb server, String schema, Path file) throws IOException {
        Backup backup = new Backup(server, schema, file);
        ProcessBuilder dump = server.binaries().dump(backup.arguments("--single-transaction", "--routines", schema));
        backup.run(dump.redirectOutput(file.toFile()));
        return backup;
    }

    /** Sets the schema back, as a failover does that goes back: who uses it is cut off, and let in again after that. */
    public void restore() throws IOException, SQLException {
        try (Connection root = server.rootConnection();
                Statement statement = root.createStatement()) {
            lock(statement, "LOCK");
            try {
                endConnections(root);
                statement.execute("DROP DATABASE " + schema);
                statement.execute("CREATE DATABASE " + schema);
                ProcessBuilder client = server.binaries().client(arguments(schema));
                run(client.redirectInput(file.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD));
            } finally {
                lock(statement, "UNLOCK");
            }
        }
    }

    private static void lock(Statement statement, String how) throws SQLException {
        for (String user : USERS) {
            statement.execute("ALTER USER '" + user + "'@'" + Ports.HOST + "' ACCOUNT " + how);
        }
    }

    private void endConnections(Connection root) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement find = root.createStatement();
                ResultSet rows = find.executeQuery(
                        "SELECT id FROM information_schema.processlist WHERE db = '" + schema + "'")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        for (long id : ids) {
            try (Statement kill = root.createStatement()) {
                kill.execute("KILL " + id);
            } catch (SQLException endedBefore) {
                // Then it is as dead as it should be.
            }
        }
    }

    private String[] arguments(String... own) {
        List<String> arguments = new ArrayList<>(List.of(
                "--no-defaults", "--host=" + Ports.HOST, "--port=" + server.port(), "--user=" + ROOT, "--skip-ssl"));
        arguments.addAll(List.of(own));
        return arguments.toArray(String[]::new);
    }

    private void run(ProcessBuilder program) throws IOException {
        program.environment().put("MYSQL_PWD", server.password(ROOT));
        Path errors = file.resolveSibling(file.getFileName() + ".log");
        int code =
                program.redirectError(errors.toFile()).start().onExit().join().exitValue();
        if (code != 0) {
            throw new IOException(schema + ": " + Files.readString(errors));
        }
    }
}
