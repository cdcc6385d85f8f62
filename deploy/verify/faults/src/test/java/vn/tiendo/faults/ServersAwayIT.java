package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MariaDB, Kafka and the wires to them are away, slow or half dead for longer than anybody's time limit. */
@Tag("long")
class ServersAwayIT {

    /** Longer than the producer's delivery.timeout.ms. */
    private static final Duration LONG = Duration.ofSeconds(15);

    /** Longer than the socketTimeout of connections to MariaDB. */
    private static final Duration NO_ANSWER = Duration.ofSeconds(35);

    private static Arena arena;

    @BeforeAll
    static void start() throws IOException {
        arena = Arena.of(ServersAwayIT.class);
    }

    @AfterAll
    static void stop() throws IOException {
        arena.close();
    }

    @Test
    void kafkaIsDownForLongerThanTheDeliveryTimeout() throws IOException, SQLException {
        arena.underLoad(() -> arena.cluster().kafka().kill(LONG));
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void kafkaIsStoppedForLong() throws IOException, SQLException {
        arena.underLoad(() -> arena.cluster().kafka().freeze(Duration.ofSeconds(45)));
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void connectionsToKafkaAreResetAgainAndAgain() throws IOException, SQLException {
        arena.underLoad(() -> {
            for (int i = 0; i < 40; i++) {
                arena.cluster().kafka().wire().cut();
                Pause.of(Duration.ofMillis(250));
            }
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void aPileOfVersionsIsSentWhileConnectionsAreReset() throws IOException, SQLException {
        arena.inQuiet(() -> {
            TcpProxy toKafka = arena.cluster().kafka().wire();
            toKafka.delay(Duration.ofMillis(15));
            arena.pileUp(4, 150);
            for (int i = 0; i < 60; i++) {
                Pause.of(Duration.ofMillis(70));
                toKafka.cut();
            }
            toKafka.heal();
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void connectionsToKafkaAreHalfOpen() throws IOException, SQLException {
        arena.underLoad(() -> {
            arena.cluster().kafka().wire().die();
            Pause.of(LONG);
            arena.cluster().kafka().wire().heal();
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void kafkaIsSlow() throws IOException, SQLException {
        arena.underLoad(() -> {
            arena.cluster().kafka().wire().delay(Duration.ofMillis(300));
            arena.cluster().kafka().wire().throttle(200_000);
            Pause.of(LONG);
            arena.cluster().kafka().wire().heal();
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void connectionsToBothMariaDbsAreResetAgainAndAgain() throws IOException, SQLException {
        arena.underLoad(() -> {
            for (int i = 0; i < 40; i++) {
                arena.cluster().databases().forEach(database -> database.wire().cut());
                Pause.of(Duration.ofMillis(250));
            }
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void connectionsToBothMariaDbsAreHalfOpen() throws IOException, SQLException {
        arena.underLoad(() -> {
            arena.cluster().databases().forEach(database -> database.wire().die());
            Pause.of(NO_ANSWER);
            arena.cluster().databases().forEach(database -> database.wire().heal());
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void mariaDbEndsTheConnectionsOfServicesAndRelays() throws IOException, SQLException {
        arena.underLoad(() -> {
            for (int i = 0; i < 20; i++) {
                for (Database database : arena.cluster().databases()) {
                    database.endConnections();
                }
                Pause.of(Duration.ofMillis(300));
            }
        });
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void mariaDbOfPlanServiceIsDownForLong() throws IOException, SQLException {
        arena.underLoad(() -> arena.cluster().planDatabase().kill(LONG));
        assertThat(arena.violations()).isEmpty();
    }

    @Test
    void mariaDbOfReportServiceIsDownForLong() throws IOException, SQLException {
        arena.underLoad(() -> arena.cluster().reportDatabase().kill(LONG));
        assertThat(arena.violations()).isEmpty();
    }
}
