package vn.tiendo.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of a MariaDB server without which something would be lost or wrong without a word; deploy/mariadb/my.cnf has them. */
public final class ServerDemands {

    private static final long PACKET = 16L << 20;
    private static final String ON = "ON";

    /** Not a variable of the server: whether this account may make triggers beside a binary log in any case. */
    static final String SUPER = "super";

    /**
     * @param variable that is asked for
     * @param advice what to set
     * @param isMet by the values of all variables
     */
    private record Demand(String variable, String advice, Predicate<Map<String, String>> isMet) {}

    private static final List<Demand> OF_THE_SERVER = List.of(
            // A lock wait would roll back its statement only: a later commit would keep half a change.
            demand("innodb_rollback_on_timeout", "innodb_rollback_on_timeout=ON", ON::equals),
            // What was committed must survive a crash of the server's machine.
            demand("innodb_flush_log_at_trx_commit", "innodb_flush_log_at_trx_commit=1", "1"::equals),
            // After such a crash the server takes back what its binary log does not hold.
            besideABinaryLog("sync_binlog", "sync_binlog=1", "1"::equals),
            // Under READ COMMITTED changes cannot be logged as statements: each would be refused.
            besideABinaryLog("binlog_format", "binlog_format=ROW", format -> !"STATEMENT".equals(format)),
            // Values that do not fit would be cut.
            demand("sql_mode", "sql_mode=STRICT_TRANS_TABLES", mode -> mode.contains("STRICT_TRANS_TABLES")),
            demand("character_set_database", "character set utf8mb4 for the schema", "utf8mb4"::equals),
            demand("max_allowed_packet", "max_allowed_packet=16M or more", size -> Long.parseLong(size) >= PACKET));

    /** Error 1419 in the middle of a migration else, and MariaDB takes back no DDL. */
    private static final Demand OF_TRIGGERS = new Demand(
            "log_bin_trust_function_creators",
            "log_bin_trust_function_creators=ON",
            values -> !ON.equals(values.get("log_bin"))
                    || ON.equals(values.get("log_bin_trust_function_creators"))
                    || ON.equals(values.get(SUPER)));

    private static final List<Demand> OF_A_CONNECTION = List.of(
            // The relay's look at the outbox would block whoever writes into it.
            demand(
                    "transaction_isolation",
                    "quarkus.datasource.jdbc.transaction-isolation-level=read-committed",
                    "READ-COMMITTED"::equals),
            demand("time_zone", "connectionTimeZone=UTC", zone -> zone.equals("+00:00") || zone.equals("UTC")));

    private ServerDemands() {}

    private static Demand demand(String variable, String advice, Predicate<String> isMet) {
        return new Demand(variable, advice, values -> isMet.test(values.getOrDefault(variable, "")));
    }

    private static Demand besideABinaryLog(String variable, String advice, Predicate<String> isMet) {
        return new Demand(
                variable,
                advice,
                values -> !ON.equals(values.get("log_bin")) || isMet.test(values.getOrDefault(variable, "")));
    }

    /**
     * Whether the tables may be changed by this connection.
     *
     * @return the line that says what to set; empty when nothing is to be set
     */
    public static Optional<String> refusalToMigrate(Connection connection) throws SQLException {
        return refusalToMigrate(values(connection));
    }

    static Optional<String> refusalToMigrate(Map<String, String> values) {
        return refusal(values, Stream.concat(OF_THE_SERVER.stream(), Stream.of(OF_TRIGGERS)));
    }

    /** As {@link #refusalToMigrate}, for a connection of the application, which makes no triggers. */
    static Optional<String> refusalToServe(Connection connection) throws SQLException {
        return refusal(values(connection), Stream.concat(OF_THE_SERVER.stream(), OF_A_CONNECTION.stream()));
    }

    /** Everything at once, so that nobody has to start again for each. */
    private static Optional<String> refusal(Map<String, String> values, Stream<Demand> demands) {
        if (ON.equals(values.get("wsrep_on"))) {
            return Optional.of(
                    "wsrep_on is ON: this server is a node of a Galera cluster, which knows no lock of another node;"
                            + " set DB_URL to the one primary of a MariaDB without Galera, see “MariaDB” in docs/operations.md.");
        }
        String advice = demands.filter(demand -> !demand.isMet.test(values))
                .map(demand -> demand.advice + " (" + demand.variable + " is " + values.get(demand.variable) + ")")
                .collect(Collectors.joining(", "));
        return advice.isEmpty()
                ? Optional.empty()
                : Optional.of("set on the database " + advice + "; see deploy/mariadb/my.cnf.");
    }

    static Map<String, String> values(Connection connection) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("show session variables")) {
                while (row.next()) {
                    values.put(row.getString(1), row.getString(2));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select count(*) from information_schema.user_privileges where privilege_type = 'SUPER'")) {
                row.next();
                values.put(SUPER, row.getLong(1) > 0 ? ON : "OFF");
            }
        }
        return values;
    }
}
