package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/** What comes late, twice, in disorder or as nonsense neither gets lost nor holds up the rest. */
class OrderIT {

    /** A place is reached when a change has come so far, which takes its time on a machine that does other things. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static FaultStack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = FaultStack.shared();
        // Kill points stand in classes that have been used.
        stack.work(40);
    }

    @Test
    void aLowerIdIsCommittedLate() throws IOException, SQLException {
        try (Connection sql = stack.cluster().planDatabase().sql()) {
            sql.setAutoCommit(false);
            stack.underLoad(() -> {
                new HandWritten(sql, stack.idle()).next();
                // Longer than any margin by which marks stay behind.
                Waiting.seconds(8);
                sql.commit();
            });
        }
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void poisonOfEveryKindIsKeptAndTheOthersGoOn() throws IOException, SQLException {
        stack.underLoad(stack::poison);
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void versionsThreeOneTwoAndThreeArrive() throws IOException, SQLException {
        stack.inQuiet(() -> {
            stack.disorder(3, 1, 2, 3);
            stack.disorder(3, 1, 2);
            stack.disorder(2, 1, 2, 1);
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void planServiceIsKilledAfterPublishingBeforeMarking() throws IOException, SQLException {
        killAt(stack.cluster().firstPlan(), "vn.tiendo.platform.outbox.OutboxStore#markSent");
    }

    @Test
    @Tag("long")
    void planServiceIsKilledWithEventsInItsHands() throws IOException, SQLException {
        killAt(stack.cluster().firstPlan(), "vn.tiendo.platform.outbox.relay.EventProducer#send");
    }

    @Test
    @Tag("long")
    void planServiceIsKilledBetweenEventAndCommit() throws IOException, SQLException {
        killAt(stack.cluster().firstPlan(), "vn.tiendo.plan.audit.Audit#assignment");
    }

    @Test
    void planServiceIsKilledAfterTheCommitBeforeTheAnswer() throws IOException, SQLException {
        killAt(stack.cluster().firstPlan(), "vn.tiendo.plan.assignment.AssignmentResource#answer");
    }

    @Test
    @Tag("long")
    void planServiceIsKilledBetweenChangeAndEvent() throws IOException, SQLException {
        killAt(stack.cluster().firstPlan(), "vn.tiendo.platform.outbox.Outbox#append");
    }

    @Test
    @Tag("long")
    void reportServiceIsKilledBetweenRowsAndOffset() throws IOException, SQLException {
        killAt(stack.cluster().firstReport(), "vn.tiendo.report.ledger.VersionWriter#write");
    }

    @Test
    @Tag("long")
    void mariaDbIsKilledWhileTheRelayMarksABatch() throws IOException, SQLException {
        stack.underLoad(() -> {
            try (KillPoint midBatch =
                    KillPoint.at(stack.cluster().firstPlan(), "vn.tiendo.platform.outbox.OutboxStore#markSent")) {
                midBatch.hold(LIMIT, () -> stack.cluster().planDatabase().kill(Duration.ZERO));
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    private static void killAt(Node node, String... places) throws IOException, SQLException {
        stack.underLoad(() -> {
            try (KillPoint point = KillPoint.at(node, places)) {
                point.kill(LIMIT);
            }
        });
        assertThat(stack.violations()).isEmpty();
    }
}
