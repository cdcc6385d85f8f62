package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.Observations;
import vn.tiendo.faults.client.RollingClients;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.HealthLog;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.SmallDisk;

/** Three nodes of each service: who leaves the network when, who is ended, and who is told. */
@Tag("long")
class NodesIT {

    /** In place of the five minutes after which nothing that waits is well: all else is as it is then. */
    private static final Duration UNWELL_AFTER = Duration.ofSeconds(20);

    private static final Duration KAFKA_AWAY = Duration.ofSeconds(75);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long BYTES_A_MINUTE = 20_000;
    private static final int MEGABYTES = 500;

    private static SmallDisk disk;
    private static FaultStack stack;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Cluster.folderOf(NodesIT.class);
        Cluster.Setup setup = Cluster.Setup.in(folder);
        if (SmallDisk.isPossible()) {
            disk = SmallDisk.of(folder.resolveSibling("nodes-disk"), MEGABYTES);
            setup = setup.withData(disk.path().resolve("mariadb"), setup.reportData());
        }
        stack = FaultStack.of(setup.withSettings(
                Map.of("RELAY_WELL_MAX_AGE", UNWELL_AFTER.toString(), "QUARKUS_SHUTDOWN_DELAY", "4S")));
        for (int i = 0; i < 2; i++) {
            stack.cluster().plan();
            stack.cluster().report();
        }
        stack.cluster().nodes().forEach(Node::awaitReady);
    }

    @AfterAll
    static void stop() throws IOException {
        if (stack != null) {
            stack.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void eachNodeIsRolledUnderLoadAndNoRequestFails() throws IOException, SQLException {
        try (RollingClients clients = RollingClients.start(stack.cluster())) {
            for (Node node : stack.cluster().nodes()) {
                long before = clients.changed();
                node.terminate();
                node.awaitReady();
                await().atMost(PATIENCE).until(() -> clients.changed() > before + 50);
            }
            assertThat(clients.failures()).isEmpty();
        }
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void kafkaThatIsAwayTakesNothingOffTheNetworkAndTheLogsAreReadable() throws IOException, SQLException {
        AtomicLong bytes = new AtomicLong();
        try (HealthLog health = HealthLog.of(stack.cluster())) {
            stack.underLoad(() -> {
                long before = logged();
                stack.cluster().kafka().kill(KAFKA_AWAY, () -> {
                    assertThat(unwell()).contains("outbox");
                    stack.work(50);
                });
                bytes.set((logged() - before)
                        * 60
                        / KAFKA_AWAY.toSeconds()
                        / stack.cluster().nodes().size());
            });
            assertThat(health.down()).isEmpty();
        }
        assertThat(bytes).as("bytes that a node logs in a minute").hasValueLessThan(BYTES_A_MINUTE);
        assertThat(stack.violations()).isEmpty();
        ResultNote.checked("a node logs " + bytes + " bytes in a minute; " + stack);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unwell()).isEmpty());
    }

    @Test
    void aFullDiskIsAskedAgainLaterAndEndsNoNode() throws IOException, SQLException {
        assumeTrue(disk != null, "only root makes disks");
        Observations observations = stack.witness();
        long defects = observations.answers(500);
        long refusals = observations.answers(503);
        try (HealthLog health = HealthLog.of(stack.cluster())) {
            stack.underLoad(() -> disk.starve(stack.cluster().planDatabase(), Duration.ofSeconds(20)));
            assertThat(health.down()).isEmpty();
        }
        assertThat(observations.answers(500)).isEqualTo(defects);
        assertThat(observations.answers(503)).isGreaterThan(refusals);
        assertThat(stack.violations()).isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unwell()).isEmpty());
    }

    /** The checks that are DOWN on any node. */
    private static Set<String> unwell() {
        Set<String> unwell = new TreeSet<>();
        for (Node node : stack.cluster().nodes()) {
            node.health("well")
                    .map(answer -> Api.read(answer.body()).path("checks"))
                    .ifPresent(checks -> checks.forEach(check -> {
                        if (!"UP".equals(check.path("status").textValue())) {
                            unwell.add(check.path("name").textValue());
                        }
                    }));
        }
        return unwell;
    }

    private static long logged() throws IOException {
        long bytes = 0;
        for (Node node : stack.cluster().nodes()) {
            bytes += Files.size(node.process().log());
        }
        return bytes;
    }
}
