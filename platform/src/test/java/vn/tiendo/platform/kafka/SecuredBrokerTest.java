package vn.tiendo.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.devservices.Authority;
import vn.tiendo.devservices.KafkaAccounts;
import vn.tiendo.devservices.KafkaBroker;
import vn.tiendo.devservices.Lifeline;

/** A broker that speaks TLS with a certificate of an authority of its own, asks for accounts, and knows what each may do. */
class SecuredBrokerTest {

    private static final String REGISTRY = "plan.registry.v1";
    private static final String LIFECYCLE = "report.lifecycle.v1";
    private static final String LEDGER = "report.ledger.v1";
    private static final String STRANGER = "stranger";

    @TempDir
    static Path folder;

    private static Lifeline lifeline;
    private static KafkaAccounts accounts;
    private static KafkaBroker broker;

    @BeforeAll
    static void start() throws Exception {
        lifeline = Lifeline.open(folder);
        accounts = new KafkaAccounts(Authority.in(folder.resolve("authority")), STRANGER);
        broker = new KafkaBroker(
                lifeline,
                new KafkaBroker.Settings(folder.resolve("kafka"), folder.resolve("kafka.log"), 0, 0, accounts));
        broker.start();
        try (Admin admin = Admin.create(broker.administrator())) {
            admin.createTopics(List.of(topic(REGISTRY), topic(LIFECYCLE), topic(LEDGER)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        lifeline.close();
    }

    @Test
    void anAccountWritesOnItsOwnTopicsAlone() throws Exception {
        KafkaConnection plan = as("plan-service", accounts.password("plan-service"));
        KafkaConnection report = as("report-service", accounts.password("report-service"));
        KafkaConnection stranger = as(STRANGER, accounts.password(STRANGER));
        send(plan, REGISTRY);
        send(report, LIFECYCLE);
        for (String topic : List.of(LIFECYCLE, LEDGER)) {
            assertThatThrownBy(() -> send(plan, topic)).hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
        assertThatThrownBy(() -> send(report, REGISTRY)).hasRootCauseInstanceOf(TopicAuthorizationException.class);
        for (String topic : List.of(REGISTRY, LIFECYCLE, LEDGER)) {
            assertThatThrownBy(() -> send(stranger, topic)).hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void anAccountReadsWhatItNeedsAndAStrangerNothing() throws Exception {
        KafkaConnection report = as("report-service", accounts.password("report-service"));
        assertThat(end(report, REGISTRY)).isNotNegative();
        assertThat(end(as("plan-service", accounts.password("plan-service")), LEDGER))
                .isNotNegative();
        KafkaConnection stranger = as(STRANGER, accounts.password(STRANGER));
        assertThatThrownBy(() -> end(stranger, REGISTRY)).isInstanceOf(TopicAuthorizationException.class);
        try (Admin admin = report.admin()) {
            assertThat(admin.describeTopics(List.of(REGISTRY)).allTopicNames().get())
                    .containsKey(REGISTRY);
        }
    }

    @Test
    void aWrongPasswordAnUnknownAuthorityAndPlainTextReachNothing() {
        assertThatThrownBy(() -> send(as("plan-service", "of somebody \"else\\"), REGISTRY))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        KafkaConnection byTheJvms = new KafkaConnection(
                known("SASL_SSL"),
                Optional.of("plan-service"),
                Optional.of(accounts.password("plan-service")),
                Optional.empty());
        assertThatThrownBy(() -> send(byTheJvms, REGISTRY)).hasMessageContaining("SSL handshake failed");
        assertThatThrownBy(() -> send(KafkaConnection.plain(broker.bootstrapServers()), REGISTRY))
                .hasRootCauseInstanceOf(TimeoutException.class);
    }

    private static KafkaConnection as(String account, String password) {
        return new KafkaConnection(
                known("SASL_SSL"),
                Optional.of(account),
                Optional.of(password),
                Optional.of(accounts.environment(account).get("KAFKA_TRUSTSTORE")));
    }

    /** As Quarkus hands it over: with what is no setting of a connection, too. */
    private static Map<String, Object> known(String protocol) {
        return Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "security.protocol", protocol, "user", "not a setting");
    }

    private static void send(KafkaConnection connection, String topic) throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(
                connection.with(Map.of("max.block.ms", 3_000)), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "x")).get();
        }
    }

    private static long end(KafkaConnection connection, String topic) {
        TopicPartition only = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(
                connection.with(Map.of("allow.auto.create.topics", false)),
                new StringDeserializer(),
                new StringDeserializer())) {
            return consumer.endOffsets(List.of(only), Duration.ofSeconds(10)).get(only);
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }
}
