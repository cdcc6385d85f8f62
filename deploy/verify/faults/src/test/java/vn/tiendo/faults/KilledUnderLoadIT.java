package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.system.Database;

/** Each process is killed while clients change statuses: what was answered 2xx arrives everywhere, once in effect and in order. */
class KilledUnderLoadIT {

    private static FaultStack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = FaultStack.shared();
    }

    @Test
    void planServiceIsKilled() throws IOException, SQLException {
        stack.underLoad(() -> stack.cluster().firstPlan().kill());
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void reportServiceIsKilled() throws IOException, SQLException {
        stack.underLoad(() -> stack.cluster().firstReport().kill());
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void eachMariaDbIsKilled() throws IOException, SQLException {
        stack.underLoad(() -> {
            for (Database database : stack.cluster().databases()) {
                database.kill(Duration.ofSeconds(1));
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void kafkaIsKilled() throws IOException, SQLException {
        stack.underLoad(() -> stack.cluster().kafka().kill(Duration.ofSeconds(1)));
        assertThat(stack.violations()).isEmpty();
    }
}
