package vn.tiendo.plan.publication;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.outbox.Topic;

/** The topics that the registry speaks on, and the types of its events. */
final class Channels {

    static final List<Topic> TOPICS = List.of(
            new Topic(
                    Topics.REGISTRY, 1, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)),
            new Topic(
                    Topics.TASK_STATUS,
                    6,
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG, "-1",
                            TopicConfig.RETENTION_BYTES_CONFIG, "-1")),
            new Topic(
                    Topics.WATERMARK,
                    1,
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                            // Only what stands before the last segment is compacted.
                            TopicConfig.SEGMENT_BYTES_CONFIG, "1048576",
                            TopicConfig.SEGMENT_MS_CONFIG, "3600000",
                            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1")));

    private Channels() {}
}
