package vn.tiendo.plan.outbox;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The outbox as the relay sees it. No lock is held while events are under way. */
final class OutboxStore {

    private final AgroalDataSource database;

    OutboxStore(AgroalDataSource database) {
        this.database = database;
    }

    record Unsent(long id, String eventId, String topic, String key, String type, Instant recordedAt, String payload) {

        /** Version of the assignment or revision of the registry entry: what follows the colon in the event's id. */
        long version() {
            return Long.parseLong(eventId.substring(eventId.lastIndexOf(':') + 1));
        }
    }

    /** The oldest that are not sent. By the mark, not by the highest id seen: a lower id may be committed later. */
    List<Unsent> unsent(int limit) throws SQLException {
        String sql = """
                select id, event_id, topic, partition_key, type, recorded_at, payload
                from outbox where sent_at is null order by id limit ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, limit);
            List<Unsent> events = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(new Unsent(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            rows.getString(7)));
                }
            }
            return events;
        }
    }

    /**
     * Marks events as sent, and gives the versions of assignments among them their positions in the change feed. The lock on
     * the counter is held to the commit, so positions become visible in their order.
     */
    void markSent(List<Unsent> sent, Instant at) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                mark(connection, sent, at);
                appendToFeed(
                        connection,
                        sent.stream()
                                .filter(event -> event.topic().equals(Topics.TASK_STATUS))
                                .toList());
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private static void mark(Connection connection, List<Unsent> sent, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update outbox set sent_at = ? where id = ?")) {
            for (Unsent event : sent) {
                statement.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                statement.setLong(2, event.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void appendToFeed(Connection connection, List<Unsent> versions) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        try (PreparedStatement lock =
                        connection.prepareStatement("select last from feed_position where id = 1 for update");
                PreparedStatement append = connection.prepareStatement(
                        "insert ignore into feed (position, assignment, version) values (?, ?, ?)");
                PreparedStatement count =
                        connection.prepareStatement("update feed_position set last = ? where id = 1")) {
            long position;
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                position = row.getLong(1);
            }
            for (Unsent event : versions) {
                append.setLong(1, ++position);
                append.setString(2, event.key());
                append.setLong(3, event.version());
                append.addBatch();
            }
            append.executeBatch();
            count.setLong(1, position);
            count.executeUpdate();
        }
    }
}
