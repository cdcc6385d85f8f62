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
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/** Three of plan-service, so three relays, and two of report-service: only one of them does what must be done once, whichever dies, sleeps or wakes up. */
@Tag("long")
class SeveralAtOnceIT {

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(17);

    private static FaultStack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = FaultStack.of(SeveralAtOnceIT.class);
        stack.cluster().plan();
        stack.cluster().plan();
        stack.cluster().report();
        stack.cluster().nodes().forEach(Node::awaitReady);
    }

    @AfterAll
    static void stop() throws IOException {
        stack.close();
    }

    @Test
    void eachPlanServiceIsKilledInTurn() throws IOException, SQLException {
        for (Node node : stack.cluster().plans()) {
            stack.underLoad(node::kill);
            node.awaitReady();
        }
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void eachPlanServiceSleepsForLongerThanALeaseAndWakesUp() throws IOException, SQLException {
        for (Node node : stack.cluster().plans()) {
            stack.underLoad(() -> sleep(node));
        }
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void eachReportServiceSleepsAndWakesUp() throws IOException, SQLException {
        for (Node node : stack.cluster().reports()) {
            stack.underLoad(() -> sleep(node));
        }
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void eachOneIsToldToEndUnderLoad() throws IOException, SQLException {
        for (Node node : stack.cluster().nodes()) {
            stack.underLoad(node::terminate);
            node.awaitReady();
        }
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void anyOfThemIsKilledAtRandom() throws IOException, SQLException {
        Random random = new Random(107);
        List<Node> nodes = stack.cluster().nodes();
        stack.underLoad(() -> {
            for (int i = 0; i < 12; i++) {
                nodes.get(random.nextInt(nodes.size())).kill();
                Waiting.of(Duration.ofMillis(500 + random.nextInt(4000)));
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    private static void sleep(Node node) {
        node.pause();
        Waiting.of(LONGER_THAN_A_LEASE);
        node.resume();
    }
}
