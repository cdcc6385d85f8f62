package vn.tiendo.report.filing.workflow;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits in a caller's request for what another thread or node is about to finish. Not within a transaction, which would not see it. */
final class Patience {

    private static final long LOOK_MILLIS = 50;

    private Patience() {}

    /** @return what was there at the first look that found something; empty when none did in that time */
    static <T> Optional<T> await(Duration longest, Supplier<Optional<T>> look) {
        Optional<T> found = look.get();
        try {
            // Counted by looks: time in which a busy machine did not get to look is nobody's patience.
            for (long left = longest.toMillis() / LOOK_MILLIS; found.isEmpty() && left > 0; left--) {
                Thread.sleep(LOOK_MILLIS);
                found = look.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found;
    }
}
