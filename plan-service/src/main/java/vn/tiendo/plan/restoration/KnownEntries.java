package vn.tiendo.plan.restoration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;

/**
 * What the database says that it has published of entries of the registry.
 *
 * @param newest by key: the last revision and its payload, which is null where it was not kept
 * @param waiting payloads that wait in the outbox, by the event's id
 */
record KnownEntries(List<Event> events, Map<String, Newest> newest, Map<String, String> waiting) {

    record Newest(long revision, String payload) {}

    /** Locks the entries where the caller's transaction does. */
    static KnownEntries of(Connection connection, List<Event> events) throws SQLException {
        Map<String, Newest> newest = new HashMap<>();
        Map<String, String> waiting = new HashMap<>();
        if (!events.isEmpty()) {
            List<String> keys =
                    events.stream().map(Event::key).distinct().sorted().toList();
            Jdbc.query(
                    connection,
                    "select event_key, revision, payload from published where event_key in ("
                            + Jdbc.placeholders(keys.size()) + ") order by event_key",
                    row -> newest.put(row.getString(1), new Newest(row.getLong(2), row.getString(3))),
                    keys.toArray());
            Jdbc.query(
                    connection,
                    "select event_id, payload from outbox where event_id in (" + Jdbc.placeholders(events.size())
                            + ") and sent_at is null",
                    row -> waiting.put(row.getString(1), row.getString(2)),
                    events.stream().map(Event::id).toList().toArray());
        }
        return new KnownEntries(events, newest, waiting);
    }

    Set<Event> known() {
        return events.stream().filter(this::isKnown).collect(Collectors.toSet());
    }

    /** An earlier revision is not kept: it can only be compared while it waits. */
    private boolean isKnown(Event event) {
        Newest last = newest.get(event.key());
        String waits = waiting.get(event.id());
        if (last == null || last.revision < event.version() || waits != null && !waits.equals(event.payload())) {
            return false;
        }
        return last.revision > event.version() || last.payload == null || last.payload.equals(event.payload());
    }

    /** The newest revision that the database says it has published; null: none. */
    Long revisionOf(Event event) {
        Newest last = newest.get(event.key());
        return last == null ? null : last.revision;
    }
}
