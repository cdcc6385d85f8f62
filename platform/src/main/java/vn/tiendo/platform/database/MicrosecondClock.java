package vn.tiendo.platform.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A clock that tells what the database keeps of an instant, so that an instant is the same after it was stored and read. Not {@link
 * Clock#tick}: that divides by zero when it is asked for milliseconds and ticks faster than they do.
 */
public final class MicrosecondClock extends Clock {

    private final Clock clock;

    public MicrosecondClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MicrosecondClock(clock.withZone(zone));
    }

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
