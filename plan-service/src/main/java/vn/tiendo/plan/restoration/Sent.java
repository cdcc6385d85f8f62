package vn.tiendo.plan.restoration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;

/** The outbox beside what stands on the topics: that was sent. */
final class Sent {

    private Sent() {}

    /** What waits with the same bytes need not be sent again. */
    static void mark(Connection connection, List<Event> events) throws SQLException {
        Jdbc.batch(connection, """
                delete w from unsent_version w join assignment_version v on v.assignment = w.assignment and v.version = w.version
                where w.assignment = ? and w.version = ? and v.state = ?""", RestoredRegistry.versions(events), event ->
                new Object[] {event.key(), event.version(), event.payload()});
        Jdbc.batch(connection, """
                update outbox set sent_at = utc_timestamp(6) where event_id = ? and sent_at is null and payload = ?""", events, event -> new Object[] {event.id(), event.payload()});
    }

    /** Puts events in as sent. */
    static void keep(Connection connection, List<Event> events) throws SQLException {
        Jdbc.batch(
                connection, """
                insert ignore into outbox
                  (event_id, topic, partition_key, type, recorded_at, enqueued_at, payload, sent_at)
                values (?, ?, ?, ?, ?, utc_timestamp(6), ?, utc_timestamp(6))""", events, event -> new Object[] {
                    event.id(), event.topic(), event.key(), event.type(), event.recordedAt(), event.payload()
                });
    }
}
