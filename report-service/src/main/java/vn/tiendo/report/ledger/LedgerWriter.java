package vn.tiendo.report.ledger;

import static java.util.Map.entry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes batches: rows and offsets in one transaction. Applying a batch twice, or an old one after a newer one, changes nothing
 * in the assignments; documents of the registry follow the order of their topic.
 */
@ApplicationScoped
public class LedgerWriter {

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
    private static final String VALUES =
            " (" + String.join(", ", COLUMNS) + ") VALUES (" + Jdbc.placeholders(COLUMNS.size()) + ")";

    // Not INSERT IGNORE: that would also swallow values that do not fit.
    private static final String INSERT_VERSION =
            "INSERT INTO ledger_assignment_version" + VALUES + " ON DUPLICATE KEY UPDATE version = version";

    // MariaDB assigns from left to right: the version goes last, or the other columns would compare with the new one.
    private static final String UPSERT_ASSIGNMENT =
            "INSERT INTO ledger_assignment" + VALUES + " ON DUPLICATE KEY UPDATE "
                    + Stream.concat(COLUMNS.stream().skip(2), Stream.of("version"))
                            .map(c -> c + " = IF(VALUES(version) > version, VALUES(" + c + "), " + c + ")")
                            .collect(Collectors.joining(", "));

    private final Jdbc jdbc;

    LedgerWriter(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A value does not fit the ledger: no retry will help. */
    public static final class DataRejected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DataRejected(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The offsets from which to go on, for all partitions that are known. */
    public Map<LedgerBatch.Position, Long> offsets() {
        return jdbc
                .query(
                        "SELECT topic, partition_no, next_offset FROM ledger_offset",
                        List.of(),
                        row -> entry(
                                new LedgerBatch.Position(row.getString("topic"), row.getInt("partition_no")),
                                row.getLong("next_offset")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Makes partitions known, so that the ledger is not taken for complete before each of them has a mark. */
    public void know(Collection<LedgerBatch.Position> positions) {
        transaction(connection -> {
            String sql = "INSERT INTO ledger_offset (topic, partition_no, next_offset) VALUES (?, ?, 0)"
                    + " ON DUPLICATE KEY UPDATE next_offset = next_offset";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (LedgerBatch.Position position : new TreeSet<>(positions)) {
                    add(insert, position.topic(), position.partition());
                }
                insert.executeBatch();
            }
        });
    }

    /**
     * Applies a batch.
     *
     * @throws DataRejected when a value does not fit: apply the records one by one
     * @throws RuntimeException on a passing fault: nothing was written, apply it again
     */
    public void write(LedgerBatch batch) {
        transaction(connection -> {
            writeDocuments(connection, batch);
            writeVersions(connection, batch);
            writeMarks(connection, batch);
            writeQuarantine(connection, batch);
            writeOffsets(connection, batch);
        });
    }

    private static void writeDocuments(Connection connection, LedgerBatch batch) throws SQLException {
        for (var ofKind : batch.documents.entrySet()) {
            String table = ofKind.getKey().table();
            try (PreparedStatement upsert = connection.prepareStatement("INSERT INTO " + table
                            + " (id, document) VALUES (?, ?) ON DUPLICATE KEY UPDATE document = VALUES(document)");
                    PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE id = ?")) {
                for (var document : ofKind.getValue().entrySet()) {
                    if (document.getValue() == null) {
                        add(delete, document.getKey());
                    } else {
                        add(upsert, document.getKey(), document.getValue());
                    }
                }
                upsert.executeBatch();
                delete.executeBatch();
            }
        }
    }

    private static void writeVersions(Connection connection, LedgerBatch batch) throws SQLException {
        try (PreparedStatement version = connection.prepareStatement(INSERT_VERSION);
                PreparedStatement assignment = connection.prepareStatement(UPSERT_ASSIGNMENT)) {
            for (LedgerBatch.Version v : batch.versions.values()) {
                Object[] values = values(v.state(), v.document());
                add(version, values);
                add(assignment, values);
            }
            version.executeBatch();
            assignment.executeBatch();
        }
    }

    private static Object[] values(AssignmentState s, String document) {
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

    private static void writeMarks(Connection connection, LedgerBatch batch) throws SQLException {
        String sql = "INSERT INTO ledger_mark (partition_no, up_to) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE up_to = GREATEST(up_to, VALUES(up_to))";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (var mark : batch.marks.entrySet()) {
                add(upsert, mark.getKey(), mark.getValue());
            }
            upsert.executeBatch();
        }
    }

    private static void writeQuarantine(Connection connection, LedgerBatch batch) throws SQLException {
        String sql = "INSERT INTO quarantine"
                + " (topic, partition_no, record_offset, record_key, headers, value, reason, at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE reason = VALUES(reason)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (LedgerBatch.Quarantined q : batch.quarantined) {
                add(
                        insert,
                        q.position().topic(),
                        q.position().partition(),
                        q.offset(),
                        cut(q.key(), 1000),
                        q.headers(),
                        cut(q.value(), 1 << 20),
                        q.reason().substring(0, Math.min(q.reason().length(), 1000)),
                        q.at());
            }
            insert.executeBatch();
        }
    }

    private static byte[] cut(byte[] bytes, int max) {
        return bytes == null || bytes.length <= max ? bytes : Arrays.copyOf(bytes, max);
    }

    private static void writeOffsets(Connection connection, LedgerBatch batch) throws SQLException {
        String sql = "INSERT INTO ledger_offset (topic, partition_no, next_offset, batches) VALUES (?, ?, ?, 1)"
                + " ON DUPLICATE KEY UPDATE next_offset = VALUES(next_offset), batches = batches + 1";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (var offset : batch.nextOffsets.entrySet()) {
                add(upsert, offset.getKey().topic(), offset.getKey().partition(), offset.getValue());
            }
            upsert.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        Jdbc.bind(statement, values);
        statement.addBatch();
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void transaction(Work work) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = jdbc.connection()) {
                work.on(connection);
            } catch (SQLException e) {
                throw isAboutData(e) ? new DataRejected(e) : new IllegalStateException(e.getMessage(), e);
            }
        });
    }

    /** SQL state class 22 is a value that does not fit, 23 a constraint; everything else (1213, 1205, 1020, no connection) passes. */
    private static boolean isAboutData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
