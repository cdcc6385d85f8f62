package vn.tiendo.report.publication;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.outbox.Topic;

/** The topics that report-service speaks on. */
public final class Channels {

    static final List<Topic> TOPICS = List.of(
            new Topic(
                    Topics.REPORT_LIFECYCLE,
                    1,
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG, "-1",
                            TopicConfig.RETENTION_BYTES_CONFIG, "-1")),
            new Topic(
                    Topics.LEDGER,
                    1,
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            "604800000")));

    private Channels() {}
}
