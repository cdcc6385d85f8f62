package vn.tiendo.report.publication;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.feed.FeedPositions;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Publisher;
import vn.tiendo.platform.outbox.Topic;
import vn.tiendo.platform.outbox.relay.Inspector;
import vn.tiendo.platform.outbox.relay.Relay;
import vn.tiendo.platform.restoration.Findings;
import vn.tiendo.platform.restoration.Suspension;
import vn.tiendo.report.restoration.RestoredReports;

/** Report-service as its outbox and relay see it. */
@ApplicationScoped
class ReportPublisher implements Publisher {

    private static final int AT_ONCE = 1_000;

    /** How long the start waits for what the topics say; after that changes are refused until they have been read. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private final DataSource database;
    private final RestoredReports restored;
    private final ReportFeed feed;

    ReportPublisher(DataSource database, RestoredReports restored, ReportFeed feed) {
        this.feed = feed;
        this.database = database;
        this.restored = restored;
    }

    static void start(@Observes StartupEvent event, Inspector inspector, Suspension suspension, Relay relay) {
        inspector.start();
        suspension.awaitKnown(FIRST_LOOK);
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

    @Override
    public List<Event> unknown(Connection connection, List<Event> events) throws SQLException {
        return restored.unknown(connection, events);
    }

    @Override
    public void sent(Connection connection, List<Event> events) throws SQLException {
        feed.append(connection, events);
    }

    @Override
    public void beginTakingBack(Connection connection) throws SQLException {
        FeedPositions.beginEpoch(connection);
    }

    @Override
    public int takeBack(Connection connection, List<Event> events, Findings findings) throws SQLException {
        int taken = restored.takeBack(connection, events, findings);
        feed.append(connection, events);
        return taken;
    }

    /**
     * Nothing of these is ever pruned, so ids still rise with the versions. In portions: the events of many years would outlast the
     * time that the driver waits for one statement. Of what is broken off, all is put on its way again at the next attempt.
     */
    @Override
    public void republish(Renewal lease) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long done = 0;
            long last = end(connection, done);
            while (last > done) {
                lease.renew();
                Jdbc.update(connection, """
                        update outbox set sent_at = null, enqueued_at = utc_timestamp(6)
                        where topic = ? and id > ? and id <= ?""", Topics.REPORT_LIFECYCLE, done, last);
                done = last;
                last = end(connection, done);
            }
        }
    }

    /** The id of the last event of the portion behind an id; 0 when none is left. */
    private static long end(Connection connection, long behind) throws SQLException {
        String sql = """
                select max(id) from
                  (select id from outbox where topic = ? and id > ? order by id limit ?) portion""";
        return Jdbc.query(connection, sql, row -> row.getLong(1), Topics.REPORT_LIFECYCLE, behind, AT_ONCE)
                .get(0);
    }
}
