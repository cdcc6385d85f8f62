package vn.tiendo.platform.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.tiendo.platform.database.Jdbc;

/**
 * The last offset that was acknowledged on each partition. Offsets only rise; if one goes back, the log, or its end, was lost, and
 * with it events that are marked as sent.
 */
final class AcknowledgedOffsets {

    private final DataSource database;
    private final Map<TopicPartition, Long> last = new HashMap<>();

    AcknowledgedOffsets(DataSource database) {
        this.database = database;
    }

    /** What was acknowledged before is not there any more. */
    static final class LogLostException extends SQLException {

        private static final long serialVersionUID = 1L;

        LogLostException(TopicPartition partition, long before, long now) {
            super(partition + " ended after offset " + before + ", now before " + now);
        }
    }

    /** Reads what earlier holders of the lease have acknowledged. */
    void load() throws SQLException {
        last.clear();
        try (Connection connection = database.getConnection()) {
            Jdbc.query(
                            connection,
                            "select topic, partition_no, last_offset from relay_position",
                            row -> Map.entry(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)))
                    .forEach(position -> last.put(position.getKey(), position.getValue()));
        }
    }

    /** The last offset of each partition that something was sent to. */
    Map<TopicPartition, Long> known() {
        return Map.copyOf(last);
    }

    /** What stands up to these offsets is known from now on; in the caller's transaction. */
    static void raise(Connection connection, Map<TopicPartition, Long> offsets) throws SQLException {
        store(connection, offsets, "greatest(last_offset, values(last_offset))");
    }

    private static void store(Connection connection, Map<TopicPartition, Long> offsets, String offset)
            throws SQLException {
        String sql = """
                insert into relay_position (topic, partition_no, last_offset) values (?, ?, ?)
                on duplicate key update last_offset = %s""".formatted(offset);
        Jdbc.batch(connection, sql, offsets.entrySet(), o ->
                new Object[] {o.getKey().topic(), o.getKey().partition(), o.getValue()});
    }

    /**
     * Compares with where the partitions end now.
     *
     * @throws LogLostException if one ends earlier
     * @throws SQLException if the database does not know any more what this node has stored: it was set back meanwhile
     */
    void check(Admin admin) throws SQLException, InterruptedException, ExecutionException {
        compareWithStored();
        Map<TopicPartition, OffsetSpec> ends =
                last.keySet().stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
        var found = admin.listOffsets(ends);
        for (TopicPartition partition : Set.copyOf(last.keySet())) {
            long before = last.get(partition);
            long end = endOf(found, partition);
            if (end <= before) {
                throw new LogLostException(partition, before, end);
            }
        }
    }

    /**
     * Compares with ends that were just asked.
     *
     * @throws LogLostException if one is earlier
     */
    void check(Map<TopicPartition, Long> ends) throws LogLostException {
        for (var position : last.entrySet()) {
            long end = ends.getOrDefault(position.getKey(), 0L);
            if (end <= position.getValue()) {
                throw new LogLostException(position.getKey(), position.getValue(), end);
            }
        }
    }

    private void compareWithStored() throws SQLException {
        AcknowledgedOffsets stored = new AcknowledgedOffsets(database);
        stored.load();
        for (var position : last.entrySet()) {
            if (stored.last.getOrDefault(position.getKey(), -1L) < position.getValue()) {
                throw new SQLException("The database knows less of " + position.getKey() + " than was stored");
            }
        }
    }

    private static long endOf(org.apache.kafka.clients.admin.ListOffsetsResult found, TopicPartition partition)
            throws InterruptedException, ExecutionException {
        try {
            return found.partitionResult(partition).get().offset();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw e;
        }
    }

    /**
     * Notes acknowledgements and stores them in the caller's transaction.
     *
     * @throws LogLostException if an offset has gone back
     */
    void acknowledged(Connection connection, Collection<RecordMetadata> places) throws SQLException {
        Map<TopicPartition, List<RecordMetadata>> byPartition = places.stream()
                .filter(RecordMetadata::hasOffset)
                .collect(Collectors.groupingBy(place -> new TopicPartition(place.topic(), place.partition())));
        Map<TopicPartition, Long> highest = new TreeMap<>(
                java.util.Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        for (var entry : byPartition.entrySet()) {
            long lowest = entry.getValue().stream()
                    .mapToLong(RecordMetadata::offset)
                    .min()
                    .orElseThrow();
            Long before = last.get(entry.getKey());
            if (before != null && lowest <= before) {
                throw new LogLostException(entry.getKey(), before, lowest);
            }
            highest.put(
                    entry.getKey(),
                    entry.getValue().stream()
                            .mapToLong(RecordMetadata::offset)
                            .max()
                            .orElseThrow());
        }
        store(connection, highest, "values(last_offset)");
        last.putAll(highest);
    }

    /** Begins anew, once everything is on its way again; in the caller's transaction. */
    static void forget(Connection connection) throws SQLException {
        Jdbc.update(connection, "delete from relay_position");
    }
}
