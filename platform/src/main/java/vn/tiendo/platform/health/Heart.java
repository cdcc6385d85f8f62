package vn.tiendo.platform.health;

import java.time.Duration;

/** The sign of life of one thread that must live. */
final class Heart {

    private final String name;
    private final Duration longestSilence;
    private final Runnable failure;
    private volatile Thread thread;
    private volatile long lastBeat = System.nanoTime();

    /** @param failure counts one */
    Heart(String name, Duration longestSilence, Runnable failure) {
        this.name = name;
        this.longestSilence = longestSilence;
        this.failure = failure;
    }

    /** From here on the calling thread is the one that must live. */
    void begin() {
        thread = Thread.currentThread();
        beat();
    }

    void beat() {
        lastBeat = System.nanoTime();
    }

    void failed() {
        failure.run();
        beat();
    }

    String name() {
        return name;
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }

    /** Why it does not live any more; null while it does. */
    String complaint() {
        Thread living = thread;
        if (living != null && !living.isAlive()) {
            return "has ended";
        }
        Duration silence = silence();
        return silence.compareTo(longestSilence) > 0
                ? "silent for " + silence.toSeconds() + " s of " + longestSilence.toSeconds() + " s"
                : null;
    }
}
