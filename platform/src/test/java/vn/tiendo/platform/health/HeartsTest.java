package vn.tiendo.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    @AfterEach
    void forget() {
        Hearts.forget();
    }

    @Test
    void aThreadThatMustLiveAndHasEndedIsMissed() {
        new Thread(Hearts.always("ends", LONG, () -> {})).start();
        await().untilAsserted(() -> assertThat(Hearts.complaints()).containsEntry("ends", "has ended"));
    }

    @Test
    void anErrorEndsNoThreadInSilence() {
        new Thread(Hearts.always("fails", LONG, () -> {
                    throw new StackOverflowError();
                }))
                .start();
        await().untilAsserted(() -> assertThat(Hearts.complaints()).containsEntry("fails", "has ended"));
    }

    @Test
    void aThreadThatHangsIsMissedAndOneThatBeatsIsNot() {
        CountDownLatch end = new CountDownLatch(1);
        Thread hangs = new Thread(Hearts.always("hangs", SHORT, () -> waitFor(end)));
        Thread beats = new Thread(Hearts.always("beats", LONG, () -> {
            while (end.getCount() > 0) {
                Hearts.beat();
                Thread.onSpinWait();
            }
        }));
        hangs.start();
        beats.start();
        await().untilAsserted(() -> assertThat(Hearts.complaints()).containsOnlyKeys("hangs"));
        end.countDown();
    }

    @Test
    void oneThatNeverBeganIsMissed() {
        Hearts.always("never began", SHORT, () -> {});
        await().untilAsserted(() -> assertThat(Hearts.complaints()).containsOnlyKeys("never began"));
    }

    @Test
    void workThatEndsIsMissedOnlyWhileItHangs() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread run = new Thread(() -> {
            try {
                Hearts.during("run", SHORT, () -> {
                    waitFor(end);
                    return null;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        run.start();
        await().untilAsserted(() -> assertThat(Hearts.complaints()).containsOnlyKeys("run"));
        end.countDown();
        run.join();
        assertThat(Hearts.complaints()).isEmpty();
        assertThat(Hearts.silences()).isEmpty();
    }

    @Test
    void failuresAreCountedByTheThreadsName() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Metrics.addRegistry(meters);
        try {
            assertThatThrownBy(() -> Hearts.during("counted", LONG, () -> {
                        Hearts.failed();
                        throw new IllegalStateException("again");
                    }))
                    .hasMessage("again");
            assertThat(meters.get("thread.failures")
                            .tag("thread", "counted")
                            .counter()
                            .count())
                    .isEqualTo(2);
        } finally {
            Metrics.removeRegistry(meters);
        }
    }

    private static void waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
