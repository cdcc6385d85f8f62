package vn.tiendo.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DevServicesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static DevServices services;

    @BeforeAll
    static void start() {
        services = DevServices.start();
    }

    @Test
    void servicesAreStartedOncePerJvm() {
        assertThat(DevServices.start()).isSameAs(services);
    }

    @Test
    void vietnameseTextSurvivesACleanRestartAndAKill() throws Exception {
        try (Connection plan = connect("plan_migration");
                Statement statement = plan.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE province (name VARCHAR(100) NOT NULL)");
            statement.execute("INSERT INTO province VALUES ('Đà Nẵng')");
        }
        services.mariaDb().stop();
        services.mariaDb().start();
        assertThat(valueOf("plan_migration", "SELECT name FROM province")).isEqualTo("Đà Nẵng");

        services.mariaDb().process().kill();
        services.mariaDb().start();
        assertThat(valueOf("plan_migration", "SELECT name FROM province")).isEqualTo("Đà Nẵng");
    }

    @Test
    void theServerIsSetAsTheServicesNeedIt() throws SQLException {
        assertThat(valueOf("plan_migration", "SELECT @@character_set_server")).isEqualTo("utf8mb4");
        assertThat(valueOf("plan_migration", "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(valueOf("plan_migration", "SELECT @@innodb_rollback_on_timeout"))
                .isEqualTo("1");
        assertThat(valueOf("plan_migration", "SELECT @@global.time_zone")).isEqualTo("+00:00");
        assertThat(valueOf("plan_migration", "SELECT @@bind_address")).isEqualTo("127.0.0.1");
        assertThat(valueOf(
                        "plan_migration", "SELECT CONCAT(@@log_bin, @@log_bin_trust_function_creators, @@sync_binlog)"))
                .isEqualTo("ONON1");
        assertThat(valueOf("plan_migration", "SELECT @@binlog_format")).isEqualTo("ROW");
    }

    @Test
    void theBinaryLogIsBoundedThoughNoReplicaReadsIt() throws SQLException {
        try (Connection root = services.mariaDb().rootConnection();
                Statement statement = root.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE plan.filler (x LONGTEXT)");
            for (int i = 0; i < 10; i++) {
                statement.execute("INSERT INTO plan.filler SELECT REPEAT('x', 1000000) FROM plan.seq_1_to_20");
            }
            statement.execute("DROP TABLE plan.filler");
            long bytes = 0;
            try (ResultSet files = statement.executeQuery("SHOW BINARY LOGS")) {
                while (files.next()) {
                    bytes += files.getLong("File_size");
                }
            }
            assertThat(bytes).isBetween(1L << 20, 90L << 20);
        }
    }

    @Test
    void aUserSeesOnlyItsOwnSchema() throws SQLException {
        assertThat(valueOf(
                        "report_migration",
                        "SELECT GROUP_CONCAT(schema_name ORDER BY schema_name) FROM information_schema.schemata"))
                .isEqualTo("information_schema,report");
        assertThatThrownBy(() -> valueOf("report_migration", "SELECT COUNT(*) FROM plan.province"))
                .isInstanceOf(SQLSyntaxErrorException.class)
                .hasMessageContaining("denied");
    }

    @Test
    void nobodyGetsInWithoutAPassword() {
        for (String user : List.of("root", "plan", "plan_migration", "plan_read", "mysql")) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(services.mariaDb().jdbcUrl("plan"), user, "")
                                    .close())
                    .as(user)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void recordsOfEveryCompressionAreReadBackAfterTheBrokerWasKilledAndStartedAgain() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", services.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("round-trip", 1, (short) 1)))
                    .all()
                    .get();
        }
        for (String compression : List.of("none", "gzip", "snappy", "lz4", "zstd")) {
            try (KafkaProducer<String, String> producer = producer(compression)) {
                producer.send(new ProducerRecord<>("round-trip", compression, "Đà Nẵng"))
                        .get();
            }
        }
        services.kafka().process().kill();
        services.kafka().start();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", services.kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("round-trip", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(PATIENCE))
                    .extracting(ConsumerRecord::value)
                    .hasSize(5)
                    .containsOnly("Đà Nẵng");
        }
    }

    @Test
    void aTopicIsNotCreatedByAMereUse() {
        try (KafkaProducer<String, String> producer = producer("none")) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("misspelt", "x")).get())
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfAny(TimeoutException.class, UnknownTopicOrPartitionException.class);
        }
    }

    private static KafkaProducer<String, String> producer(String compression) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        services.kafka().bootstrapServers(),
                        "max.block.ms",
                        1000,
                        "compression.type",
                        compression),
                new StringSerializer(),
                new StringSerializer());
    }

    private static Connection connect(String user) throws SQLException {
        String schema = user.split("_")[0];
        return DriverManager.getConnection(services.mariaDb().jdbcUrl(schema), user, services.password(user));
    }

    private static String valueOf(String user, String query) throws SQLException {
        try (Connection connection = connect(user);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
