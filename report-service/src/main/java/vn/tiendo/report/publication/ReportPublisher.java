package vn.tiendo.report.publication;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.tiendo.outbox.Publisher;
import vn.tiendo.outbox.Relay;
import vn.tiendo.outbox.Topic;

/** Report-service as its outbox and relay see it. */
@ApplicationScoped
class ReportPublisher implements Publisher {

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

    /** Nothing of these is ever pruned, so ids still rise with the versions. */
    @Override
    public void republish(Renewal lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE outbox SET sent_at = NULL, enqueued_at = UTC_TIMESTAMP(6) WHERE topic = ?")) {
            update.setString(1, Channels.LIFECYCLE);
            update.executeUpdate();
        }
    }
}
