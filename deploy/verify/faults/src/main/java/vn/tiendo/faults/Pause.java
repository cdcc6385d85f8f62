package vn.tiendo.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass: for how long a fault lasts, and between two looks at something. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void seconds(int seconds) {
        of(Duration.ofSeconds(seconds));
    }
}
