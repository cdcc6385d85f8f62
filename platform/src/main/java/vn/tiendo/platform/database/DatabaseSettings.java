package vn.tiendo.platform.database;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Asserts, before anything else is done, the settings without which something would be lost or wrong without a word. */
@ApplicationScoped
class DatabaseSettings {

    private static final int FIRST = 1;
    private static final long PACKET = 16L << 20;

    /**
     * @param expression what to ask for
     * @param advice what to set
     */
    private record Demand(String expression, Predicate<String> isMet, String advice) {}

    private static final List<Demand> DEMANDS = List.of(
            // A lock wait would roll back its statement only: a later commit would keep half a change.
            new Demand("@@global.innodb_rollback_on_timeout", "1"::equals, "innodb_rollback_on_timeout=ON"),
            // What was committed must survive a crash of the server's machine.
            new Demand("@@global.innodb_flush_log_at_trx_commit", "1"::equals, "innodb_flush_log_at_trx_commit=1"),
            // The relay's look at the outbox would block whoever writes into it.
            new Demand(
                    "@@session.transaction_isolation",
                    "READ-COMMITTED"::equals,
                    "quarkus.datasource.jdbc.transaction-isolation-level=read-committed"),
            // Values that do not fit would be cut.
            new Demand(
                    "@@session.sql_mode", mode -> mode.contains("STRICT_TRANS_TABLES"), "sql_mode=STRICT_TRANS_TABLES"),
            new Demand(
                    "@@session.time_zone",
                    zone -> zone.equals("+00:00") || zone.equals("UTC"),
                    "connectionTimeZone=UTC"),
            new Demand("@@character_set_database", "utf8mb4"::equals, "character set utf8mb4 for the schema"),
            new Demand(
                    "@@max_allowed_packet", size -> Long.parseLong(size) >= PACKET, "max_allowed_packet=16M or more"));

    private final DataSource database;

    DatabaseSettings(DataSource database) {
        this.database = database;
    }

    /**
     * @throws ConfigurationException (one line on the console, exit 1) that says what to set
     */
    void check(@Observes @Priority(FIRST) StartupEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Demand demand : DEMANDS) {
                try (ResultSet row = statement.executeQuery("select " + demand.expression)) {
                    row.next();
                    String found = row.getString(1);
                    if (!demand.isMet.test(found)) {
                        throw new ConfigurationException("Set " + demand.advice + " on the database: "
                                + demand.expression.replaceAll(".*[@.]", "") + " is " + found + ".");
                    }
                }
            }
        }
    }
}
