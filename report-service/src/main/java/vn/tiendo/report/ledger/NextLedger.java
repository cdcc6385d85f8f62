package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.database.Jdbc;

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
        jdbc.work(connection -> {
            drop(connection);
            for (String table : tables(connection)) {
                Jdbc.update(connection, "create table " + NEXT + table + " like " + table);
            }
        });
        return new LedgerWriter(jdbc, NEXT);
    }

    /** Puts the next ledger in the place of the one that answers: all tables at one moment. */
    public void swap() {
        jdbc.work(connection -> {
            // Whoever holds something in memory by these numbers must see others.
            Jdbc.update(connection, """
                    update next_ledger_offset
                    set batches = batches + (select max(batches) + 1 from ledger_offset)""");
            Jdbc.update(connection, """
                    update next_ledger_plan_state
                    set changes = changes + (select coalesce(max(changes), 0) + 1 from ledger_plan_state), replaced = changes""");
            // All that the old ledger held is in the next one, so what was known of the old one is so of it.
            Jdbc.update(connection, """
                    insert into next_ledger_watermark (id, up_to) select id, up_to from ledger_watermark w
                    on duplicate key update up_to = greatest(next_ledger_watermark.up_to, w.up_to)""");
            String renames = tables(connection).stream()
                    .flatMap(table -> Stream.of(table + " to " + OLD + table, NEXT + table + " to " + table))
                    .collect(Collectors.joining(", "));
            Jdbc.update(connection, "rename table " + renames);
            drop(connection);
        });
    }

    public void drop() {
        jdbc.work(NextLedger::drop);
    }

    private static void drop(Connection connection) throws SQLException {
        for (String table : tables(connection)) {
            Jdbc.update(connection, "drop table if exists " + NEXT + table + ", " + OLD + table);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Jdbc.query(connection, """
                select table_name from information_schema.tables
                where table_schema = database() and table_name like 'ledger\\_%' order by table_name""", row -> row.getString(1));
    }
}
