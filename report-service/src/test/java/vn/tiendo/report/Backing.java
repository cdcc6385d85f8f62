package vn.tiendo.report;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import vn.tiendo.contracts.Topics;
import vn.tiendo.devservices.DevServices;

/** A real MariaDB and a real Kafka, with the topics as plan-service makes them. */
public final class Backing implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        DevServices services = DevServices.start();
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", services.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.REGISTRY, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Topics.WATERMARK, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Topics.TASK_STATUS, 6, (short) 1).configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return services.environment("report");
    }

    @Override
    public void stop() {
        // The end of the JVM stops the servers: other test classes go on using them.
    }
}
