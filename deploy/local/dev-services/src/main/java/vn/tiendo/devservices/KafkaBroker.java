package vn.tiendo.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private ChildProcess process;

    /**
     * @param folder where the data is kept from run to run
     * @param log the file for the broker's messages
     * @param port the port to listen on; 0 for a free one
     * @param advertisedPort the port that clients are told to connect to, of a proxy for instance; 0 for the same
     */
    public record Settings(Path folder, Path log, int port, int advertisedPort) {

        public Settings {
            folder = folder.toAbsolutePath().normalize();
        }

        public Settings(Path folder, Path log, int port) {
            this(folder, log, port, 0);
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
    }

    private String properties() {
        int controllerPort = Ports.free();
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                advertised.listeners=PLAINTEXT://%1$s:%5$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@%1$s:%3$d
                log.dirs=%4$s
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
                """.formatted(
                        Ports.HOST,
                        port,
                        controllerPort,
                        forProperties(settings.folder().resolve("data")),
                        settings.advertisedPort() == 0 ? port : settings.advertisedPort());
    }

    private static String forProperties(Path path) {
        return path.toString().replace("\\", "\\\\");
    }

    private boolean answers() {
        if (!Ports.accepts(port)) {
            return false;
        }
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
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
