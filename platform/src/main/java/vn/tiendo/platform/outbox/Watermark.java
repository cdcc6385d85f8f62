package vn.tiendo.platform.outbox;

import java.time.Instant;
import java.util.List;
import vn.tiendo.contracts.EventTypes;

/**
 * What a publisher says of its topics: every event that was recorded up to an instant stands before the ends named here. The ends are
 * asked from the broker after the instant was read from the outbox. A reader that has passed all of them, under the same identities
 * of the topics, holds everything up to that instant.
 *
 * @param upTo UTC; the epoch withdraws what was said before, while everything is sent again
 * @param fence of the relay that wrote it; what bears a lower one than before comes from a relay that has lost its lease
 * @param topics all topics of the publisher, in the order of their names
 */
public record Watermark(Instant upTo, long fence, List<TopicEnds> topics) {

    public static final String TYPE = EventTypes.RELAY_WATERMARK;

    /**
     * Where a topic ended.
     *
     * @param topicId the broker's identity of the topic; another log under the same name has another one
     * @param ends of each partition, by its number: the offset behind its last record
     */
    public record TopicEnds(String topic, String topicId, List<Long> ends) {}
}
