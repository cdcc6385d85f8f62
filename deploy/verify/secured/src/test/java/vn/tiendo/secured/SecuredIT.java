package vn.tiendo.secured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.local.Launcher;
import vn.tiendo.local.Walkthrough;

/** One machine set up as a data centre ({@code --secured}): TLS and accounts, jobs, two nodes of each service behind one address. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredIT {

    private static final Pattern NODE = Pattern.compile("((?:plan|report)-service-\\d)\\b.*?process (\\d+)");

    @TempDir
    static Path folder;

    private static final Map<String, Integer> PORTS = Launcher.freePorts();
    private static Launcher launcher;

    @BeforeAll
    static void start() throws IOException {
        List<String> options = new ArrayList<>(Walkthrough.startOptions());
        options.add("--secured");
        options.add("--data=" + folder.resolve(".local"));
        launcher = Launcher.start(folder, PORTS, options.toArray(String[]::new)).awaitReady();
    }

    @AfterAll
    static void stop() {
        if (launcher != null) {
            launcher.process().destroy();
            launcher.awaitExit();
        }
    }

    @Test
    @Order(1)
    void theTourIsAnsweredAsThePagesShow() throws Exception {
        Map<Integer, Integer> moved = Map.of(8080, PORTS.get("--plan-port"), 8081, PORTS.get("--report-port"));
        assertThat(new Walkthrough(folder, moved).differences("README.md", "docs/tour.md"))
                .isEmpty();
    }

    @Test
    @Order(2)
    void jobsMigrateAndNodesOnlyServe() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve(".local/logs"))) {
            assertThat(logs.map(log -> log.getFileName().toString()))
                    .contains("plan-service-migrate.log", "plan-service-load.log", "report-service-migrate.log");
        }
        for (String node : List.of("plan-service-1", "plan-service-2", "report-service-1", "report-service-2")) {
            assertThat(folder.resolve(".local/logs/" + node + ".log"))
                    .content()
                    .doesNotContain("migrations were applied")
                    .doesNotContain("Authorization failed");
        }
    }

    @Test
    @Order(3)
    void nodesAreRestartedOneAfterTheOtherWithoutAFailedRequest() throws Exception {
        Callers callers =
                Callers.start(address("--plan-port"), address("--report-port"), token("focal-ha-tinh"), "ha-tinh");
        try {
            List<MatchResult> nodes = nodes();
            assertThat(nodes).hasSize(4);
            for (MatchResult node : nodes) {
                restart(node.group(1), Long.parseLong(node.group(2)));
            }
            int before = callers.answered();
            await().atMost(Duration.ofSeconds(20)).until(() -> callers.answered() > before + 50);
        } finally {
            callers.stop();
        }
        System.out.printf(
                "%d requests were answered during four restarts, %d of them changes%n",
                callers.answered(), callers.changed());
        assertThat(callers.failures()).isEmpty();
        assertThat(callers.changed()).isGreaterThan(50);
    }

    private static void restart(String name, long process) {
        assertThat(ProcessHandle.of(process).orElseThrow().destroy()).isTrue();
        await().atMost(Duration.ofMinutes(3)).until(() -> launcher.printed().contains(name + " runs again"));
    }

    private static List<MatchResult> nodes() {
        return NODE.matcher(launcher.printed()).results().toList();
    }

    private static String address(String port) {
        return "http://127.0.0.1:" + PORTS.get(port);
    }

    private static String token(String name) throws IOException {
        Map<String, String> tokens = new ObjectMapper()
                .readValue(folder.resolve(".local/tokens.json").toFile(), new TypeReference<>() {});
        return tokens.get(name);
    }
}
