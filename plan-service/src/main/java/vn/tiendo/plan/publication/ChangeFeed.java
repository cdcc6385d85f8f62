package vn.tiendo.plan.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import vn.tiendo.outbox.Event;

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
}
