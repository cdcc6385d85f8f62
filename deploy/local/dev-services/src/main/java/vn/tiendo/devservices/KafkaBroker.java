package vn.tiendo.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A real Kafka broker, its own controller too (KRaft), in a process of its own. It can be stopped, killed and started
 * again; data and port stay. Topics are created by those who need them, never by a mere use, and keep their records
 * for ever unless they say otherwise.
 */
public final class KafkaBroker {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int ANSWER_MILLIS = 5000;
    private static final String CLUSTER_ID = "dGllbmRvLWxvY2FsLWthZg";

    private final Lifeline lifeline;
    private final Settings settings;
    private final int port;
    private final int innerPort = Ports.free();
    private ChildProcess process;

    /**
     * @param folder where the data is kept from run to run
     * @param log the file for the broker's messages
     * @param port the port to listen on; 0 for a free one
     * @param advertisedPort the port that clients are told to connect to, of a proxy for instance; 0 for the same
     * @param accounts whom it lets in, by SASL_SSL alone; null for whoever comes
     */
    public record Settings(Path folder, Path log, int port, int advertisedPort, KafkaAccounts accounts) {

        public Settings {
            folder = folder.toAbsolutePath().normalize();
        }

        public Settings(Path folder, Path log, int port) {
            this(folder, log, port, 0, null);
        }

        public Settings(Path folder, Path log, int port, int advertisedPort) {
            this(folder, log, port, advertisedPort, null);
        }
    }

    public KafkaBroker(Lifeline lifeline, Settings settings) {
        this.lifeline = lifeline;
        this.settings = settings;
        this.port = Ports.orFree(settings.port());
    }

    /**
     * Starts the broker and returns when it answers.
     *
     * @throws IOException if the folder cannot be written
     * @throws ServerFailedException if the broker does not come up
     */
    public void start() throws IOException {
        Files.createDirectories(settings.folder());
        Path properties = Files.writeString(settings.folder().resolve("server.properties"), properties());
        Path logging = settings.folder().resolve("logging.properties");
        try (InputStream quiet = KafkaBroker.class.getResourceAsStream("kafka-logging.properties")) {
            Files.write(logging, quiet.readAllBytes());
        }
        List<String> options = List.of(
                "-Xms128m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=" + logging.toUri());
        process = lifeline.start(
                "Kafka", Jvm.running(KafkaMain.class, options, properties.toString(), CLUSTER_ID), settings.log());
        process.awaitReady(this::answers, START_LIMIT);
        if (settings.accounts() != null) {
            asAdministrator(settings.accounts()::apply);
        }
    }

    /**
     * Creates the topics of {@code deploy/kafka/topics.csv} that are not there, as in production the Job of {@code deploy/k8s} does: accounts of
     * services may not.
     */
    public void createTopics() {
        asAdministrator(KafkaTopics::create);
    }

    private interface Work {

        void in(Admin admin) throws InterruptedException, ExecutionException;
    }

    private void asAdministrator(Work work) {
        try (Admin admin = OwnClassLoader.during(() -> Admin.create(administrator()))) {
            work.in(admin);
        } catch (ExecutionException e) {
            throw new ServerFailedException(process, "does not take its accounts or topics (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String properties() {
        String where = settings.accounts() == null ? open() : closed();
        return where + """
                process.roles=broker,controller
                node.id=1
                controller.listener.names=CONTROLLER
                log.dirs=%s
                log.retention.ms=-1
                log.cleaner.dedupe.buffer.size=16777216
                auto.create.topics.enable=false
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A killed broker may come back only when the session of its former life is over (default 9 s).
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                """.formatted(forProperties(settings.folder().resolve("data")));
    }

    private String open() {
        return """
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                advertised.listeners=PLAINTEXT://%1$s:%4$d
                controller.quorum.voters=1@%1$s:%3$d
                """.formatted(Ports.HOST, port, Ports.free(), advertisedPort());
    }

    /** Clients come by SASL_SSL, each with what the accounts allow; the broker itself, and who starts it, by the broker's own key. */
    private String closed() {
        Authority authority = settings.accounts().authority();
        return """
                listeners=SASL_SSL://%1$s:%2$d,INNER://%1$s:%3$d,CONTROLLER://%1$s:%4$d
                advertised.listeners=SASL_SSL://%1$s:%5$d,INNER://%1$s:%3$d
                listener.security.protocol.map=SASL_SSL:SASL_SSL,INNER:SSL,CONTROLLER:SSL
                inter.broker.listener.name=INNER
                controller.quorum.voters=1@%1$s:%4$d
                sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=\
                  org.apache.kafka.common.security.scram.ScramLoginModule required;
                listener.name.inner.ssl.client.auth=required
                listener.name.controller.ssl.client.auth=required
                ssl.keystore.type=PEM
                ssl.keystore.location=%6$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%7$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:CN=127.0.0.1
                """.formatted(
                        Ports.HOST,
                        port,
                        innerPort,
                        Ports.free(),
                        advertisedPort(),
                        forProperties(authority.serverWithKey()),
                        forProperties(authority.certificate()));
    }

    private int advertisedPort() {
        return settings.advertisedPort() == 0 ? port : settings.advertisedPort();
    }

    /** What whoever started the broker sets to do everything there. */
    public Map<String, Object> administrator() {
        return settings.accounts() == null
                ? Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers())
                : settings.accounts().inner(Ports.HOST + ":" + innerPort);
    }

    private static String forProperties(Path path) {
        return path.toString().replace("\\", "\\\\");
    }

    private boolean answers() {
        if (!Ports.accepts(port)) {
            return false;
        }
        Map<String, Object> configuration = new HashMap<>(administrator());
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        try (Admin admin = OwnClassLoader.during(() -> Admin.create(configuration))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Kafka clients want it: host and port. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    /** The broker's process, from the last start. */
    public ChildProcess process() {
        return process;
    }

    /** Shuts the broker down cleanly. {@link #start()} starts it again. */
    public void stop() {
        process.stop();
    }
}
