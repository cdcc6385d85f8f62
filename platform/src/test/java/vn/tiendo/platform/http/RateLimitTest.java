package vn.tiendo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimit rates = new RateLimit(10, 3, nanos::get);

    @Test
    void aClientMaySendABurstAndThenAsMuchAsFlowsIn() {
        assertThat(admitted("a", 5)).isEqualTo(3);
        later(99);
        assertThat(admitted("a", 1)).isZero();
        later(1);
        assertThat(admitted("a", 2)).isEqualTo(1);
        later(60_000);
        assertThat(admitted("a", 10)).isEqualTo(3);
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        assertThat(admitted("a", 10)).isEqualTo(3);
        assertThat(admitted("b", 2)).isEqualTo(2);
    }

    @Test
    void whoeverWasSilentLongestIsForgottenFirst() {
        assertThat(admitted("a", 3)).isEqualTo(3);
        IntStream.range(0, 9_999).forEach(i -> rates.admits("other " + i));
        assertThat(admitted("a", 1)).isZero();
        IntStream.range(0, 10_000).forEach(i -> rates.admits("more " + i));
        assertThat(admitted("a", 3)).isEqualTo(3);
    }

    @Test
    void aClientIsToldHowManyMayComeAndWhenAllMayAgain() {
        assertThat(rates.count("a")).isEqualTo(new RateLimit.Standing(true, 3, 2, 1));
        assertThat(rates.count("a")).isEqualTo(new RateLimit.Standing(true, 3, 1, 1));
        assertThat(rates.count("a")).isEqualTo(new RateLimit.Standing(true, 3, 0, 1));
        assertThat(rates.count("a")).isEqualTo(new RateLimit.Standing(false, 3, 0, 1));
    }

    private void later(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private long admitted(String client, int requests) {
        return IntStream.range(0, requests).filter(i -> rates.admits(client)).count();
    }
}
