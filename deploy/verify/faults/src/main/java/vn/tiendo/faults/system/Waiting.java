package vn.tiendo.faults.system;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass: for how long a fault lasts, and between two looks at something. */
public final class Waiting {

    private Waiting() {}

    public static void of(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void seconds(int seconds) {
        of(Duration.ofSeconds(seconds));
    }
}
