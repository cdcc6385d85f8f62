package vn.tiendo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockSkewTest {

    private static final Duration LIMIT = Duration.ofMillis(500);

    @Test
    void onlyWhatIsBeyondBothEndsIsCertain() {
        assertThat(skew(-20, 10).certain()).isZero();
        assertThat(skew(700, 760).certain()).hasMillis(700);
        assertThat(skew(-900, -600).certain()).hasMillis(-600);
    }

    @Test
    void aSlowDatabaseMakesNoClockWrong() {
        assertThat(skew(-4_000, 26_000).isBeyond(LIMIT)).isFalse();
        assertThat(skew(300, 30_000).isBeyond(LIMIT)).isFalse();
    }

    @Test
    void aClockThatIsAheadOrBehindByMoreThanTheLimitIsOff() {
        assertThat(skew(501, 520).isBeyond(LIMIT)).isTrue();
        assertThat(skew(-530, -501).isBeyond(LIMIT)).isTrue();
        assertThat(skew(499, 520).isBeyond(LIMIT)).isFalse();
    }

    private static ClockSkew skew(long least, long most) {
        return new ClockSkew(Duration.ofMillis(least), Duration.ofMillis(most));
    }
}
