package vn.tiendo.platform.feed;

import java.sql.Connection;
import java.sql.SQLException;
import vn.tiendo.platform.database.Jdbc;

/** The numbers of the change feed, given out in the transaction that notes events as sent. */
public final class FeedPositions {

    private FeedPositions() {}

    /**
     * Takes the next numbers. The lock on the counter is held to the commit, so positions become visible in their order.
     *
     * @return the number before the first of them
     */
    public static long take(Connection connection, int count) throws SQLException {
        long last = Jdbc.query(
                        connection, "select last from feed_position where id = 1 for update", row -> row.getLong(1))
                .get(0);
        Jdbc.update(connection, "update feed_position set last = ? where id = 1", last + count);
        return last;
    }

    /**
     * The database was set back. Positions behind the last that is kept may have been given out, nobody knows up to which: it goes on with
     * the milliseconds of the clock, thousandfold, which nothing that was given out reaches and JavaScript still counts.
     */
    public static void beginEpoch(Connection connection) throws SQLException {
        Jdbc.update(connection, """
                insert into feed_epoch (first_position, last_kept, began_at)
                select greatest(last + 1, floor(unix_timestamp(now(3)) * 1000) * 1000), last, utc_timestamp(6)
                from feed_position where id = 1 for update""");
        Jdbc.update(
                connection,
                "update feed_position set last = (select max(first_position) from feed_epoch) where id = 1");
    }
}
