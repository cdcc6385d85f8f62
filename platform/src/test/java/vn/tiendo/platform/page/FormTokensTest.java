package vn.tiendo.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormTokensTest {

    private static final String SECRET = "a secret of a test, at least 32 characters long";

    private final FormTokens today = on("2026-11-20T22:00:00Z");

    @Test
    void aTokenIsOfOnePersonAndHoldsOverMidnightButNoLonger() {
        String token = today.of("lan");
        assertThat(today.isGood(token, "lan")).isTrue();
        assertThat(today.isGood(token, "minh")).isFalse();
        assertThat(on("2026-11-21T03:00:00Z").isGood(token, "lan")).isTrue();
        assertThat(on("2026-11-22T03:00:00Z").isGood(token, "lan")).isFalse();
        assertThat(on("2026-11-19T03:00:00Z").isGood(token, "lan")).isFalse();
    }

    @Test
    void anotherNodeWithTheSameSecretTakesItAndOneWithAnotherSecretDoesNot() {
        String token = today.of("lan");
        assertThat(on("2026-11-20T23:00:00Z").isGood(token, "lan")).isTrue();
        assertThat(new FormTokens(SECRET + "!", clock("2026-11-20T22:00:00Z")).isGood(token, "lan"))
                .isFalse();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        String token = today.of("lan");
        assertThat(today.isGood(null, "lan")).isFalse();
        assertThat(today.isGood("", "lan")).isFalse();
        assertThat(today.isGood(token + "A", "lan")).isFalse();
        assertThat(today.isGood("9" + token.substring(1), "lan")).isFalse();
        assertThat(today.isGood("999999999999999999999." + token.replaceFirst(".*\\.", ""), "lan"))
                .isFalse();
    }

    private static FormTokens on(String instant) {
        return new FormTokens(SECRET, clock(instant));
    }

    private static Clock clock(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
