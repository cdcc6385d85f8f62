package vn.tiendo.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import vn.tiendo.platform.database.Jdbc;

/** The outbox as the relay sees it. No lock is held while events are under way. */
public final class OutboxStore {

    public static final String INSERT =
            "insert into outbox (event_id, topic, partition_key, type, recorded_at, enqueued_at, payload)"
                    + " values (?, ?, ?, ?, ?, utc_timestamp(6), ?)";

    private static final int PRUNED_AT_ONCE = 1_000;
    private static final int FETCHED_AT_ONCE = 100;
    private static final int MARKED_AT_ONCE = 500;

    /** Characters of payload that are held in memory at once, unless one event alone has more. */
    private static final int MOST_AT_ONCE = 4 << 20;

    private final DataSource database;

    public OutboxStore(DataSource database) {
        this.database = database;
    }

    /** An event with the place that it has in the order of sending. */
    public record Unsent(long id, Event event) {}

    /**
     * What waits, counted up to a limit.
     *
     * @param oldestAge how long the first in the order has waited; zero when none waits
     */
    public record Waiting(long count, Duration oldestAge) {}

    public static void bind(PreparedStatement insert, Event event) throws SQLException {
        insert.setString(1, event.id());
        insert.setString(2, event.topic());
        insert.setString(3, event.key());
        insert.setString(4, event.type());
        insert.setObject(5, utc(event.recordedAt()));
        insert.setString(6, event.payload());
    }

    /**
     * The first of those that wait.
     *
     * @param isFull more may wait behind them
     */
    public record Batch(List<Unsent> events, boolean isFull) {}

    /**
     * The oldest that are not sent. By the mark, not by the highest id seen: a lower id may be committed later.
     *
     * @param behind an id; 0 for all of them
     * @param limit how many at most; fewer where they are large
     * @param heldBack keys that are left out for the moment
     */
    public Batch unsent(long behind, int limit, Collection<String> heldBack) throws SQLException {
        String others = heldBack.isEmpty()
                ? ""
                : " and partition_key not in (" + String.join(", ", Collections.nCopies(heldBack.size(), "?")) + ")";
        String sql =
                "select id, event_id, topic, partition_key, type, recorded_at, payload from outbox where sent_at is null"
                        + " and id > ?" + others + " order by id limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setLong(parameter++, behind);
            for (String key : heldBack) {
                statement.setString(parameter++, key);
            }
            statement.setInt(parameter, limit);
            statement.setFetchSize(FETCHED_AT_ONCE);
            List<Unsent> events = new ArrayList<>();
            int length = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (length < MOST_AT_ONCE && rows.next()) {
                    Event event = new Event(
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            rows.getString(7));
                    events.add(new Unsent(rows.getLong(1), event));
                    length += event.payload().length();
                }
            }
            return new Batch(events, events.size() == limit || length >= MOST_AT_ONCE);
        }
    }

    /**
     * All that was recorded up to the answer is sent: an instant a margin before now, or just before the earliest that an unsent event
     * bears. Sees events of transactions that are still open: a dirty read, the only way to see what is on its way without waiting.
     *
     * @param latest taken before this call
     */
    public Instant settledTo(Instant latest) throws SQLException {
        try (Connection connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select recorded_at from outbox where sent_at is null order by recorded_at limit 1")) {
                if (!row.next()) {
                    return latest;
                }
                Instant before = row.getObject(1, LocalDateTime.class)
                        .toInstant(ZoneOffset.UTC)
                        .minusNanos(1_000);
                return before.isBefore(latest) ? before : latest;
            } finally {
                connection.setTransactionIsolation(isolation);
            }
        }
    }

    /** Marks events as sent, within the caller's transaction. */
    public static void markSent(Connection connection, List<Unsent> sent, Instant at) throws SQLException {
        for (int from = 0; from < sent.size(); from += MARKED_AT_ONCE) {
            markTogether(connection, sent.subList(from, Math.min(sent.size(), from + MARKED_AT_ONCE)), at);
        }
    }

    /** By one statement: several times as fast as by one for each event. MariaDB handles lists of over 1,000 values less well. */
    private static void markTogether(Connection connection, List<Unsent> sent, Instant at) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(at));
        sent.forEach(event -> values.add(event.id()));
        Jdbc.update(
                connection,
                "update outbox set sent_at = ? where id in (%s)".formatted(Jdbc.placeholders(sent.size())),
                values.toArray());
    }

    public Waiting waiting(long limit) throws SQLException {
        String sql = """
                select (select count(*) from (select 1 from outbox where sent_at is null limit ?) waiting),
                  (select timestampdiff(microsecond, enqueued_at, utc_timestamp(6)) from outbox
                    where sent_at is null order by id limit 1)""";
        try (Connection connection = database.getConnection()) {
            return Jdbc.query(
                            connection,
                            sql,
                            row -> new Waiting(row.getLong(1), Duration.ofNanos(1_000 * Math.max(0, row.getLong(2)))),
                            limit)
                    .get(0);
        }
    }

    /** Deletes some of those that were sent before an instant; never one that waits. */
    public int prune(Instant sentBefore) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Jdbc.update(
                    connection,
                    "delete from outbox where sent_at < ? order by sent_at limit ?",
                    sentBefore,
                    PRUNED_AT_ONCE);
        }
    }

    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
