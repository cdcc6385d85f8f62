package vn.tiendo.report.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final String NAMES = String.join(", ", COLUMNS);
    private static final String VALUES = " (" + NAMES + ") VALUES (" + Jdbc.placeholders(COLUMNS.size()) + ")";

    // Not INSERT IGNORE: that would also swallow values that do not fit.
    private static final String KEEP_VERSION =
            "INSERT INTO ledger_assignment_version" + VALUES + " ON DUPLICATE KEY UPDATE version = version";
    private static final String REPLACE_VERSION = "REPLACE INTO ledger_assignment_version" + VALUES;

    // MariaDB assigns from left to right: the version goes last, or the other columns would compare with the new one.
    private static final String UPSERT_ASSIGNMENT =
            "INSERT INTO ledger_assignment" + VALUES + " ON DUPLICATE KEY UPDATE "
                    + Stream.concat(COLUMNS.stream().skip(2), Stream.of("version"))
                            .map(c -> c + " = IF(VALUES(version) > version, VALUES(" + c + "), " + c + ")")
                            .collect(Collectors.joining(", "));
    private static final String SET_ASSIGNMENT = "REPLACE INTO ledger_assignment (" + NAMES + ") SELECT " + NAMES
            + " FROM ledger_assignment_version WHERE id = ? ORDER BY version DESC LIMIT 1";

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
        Set<String> underRepair = among(ids, "SELECT id FROM ledger_repair WHERE id IN (%s)");
        try (PreparedStatement keep = prepare(KEEP_VERSION);
                PreparedStatement replace = prepare(REPLACE_VERSION);
                PreparedStatement assignment = prepare(UPSERT_ASSIGNMENT)) {
            for (LedgerBatch.Version v : batch.versions.values()) {
                Object[] values = values(v.state(), v.document());
                if (underRepair.contains(v.state().id())) {
                    LedgerWriter.add(replace, values);
                } else {
                    LedgerWriter.add(keep, values);
                    LedgerWriter.add(assignment, values);
                }
            }
            keep.executeBatch();
            replace.executeBatch();
            assignment.executeBatch();
        }
        try (PreparedStatement set = prepare(SET_ASSIGNMENT)) {
            for (String id : underRepair) {
                LedgerWriter.add(set, id);
            }
            set.executeBatch();
        }
        noticeGaps(ids);
        countChanges(batch);
    }

    /** What others remember of these plans is no longer so. */
    private void countChanges(LedgerBatch batch) throws SQLException {
        Map<String, String> plans = new TreeMap<>();
        batch.versions
                .values()
                .forEach(v -> plans.put(v.state().plan(), v.state().province()));
        try (PreparedStatement count =
                prepare("INSERT INTO ledger_plan_state (plan, province, changes) VALUES (?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE changes = changes + 1")) {
            for (var plan : plans.entrySet()) {
                LedgerWriter.add(count, plan.getKey(), plan.getValue());
            }
            count.executeBatch();
        }
    }

    /** Versions count from 1 without a hole, so an assignment with fewer than its highest number lacks some. */
    private void noticeGaps(Set<String> ids) throws SQLException {
        for (String id : among(ids, "SELECT id FROM ledger_gap WHERE id IN (%s)")) {
            update("DELETE FROM ledger_gap WHERE id = ?", id);
        }
        Set<String> gaps = among(
                ids,
                "SELECT id FROM ledger_assignment_version WHERE id IN (%s) GROUP BY id HAVING MAX(version) <> COUNT(*)");
        for (String id : gaps) {
            update(
                    "INSERT INTO ledger_gap (id, province, missing, noticed_at)"
                            + " SELECT id, MAX(province), MAX(version) - COUNT(*), UTC_TIMESTAMP(6)"
                            + " FROM ledger_assignment_version WHERE id = ?",
                    id);
        }
    }

    private Set<String> among(Set<String> ids, String sql) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement select = prepare(sql.formatted(Jdbc.placeholders(ids.size())))) {
            Jdbc.bind(select, ids.toArray());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private void update(String sql, String id) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            Jdbc.bind(statement, id);
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(tables.apply(sql));
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
