package vn.tiendo.platform.outbox.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Keys whose event failed, each left alone for a pause that grows, so that what stands behind them in the outbox goes on. */
final class KeyBackoff {

    private static final int MOST = 1_000;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<String, Pause> pauses = new LinkedHashMap<>();

    private record Pause(Duration length, long end) {

        static Pause of(Duration length) {
            return new Pause(length, System.nanoTime() + length.toNanos());
        }

        boolean isOver() {
            return System.nanoTime() - end >= 0;
        }

        Pause next() {
            Duration twice = length.multipliedBy(2);
            return of(twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
        }
    }

    void failed(Collection<String> keys) {
        for (String key : keys) {
            Pause before = pauses.remove(key);
            if (pauses.size() < MOST) {
                pauses.put(key, before == null ? Pause.of(FIRST) : before.next());
            }
        }
    }

    void succeeded(String key) {
        pauses.remove(key);
    }

    /** Those whose pause lasts. */
    Set<String> now() {
        return pauses.entrySet().stream()
                .filter(held -> !held.getValue().isOver())
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    void clear() {
        pauses.clear();
    }
}
