package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.system.Database;
import vn.tiendo.faults.system.TcpProxy;
import vn.tiendo.faults.system.Waiting;

/** MariaDB, Kafka and the wires to them are away, slow or half dead for longer than anybody's time limit. */
@Tag("long")
class ServersAwayIT {

    /** Longer than the producer's delivery.timeout.ms. */
    private static final Duration LONG = Duration.ofSeconds(15);

    /** Longer than the socketTimeout of connections to MariaDB. */
    private static final Duration NO_ANSWER = Duration.ofSeconds(35);

    private static FaultStack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = FaultStack.of(ServersAwayIT.class);
    }

    @AfterAll
    static void stop() throws IOException {
        stack.close();
    }

    @Test
    void kafkaIsDownForLongerThanTheDeliveryTimeout() throws IOException, SQLException {
        stack.underLoad(() -> stack.cluster().kafka().kill(LONG));
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void kafkaIsStoppedForLong() throws IOException, SQLException {
        stack.underLoad(() -> stack.cluster().kafka().freeze(Duration.ofSeconds(45)));
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void connectionsToKafkaAreResetAgainAndAgain() throws IOException, SQLException {
        stack.underLoad(() -> {
            for (int i = 0; i < 40; i++) {
                stack.cluster().kafka().wire().cut();
                Waiting.of(Duration.ofMillis(250));
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void aPileOfVersionsIsSentWhileConnectionsAreReset() throws IOException, SQLException {
        stack.inQuiet(() -> {
            TcpProxy toKafka = stack.cluster().kafka().wire();
            toKafka.delay(Duration.ofMillis(15));
            stack.pileUp(4, 150);
            for (int i = 0; i < 60; i++) {
                Waiting.of(Duration.ofMillis(70));
                toKafka.cut();
            }
            toKafka.heal();
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void connectionsToKafkaAreHalfOpen() throws IOException, SQLException {
        stack.underLoad(() -> {
            stack.cluster().kafka().wire().die();
            Waiting.of(LONG);
            stack.cluster().kafka().wire().heal();
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void kafkaIsSlow() throws IOException, SQLException {
        stack.underLoad(() -> {
            stack.cluster().kafka().wire().delay(Duration.ofMillis(300));
            stack.cluster().kafka().wire().throttle(200_000);
            Waiting.of(LONG);
            stack.cluster().kafka().wire().heal();
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void connectionsToBothMariaDbsAreResetAgainAndAgain() throws IOException, SQLException {
        stack.underLoad(() -> {
            for (int i = 0; i < 40; i++) {
                stack.cluster().databases().forEach(database -> database.wire().cut());
                Waiting.of(Duration.ofMillis(250));
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void connectionsToBothMariaDbsAreHalfOpen() throws IOException, SQLException {
        stack.underLoad(() -> {
            stack.cluster().databases().forEach(database -> database.wire().die());
            Waiting.of(NO_ANSWER);
            stack.cluster().databases().forEach(database -> database.wire().heal());
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void mariaDbEndsTheConnectionsOfServicesAndRelays() throws IOException, SQLException {
        stack.underLoad(() -> {
            for (int i = 0; i < 20; i++) {
                for (Database database : stack.cluster().databases()) {
                    database.endConnections();
                }
                Waiting.of(Duration.ofMillis(300));
            }
        });
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void mariaDbOfPlanServiceIsDownForLong() throws IOException, SQLException {
        stack.underLoad(() -> stack.cluster().planDatabase().kill(LONG));
        assertThat(stack.violations()).isEmpty();
    }

    @Test
    void mariaDbOfReportServiceIsDownForLong() throws IOException, SQLException {
        stack.underLoad(() -> stack.cluster().reportDatabase().kill(LONG));
        assertThat(stack.violations()).isEmpty();
    }
}
