package vn.tiendo.platform.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.Topic;

/**
 * On which partition the events of a key stand: where Kafka's own partitioner puts them, but by a number of partitions that stands in
 * the publisher's database. So a partition that is added on the broker moves no key, and stays empty until an operator raises the
 * number ({@link PlacementDesk}).
 */
final class Placement {

    private static final Logger LOG = Logger.getLogger(Placement.class);

    private final DataSource database;
    private final Backlog backlog;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();

    Placement(DataSource database, Backlog backlog) {
        this.database = database;
        this.backlog = backlog;
    }

    /** Reads the numbers that were noted, by whichever node. */
    void load() throws SQLException {
        try (Connection connection = database.getConnection()) {
            var noted = Jdbc.query(
                    connection,
                    "select topic, partitions from relay_topic",
                    row -> Map.entry(row.getString(1), row.getInt(2)));
            numbers.clear();
            noted.forEach(topic -> numbers.put(topic.getKey(), topic.getValue()));
        }
    }

    /**
     * Whether the topics are as they must be; before, those that are missing are created and those that are otherwise are set, where
     * that is wanted.
     *
     * @return one line that says what to do, or empty
     */
    Optional<String> misfit(Admin admin, List<Topic> publishers, boolean mayCreate)
            throws SQLException, InterruptedException, ExecutionException {
        load();
        List<Topic> topics = sized(publishers);
        if (mayCreate) {
            BrokerTopics.create(admin, topics);
            BrokerTopics.alter(admin, topics);
        }
        Optional<String> misconfiguration = BrokerTopics.misconfiguration(admin, topics);
        return misconfiguration.isPresent() ? misconfiguration : tooFew(BrokerTopics.partitions(admin, topics));
    }

    /** As they are to be created: a topic that was lost comes back with as many partitions as its keys are placed by. */
    List<Topic> sized(List<Topic> topics) {
        return topics.stream()
                .map(topic -> topic.withPartitions(numbers.getOrDefault(topic.name(), topic.partitions())))
                .toList();
    }

    /**
     * A topic that has fewer partitions than its keys are placed by.
     *
     * @param found partitions by topic, from the broker
     * @return one line that says what to do, or empty
     */
    private Optional<String> tooFew(Map<String, Integer> found) {
        return new TreeMap<>(found)
                .entrySet().stream()
                        .filter(topic -> topic.getValue() < numbers.getOrDefault(topic.getKey(), 0))
                        .map(topic -> "Topic " + topic.getKey() + " has " + topic.getValue()
                                + " partitions, but its keys are placed by " + numbers.get(topic.getKey())
                                + " (relay_topic): add partitions until it has as many.")
                        .findFirst();
    }

    /**
     * Notes, for topics of which nothing is noted yet, as many as the broker has now: by as many Kafka's partitioner has placed their
     * keys so far. Called when the lease was taken, since the numbers may have been raised before.
     */
    void note(Lease lease, Map<String, Integer> found, Clock clock) throws SQLException {
        lease.inTransaction(connection -> Jdbc.batch(connection, """
                insert into relay_topic (topic, partitions, placed_at) values (?, ?, ?)
                on duplicate key update partitions = partitions""", found.entrySet(), topic ->
                new Object[] {topic.getKey(), topic.getValue(), clock.instant()}));
        load();
        compare(found);
    }

    /** Tells once of partitions on which nothing is placed. */
    void compare(Map<String, Integer> found) {
        int unused = 0;
        for (var topic : found.entrySet()) {
            int number = numbers.getOrDefault(topic.getKey(), topic.getValue());
            unused += Math.max(0, topic.getValue() - number);
            boolean isNews = !topic.getValue().equals(told.put(topic.getKey(), topic.getValue()));
            if (isNews && topic.getValue() > number) {
                LOG.warnf(
                        "Topic %s has %d partitions, its keys are placed by %d: the others stay empty until"
                                + " PUT /api/v1/topics/%1$s/placement raises the number",
                        topic.getKey(), topic.getValue(), number);
            }
        }
        backlog.unusedPartitions(unused);
    }

    /** Null, for whatever the producer itself chooses, of a topic that is not the publisher's. */
    Integer partition(String topic, String key) {
        Integer number = numbers.get(topic);
        return number == null
                ? null
                : Integer.valueOf(Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % number);
    }
}
