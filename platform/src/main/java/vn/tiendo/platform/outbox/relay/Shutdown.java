package vn.tiendo.platform.outbox.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a relay ends: once it is stopped it drains, that is, it goes on for a limited time to send what still waits. */
final class Shutdown {

    private static final Duration BETWEEN_LAST_ATTEMPTS = Duration.ofMillis(100);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long drainUntil;

    /** @param drain how long what waits may still be sent */
    void begin(Duration drain) {
        drainUntil = System.nanoTime() + drain.toNanos();
        stopped.countDown();
    }

    void endDraining() {
        drainUntil = System.nanoTime();
    }

    boolean hasBegun() {
        return stopped.getCount() == 0;
    }

    boolean isOver() {
        return hasBegun() && System.nanoTime() - drainUntil >= 0;
    }

    void await() throws InterruptedException {
        stopped.await();
    }

    /** Waits before the next attempt. While it drains that is soon: the broker may be back in time. */
    void pause(Duration duration) throws InterruptedException {
        if (hasBegun()) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LAST_ATTEMPTS.toNanos());
        } else {
            await(duration);
        }
    }

    /** @return whether it began within that time */
    boolean await(Duration duration) throws InterruptedException {
        return stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }
}
