package vn.tiendo.plan.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Something of the database that a node holds in memory, and reads again once the mark beside it has become another one, whichever node
 * has changed it. The mark is looked at when the value is asked for, at most once a second.
 */
public final class Followed<T> {

    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private final Supplier<Optional<String>> mark;
    private final Supplier<T> reading;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Known<T> known;

    /**
     * Both are called in a transaction of their own: one that has begun earlier may hold what it read then.
     *
     * @param mark a number or a hash that changes with the value, in the same transaction
     */
    public Followed(Supplier<Optional<String>> mark, Supplier<T> reading) {
        this.mark = mark;
        this.reading = reading;
    }

    /** @param lookedAt by the steady clock */
    private record Known<T>(Optional<String> mark, T value, long lookedAt) {

        boolean isFresh() {
            return System.nanoTime() - lookedAt < LOOK_INTERVAL.toNanos();
        }
    }

    /** As of a second ago at most. One looks while the others go on with what is known. */
    public T get() {
        Known<T> now = known;
        if (now != null && (now.isFresh() || !looking.tryLock())) {
            return now.value;
        }
        if (now == null) {
            looking.lock();
        }
        try {
            return looked();
        } finally {
            looking.unlock();
        }
    }

    /** As of this moment. */
    public T current() {
        looking.lock();
        try {
            return looked();
        } finally {
            looking.unlock();
        }
    }

    private T looked() {
        Known<T> before = known;
        long now = System.nanoTime();
        known = QuarkusTransaction.requiringNew().call(() -> {
            // Before the value: if it changes in between, the next look sees another mark and reads again.
            Optional<String> found = mark.get();
            T value = before != null && before.mark.equals(found) ? before.value : reading.get();
            return new Known<>(found, value, now);
        });
        return known.value;
    }
}
