package vn.tiendo.plan.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDv7 (RFC 9562) by the injected clock. Those of one millisecond ascend too, by a counter in the twelve bits after the time
 * (section 6.2, method 1), so that a list in the order of ids is in the order of making.
 */
@ApplicationScoped
public class TimeOrderedIds {

    private static final int COUNTER_BITS = 12;
    /** How far a burst may count beyond its millisecond; a clock set back further than that is believed. */
    private static final long BURST = 1L << 20;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> before >= now && before - now < BURST ? before + 1 : now);
        long high = tick >>> COUNTER_BITS << 16 | 0x7000L | tick & 0x0fffL;
        long low = 0x8000000000000000L | random.nextLong() & 0x3fffffffffffffffL;
        return new UUID(high, low);
    }
}
