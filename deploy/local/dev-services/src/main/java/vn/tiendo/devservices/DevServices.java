package vn.tiendo.devservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * MariaDB, Kafka and tokens for the tests of one module: started once per JVM, on free ports, without the data of
 * earlier runs, and stopped when the JVM ends.
 */
public final class DevServices {

    /** What a test writes need not outlive a machine that loses its power, only a server that is killed: no commit waits for the disk. */
    private static final List<String> WITHOUT_WAITING_FOR_THE_DISK =
            List.of("--innodb-doublewrite=OFF", "--innodb-flush-method=nosync", "--sync-frm=OFF", "--debug-no-sync");

    private static DevServices started;

    private final MariaDb mariaDb;
    private final KafkaBroker kafka;
    private final TokenMint tokens = new TokenMint(Clock.systemUTC());

    private DevServices(MariaDb mariaDb, KafkaBroker kafka) {
        this.mariaDb = mariaDb;
        this.kafka = kafka;
    }

    /** As {@link #start(Path)}, in target/dev-services of the module whose tests run. */
    public static DevServices start() {
        return start(Path.of("target", "dev-services"));
    }

    /**
     * The services of this JVM. The first call starts them.
     *
     * @param folder where data and logs are, taken from the first call
     * @throws ServerFailedException if a server does not come up
     */
    public static synchronized DevServices start(Path folder) {
        if (started == null) {
            try {
                started = startIn(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return started;
    }

    private static DevServices startIn(Path folder) throws IOException, SQLException {
        Lifeline lifeline = Lifeline.open(folder);
        try {
            return new DevServices(startMariaDb(lifeline, folder), startKafka(lifeline, folder));
        } catch (IOException | SQLException | RuntimeException e) {
            lifeline.close();
            throw e;
        }
    }

    private static MariaDb startMariaDb(Lifeline lifeline, Path folder) throws IOException, SQLException {
        MariaDb mariaDb = new MariaDb(
                lifeline,
                new MariaDb.Settings(
                        MariaDbBinaries.in(binariesFolder()),
                        folder.resolve("mariadb"),
                        folder.resolve("mariadb.log"),
                        0,
                        WITHOUT_WAITING_FOR_THE_DISK));
        mariaDb.start();
        mariaDb.recreateSchemas();
        return mariaDb;
    }

    private static KafkaBroker startKafka(Lifeline lifeline, Path folder) throws IOException {
        FileUtils.deleteDirectory(folder.resolve("kafka").toFile());
        KafkaBroker kafka = new KafkaBroker(
                lifeline, new KafkaBroker.Settings(folder.resolve("kafka"), folder.resolve("kafka.log"), 0));
        kafka.start();
        return kafka;
    }

    /** One folder for all modules of a build, so that the programs are unpacked once. */
    static Path binariesFolder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve("deploy/local/dev-services"))
                .filter(Files::isWritable)
                .findFirst()
                .map(module -> module.resolve("target"))
                .orElseGet(() ->
                        Path.of(System.getProperty("java.io.tmpdir"), "tiendo-" + System.getProperty("user.name")));
    }

    public MariaDb mariaDb() {
        return mariaDb;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public TokenMint tokens() {
        return tokens;
    }

    /** The password of a user of the database, such as {@code plan} or {@code plan_migration}. */
    public String password(String user) {
        return mariaDb.password(user);
    }

    /**
     * The settings that a service reads from its environment, for its schema: those of {@link MariaDb#environment},
     * KAFKA_BOOTSTRAP_SERVERS and OIDC_PUBLIC_KEY.
     */
    public Map<String, String> environment(String schema) {
        Map<String, String> environment = new HashMap<>(mariaDb.environment(schema));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("OIDC_PUBLIC_KEY", tokens.publicKey());
        return environment;
    }
}
