package vn.tiendo.platform.outbox.relay;

import java.time.Duration;

/** Something that is due at intervals. */
final class Interval {

    private final Duration interval;
    private long next = System.nanoTime();

    Interval(Duration interval) {
        this.interval = interval;
    }

    boolean isDue() {
        if (System.nanoTime() - next < 0) {
            return false;
        }
        next = System.nanoTime() + interval.toNanos();
        return true;
    }

    /** Due an interval from now, not before. */
    void restart() {
        next = System.nanoTime() + interval.toNanos();
    }

    void again() {
        next = System.nanoTime();
    }
}
