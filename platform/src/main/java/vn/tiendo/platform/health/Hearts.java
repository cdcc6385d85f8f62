package vn.tiendo.platform.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Knows of every thread that must live whether it does. Each has a name and the longest silence that it may keep; it beats wherever it
 * comes by, by {@link #beat()}. A silence must be longer than all time limits that a thread may meet between two beats together: a
 * broker or a database that is away, or slow, is no reason to end the process.
 *
 * <p>Static, for threads belong to the process and not to a bean. Failures are counted as {@code thread_failures_total}, by the
 * thread's name.
 */
public final class Hearts {

    /**
     * For threads that ask Kafka and MariaDB in turn: whatever fails ends the round, and no step between two beats lasts longer than
     * 35 s (a connection 5 s, a statement 30 s; Kafka's limits are 4 to 10 s).
     */
    public static final Duration OF_A_ROUND = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(Hearts.class);
    private static final ThreadLocal<Heart> MINE = new ThreadLocal<>();
    private static final Map<Object, Heart> ALL = new ConcurrentHashMap<>();

    private Hearts() {}

    /** The calling thread lives. One without a heart has nothing to say. */
    public static void beat() {
        Heart mine = MINE.get();
        if (mine != null) {
            mine.beat();
        }
    }

    /** The calling thread has failed at something and will try it again. */
    public static void failed() {
        Heart mine = MINE.get();
        if (mine != null) {
            mine.failed();
        }
    }

    /**
     * A loop that lives as long as the process. That it returns, or throws, is its death; in a process that stops nobody asks any more.
     *
     * @param loop begun by the thread that must live
     */
    public static Runnable always(String name, Duration longestSilence, Runnable loop) {
        Heart heart = heart(name, longestSilence);
        // There before the thread is: one that never begins is missed too.
        ALL.put(name, heart);
        return () -> {
            heart.begin();
            MINE.set(heart);
            try {
                loop.run();
            } catch (RuntimeException | Error e) {
                heart.failed();
                LOG.errorf(e, "The thread %s has ended", name);
            }
        };
    }

    /**
     * Work that comes to an end: until then it beats.
     *
     * @throws Exception what the work throws, counted
     */
    public static <T> T during(String name, Duration longestSilence, Callable<T> work) throws Exception {
        Heart outer = MINE.get();
        Heart heart = heart(name, longestSilence);
        Object key = new Object();
        heart.begin();
        ALL.put(key, heart);
        MINE.set(heart);
        try {
            return work.call();
        } catch (Exception | Error e) {
            heart.failed();
            throw e;
        } finally {
            ALL.remove(key);
            MINE.set(outer);
        }
    }

    /** Beats from whichever thread has it; it belongs to none. */
    static Heart ofNoThread(String name, Duration longestSilence) {
        Heart heart = heart(name, longestSilence);
        ALL.put(name, heart);
        return heart;
    }

    private static Heart heart(String name, Duration longestSilence) {
        Counter failures = Metrics.counter("thread.failures", "thread", name);
        return new Heart(name, longestSilence, failures::increment);
    }

    /** Who is silent or dead, and why. */
    static Map<String, String> complaints() {
        Map<String, String> complaints = new TreeMap<>();
        for (Heart heart : ALL.values()) {
            String complaint = heart.complaint();
            if (complaint != null) {
                complaints.put(heart.name(), complaint);
            }
        }
        return complaints;
    }

    /** How long each has been silent, in seconds; the longest of those that bear one name. */
    static Map<String, Long> silences() {
        Map<String, Long> silences = new TreeMap<>();
        ALL.values()
                .forEach(heart -> silences.merge(heart.name(), heart.silence().toSeconds(), Math::max));
        return silences;
    }

    /** The service stops, and its threads end. */
    static void forget() {
        ALL.clear();
    }
}
