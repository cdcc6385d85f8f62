package vn.tiendo.report.ledger;

import static java.util.Map.entry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.Document;

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
                        in("select topic, partition_no, next_offset from ledger_offset"),
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
        String sql = in("""
                insert into ledger_offset (topic, partition_no, next_offset, topic_id) values (?, ?, 0, ?)
                on duplicate key update
                  next_offset = if(coalesce(topic_id, values(topic_id)) = values(topic_id), next_offset, 0),
                  topic_id = values(topic_id)""");
        transaction(connection -> Jdbc.batch(
                connection, sql, new TreeSet<>(partitions), partition -> new Object[] {topic, partition, topicId}));
    }

    /** The end of a partition's log was lost: what replaces it is somewhere in a log that is read from its beginning. */
    public void beginAgain(LedgerBatch.Position position) {
        String sql = in("update ledger_offset set next_offset = 0 where topic = ? and partition_no = ?");
        transaction(connection -> Jdbc.update(connection, sql, position.topic(), position.partition()));
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
            Jdbc.update(connection, in("update ledger_offset set batches = batches + 1 order by topic, partition_no"));
        });
    }

    private void writeDocuments(Connection connection, LedgerBatch batch) throws SQLException {
        for (var ofKind : batch.documents.entrySet()) {
            String table = in(ofKind.getKey().table());
            Map<Boolean, List<Map.Entry<String, LedgerBatch.Entry>>> documents = ofKind.getValue().entrySet().stream()
                    .collect(Collectors.partitioningBy(e -> e.getValue().document() != null));
            // The revision goes last: MariaDB assigns from left to right.
            String upsert = """
                    insert into %s (id, document, revision) values (?, ?, ?) on duplicate key update
                      document = if(values(revision) = 0 or values(revision) >= revision, values(document), document),
                      revision = greatest(values(revision), revision)""".formatted(table);
            Jdbc.batch(connection, upsert, documents.get(true), e -> new Object[] {
                e.getKey(), e.getValue().document(), e.getValue().revision()
            });
            Jdbc.batch(connection, "delete from %s where id = ?".formatted(table), documents.get(false), e ->
                    new Object[] {e.getKey()});
        }
    }

    private void writeDigests(Connection connection, LedgerBatch batch) throws SQLException {
        String sql = in("replace into ledger_digest (id, province, bucket, taken_at, document) values (?, ?, ?, ?, ?)");
        Jdbc.batch(
                connection, sql, batch.digests.values(), digest -> new Object[] {
                    digest.id(), digest.province(), digest.bucket(), digest.takenAt(), Document.write(digest)
                });
    }

    /** The watermark in force never falls: what was once known to be in stays in. */
    private void writeWatermark(Connection connection, LedgerBatch batch) throws SQLException {
        if (batch.settledTo != null) {
            String sql = in("""
                    insert into ledger_watermark (id, up_to) values (1, ?)
                    on duplicate key update up_to = greatest(up_to, values(up_to))""");
            Jdbc.update(connection, sql, batch.settledTo);
        }
    }

    private void writeQuarantine(Connection connection, LedgerBatch batch) throws SQLException {
        String sql = in("""
                insert into quarantine
                  (topic, partition_no, record_offset, record_key, headers, value, reason, at, topic_id)
                select ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(topic_id), '') from ledger_offset where topic = ?
                on duplicate key update reason = values(reason)""");
        Jdbc.batch(connection, sql, batch.quarantined, q -> new Object[] {
            q.position().topic(),
            q.position().partition(),
            q.offset(),
            cut(q.key(), 1000),
            q.headers(),
            cut(q.value(), (1 << 24) - 1),
            q.reason().substring(0, Math.min(q.reason().length(), 1000)),
            q.at(),
            q.position().topic()
        });
    }

    private static byte[] cut(byte[] bytes, int max) {
        return bytes == null || bytes.length <= max ? bytes : Arrays.copyOf(bytes, max);
    }

    private void moveOffsets(Connection connection, LedgerBatch batch, Map<LedgerBatch.Position, Long> began)
            throws SQLException {
        // Who remembers the registry reads it again when this rises; digests of assignments come every minute and are
        // not part of it.
        int isOfInterest = batch.documents.isEmpty() ? 0 : 1;
        String sql = in("""
                update ledger_offset set next_offset = ?, batches = batches + ?
                where topic = ? and partition_no = ? and next_offset = ?""");
        for (var next : batch.nextOffsets.entrySet()) {
            LedgerBatch.Position at = next.getKey();
            Long before = began.get(at);
            if (Jdbc.update(connection, sql, next.getValue(), isOfInterest, at.topic(), at.partition(), before) != 1) {
                throw new LedgerMoved(at);
            }
        }
    }

    private String in(String sql) {
        return sql.replace("ledger_", prefix + "ledger_");
    }

    private void transaction(Jdbc.Work work) {
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                jdbc.work(work);
            } catch (IllegalStateException e) {
                if (e.getCause() instanceof SQLException cause && isAboutData(cause)) {
                    throw new DataRejected(cause);
                }
                throw e;
            }
        });
    }

    /** SQL state class 22 is a value that does not fit, 23 a constraint; everything else (1213, 1205, 1020, no connection) passes. */
    private static boolean isAboutData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
