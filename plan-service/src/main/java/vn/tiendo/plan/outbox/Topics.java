package vn.tiendo.plan.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that the registry speaks on, and what they must be like. */
final class Topics {

    static final String REGISTRY = "plan.registry.v1";
    static final String TASK_STATUS = "plan.task-status.v1";
    static final int TASK_STATUS_PARTITIONS = 6;

    private static final Map<String, Map<String, String>> REQUIRED = Map.of(
            REGISTRY, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
            TASK_STATUS,
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG, "-1",
                            TopicConfig.RETENTION_BYTES_CONFIG, "-1"));

    private Topics() {}

    /** Creates the topics that are missing; those that exist are left as they are. */
    static void create(Admin admin) throws InterruptedException, ExecutionException {
        List<NewTopic> topics = List.of(
                new NewTopic(REGISTRY, Optional.of(1), Optional.empty()).configs(REQUIRED.get(REGISTRY)),
                new NewTopic(TASK_STATUS, Optional.of(TASK_STATUS_PARTITIONS), Optional.empty())
                        .configs(REQUIRED.get(TASK_STATUS)));
        for (var created : admin.createTopics(topics).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /**
     * What is wrong with a topic's settings, which would lose events without a word.
     *
     * @return one line that says what to set, or empty
     */
    static Optional<String> misconfiguration(Admin admin) throws InterruptedException, ExecutionException {
        Set<ConfigResource> resources = REQUIRED.keySet().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .collect(Collectors.toSet());
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources).all().get();
        return configs.entrySet().stream()
                .flatMap(topic -> REQUIRED.get(topic.getKey().name()).entrySet().stream()
                        .filter(setting -> !setting.getValue()
                                .equals(topic.getValue().get(setting.getKey()).value()))
                        .map(setting -> "Set " + setting.getKey() + "=" + setting.getValue() + " on topic "
                                + topic.getKey().name() + ": it is "
                                + topic.getValue().get(setting.getKey()).value() + "."))
                .findFirst();
    }
}
