package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes late, twice, in disorder or as nonsense neither gets lost nor holds up the rest. */
class OrderIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static Arena arena;

    @BeforeAll
    static void start() throws IOException {
        arena = Arena.of(OrderIT.class);
        arena.work(40);
    }

    @AfterAll
    static void stop() throws IOException {
        arena.close();
    }

    @Test
    void aLowerIdIsCommittedLate() throws IOException, SQLException {
        try (Connection sql = arena.cluster().sql()) {
            sql.setAutoCommit(false);
            arena.underLoad(() -> {
                new HandWritten(sql, arena.idle()).next();
                // Longer than any margin by which marks stay behind.
                Pause.seconds(8);
                sql.commit();
            });
        }
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void poisonOfEveryKindIsKeptAndTheOthersGoOn() throws IOException, SQLException {
        arena.underLoad(arena::poison);
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void versionsThreeOneTwoAndThreeArrive() throws IOException, SQLException {
        arena.inQuiet(() -> {
            arena.disorder(3, 1, 2, 3);
            arena.disorder(3, 1, 2);
            arena.disorder(2, 1, 2, 1);
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void planServiceIsKilledAfterPublishingBeforeMarking() throws IOException, SQLException {
        killAt(arena.cluster().firstPlan(), "vn.tiendo.plan.outbox.OutboxStore#markSent");
    }

    @Test
    void planServiceIsKilledAfterTheCommitBeforeTheAnswer() throws IOException, SQLException {
        killAt(arena.cluster().firstPlan(), "vn.tiendo.plan.assignment.AssignmentResource#answer");
    }

    @Test
    void planServiceIsKilledBetweenChangeAndEvent() throws IOException, SQLException {
        killAt(arena.cluster().firstPlan(), "vn.tiendo.plan.outbox.Outbox#assignment");
    }

    @Test
    void reportServiceIsKilledBetweenRowsAndOffset() throws IOException, SQLException {
        killAt(arena.cluster().firstReport(), "vn.tiendo.report.ledger.LedgerWriter#writeOffsets");
    }

    private static void killAt(Node node, String... places) throws IOException, SQLException {
        arena.underLoad(() -> {
            try (KillPoint point = KillPoint.at(node, places)) {
                point.kill(LIMIT);
            }
        });
        assertThat(arena.violations()).isEmpty();
    }
}
