package vn.tiendo.plan.restoration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import vn.tiendo.platform.outbox.Event;

/** The outbox beside what stands on the topics: that was sent. */
final class Sent {

    private Sent() {}

    /** What waits with the same bytes need not be sent again. */
    static void mark(Connection connection, List<Event> events) throws SQLException {
        try (PreparedStatement sent = connection.prepareStatement("update outbox set sent_at = utc_timestamp(6)"
                + " where event_id = ? and sent_at is null and payload = ?")) {
            for (Event event : events) {
                Rows.add(sent, event.id(), event.payload());
            }
            sent.executeBatch();
        }
    }

    /** Puts events in as sent. */
    static void keep(Connection connection, List<Event> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert ignore into outbox"
                + " (event_id, topic, partition_key, type, recorded_at, enqueued_at, payload, sent_at)"
                + " values (?, ?, ?, ?, ?, utc_timestamp(6), ?, utc_timestamp(6))")) {
            for (Event event : events) {
                Rows.add(
                        insert,
                        event.id(),
                        event.topic(),
                        event.key(),
                        event.type(),
                        Rows.utc(event.recordedAt()),
                        event.payload());
            }
            insert.executeBatch();
        }
    }
}
