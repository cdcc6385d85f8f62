package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kafka comes back with nothing of what it had: all is sent again, in order, and the ledger goes on. On a stack of its own. */
@Tag("long")
class LostLogIT {

    @Test
    void kafkaLosesItsLog() throws IOException, SQLException {
        try (FaultStack arena = FaultStack.of(LostLogIT.class)) {
            arena.underLoad(() -> arena.cluster().kafka().loseLog());
            assertThat(arena.violations()).isEmpty();
        }
    }
}
