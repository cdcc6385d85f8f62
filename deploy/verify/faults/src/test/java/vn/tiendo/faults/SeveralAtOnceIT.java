package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three of plan-service, so three relays, and two of report-service: only one of them does what must be done once, whichever dies, sleeps or wakes up. */
@Tag("long")
class SeveralAtOnceIT {

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(17);

    private static Arena arena;

    @BeforeAll
    static void start() throws IOException {
        arena = Arena.of(SeveralAtOnceIT.class);
        arena.cluster().plan();
        arena.cluster().plan();
        arena.cluster().report();
        arena.cluster().nodes().forEach(Node::awaitReady);
    }

    @AfterAll
    static void stop() throws IOException {
        arena.close();
    }

    @Test
    void eachPlanServiceIsKilledInTurn() throws IOException, SQLException {
        for (Node node : arena.cluster().plans()) {
            arena.underLoad(node::kill);
            node.awaitReady();
        }
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void eachPlanServiceSleepsForLongerThanALeaseAndWakesUp() throws IOException, SQLException {
        for (Node node : arena.cluster().plans()) {
            arena.underLoad(() -> sleep(node));
        }
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void eachReportServiceSleepsAndWakesUp() throws IOException, SQLException {
        for (Node node : arena.cluster().reports()) {
            arena.underLoad(() -> sleep(node));
        }
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void eachOneIsToldToEndUnderLoad() throws IOException, SQLException {
        for (Node node : arena.cluster().nodes()) {
            arena.underLoad(node::terminate);
            node.awaitReady();
        }
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void anyOfThemIsKilledAtRandom() throws IOException, SQLException {
        Random random = new Random(107);
        List<Node> nodes = arena.cluster().nodes();
        arena.underLoad(() -> {
            for (int i = 0; i < 12; i++) {
                nodes.get(random.nextInt(nodes.size())).kill();
                Pause.of(Duration.ofMillis(500 + random.nextInt(4000)));
            }
        });
        assertThat(arena.violations()).isEmpty();
    }

    private static void sleep(Node node) {
        node.pause();
        Pause.of(LONGER_THAN_A_LEASE);
        node.resume();
    }
}
