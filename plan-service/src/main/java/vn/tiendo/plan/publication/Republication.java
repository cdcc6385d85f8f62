package vn.tiendo.plan.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Publisher;

/** Puts events on their way again that were sent before: from the history, for the outbox is pruned. */
@ApplicationScoped
public class Republication {

    private static final Logger LOG = Logger.getLogger(Republication.class);
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String VERSIONS = "insert into outbox"
            + " (event_id, topic, partition_key, type, recorded_at, enqueued_at, payload)"
            + " select concat(assignment, ':', version), '" + Topics.TASK_STATUS + "', assignment, '"
            + EventTypes.ASSIGNMENT_STATE + "', recorded_at, utc_timestamp(6), state"
            + " from assignment_version where assignment in (%s) order by assignment, version";
    private static final String ENTRIES = "insert into outbox"
            + " (event_id, topic, partition_key, type, recorded_at, enqueued_at, payload)"
            + " select concat(event_key, ':', revision), '" + Topics.REGISTRY + "', event_key,"
            + " concat('vn.tiendo.registry.', substring_index(event_key, '/', 1), '.v1'), recorded_at, utc_timestamp(6), payload"
            + " from published where payload is not null order by event_key";

    private final DataSource database;

    Republication(DataSource database) {
        this.database = database;
    }

    /**
     * Sends all versions of assignments again, in their order; ids that do not exist are passed over. What waits already keeps its
     * place.
     *
     * @return how many events are on their way again
     */
    public int assignments(Collection<UUID> ids) throws SQLException {
        int events = 0;
        List<UUID> all = List.copyOf(new TreeSet<>(ids));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> chunk = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            events += Jdbc.inTransaction(database, connection -> {
                lock(connection, chunk);
                // Not what waits: for a moment a mark would see neither the old row nor the new one.
                delete(connection, chunk, " and sent_at is not null");
                return Jdbc.update(
                        connection,
                        VERSIONS.formatted(Jdbc.placeholders(chunk.size()))
                                + " on duplicate key update sent_at = null, enqueued_at = utc_timestamp(6)",
                        texts(chunk));
            });
        }
        return events;
    }

    /**
     * Sends the whole registry and all versions of all assignments again, each key's in their order: rows that are there make way
     * for new ones, whose ids rise with the versions. A change that comes meanwhile waits for the lock and goes last.
     */
    void everything(Publisher.Renewal lease) throws SQLException {
        int entries = Jdbc.inTransaction(database, connection -> {
            lockEntries(connection);
            Jdbc.update(connection, "delete from outbox where topic = '" + Topics.REGISTRY + "'");
            return Jdbc.update(connection, ENTRIES);
        });
        int versions = 0;
        List<UUID> chunk = next(FIRST);
        while (!chunk.isEmpty()) {
            lease.renew();
            List<UUID> assignments = chunk;
            versions += Jdbc.inTransaction(database, connection -> {
                lock(connection, assignments);
                delete(connection, assignments, "");
                return Jdbc.update(
                        connection, VERSIONS.formatted(Jdbc.placeholders(assignments.size())), texts(assignments));
            });
            chunk = next(chunk.get(chunk.size() - 1));
        }
        LOG.infof("%d entries and %d versions are on their way again", entries, versions);
    }

    private List<UUID> next(UUID after) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Jdbc.query(
                    connection,
                    "select id from assignment where id > ? order by id limit ?",
                    row -> UUID.fromString(row.getString(1)),
                    after.toString(),
                    AT_ONCE);
        }
    }

    /** Writers hold the row of their assignment: no version can come between. */
    private static void lock(Connection connection, List<UUID> assignments) throws SQLException {
        Jdbc.query(
                connection,
                "select id from assignment where id in (%s) order by id for update"
                        .formatted(Jdbc.placeholders(assignments.size())),
                row -> row.getString(1),
                texts(assignments));
    }

    private static void delete(Connection connection, List<UUID> assignments, String which) throws SQLException {
        Jdbc.update(
                connection,
                "delete from outbox where topic = '" + Topics.TASK_STATUS + "' and partition_key in ("
                        + Jdbc.placeholders(assignments.size()) + ")" + which,
                texts(assignments));
    }

    /** As writers do before they append: none has a place in the outbox between here and the end. */
    private static void lockEntries(Connection connection) throws SQLException {
        Jdbc.query(
                connection, "select event_key from published order by event_key for update", row -> row.getString(1));
    }

    private static Object[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray();
    }
}
