package vn.tiendo.faults.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.Backup;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.MariaDb;
import vn.tiendo.devservices.MariaDbBinaries;

/** The MariaDB server of one service, and the wire by which alone the service knows it. */
public final class Database {

    private final String schema;
    private final MariaDb server;
    private final TcpProxy wire;

    /**
     * @param schema that the service uses: {@code plan} or {@code report}
     * @param folder of the data
     */
    Database(Lifeline lifeline, String schema, Path folder, Path log) throws IOException {
        this.schema = schema;
        this.server = new MariaDb(
                lifeline,
                new MariaDb.Settings(
                        MariaDbBinaries.in(Jars.root().resolve("deploy/local/dev-services/target")), folder, log, 0));
        this.wire = new TcpProxy(server.port());
    }

    public String schema() {
        return schema;
    }

    void start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return server.process().isAlive();
    }

    /** A connection with all rights that goes round the wire; tables are named with their schema. */
    public Connection sql() throws SQLException {
        return server.rootConnection();
    }

    /** What the service reads from its environment. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(server.environment(schema));
        environment.computeIfPresent(
                "DB_URL", (name, url) -> url.replace(":" + server.port() + "/", ":" + wire.port() + "/"));
        return environment;
    }

    public TcpProxy wire() {
        return wire;
    }

    /** SIGKILL, and a new start on the same data. */
    public void kill(Duration away) {
        server.process().kill();
        Waiting.of(away);
        start();
    }

    /** The schema as it is at this moment; it is restored when no service is running on it. */
    public Backup backUp(Path file) {
        try {
            return Backup.of(server, schema, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every connection that the service has to it. */
    public void endConnections() throws SQLException {
        try (Connection sql = sql();
                Statement find = sql.createStatement();
                Statement kill = sql.createStatement()) {
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows =
                    find.executeQuery("select id from information_schema.processlist where user = '" + schema + "'")) {
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

    /** The single number that a query answers. */
    public long number(String query) throws SQLException {
        try (Connection sql = sql();
                Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Runs a statement of its own. */
    public void run(String statement) throws SQLException {
        try (Connection sql = sql();
                Statement own = sql.createStatement()) {
            own.execute(statement);
        }
    }

    /** A count that the server keeps of itself, such as {@code Innodb_deadlocks}. */
    public long status(String variable) throws SQLException {
        return number(
                "select cast(variable_value as unsigned) from information_schema.global_status where variable_name = '"
                        + variable + "'");
    }
}
