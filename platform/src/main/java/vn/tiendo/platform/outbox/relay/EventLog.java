package vn.tiendo.platform.outbox.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.tiendo.platform.outbox.Batch;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Publisher;
import vn.tiendo.platform.outbox.Topic;
import vn.tiendo.platform.outbox.Watermark;

/** The publisher's topics on the broker, as the holder of the lease knows them. */
final class EventLog {

    private final Admin admin;
    private final EventProducer producer;
    private final AcknowledgedOffsets offsets;
    private final Placement placement;
    private final List<String> topics;

    EventLog(
            Admin admin,
            EventProducer producer,
            AcknowledgedOffsets offsets,
            Placement placement,
            Publisher publisher) {
        this.admin = admin;
        this.producer = producer;
        this.offsets = offsets;
        this.placement = placement;
        this.topics = publisher.topics().stream().map(Topic::name).toList();
    }

    /** @throws AcknowledgedOffsets.LogLostException if something that was acknowledged is not there any more */
    void check() throws SQLException, InterruptedException, ExecutionException {
        offsets.check(admin);
    }

    Sending begin(Batch batch, BooleanSupplier mayGoOn) {
        return producer.begin(batch, mayGoOn);
    }

    /** Notes acknowledgements in the caller's transaction. */
    void acknowledged(Connection connection, Collection<RecordMetadata> places) throws SQLException {
        offsets.acknowledged(connection, places);
    }

    /**
     * Where the topics end, by their names. The identities are asked first: of a topic that is created anew in between, the ends would
     * not be those of the log that bears the identity named.
     *
     * @param watermarkTopic is not named, but must be there
     * @throws AcknowledgedOffsets.LogLostException if something that was acknowledged does not stand before these ends
     */
    List<Watermark.TopicEnds> ends(String watermarkTopic)
            throws SQLException, InterruptedException, ExecutionException {
        Map<String, TopicDescription> found =
                new TreeMap<>(admin.describeTopics(topics).allTopicNames().get());
        Map<TopicPartition, Long> ends = ends(found.values());
        offsets.check(ends);
        placement.compare(
                found.values().stream().collect(Collectors.toMap(TopicDescription::name, topic -> topic.partitions()
                        .size())));
        found.remove(watermarkTopic);
        return found.values().stream()
                .map(topic -> new Watermark.TopicEnds(
                        topic.name(),
                        topic.topicId().toString(),
                        partitions(topic).map(ends::get).toList()))
                .toList();
    }

    private Map<TopicPartition, Long> ends(Collection<TopicDescription> found)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = found.stream()
                .flatMap(EventLog::partitions)
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                admin.listOffsets(latest).all().get().entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size())
                .mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    /** Sends something that does not come from the outbox, and says whether it was acknowledged. */
    boolean tell(Event event) {
        return producer.tell(event);
    }

    /** As release 1.0 says it; see {@link EventProducer#mark}. */
    List<RecordMetadata> mark(String topic, Instant upTo) {
        return producer.mark(topic, upTo);
    }
}
