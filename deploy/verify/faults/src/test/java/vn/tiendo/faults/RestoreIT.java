package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.client.Load;
import vn.tiendo.faults.system.Database;

/**
 * Databases that are restored from a backup while everybody goes on working: what reached a topic is taken back, no number is given
 * twice, and nothing is asked of people but one command. Each on a stack of its own. That Kafka's log is lost: {@link LostLogIT}.
 */
@Tag("long")
class RestoreIT {

    /** So many changes come after the backup, and are in no database any more. */
    private static final int LOST = 400;

    @Test
    void theRegistryIsSetBackToABackup() throws IOException, SQLException {
        try (FaultStack arena = FaultStack.of(RestoreIT.class)) {
            assertAgreementAfter(arena, List.of(arena.cluster().planDatabase()));
        }
    }

    @Test
    void theReportsAreSetBackToABackup() throws IOException, SQLException {
        try (FaultStack arena = FaultStack.of(RestoreIT.class)) {
            assertAgreementAfter(arena, List.of(arena.cluster().reportDatabase()));
        }
    }

    @Test
    void bothAreSetBackToABackup() throws IOException, SQLException {
        try (FaultStack arena = FaultStack.of(RestoreIT.class)) {
            assertAgreementAfter(
                    arena,
                    List.of(arena.cluster().reportDatabase(), arena.cluster().planDatabase()));
        }
    }

    @Test
    void theServiceIsKilledWhileItTakesBack() throws IOException, SQLException {
        try (FaultStack arena = FaultStack.of(RestoreIT.class)) {
            SetBack setBack = new SetBack(arena, List.of(arena.cluster().planDatabase()));
            try (Load load = Load.start(arena.cluster(), arena.witness())) {
                load.awaitAccepted(60);
                setBack.backUp();
                load.awaitAccepted(LOST);
                setBack.restore();
                try (KillPoint point = KillPoint.ahead(
                        arena.cluster().firstPlan(), "vn.tiendo.plan.restoration.VersionTaking#writeHistory", 1)) {
                    setBack.command();
                    point.kill(java.time.Duration.ofSeconds(60));
                }
                setBack.awaitDone();
                load.awaitAccepted(60);
            }
            setBack.forgiveWhatIsLost();
            assertThat(arena.violations()).isEmpty();
        }
    }

    private static void assertAgreementAfter(FaultStack arena, List<Database> databases)
            throws IOException, SQLException {
        SetBack setBack = new SetBack(arena, databases);
        try (Load load = Load.start(arena.cluster(), arena.witness())) {
            load.awaitAccepted(60);
            arena.awaitSteps(10);
            setBack.backUp();
            load.awaitAccepted(LOST);
            arena.awaitSteps(10);
            setBack.restore();
            setBack.command();
            setBack.awaitDone();
            load.awaitAccepted(60);
        }
        setBack.forgiveWhatIsLost();
        assertThat(arena.violations()).isEmpty();
    }
}
