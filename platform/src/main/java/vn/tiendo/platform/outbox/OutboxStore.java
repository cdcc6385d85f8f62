package vn.tiendo.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.tiendo.platform.database.Jdbc;

/** The outbox as the relay sees it. No lock is held while events are under way. */
public final class OutboxStore {

    public static final String INSERT =
            "insert into outbox (event_id, topic, partition_key, type, recorded_at, enqueued_at, payload)"
                    + " values (?, ?, ?, ?, ?, utc_timestamp(6), ?)";

    private static final int PRUNED_AT_ONCE = 1_000;
    private static final int MARKED_AT_ONCE = 500;

    private final DataSource database;
    private final PointerStore pointers;

    public OutboxStore(DataSource database, Publisher publisher) {
        this.database = database;
        this.pointers = new PointerStore(publisher.pointers());
    }

    /**
     * An event with the place that it has in the order of sending.
     *
     * @param isPointer it stands in a table of its own
     */
    public record Unsent(long id, Event event, boolean isPointer) {}

    /**
     * What waits, counted up to a limit.
     *
     * @param oldestAge how long the first in the order has waited; zero when none waits
     */
    public record Waiting(long count, Duration oldestAge) {

        static final Waiting NOTHING = new Waiting(0, Duration.ZERO);

        static Waiting of(Connection connection, String table, String condition, long limit) throws SQLException {
            String sql = """
                    select (select count(*) from (select 1 from %1$s where %2$s limit ?) waiting),
                      (select timestampdiff(microsecond, enqueued_at, utc_timestamp(6)) from %1$s
                        where %2$s order by id limit 1)""".formatted(table, condition);
            return Jdbc.query(
                            connection,
                            sql,
                            row -> new Waiting(row.getLong(1), Duration.ofNanos(1_000 * Math.max(0, row.getLong(2)))),
                            limit)
                    .get(0);
        }

        private Waiting with(Waiting other) {
            return new Waiting(
                    count + other.count, oldestAge.compareTo(other.oldestAge) > 0 ? oldestAge : other.oldestAge);
        }
    }

    /** Takes events in, within the caller's transaction and by one round for each of the two tables. */
    void add(Connection connection, List<Event> events) throws SQLException {
        pointers.add(connection, events.stream().filter(pointers::isFor).toList());
        addWhole(
                connection,
                events.stream().filter(event -> !pointers.isFor(event)).toList());
    }

    /** The same of events that stand in the outbox itself. */
    public static void addWhole(Connection connection, List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                bind(insert, event);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public static void bind(PreparedStatement insert, Event event) throws SQLException {
        insert.setString(1, event.id());
        insert.setString(2, event.topic());
        insert.setString(3, event.key());
        insert.setString(4, event.type());
        insert.setObject(5, utc(event.recordedAt()));
        insert.setString(6, event.payload());
    }

    /**
     * The oldest that are not sent. By the mark, not by the highest id seen: a lower id may be committed later.
     *
     * @param behind an id; 0 for all of them
     * @param limit how many at most; fewer where they are large
     * @param heldBack keys that are left out for the moment
     */
    public Batch unsent(long behind, int limit, Collection<String> heldBack) throws SQLException {
        String others =
                heldBack.isEmpty() ? "" : " and partition_key not in (" + Jdbc.placeholders(heldBack.size()) + ")";
        String sql =
                "select id, event_id, topic, partition_key, type, recorded_at, payload from outbox where sent_at is null"
                        + " and id > ?" + others + " order by id limit ?";
        try (Connection connection = database.getConnection()) {
            return Batch.read(connection, sql, OutboxStore::whole, behind, heldBack, limit)
                    .with(pointers.unsent(connection, behind, limit, heldBack));
        }
    }

    private static Unsent whole(ResultSet row) throws SQLException {
        Event event = new Event(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(7));
        return new Unsent(row.getLong(1), event, false);
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
            try {
                Instant before = earliest(connection);
                return before == null || before.isAfter(latest) ? latest : before.minusNanos(1_000);
            } finally {
                connection.setTransactionIsolation(isolation);
            }
        }
    }

    private Instant earliest(Connection connection) throws SQLException {
        Instant pointed = pointers.earliest(connection);
        return Jdbc.query(
                        connection,
                        "select recorded_at from outbox where sent_at is null order by recorded_at limit 1",
                        row -> Jdbc.instant(row, "recorded_at"))
                .stream()
                .filter(whole -> pointed == null || whole.isBefore(pointed))
                .findFirst()
                .orElse(pointed);
    }

    /** Notes events as sent, within the caller's transaction. */
    public void markSent(Connection connection, List<Unsent> sent, Instant at) throws SQLException {
        for (int from = 0; from < sent.size(); from += MARKED_AT_ONCE) {
            markTogether(connection, sent.subList(from, Math.min(sent.size(), from + MARKED_AT_ONCE)), at);
        }
    }

    /** By one statement: several times as fast as by one for each event. MariaDB handles lists of over 1,000 values less well. */
    private void markTogether(Connection connection, List<Unsent> sent, Instant at) throws SQLException {
        Map<Boolean, List<Long>> ids = sent.stream()
                .collect(Collectors.partitioningBy(
                        Unsent::isPointer, Collectors.mapping(Unsent::id, Collectors.toList())));
        if (!ids.get(true).isEmpty()) {
            pointers.delete(connection, ids.get(true));
        }
        if (!ids.get(false).isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(at));
            values.addAll(ids.get(false));
            Jdbc.update(
                    connection,
                    "update outbox set sent_at = ? where id in ("
                            + Jdbc.placeholders(ids.get(false).size()) + ")",
                    values.toArray());
        }
    }

    public Waiting waiting(long limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Waiting.of(connection, "outbox", "sent_at is null", limit).with(pointers.waiting(connection, limit));
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
