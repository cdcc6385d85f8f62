package vn.tiendo.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.MariaDb;
import vn.tiendo.devservices.MariaDbBinaries;

/** A server with a binary log that trusts nobody with triggers, and that speaks TLS alone, by a certificate that it made itself. */
class ServerAsItIsRunTest {

    private static final Path FOLDER = Path.of("target", "server-as-it-is-run");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String TLS = "&sslMode=verify-full";

    private static Lifeline lifeline;
    private static MariaDb server;

    private final Schema.Account migration = new Schema.Account("plan_migration", server.password("plan_migration"));

    @BeforeAll
    static void start() throws IOException, SQLException {
        lifeline = Lifeline.open(FOLDER);
        server = new MariaDb(
                lifeline,
                new MariaDb.Settings(
                        MariaDbBinaries.in(Path.of("..", "deploy", "local", "dev-services", "target")),
                        FOLDER.resolve("mariadb"),
                        FOLDER.resolve("mariadb.log"),
                        0,
                        List.of("--log-bin-trust-function-creators=OFF", "--ssl")));
        server.start();
        server.recreateSchemas();
    }

    @AfterAll
    static void stop() throws IOException {
        lifeline.close();
    }

    @Test
    void aServerThatWouldRefuseTriggersIsRefusedBeforeTheFirstTableAndLeftAsItIs() throws SQLException {
        Schema schema = new Schema(
                "plan",
                server.jdbcUrl("plan") + TLS,
                new MigrationFiles(
                        Map.of(
                                "V1__first.sql",
                                "create table a (id int);\ncreate trigger b before insert on a for each row set new.id = 1;\n")));
        String refusal =
                "set on the database log_bin_trust_function_creators=ON (log_bin_trust_function_creators is OFF);"
                        + " see deploy/mariadb/my.cnf.";
        assertThatThrownBy(() -> schema.migrate(migration, LONG)).hasMessage(refusal);
        assertThat(value("select count(*) from information_schema.tables where table_schema = 'plan'"))
                .isEqualTo("0");

        run("set global log_bin_trust_function_creators = on");
        try {
            assertThat(schema.migrate(migration, LONG)).contains("at version 1, 1 migrations");
        } finally {
            run("set global log_bin_trust_function_creators = off");
            server.recreateSchemas();
        }
    }

    @Test
    void anAccountIsSpokenToByTlsWhoseServerIsKnownByThePassword() throws SQLException {
        run("alter user 'plan'@'127.0.0.1' require ssl");
        try (Connection connection = connect("plan", TLS)) {
            assertThat(value(
                            connection,
                            "select variable_value from information_schema.session_status"
                                    + " where variable_name = 'Ssl_version'"))
                    .startsWith("TLSv1.");
        }
        assertThatThrownBy(() -> connect("plan", "").close()).hasMessageContaining("Access denied");
    }

    private static Connection connect(String user, String more) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("") + more, user, server.password(user));
    }

    private static void run(String sql) throws SQLException {
        try (Connection root = server.rootConnection();
                Statement statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String sql) throws SQLException {
        try (Connection root = server.rootConnection()) {
            return value(root, sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
