package vn.tiendo.platform.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.platform.outbox.Topic;

/** Topics that an earlier installation has left. */
class BrokerTopicsTest {

    @Test
    void aTopicThatTakesLargerRecordsIsToldByALineAndGetsTheSettingsThatItLacks() throws Exception {
        Topic wanted = new Topic("topics-test-" + UUID.randomUUID(), 1, Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(Map.<String, Object>of(
                "bootstrap.servers", DevServices.start().kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(wanted.name(), 1, (short) 1)
                            .configs(Map.of("cleanup.policy", "compact", "retention.ms", "5000"))))
                    .all()
                    .get();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(
                            BrokerTopics.misconfiguration(admin, List.of(wanted)))
                    .contains("Set max.message.bytes=1048576 on topic " + wanted.name() + ": it is 1048588."));
            BrokerTopics.alter(admin, List.of(wanted));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(BrokerTopics.misconfiguration(admin, List.of(wanted)))
                            .isEqualTo(Optional.empty()));
        }
    }
}
