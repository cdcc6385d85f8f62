package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelievedTimeTest {

    /** In Vietnam it is half past midnight of the 21st. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T17:30:00Z"), ZoneOffset.UTC);

    private static final LocalDate TENTH = LocalDate.parse("2026-12-10");

    @Test
    void withoutADateItIsTheMachinesTime() {
        BelievedTime time = BelievedTime.of(null, CLOCK, Optional.empty());

        assertThat(time.offset()).isZero();
        assertThat(time.now()).isEqualTo(CLOCK.instant());
        assertThat(time.date()).isEqualTo("2026-11-21");
    }

    @Test
    void anotherDateBeginsAtEightInTheMorningInVietnamAtWhateverHourItIsAskedFor() {
        BelievedTime time = BelievedTime.of(TENTH, CLOCK, Optional.of(CLOCK.instant()));

        assertThat(time.date()).isEqualTo(TENTH);
        assertThat(time.now()).isEqualTo("2026-12-10T01:00:00Z");
        assertThat(time.offset()).isEqualTo(Duration.between(CLOCK.instant(), time.now()));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-10, 2026-12-10T09:15:00Z", ", 2026-11-20T17:30:00.000001Z"})
    void onTheDayOfTheNewestChangeItGoesOnFromThere(LocalDate today, Instant newest) {
        BelievedTime time = BelievedTime.of(today, CLOCK, Optional.of(newest));

        assertThat(time.now()).isEqualTo(newest);
        assertThat(CLOCK.instant().plus(time.offset())).isEqualTo(newest);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-10, 2026-12-10T17:00:00Z, 2026-12-11", ", 2026-12-31T01:00:00Z, 2026-12-31"})
    void aDayBeforeTheNewestChangeIsRefusedWithTheFirstThatIsNot(LocalDate today, Instant newest, LocalDate first) {
        assertThatThrownBy(() -> BelievedTime.of(today, CLOCK, Optional.of(newest)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("last changed on " + first)
                .hasMessageContaining("start with --today " + first + " or later")
                .hasMessageContaining("--reset");
    }
}
