package vn.tiendo.report;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.tiendo.report.clock.Vietnam;

/** The clock of the service under test: it stands still until a test moves it. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-01-05T02:00:00Z");

    /** Sets the time in Asia/Ho_Chi_Minh, for instance {@code 2026-11-10T00:00}. */
    public void set(String vietnamTime) {
        now = LocalDateTime.parse(vietnamTime).atZone(Vietnam.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Vietnam.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
