package vn.tiendo.report.ledger;

import static java.util.Map.entry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes batches: rows and offsets in one transaction. Applying a batch twice, or an old one after a newer one, changes nothing
 * in the assignments; documents of the registry follow the order of their topic.
 */
@ApplicationScoped
public class LedgerWriter {

    private final Jdbc jdbc;
    private final String prefix;

    @Inject
    LedgerWriter(Jdbc jdbc) {
        this(jdbc, "");
    }

    /**
     * @param prefix of the names of the tables: empty for the ledger that answers, another for one that is being built
     */
    LedgerWriter(Jdbc jdbc, String prefix) {
        this.jdbc = jdbc;
        this.prefix = prefix;
    }

    /** A value does not fit the ledger: no retry will help. */
    public static final class DataRejected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DataRejected(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Somebody else has moved the ledger on, or has put another in its place: read the offsets again. */
    public static final class LedgerMoved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LedgerMoved(LedgerBatch.Position position) {
            super(position.topic() + "-" + position.partition() + " is not where this batch began");
        }
    }

    /** The offsets from which to go on, for all partitions that are known. */
    public Map<LedgerBatch.Position, Long> offsets() {
        return jdbc
                .query(
                        in("SELECT topic, partition_no, next_offset FROM ledger_offset"),
                        List.of(),
                        row -> entry(
                                new LedgerBatch.Position(row.getString("topic"), row.getInt("partition_no")),
                                row.getLong("next_offset")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Makes the partitions of a topic known. A topic with another identity than before is another log under the same name: it is read
     * from its beginning.
     *
     * @param partitions numbers of the partitions
     */
    public void know(String topic, String topicId, Collection<Integer> partitions) {
        transaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    in("INSERT INTO ledger_offset (topic, partition_no, next_offset, topic_id)"
                            + " VALUES (?, ?, 0, ?) ON DUPLICATE KEY UPDATE"
                            + " next_offset = IF(COALESCE(topic_id, VALUES(topic_id)) = VALUES(topic_id), next_offset, 0),"
                            + " topic_id = VALUES(topic_id)"))) {
                for (Integer partition : new TreeSet<>(partitions)) {
                    add(insert, topic, partition, topicId);
                }
                insert.executeBatch();
            }
        });
    }

    /** The end of a partition's log was lost: what replaces it is somewhere in a log that is read from its beginning. */
    public void beginAgain(LedgerBatch.Position position) {
        transaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    in("UPDATE ledger_offset SET next_offset = 0 WHERE topic = ? AND partition_no = ?"))) {
                Jdbc.bind(update, position.topic(), position.partition());
                update.executeUpdate();
            }
        });
    }

    /**
     * Applies a batch.
     *
     * @param began where each partition stood before; the ledger must still stand there
     * @throws LedgerMoved when it does not: nothing was written
     * @throws DataRejected when a value does not fit: apply the records one by one
     * @throws RuntimeException on a passing fault: nothing was written, apply it again
     */
    public void write(LedgerBatch batch, Map<LedgerBatch.Position, Long> began) {
        transaction(connection -> {
            // First, for its locks keep any other node's batch waiting; that one then finds the ledger moved.
            moveOffsets(connection, batch, began);
            writeDocuments(connection, batch);
            writeDigests(connection, batch);
            new VersionWriter(connection, this::in).write(batch);
            writeWatermark(connection, batch);
            writeQuarantine(connection, batch);
        });
    }

    /** Applies what a record means, without moving on: one that was put aside before. */
    public void replay(LedgerBatch batch) {
        transaction(connection -> {
            writeDocuments(connection, batch);
            writeDigests(connection, batch);
            new VersionWriter(connection, this::in).write(batch);
            try (PreparedStatement update = connection.prepareStatement(
                    in("UPDATE ledger_offset SET batches = batches + 1 ORDER BY topic, partition_no"))) {
                update.executeUpdate();
            }
        });
    }

    private void writeDocuments(Connection connection, LedgerBatch batch) throws SQLException {
        for (var ofKind : batch.documents.entrySet()) {
            String table = in(ofKind.getKey().table());
            // The revision goes last: MariaDB assigns from left to right.
            try (PreparedStatement upsert = connection.prepareStatement("INSERT INTO " + table
                            + " (id, document, revision) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE document ="
                            + " IF(VALUES(revision) = 0 OR VALUES(revision) >= revision, VALUES(document), document),"
                            + " revision = GREATEST(VALUES(revision), revision)");
                    PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE id = ?")) {
                for (var entry : ofKind.getValue().entrySet()) {
                    if (entry.getValue().document() == null) {
                        add(delete, entry.getKey());
                    } else {
                        add(
                                upsert,
                                entry.getKey(),
                                entry.getValue().document(),
                                entry.getValue().revision());
                    }
                }
                upsert.executeBatch();
                delete.executeBatch();
            }
        }
    }

    private void writeDigests(Connection connection, LedgerBatch batch) throws SQLException {
        String sql = "REPLACE INTO ledger_digest (id, province, bucket, taken_at, document) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement replace = connection.prepareStatement(in(sql))) {
            for (RegistryDigest digest : batch.digests.values()) {
                add(replace, digest.id(), digest.province(), digest.bucket(), digest.takenAt(), Document.write(digest));
            }
            replace.executeBatch();
        }
    }

    /** The watermark in force never falls: what was once known to be in stays in. */
    private void writeWatermark(Connection connection, LedgerBatch batch) throws SQLException {
        if (batch.settledTo != null) {
            String sql = "INSERT INTO ledger_watermark (id, up_to) VALUES (1, ?)"
                    + " ON DUPLICATE KEY UPDATE up_to = GREATEST(up_to, VALUES(up_to))";
            try (PreparedStatement upsert = connection.prepareStatement(in(sql))) {
                Jdbc.bind(upsert, batch.settledTo);
                upsert.executeUpdate();
            }
        }
    }

    private void writeQuarantine(Connection connection, LedgerBatch batch) throws SQLException {
        String sql = "INSERT INTO quarantine"
                + " (topic, partition_no, record_offset, record_key, headers, value, reason, at, topic_id)"
                + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(MAX(topic_id), '') FROM ledger_offset WHERE topic = ?"
                + " ON DUPLICATE KEY UPDATE reason = VALUES(reason)";
        try (PreparedStatement insert = connection.prepareStatement(in(sql))) {
            for (LedgerBatch.Quarantined q : batch.quarantined) {
                add(
                        insert,
                        q.position().topic(),
                        q.position().partition(),
                        q.offset(),
                        cut(q.key(), 1000),
                        q.headers(),
                        cut(q.value(), (1 << 24) - 1),
                        q.reason().substring(0, Math.min(q.reason().length(), 1000)),
                        q.at(),
                        q.position().topic());
            }
            insert.executeBatch();
        }
    }

    private static byte[] cut(byte[] bytes, int max) {
        return bytes == null || bytes.length <= max ? bytes : Arrays.copyOf(bytes, max);
    }

    private void moveOffsets(Connection connection, LedgerBatch batch, Map<LedgerBatch.Position, Long> began)
            throws SQLException {
        // Who remembers the registry reads it again when this rises; digests of assignments come every minute and are
        // not part of it.
        int isOfInterest = batch.documents.isEmpty() ? 0 : 1;
        String sql = "UPDATE ledger_offset SET next_offset = ?, batches = batches + ?"
                + " WHERE topic = ? AND partition_no = ? AND next_offset = ?";
        try (PreparedStatement update = connection.prepareStatement(in(sql))) {
            for (var next : batch.nextOffsets.entrySet()) {
                LedgerBatch.Position position = next.getKey();
                Jdbc.bind(
                        update,
                        next.getValue(),
                        isOfInterest,
                        position.topic(),
                        position.partition(),
                        began.get(position));
                if (update.executeUpdate() != 1) {
                    throw new LedgerMoved(position);
                }
            }
        }
    }

    static void add(PreparedStatement statement, Object... values) throws SQLException {
        Jdbc.bind(statement, values);
        statement.addBatch();
    }

    private String in(String sql) {
        return sql.replace("ledger_", prefix + "ledger_");
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
