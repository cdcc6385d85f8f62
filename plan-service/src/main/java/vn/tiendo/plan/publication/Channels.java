package vn.tiendo.plan.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.outbox.Event;
import vn.tiendo.platform.outbox.Pointers;
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

    /** Versions of assignments stand in the history whole. */
    static final Pointers POINTERS = new Pointers(
            EventTypes.ASSIGNMENT_STATE,
            "unsent_version",
            "assignment",
            "insert into unsent_version (id, assignment, version, recorded_at) values (next value for outbox_id, ?, ?, ?)",
            event -> new Object[] {event.key(), event.version(), event.recordedAt()},
            """
            select w.id, w.assignment, w.version, v.recorded_at, v.state
            from unsent_version w join assignment_version v on v.assignment = w.assignment and v.version = w.version""",
            row -> version(row.getString(2), row.getLong(3), Jdbc.instant(row, "recorded_at"), row.getString(5)));

    private Channels() {}

    /** The event of a version of an assignment. */
    static Event version(String assignment, long version, Instant recordedAt, String payload) {
        return new Event(
                assignment + ":" + version,
                Topics.TASK_STATUS,
                assignment,
                EventTypes.ASSIGNMENT_STATE,
                recordedAt,
                payload);
    }

    /**
     * The event of a state of a registry entry.
     *
     * @param key kind and id, such as {@code plan/quang-ninh-205-kh-ubnd-2024}
     */
    static Event entry(String key, long revision, Instant recordedAt, String payload) {
        String kind = key.substring(0, key.indexOf('/'));
        return new Event(key + ":" + revision, Topics.REGISTRY, key, EventTypes.ofRegistry(kind), recordedAt, payload);
    }
}
