package vn.tiendo.plan;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.tiendo.plan.clock.Vietnam;

/** A clock that tests move: it stands at nine in the morning of 20 November 2026 until told otherwise, or where {@code test.clock} says. */
@Singleton
public class TestClock extends Clock {

    private static volatile Instant now = morningOf(ConfigProvider.getConfig()
            .getOptionalValue("test.clock", LocalDate.class)
            .orElse(LocalDate.of(2026, 11, 20)));

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Clock clock() {
        return this;
    }

    public static void moveTo(LocalDate day) {
        now = morningOf(day);
    }

    public static void moveTo(LocalDateTime time) {
        now = time.atZone(Vietnam.ZONE).toInstant();
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(9, 0).atZone(Vietnam.ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return Vietnam.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
