package vn.tiendo.plan.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.Publisher;

/** Puts events on their way again that were sent before: from the history, for the outbox is pruned. */
@ApplicationScoped
public class Republication {

    private static final Logger LOG = Logger.getLogger(Republication.class);
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String VERSIONS = """
            insert into unsent_version (id, assignment, version, recorded_at)
            select next value for outbox_id, v.assignment, v.version, v.recorded_at from
              (select assignment, version, recorded_at from assignment_version where assignment in (%s)
                order by assignment, version limit 18446744073709551615) v
            where not exists (select 1 from unsent_version w where w.assignment = v.assignment and w.version = v.version)""";
    private static final String ENTRIES = "select event_key, revision, recorded_at, payload from published"
            + " where payload is not null and event_key > ? order by event_key limit " + AT_ONCE;

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
                return pointTo(connection, chunk);
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
            // With versions that a node of the release before has handed in whole: each has its pointer again below.
            Jdbc.update(connection, "delete from outbox");
            return appendEntries(connection);
        });
        int versions = 0;
        List<UUID> chunk = next(FIRST);
        while (!chunk.isEmpty()) {
            lease.renew();
            List<UUID> assignments = chunk;
            versions += Jdbc.inTransaction(database, connection -> {
                lock(connection, assignments);
                Jdbc.update(
                        connection,
                        "delete from unsent_version where assignment in (" + Jdbc.placeholders(assignments.size())
                                + ")",
                        texts(assignments));
                return pointTo(connection, assignments);
            });
            chunk = next(chunk.get(chunk.size() - 1));
        }
        LOG.infof("%d entries and %d versions are on their way again", entries, versions);
    }

    /** Not by one statement: under its trigger the outbox takes no insert ... select. */
    private static int appendEntries(Connection connection) throws SQLException {
        int entries = 0;
        List<Event> chunk = entriesBehind(connection, "");
        while (!chunk.isEmpty()) {
            OutboxStore.addWhole(connection, chunk);
            entries += chunk.size();
            chunk = entriesBehind(connection, chunk.get(chunk.size() - 1).key());
        }
        return entries;
    }

    private static List<Event> entriesBehind(Connection connection, String key) throws SQLException {
        return Jdbc.query(connection, ENTRIES, Republication::entry, key);
    }

    private static Event entry(ResultSet row) throws SQLException {
        return Channels.entry(row.getString(1), row.getLong(2), Jdbc.instant(row, "recorded_at"), row.getString(4));
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

    private static int pointTo(Connection connection, List<UUID> assignments) throws SQLException {
        return Jdbc.update(connection, VERSIONS.formatted(Jdbc.placeholders(assignments.size())), texts(assignments));
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
