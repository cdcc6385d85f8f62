package vn.tiendo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    private static final Instant MOMENT = Instant.parse("2026-11-30T14:29:39.356123999Z");

    private final Clock clock = new MicrosecondClock(Clock.fixed(MOMENT, ZoneOffset.UTC));

    @Test
    void anInstantIsTheOneThatIsReadAgain() {
        assertThat(clock.instant()).isEqualTo("2026-11-30T14:29:39.356123Z");
        assertThat(clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh")).instant()).isEqualTo(clock.instant());
    }

    @Test
    void millisecondsAreThoseOfTheInstant() {
        assertThat(clock.millis()).isEqualTo(MOMENT.toEpochMilli());
    }
}
