package vn.tiendo.bench.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.bench.bed.TestBed;

/** The rows that an event leaves in the ledger, written by the plain driver in batches of a thousand: what cannot be beaten. */
public final class RawLedger {

    private static final int BATCH = 1_000;
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "plan",
            "task",
            "province",
            "agency",
            "period_from",
            "period_to",
            "due",
            "status",
            "no_data",
            "completed_on",
            "effective_at",
            "recorded_at",
            "document");

    private final TestBed bed;

    public RawLedger(TestBed bed) {
        this.bed = bed;
    }

    /**
     * Upserts so many assignments with all their versions into copies of the ledger's tables.
     *
     * @return the rows' events a second, in each of so many parts
     */
    public List<Double> write(Synthetic synthetic, int assignments, int parts) throws SQLException {
        try (Connection sql = bed.bulk()) {
            try (Statement statement = sql.createStatement()) {
                for (String table : List.of("ledger_assignment_version", "ledger_assignment")) {
                    statement.execute("drop table if exists raw_" + table);
                    statement.execute("create table raw_" + table + " like " + table);
                }
            }
            sql.setAutoCommit(false);
            List<Double> rates = new ArrayList<>();
            long part = (long) assignments * Synthetic.VERSIONS / parts;
            long done = 0;
            long start = System.nanoTime();
            try (PreparedStatement version = prepare(sql, "ledger_assignment_version", List.of("version"));
                    PreparedStatement newest = prepare(sql, "ledger_assignment", COLUMNS.subList(1, COLUMNS.size()))) {
                int pending = 0;
                for (int v = 1; v <= Synthetic.VERSIONS; v++) {
                    for (int a = 1; a <= assignments; a++) {
                        Synthetic.Event event = synthetic.event(a, v);
                        add(version, event);
                        add(newest, event);
                        boolean isPart = ++done % part == 0;
                        if (++pending == BATCH || isPart) {
                            version.executeBatch();
                            newest.executeBatch();
                            sql.commit();
                            pending = 0;
                        }
                        if (isPart) {
                            rates.add(part / ((System.nanoTime() - start) / 1e9));
                            start = System.nanoTime();
                        }
                    }
                }
            }
            return rates;
        }
    }

    private static PreparedStatement prepare(Connection sql, String table, List<String> updated) throws SQLException {
        return sql.prepareStatement("insert into raw_" + table + " (" + String.join(", ", COLUMNS) + ") values ("
                + Stream.generate(() -> "?").limit(COLUMNS.size()).collect(Collectors.joining(", "))
                + ") on duplicate key update "
                + updated.stream().map(c -> c + " = values(" + c + ")").collect(Collectors.joining(", ")));
    }

    private static void add(PreparedStatement statement, Synthetic.Event event) throws SQLException {
        Object[] values = {
            event.id(),
            event.version(),
            "plan",
            "plan-1",
            "lai-chau",
            "lai-chau-so-noi-vu",
            "2026-01-01",
            "2026-12-31",
            null,
            "IN_PROGRESS",
            false,
            null,
            "2026-11-21 03:00:00.123456",
            "2026-11-21 03:00:00.123456",
            event.state()
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
