package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BelievedTimeTest {

    /** In Vietnam it is half past midnight of the 21st. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T17:30:00Z"), ZoneOffset.UTC);

    @Test
    void withoutADateItIsTheMachinesTime() {
        BelievedTime time = BelievedTime.of(null, CLOCK);

        assertThat(time.offset()).isZero();
        assertThat(time.now()).isEqualTo(CLOCK.instant());
        assertThat(time.date()).isEqualTo("2026-11-21");
    }

    @Test
    void anotherDateIsBelievedAtTheSameTimeOfDayInVietnam() {
        BelievedTime time = BelievedTime.of(LocalDate.parse("2026-12-10"), CLOCK);

        assertThat(time.date()).isEqualTo("2026-12-10");
        assertThat(time.offset()).isEqualTo(Duration.ofDays(19));
        assertThat(time.now()).isEqualTo("2026-12-09T17:30:00Z");
    }
}
