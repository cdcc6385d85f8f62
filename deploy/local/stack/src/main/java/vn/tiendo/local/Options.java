package vn.tiendo.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What the command line can choose. */
final class Options {

    @Option(
            names = "--today",
            paramLabel = "<date>",
            description = "The date that both services believe, such as 2026-12-10; the time of day runs on.")
    LocalDate today;

    @Option(names = "--reset", description = "Delete the data of earlier runs first.")
    boolean reset;

    @Option(
            names = "--secured",
            description = "As in a data centre: Kafka and MariaDB with TLS and accounts, two nodes of each service"
                    + " behind one address, migrations by jobs before them.")
    boolean secured;

    @Option(names = "--data", paramLabel = "<folder>", description = "Where data and logs are kept. Default: .local")
    Path data;

    @Option(names = "--plan-port", paramLabel = "<port>", defaultValue = "8080", description = DEFAULT)
    int planPort;

    @Option(names = "--report-port", paramLabel = "<port>", defaultValue = "8081", description = DEFAULT)
    int reportPort;

    @Option(names = "--sign-in-port", paramLabel = "<port>", defaultValue = "8082", description = DEFAULT)
    int signInPort;

    @Option(names = "--plan-management-port", paramLabel = "<port>", defaultValue = "9080", description = DEFAULT)
    int planManagementPort;

    @Option(names = "--report-management-port", paramLabel = "<port>", defaultValue = "9081", description = DEFAULT)
    int reportManagementPort;

    @Option(names = "--kafka-port", paramLabel = "<port>", defaultValue = "19092", description = DEFAULT)
    int kafkaPort;

    @Option(names = "--db-port", paramLabel = "<port>", defaultValue = "13306", description = DEFAULT)
    int dbPort;

    @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
    boolean help;

    private static final String DEFAULT = "Default: ${DEFAULT-VALUE}";

    /** Each port by the option that moves it. */
    Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--plan-port", planPort);
        ports.put("--report-port", reportPort);
        ports.put("--sign-in-port", signInPort);
        ports.put("--plan-management-port", planManagementPort);
        ports.put("--report-management-port", reportManagementPort);
        ports.put("--kafka-port", kafkaPort);
        ports.put("--db-port", dbPort);
        return ports;
    }
}
