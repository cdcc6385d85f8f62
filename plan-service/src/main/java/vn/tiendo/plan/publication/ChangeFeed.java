package vn.tiendo.plan.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;

/** Gives versions of assignments their positions in the change feed, in the transaction that marks them as sent. */
final class ChangeFeed {

    private ChangeFeed() {}

    /** The lock on the counter is held to the commit, so positions become visible in their order. */
    static void append(Connection connection, List<Event> versions) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        long last = Jdbc.query(
                        connection, "select last from feed_position where id = 1 for update", row -> row.getLong(1))
                .get(0);
        List<Object> values = new ArrayList<>();
        for (Event event : versions) {
            values.addAll(List.of(++last, event.key(), event.version()));
        }
        Jdbc.update(
                connection,
                "insert ignore into feed (position, assignment, version) values "
                        + String.join(", ", Collections.nCopies(versions.size(), "(?, ?, ?)")),
                values.toArray());
        Jdbc.update(connection, "update feed_position set last = ? where id = 1", last);
    }

    /**
     * Positions behind the last that is kept may have been given out, nobody knows up to which: it goes on with the milliseconds of the
     * clock, thousandfold, which nothing that was given out reaches and JavaScript still counts.
     */
    static void beginEpoch(Connection connection) throws SQLException {
        Jdbc.update(connection, """
                insert into feed_epoch (first_position, last_kept, began_at)
                select greatest(last + 1, floor(unix_timestamp(now(3)) * 1000) * 1000), last, utc_timestamp(6)
                from feed_position where id = 1 for update""");
        Jdbc.update(
                connection,
                "update feed_position set last = (select max(first_position) from feed_epoch) where id = 1");
    }
}
