package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.devservices.Authority;
import vn.tiendo.devservices.KafkaAccounts;
import vn.tiendo.devservices.KafkaBroker;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.MariaDb;
import vn.tiendo.devservices.MariaDbBinaries;

/**
 * The servers behind both services.
 *
 * @param accounts whom Kafka lets in, when it asks
 */
record Backing(MariaDb mariaDb, KafkaBroker kafka, Optional<KafkaAccounts> accounts) {

    /** With what the options and the folders say, not started. */
    static Backing of(Options options, Layout layout, DataFolder data, Lifeline lifeline, Console console)
            throws Exception {
        Optional<Authority> authority = options.secured
                ? Optional.of(console.step("certificates", () -> Authority.in(data.certificates())))
                : Optional.empty();
        Optional<KafkaAccounts> accounts = authority.map(KafkaAccounts::new);
        MariaDb.Settings mariaDb = new MariaDb.Settings(
                binaries(layout, data, console),
                data.mariaDb(),
                data.log("mariadb"),
                options.dbPort,
                authority.orElse(null),
                List.of());
        KafkaBroker.Settings kafka =
                new KafkaBroker.Settings(data.kafka(), data.log("kafka"), options.kafkaPort, 0, accounts.orElse(null));
        return new Backing(new MariaDb(lifeline, mariaDb), new KafkaBroker(lifeline, kafka), accounts);
    }

    private static MariaDbBinaries binaries(Layout layout, DataFolder data, Console console) throws Exception {
        Path folder = layout.binaries(data.path());
        return MariaDbBinaries.areIn(folder)
                ? MariaDbBinaries.in(folder)
                : console.step(
                        "unpacking MariaDB " + MariaDbBinaries.version() + " (first start only)",
                        () -> MariaDbBinaries.in(folder));
    }

    void startMariaDb(Console console) throws Exception {
        console.step("MariaDB " + MariaDbBinaries.version(), () -> {
            mariaDb.start();
            return mariaDb;
        });
    }

    void startKafka(Console console) throws Exception {
        console.step("Kafka", () -> {
            startKafka();
            return kafka;
        });
    }

    private void startKafka() throws IOException {
        kafka.start();
        if (accounts.isPresent()) {
            kafka.createTopics();
        }
    }

    /** How a service reaches both. */
    Map<String, String> environment(String schema) {
        Map<String, String> environment = new HashMap<>(mariaDb.environment(schema));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        accounts.ifPresent(those -> environment.putAll(those.environment(schema + "-service")));
        return environment;
    }

    void keep(Keeper keeper) {
        keeper.keep(mariaDb.process(), () -> {
            mariaDb.start();
            return mariaDb.process();
        });
        keeper.keep(kafka.process(), () -> {
            startKafka();
            return kafka.process();
        });
    }
}
