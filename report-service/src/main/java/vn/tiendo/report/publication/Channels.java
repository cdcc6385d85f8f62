package vn.tiendo.report.publication;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import vn.tiendo.outbox.Topic;

/** The topics that report-service speaks on. */
public final class Channels {

    /** Steps of reports, kept for ever. */
    public static final String LIFECYCLE = "report.lifecycle.v1";

    /** What the ledger asks the registry to send again; of no use after a week. */
    public static final String LEDGER = "report.ledger.v1";

    static final List<Topic> TOPICS = List.of(
            new Topic(
                    LIFECYCLE,
                    1,
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG, "-1",
                            TopicConfig.RETENTION_BYTES_CONFIG, "-1")),
            new Topic(
                    LEDGER,
                    1,
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            "604800000")));

    private Channels() {}
}
