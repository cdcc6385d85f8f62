package vn.tiendo.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a service: created where that is wanted, and asserted. */
final class Topics {

    private Topics() {}

    /** Creates the topics that are missing; those that exist are left as they are. */
    static void create(Admin admin, List<Topic> topics) throws InterruptedException, ExecutionException {
        List<NewTopic> missing = topics.stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.settings()))
                .toList();
        for (var created : admin.createTopics(missing).values().values()) {
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
    static Optional<String> misconfiguration(Admin admin, List<Topic> topics)
            throws InterruptedException, ExecutionException {
        Map<ConfigResource, Topic> resources = topics.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), Function.identity()));
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources.keySet()).all().get();
        return configs.entrySet().stream()
                .flatMap(found -> resources.get(found.getKey()).settings().entrySet().stream()
                        .filter(setting -> !setting.getValue()
                                .equals(found.getValue().get(setting.getKey()).value()))
                        .map(setting -> "Set " + setting.getKey() + "=" + setting.getValue() + " on topic "
                                + found.getKey().name() + ": it is "
                                + found.getValue().get(setting.getKey()).value() + "."))
                .findFirst();
    }
}
