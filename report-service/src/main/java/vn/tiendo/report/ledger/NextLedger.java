package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second set of the tables {@code ledger_*}, filled beside the one that answers and put in its place at one moment. */
@ApplicationScoped
public class NextLedger {

    private static final String NEXT = "next_";
    private static final String OLD = "old_";

    private final Jdbc jdbc;

    NextLedger(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the tables, empty; what an earlier attempt left is dropped. */
    public LedgerWriter create() {
        execute(connection -> {
            drop(connection);
            for (String table : tables(connection)) {
                run(connection, "CREATE TABLE " + NEXT + table + " LIKE " + table);
            }
        });
        return new LedgerWriter(jdbc, NEXT);
    }

    /** Puts the next ledger in the place of the one that answers: all tables at one moment. */
    public void swap() {
        execute(connection -> {
            // Whoever holds something in memory by these numbers must see others.
            run(
                    connection,
                    "UPDATE " + NEXT
                            + "ledger_offset SET batches = batches + (SELECT MAX(batches) + 1 FROM ledger_offset)");
            run(
                    connection,
                    "UPDATE " + NEXT + "ledger_plan_state SET changes = changes"
                            + " + (SELECT COALESCE(MAX(changes), 0) + 1 FROM ledger_plan_state)");
            // All that the old ledger held is in the next one, so what was known of the old one is so of it.
            run(
                    connection,
                    "INSERT INTO " + NEXT + "ledger_watermark (id, up_to) SELECT id, up_to FROM ledger_watermark w"
                            + " ON DUPLICATE KEY UPDATE up_to = GREATEST(" + NEXT + "ledger_watermark.up_to, w.up_to)");
            String renames = tables(connection).stream()
                    .flatMap(table -> Stream.of(table + " TO " + OLD + table, NEXT + table + " TO " + table))
                    .collect(Collectors.joining(", "));
            run(connection, "RENAME TABLE " + renames);
            drop(connection);
        });
    }

    public void drop() {
        execute(NextLedger::drop);
    }

    private static void drop(Connection connection) throws SQLException {
        for (String table : tables(connection)) {
            run(connection, "DROP TABLE IF EXISTS " + NEXT + table + ", " + OLD + table);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name LIKE 'ledger\\_%' ORDER BY table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void execute(Work work) {
        try (Connection connection = jdbc.connection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The next ledger: " + e.getMessage(), e);
        }
    }
}
