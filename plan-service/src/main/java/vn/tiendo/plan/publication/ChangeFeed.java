package vn.tiendo.plan.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import vn.tiendo.platform.outbox.Event;

/** Gives versions of assignments their positions in the change feed, in the transaction that marks them as sent. */
final class ChangeFeed {

    private ChangeFeed() {}

    /** The lock on the counter is held to the commit, so positions become visible in their order. */
    static void append(Connection connection, List<Event> versions) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        try (PreparedStatement lock =
                        connection.prepareStatement("select last from feed_position where id = 1 for update");
                PreparedStatement append =
                        connection.prepareStatement("insert ignore into feed (position, assignment, version) values "
                                + String.join(", ", Collections.nCopies(versions.size(), "(?, ?, ?)")));
                PreparedStatement count =
                        connection.prepareStatement("update feed_position set last = ? where id = 1")) {
            long position;
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                position = row.getLong(1);
            }
            int parameter = 1;
            for (Event event : versions) {
                append.setLong(parameter++, ++position);
                append.setString(parameter++, event.key());
                append.setLong(parameter++, event.version());
            }
            append.executeUpdate();
            count.setLong(1, position);
            count.executeUpdate();
        }
    }

    /**
     * Positions behind the last that is kept may have been given out, nobody knows up to which: it goes on with the milliseconds of the
     * clock, thousandfold, which nothing that was given out reaches and JavaScript still counts.
     */
    static void beginEpoch(Connection connection) throws SQLException {
        try (PreparedStatement begin =
                        connection.prepareStatement("insert into feed_epoch (first_position, last_kept, began_at)"
                                + " select greatest(last + 1, floor(unix_timestamp(now(3)) * 1000) * 1000), last, utc_timestamp(6)"
                                + " from feed_position where id = 1 for update");
                PreparedStatement move = connection.prepareStatement("update feed_position set last ="
                        + " (select max(first_position) from feed_epoch) where id = 1")) {
            begin.executeUpdate();
            move.executeUpdate();
        }
    }
}
