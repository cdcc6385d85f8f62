package vn.tiendo.plan.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.tiendo.contracts.Sources;
import vn.tiendo.contracts.Topics;
import vn.tiendo.plan.restoration.RestoredRegistry;
import vn.tiendo.platform.feed.FeedPositions;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Pointers;
import vn.tiendo.platform.outbox.Publisher;
import vn.tiendo.platform.outbox.Topic;
import vn.tiendo.platform.restoration.Findings;

/** The registry as its outbox and relay see it. */
@ApplicationScoped
class RegistryPublisher implements Publisher {

    private final Republication republication;
    private final RestoredRegistry restored;
    private final ChangeFeed feed;

    RegistryPublisher(Republication republication, RestoredRegistry restored, ChangeFeed feed) {
        this.feed = feed;
        this.republication = republication;
        this.restored = restored;
    }

    @Override
    public String source() {
        return Sources.REGISTRY;
    }

    @Override
    public List<Topic> topics() {
        return Channels.TOPICS;
    }

    @Override
    public Optional<String> watermarkTopic() {
        return Optional.of(Topics.WATERMARK);
    }

    @Override
    public Optional<String> markedTopic() {
        return Optional.of(Topics.TASK_STATUS);
    }

    @Override
    public Optional<Pointers> pointers() {
        return Optional.of(Channels.POINTERS);
    }

    @Override
    public void sent(Connection connection, List<Event> events) throws SQLException {
        feed.append(connection, events);
    }

    @Override
    public List<Event> unknown(Connection connection, List<Event> events) throws SQLException {
        return restored.unknown(connection, events);
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

    @Override
    public void republish(Renewal lease) throws SQLException {
        republication.everything(lease);
    }
}
