package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each process is killed while clients change statuses: what was answered 2xx arrives everywhere, once in effect and in order. */
class KilledUnderLoadIT {

    private static Arena arena;

    @BeforeAll
    static void start() throws IOException {
        arena = Arena.shared();
    }

    @Test
    void planServiceIsKilled() throws IOException, SQLException {
        arena.underLoad(() -> arena.cluster().firstPlan().kill());
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void reportServiceIsKilled() throws IOException, SQLException {
        arena.underLoad(() -> arena.cluster().firstReport().kill());
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void eachMariaDbIsKilled() throws IOException, SQLException {
        arena.underLoad(() -> {
            for (Database database : arena.cluster().databases()) {
                database.kill(Duration.ofSeconds(1));
            }
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void kafkaIsKilled() throws IOException, SQLException {
        arena.underLoad(() -> arena.cluster().kafka().kill(Duration.ofSeconds(1)));
        assertThat(arena.violations()).isEmpty();
    }
}
