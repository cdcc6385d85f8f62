package vn.tiendo.report.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.AssignmentState;

/**
 * Writes versions of assignments within a transaction: each is kept, the highest is what is so now, and what is missing below it is
 * noticed.
 */
final class VersionWriter {

    static final List<String> COLUMNS = List.of(
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
    private static final int PLAN = COLUMNS.indexOf("plan");
    private static final String NAMES = String.join(", ", COLUMNS);
    private static final String VALUES = " (%s) values (%s) ".formatted(NAMES, Jdbc.placeholders(COLUMNS.size()));

    // Not insert ignore: that would also swallow values that do not fit.
    private static final String KEEP_VERSION =
            "insert into ledger_assignment_version" + VALUES + "on duplicate key update version = version";
    private static final String REPLACE_VERSION = "replace into ledger_assignment_version" + VALUES;

    // MariaDB assigns from left to right: the version goes last, or the other columns would compare with the new one.
    private static final String UPSERT_ASSIGNMENT =
            "insert into ledger_assignment (%s, changed) values (%s, ?) on duplicate key update changed = values(changed), "
                            .formatted(NAMES, Jdbc.placeholders(COLUMNS.size()))
                    + Stream.concat(COLUMNS.stream().skip(2), Stream.of("version"))
                            .map(c -> c + " = if(values(version) > version, values(" + c + "), " + c + ")")
                            .collect(Collectors.joining(", "));
    private static final String SET_ASSIGNMENT = """
            replace into ledger_assignment (%1$s, changed)
            select %1$s, 0 from ledger_assignment_version where id = ? order by version desc limit 1""".formatted(NAMES);
    private static final String COUNT_CHANGE = """
            insert into ledger_plan_state (plan, province, changes) values (?, ?, 1)
            on duplicate key update changes = changes + 1, replaced = if(?, changes, replaced)""";
    private static final String NOTE_GAP = """
            insert into ledger_gap (id, province, missing, noticed_at)
            select id, max(province), max(version) - count(*), utc_timestamp(6)
            from ledger_assignment_version where id = ?""";

    private final Connection connection;
    private final UnaryOperator<String> tables;

    /**
     * @param tables turns the names of tables in a statement into those of the ledger that is written
     */
    VersionWriter(Connection connection, UnaryOperator<String> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    void write(LedgerBatch batch) throws SQLException {
        Set<String> ids = batch.versions.keySet().stream()
                .map(LedgerBatch.VersionKey::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            return;
        }
        Set<String> underRepair = among(ids, "select id from ledger_repair where id in (%s)");
        Map<Boolean, List<Object[]>> versions = batch.versions.values().stream()
                .collect(Collectors.partitioningBy(
                        v -> underRepair.contains(v.state().id()),
                        Collectors.mapping(v -> values(v.state(), v.document()), Collectors.toList())));
        Map<String, Long> changes = countChanges(batch, underRepair);
        each(KEEP_VERSION, versions.get(false), values -> values);
        each(REPLACE_VERSION, versions.get(true), values -> values);
        each(UPSERT_ASSIGNMENT, versions.get(false), values -> with(values, changes.get((String) values[PLAN])));
        each(SET_ASSIGNMENT, underRepair, id -> new Object[] {id});
        noticeGaps(ids);
    }

    private static Object[] with(Object[] values, Object last) {
        Object[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = last;
        return more;
    }

    /**
     * Raises the number by which those who remember something of these plans know that it is stale.
     *
     * @return the number of each plan
     */
    private Map<String, Long> countChanges(LedgerBatch batch, Set<String> underRepair) throws SQLException {
        Map<String, String> plans = new TreeMap<>();
        Set<String> repaired = new TreeSet<>();
        for (LedgerBatch.Version version : batch.versions.values()) {
            AssignmentState state = version.state();
            plans.put(state.plan(), state.province());
            if (underRepair.contains(state.id())) {
                repaired.add(state.plan());
            }
        }
        each(COUNT_CHANGE, plans.entrySet(), plan ->
                new Object[] {plan.getKey(), plan.getValue(), repaired.contains(plan.getKey())});
        String numbers = tables.apply("select plan, changes from ledger_plan_state where plan in (%s)"
                .formatted(Jdbc.placeholders(plans.size())));
        return Jdbc.query(
                        connection,
                        numbers,
                        row -> Map.entry(row.getString("plan"), row.getLong("changes")),
                        plans.keySet().toArray())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Versions count from 1 without a hole, so an assignment with fewer than its highest number lacks some. */
    private void noticeGaps(Set<String> ids) throws SQLException {
        Set<String> known = among(ids, "select id from ledger_gap where id in (%s)");
        each("delete from ledger_gap where id = ?", known, id -> new Object[] {id});
        Set<String> gaps = among(ids, """
                select id from ledger_assignment_version where id in (%s)
                group by id having max(version) <> count(*)""");
        each(NOTE_GAP, gaps, id -> new Object[] {id});
    }

    private Set<String> among(Set<String> ids, String sql) throws SQLException {
        String among = tables.apply(sql.formatted(Jdbc.placeholders(ids.size())));
        return new TreeSet<>(Jdbc.query(connection, among, row -> row.getString(1), ids.toArray()));
    }

    private <T> void each(String sql, Collection<T> items, Function<T, Object[]> values) throws SQLException {
        Jdbc.batch(connection, tables.apply(sql), items, values);
    }

    static Object[] values(AssignmentState s, String document) {
        return new Object[] {
            s.id(),
            s.version(),
            s.plan(),
            s.task(),
            s.province(),
            s.agency(),
            s.occurrence().from(),
            s.occurrence().to(),
            s.occurrence().due(),
            s.status(),
            s.noData(),
            s.completedOn(),
            s.effectiveAt(),
            s.change().at(),
            document
        };
    }
}
