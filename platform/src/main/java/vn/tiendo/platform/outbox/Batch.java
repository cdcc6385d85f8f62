package vn.tiendo.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.platform.database.Jdbc;

/**
 * The first of those that wait: so many events, and no more bytes than fit into memory.
 *
 * @param isFull more may wait behind them
 */
public record Batch(List<OutboxStore.Unsent> events, boolean isFull) {

    public static final Batch NONE = new Batch(List.of(), false);

    private static final int FETCHED_AT_ONCE = 100;

    /** Characters of payload that are held in memory at once, unless one event alone has more. */
    private static final int MOST_AT_ONCE = 2 << 20;

    /** What waits in two tables, in the order of the ids that both share. What lies behind the end of one that is full comes later. */
    Batch with(Batch other) {
        if (other.events.isEmpty()) {
            return this;
        }
        if (events.isEmpty()) {
            return other;
        }
        long end = Math.min(end(), other.end());
        return new Batch(
                Stream.concat(events.stream(), other.events.stream())
                        .filter(unsent -> unsent.id() <= end)
                        .sorted(Comparator.comparingLong(OutboxStore.Unsent::id))
                        .toList(),
                isFull || other.isFull);
    }

    private long end() {
        return isFull ? events.get(events.size() - 1).id() : Long.MAX_VALUE;
    }

    /** @param sql with the id behind which it begins, the keys that are left out, and the limit */
    static Batch read(
            Connection connection,
            String sql,
            Jdbc.RowMapper<OutboxStore.Unsent> mapper,
            long behind,
            Collection<String> heldBack,
            int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            statement.setLong(parameter++, behind);
            for (String key : heldBack) {
                statement.setString(parameter++, key);
            }
            statement.setInt(parameter, limit);
            statement.setFetchSize(FETCHED_AT_ONCE);
            List<OutboxStore.Unsent> events = new ArrayList<>();
            int length = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (length < MOST_AT_ONCE && rows.next()) {
                    OutboxStore.Unsent next = mapper.map(rows);
                    events.add(next);
                    length += next.event().payload().length();
                }
            }
            return new Batch(events, events.size() == limit || length >= MOST_AT_ONCE);
        }
    }
}
