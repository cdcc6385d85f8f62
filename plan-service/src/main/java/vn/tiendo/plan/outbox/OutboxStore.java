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

    record Unsent(long id, String eventId, String topic, String key, String type, Instant recordedAt, String payload) {}

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

    void markSent(List<Long> ids, Instant at) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update outbox set sent_at = ? where id = ?")) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                for (long id : ids) {
                    statement.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                    statement.setLong(2, id);
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }
}
