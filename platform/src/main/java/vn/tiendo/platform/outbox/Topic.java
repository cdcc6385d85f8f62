package vn.tiendo.platform.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic that a service speaks on.
 *
 * @param partitions how many it is created with
 * @param settings what it must be like: with other values events would be lost without a word, or a reader could not hold one. How
 *     large a record may be is the same for all, unless it is said here
 */
public record Topic(String name, int partitions, Map<String, String> settings) {

    /** Bytes of a record with its headers, as the broker counts: 1 MiB, so that whoever reads can say how much memory he needs. */
    public static final int LARGEST_RECORD = 1 << 20;

    public Topic {
        Map<String, String> all =
                new HashMap<>(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_RECORD)));
        all.putAll(settings);
        settings = Map.copyOf(all);
    }

    public Topic withPartitions(int number) {
        return new Topic(name, number, settings);
    }
}
