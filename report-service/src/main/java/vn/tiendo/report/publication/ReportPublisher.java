package vn.tiendo.report.publication;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.tiendo.outbox.Publisher;
import vn.tiendo.outbox.Relay;
import vn.tiendo.outbox.Topic;

/** Report-service as its outbox and relay see it. */
@ApplicationScoped
class ReportPublisher implements Publisher {

    private static final int AT_ONCE = 1_000;

    private final DataSource database;

    ReportPublisher(DataSource database) {
        this.database = database;
    }

    static void start(@Observes StartupEvent event, Relay relay) {
        relay.start();
    }

    @Override
    public String source() {
        return "/report-service";
    }

    @Override
    public List<Topic> topics() {
        return Channels.TOPICS;
    }

    /**
     * Nothing of these is ever pruned, so ids still rise with the versions. In portions: the events of many years would outlast the
     * time that the driver waits for one statement. Of what is broken off, all is put on its way again at the next attempt.
     */
    @Override
    public void republish(Renewal lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement portion = connection.prepareStatement("SELECT MAX(id) FROM"
                        + " (SELECT id FROM outbox WHERE topic = ? AND id > ? ORDER BY id LIMIT ?) portion");
                PreparedStatement update =
                        connection.prepareStatement("UPDATE outbox SET sent_at = NULL, enqueued_at = UTC_TIMESTAMP(6)"
                                + " WHERE topic = ? AND id > ? AND id <= ?")) {
            long done = 0;
            long last = end(portion, done);
            while (last > done) {
                lease.renew();
                update.setString(1, Channels.LIFECYCLE);
                update.setLong(2, done);
                update.setLong(3, last);
                update.executeUpdate();
                done = last;
                last = end(portion, done);
            }
        }
    }

    /** The id of the last event of the portion behind an id; 0 when none is left. */
    private static long end(PreparedStatement portion, long behind) throws SQLException {
        portion.setString(1, Channels.LIFECYCLE);
        portion.setLong(2, behind);
        portion.setInt(3, AT_ONCE);
        try (ResultSet row = portion.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
