package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/** What consumers meet: a database that dies under a batch, a batch that takes too long, others that come and go, events that are odd. */
@Tag("long")
class ConsumerIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String APPLIES = "vn.tiendo.report.ledger.VersionWriter#write";

    private static FaultStack stack;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        stack = FaultStack.shared();
        cluster = stack.cluster();
        stack.work(40);
    }

    @Test
    void mariaDbIsKilledWhileAPileIsApplied() throws IOException, SQLException {
        stack.inQuiet(() -> {
            try (KillPoint midBatch = KillPoint.at(cluster.firstReport(), APPLIES)) {
                stack.pileUp(4, 150);
                midBatch.hold(LIMIT, () -> cluster.reportDatabase().kill(Duration.ZERO));
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void aBatchTakesLongerThanThePollInterval() throws IOException, SQLException {
        Node slow = cluster.report(Map.of("KAFKA_MAX_POLL_INTERVAL_MS", "3000")).awaitReady();
        stack.work(40);
        stack.underLoad(() -> {
            // Whichever leads has the batch in its hands; the other one takes over.
            for (Node node : cluster.reports()) {
                try (KillPoint midBatch = KillPoint.at(node, APPLIES)) {
                    midBatch.hold(LIMIT, () -> Waiting.seconds(7));
                }
            }
        });
        assertThat(stack.violations()).isEmpty();
        cluster.remove(slow);
    }

    /** There is no consumer group by design (ADR 2); what comes nearest to a rebalance is another node that reads as well. */
    @Test
    void consumersComeAndGoEveryFiveSeconds() throws IOException, SQLException {
        stack.underLoad(() -> {
            for (int i = 0; i < 6; i++) {
                Node another = cluster.report();
                Waiting.seconds(5);
                if (i % 2 == 0) {
                    another.kill();
                }
                cluster.remove(another);
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    /**
     * The ledger's offsets stand in its own tables (ADR 2). The one group there is belongs to plan-service, which reads what it shall
     * send again: at worst it does so once more.
     */
    @Test
    void theOffsetsOfEveryConsumerGroupAreLost() throws IOException, SQLException {
        stack.underLoad(() -> await().atMost(LIMIT).ignoreExceptions().until(ConsumerIT::deleteGroups));
        assertThat(stack.violations()).isEmpty();
    }

    private static boolean deleteGroups() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", cluster.kafka().bootstrapServers()))) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            for (String group : groups) {
                // Only a group without members can be deleted; they come back soon.
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
            admin.deleteConsumerGroups(groups).all().get();
            return !groups.isEmpty();
        }
    }

    @Test
    void eventsBearFieldsThatNobodyKnows() throws IOException, SQLException {
        stack.inQuiet(stack::unknownFields);
        assertThat(stack.violations()).isEmpty();
    }

    /** By EVOLUTION.md a breach: it waits in the quarantine for a version that knows it, and the others go on. */
    @Test
    void anEventBearsAStatusThatNobodyKnows() throws IOException, SQLException {
        stack.underLoad(stack::unknownStatus);
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void aVersionNeverArrivesAndIsAskedForAgain() throws IOException, SQLException {
        long before = requested();
        stack.inQuiet(() -> stack.disorder(1, 2, 5, 4));
        await().atMost(LIMIT)
                .until(() -> requested() > before
                        && cluster.reportDatabase().number("select count(*) from report.ledger_gap") == 0);
        assertThat(stack.violations()).isEmpty();
    }

    private static long requested() throws SQLException {
        return cluster.reportDatabase().number("select count(*) from report.outbox where topic = 'report.ledger.v1'");
    }
}
