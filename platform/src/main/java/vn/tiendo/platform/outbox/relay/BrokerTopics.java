package vn.tiendo.platform.outbox.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.tiendo.platform.outbox.Topic;

/** The topics of a service on the broker: created and set where that is wanted, and asserted. */
final class BrokerTopics {

    private BrokerTopics() {}

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

    /** Gives topics of an earlier installation the settings that they lack. */
    static void alter(Admin admin, List<Topic> topics) throws InterruptedException, ExecutionException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        lacking(admin, topics).forEach(lack -> changes.computeIfAbsent(resource(lack.topic), topic -> new ArrayList<>())
                .add(new AlterConfigOp(new ConfigEntry(lack.setting, lack.wanted), AlterConfigOp.OpType.SET)));
        admin.incrementalAlterConfigs(changes).all().get();
    }

    /**
     * What is wrong with a topic's settings, which would lose events without a word.
     *
     * @return one line that says what to set, or empty
     */
    static Optional<String> misconfiguration(Admin admin, List<Topic> topics)
            throws InterruptedException, ExecutionException {
        return lacking(admin, topics)
                .map(lack -> "Set " + lack.setting + "=" + lack.wanted + " on topic " + lack.topic + ": it is "
                        + lack.found + ".")
                .sorted()
                .findFirst();
    }

    /** A setting that a topic has with another value. */
    private record Lack(String topic, String setting, String wanted, String found) {}

    private static Stream<Lack> lacking(Admin admin, List<Topic> topics)
            throws InterruptedException, ExecutionException {
        Map<ConfigResource, Topic> resources =
                topics.stream().collect(Collectors.toMap(topic -> resource(topic.name()), Function.identity()));
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources.keySet()).all().get();
        return configs.entrySet().stream()
                .flatMap(found -> resources.get(found.getKey()).settings().entrySet().stream()
                        .map(setting -> new Lack(
                                found.getKey().name(),
                                setting.getKey(),
                                setting.getValue(),
                                found.getValue().get(setting.getKey()).value())))
                .filter(lack -> !lack.wanted.equals(lack.found));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /** How many partitions each topic has on the broker. */
    static Map<String, Integer> partitions(Admin admin, List<Topic> topics)
            throws InterruptedException, ExecutionException {
        List<String> names = topics.stream().map(Topic::name).toList();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .collect(Collectors.toMap(
                        topic -> topic.name(), topic -> topic.partitions().size()));
    }
}
