package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Job;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Release;
import vn.tiendo.faults.system.TopicsJob;
import vn.tiendo.faults.system.Version;
import vn.tiendo.faults.system.Waiting;

/**
 * The release before and this version on the same databases and topics, while officials work: what docs/operations.md says of upgrading
 * and going back. One story in three parts.
 */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VersionsIT {

    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(8);
    private static final Version NEW = Version.ofThisProject();

    /** Readers of the release before know no other marks. */
    private static final Map<String, String> OLD_MARKS = Map.of("RELAY_OLD_MARKS", "true");

    private static Version before;
    private static FaultStack stack;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        before = Release.services();
        stack = FaultStack.of(Cluster.Setup.in(Cluster.folderOf(VersionsIT.class)), before);
        cluster = stack.cluster();
    }

    @AfterAll
    static void stop() throws IOException {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void thisVersionTakesTheReleaseBeforesPlaceNodeByNode() throws IOException, SQLException {
        stack.underLoad(VersionsIT::upgrade);
        assertThat(stack.violations()).isEmpty();
    }

    /** The release before finds a newer schema, a newer catalogue and newer records, and has none of it undone. */
    @Test
    @Order(2)
    void theReleaseBeforeComesBackNodeByNode() throws IOException, SQLException {
        stack.underLoad(() -> {
            Node plan = cluster.firstPlan();
            Node report = cluster.firstReport();
            // It refuses agencies that its own files do not have: with none it leaves the registry as it is.
            String noFiles = Files.createDirectories(cluster.folder().resolve("no-catalogue"))
                    .toString();
            cluster.plan(before, before.planSteps(), Map.of("CATALOGUE_FOLDER", noFiles))
                    .awaitReady();
            Waiting.of(SIDE_BY_SIDE);
            cluster.remove(plan);
            cluster.report(before, before.reportSteps(), Map.of()).awaitReady();
            Waiting.of(SIDE_BY_SIDE);
            cluster.remove(report);
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    @Order(3)
    void thisVersionComesAgain() throws IOException, SQLException {
        stack.underLoad(VersionsIT::upgrade);
        assertThat(stack.violations()).isEmpty();
    }

    /** Readers first: what a publisher of this version says, its readers understand. */
    private static void upgrade() throws IOException {
        TopicsJob.run(cluster.kafka().bootstrapServers());
        Node plan = cluster.firstPlan();
        Node report = cluster.firstReport();
        assertDone(cluster.reportJob(NEW, "migrate"));
        cluster.report(NEW, List.of("serve"), Map.of()).awaitReady();
        Waiting.of(SIDE_BY_SIDE);
        cluster.remove(report);
        assertDone(cluster.planJob(NEW, "migrate"));
        assertDone(cluster.planJob(NEW, "load"));
        cluster.plan(NEW, List.of("serve"), OLD_MARKS).awaitReady();
        Waiting.of(SIDE_BY_SIDE);
        cluster.remove(plan);
    }

    private static void assertDone(Job.Result job) {
        assertThat(job.exitCode()).as(job.printed()).isZero();
    }
}
