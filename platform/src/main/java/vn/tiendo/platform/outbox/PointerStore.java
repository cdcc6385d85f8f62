package vn.tiendo.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tiendo.platform.database.Jdbc;

/** The pointers among what waits, see {@link Pointers}; of a service that has none, nothing. */
final class PointerStore {

    private final Pointers pointers;

    PointerStore(Optional<Pointers> pointers) {
        this.pointers = pointers.orElse(null);
    }

    boolean isFor(Event event) {
        return pointers != null && event.type().equals(pointers.type());
    }

    void add(Connection connection, List<Event> events) throws SQLException {
        if (!events.isEmpty()) {
            Jdbc.batch(connection, pointers.insert(), events, pointers.values());
        }
    }

    /** As {@link OutboxStore#unsent} of its own table. */
    Batch unsent(Connection connection, long behind, int limit, Collection<String> heldBack) throws SQLException {
        if (pointers == null) {
            return Batch.NONE;
        }
        String others = heldBack.isEmpty()
                ? ""
                : " and w." + pointers.key() + " not in (" + Jdbc.placeholders(heldBack.size()) + ")";
        return Batch.read(
                connection,
                pointers.select() + " where w.id > ?" + others + " order by w.id limit ?",
                row -> new OutboxStore.Unsent(row.getLong(1), pointers.event().map(row), true),
                behind,
                heldBack,
                limit);
    }

    /** The earliest instant that a waiting one bears; null when none waits. Without an index: those that wait are few, or all waits. */
    Instant earliest(Connection connection) throws SQLException {
        return pointers == null
                ? null
                : Jdbc.query(
                                connection,
                                "select min(recorded_at) earliest from " + pointers.table(),
                                row -> Jdbc.instant(row, "earliest"))
                        .get(0);
    }

    OutboxStore.Waiting waiting(Connection connection, long limit) throws SQLException {
        return pointers == null
                ? OutboxStore.Waiting.NOTHING
                : OutboxStore.Waiting.of(connection, pointers.table(), "true", limit);
    }

    /** Exactly these, never a range: a lower id may have been committed in between. */
    void delete(Connection connection, List<Long> ids) throws SQLException {
        Jdbc.update(
                connection,
                "delete from " + pointers.table() + " where id in (" + Jdbc.placeholders(ids.size()) + ")",
                ids.toArray());
    }
}
