package vn.tiendo.faults.system;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** What the Job {@code topics} of deploy/k8s does in production, by what its manifest says, on one broker. */
public final class TopicsJob {

    private static final Pattern TOPIC = Pattern.compile("(?m)^ +topic (\\S+) (\\d+) (\\S+)$");

    /** Settings of all topics; those that an installation chooses refer to a variable and are left out. */
    private static final Pattern OF_ALL = Pattern.compile("--add-config \"\\$settings,([^\"]*)\"");

    private TopicsJob() {}

    private record Wanted(String name, int partitions, Map<String, String> settings) {}

    public static void run(String bootstrapServers) throws IOException {
        List<Wanted> topics = read();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var known = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !known.contains(topic.name()))
                            .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()))
                            .toList())
                    .all()
                    .get();
            admin.incrementalAlterConfigs(topics.stream()
                            .collect(Collectors.toMap(
                                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                                    TopicsJob::operations)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<AlterConfigOp> operations(Wanted topic) {
        return topic.settings().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static List<Wanted> read() throws IOException {
        String manifest = Files.readString(Jars.root().resolve("deploy/k8s/base/topics.yaml"));
        String ofAll =
                OF_ALL.matcher(manifest).results().map(match -> match.group(1)).collect(Collectors.joining(","));
        List<Wanted> topics = new ArrayList<>();
        for (MatchResult topic : TOPIC.matcher(manifest).results().toList()) {
            topics.add(new Wanted(
                    topic.group(1), Integer.parseInt(topic.group(2)), settings(topic.group(3) + "," + ofAll)));
        }
        return topics;
    }

    private static Map<String, String> settings(String list) {
        return Stream.of(list.split(","))
                .filter(setting -> setting.contains("=") && !setting.contains("$"))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }
}
