package vn.tiendo.devservices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of {@code deploy/kafka/topics.csv}, for brokers at which the services' own accounts may create none. */
final class KafkaTopics {

    /** Of every topic: as much as the largest event takes. */
    private static final Map<String, String> ALWAYS = Map.of("max.message.bytes", "1048576");

    private KafkaTopics() {}

    /** Creates those that are not there. */
    static void create(Admin admin) throws InterruptedException, ExecutionException {
        Set<String> there = admin.listTopics().names().get();
        List<NewTopic> missing = CommentedCsv.rows("topics.csv").stream()
                .filter(row -> !there.contains(row[0]))
                .map(row -> new NewTopic(row[0], Optional.of(Integer.parseInt(row[1])), Optional.empty())
                        .configs(settings(row[2])))
                .toList();
        admin.createTopics(missing).all().get();
    }

    private static Map<String, String> settings(String cell) {
        Map<String, String> settings = new TreeMap<>(ALWAYS);
        for (String setting : cell.split(" ")) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        return settings;
    }
}
