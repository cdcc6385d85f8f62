package vn.tiendo.platform.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Callers who wait for a change that they see. None holds a thread or a connection meanwhile: one look at the feed, some times a second and
 * only while somebody waits, wakes those whom it concerns.
 */
@ApplicationScoped
class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class);

    private final Feed feed;
    private final Epochs epochs;
    private final Vertx vertx;
    private final long look;
    private final int most;
    private final int mostOfOne;
    private final AtomicBoolean looks = new AtomicBoolean();
    private final Set<Waiter> waiters = new LinkedHashSet<>();
    private final Map<String, Integer> bySubject = new HashMap<>();
    private long seen;
    private boolean closed;

    Waiting(
            Feed feed,
            Epochs epochs,
            Vertx vertx,
            MeterRegistry meters,
            @ConfigProperty(name = "feed.look", defaultValue = "PT0.25S") Duration look,
            @ConfigProperty(name = "feed.waiting", defaultValue = "500") int most,
            @ConfigProperty(name = "feed.waiting-of-one", defaultValue = "2") int mostOfOne) {
        this.feed = feed;
        this.epochs = epochs;
        this.vertx = vertx;
        this.look = look.toMillis();
        this.most = most;
        this.mostOfOne = mostOfOne;
        meters.gauge("feed.waiting", this, Waiting::count);
    }

    private static final class Waiter {

        private final String subject;
        private final Feed.Sight sight;
        private final UniEmitter<? super Boolean> emitter;

        Waiter(String subject, Feed.Sight sight, UniEmitter<? super Boolean> emitter) {
            this.subject = subject;
            this.sight = sight;
            this.emitter = emitter;
        }
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(look, timer -> lookOnce());
    }

    /** Before the server waits for those who are still being answered. */
    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void end(@Observes ShutdownEvent event) {
        close();
    }

    private void close() {
        List<Waiter> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(waiters);
        }
        all.forEach(waiter -> waiter.emitter.complete(false));
    }

    /**
     * @param subject whose token it is: of one only a few wait
     * @param behind the position up to which the caller has read
     * @return whether something came; at once, where there is no place to wait
     */
    Uni<Boolean> await(String subject, Feed.Sight sight, long behind, Duration longest) {
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    Waiter waiter = new Waiter(subject, sight, emitter);
                    Optional<Boolean> atOnce = admit(waiter, behind);
                    if (atOnce.isPresent()) {
                        emitter.complete(atOnce.get());
                    } else {
                        emitter.onTermination(() -> leave(waiter));
                    }
                })
                .ifNoItem()
                .after(longest)
                .recoverWithItem(false);
    }

    /** @return what he is answered at once; empty: he waits */
    private synchronized Optional<Boolean> admit(Waiter waiter, long behind) {
        if (closed || waiters.size() >= most || bySubject.getOrDefault(waiter.subject, 0) >= mostOfOne) {
            return Optional.of(false);
        }
        if (waiters.isEmpty()) {
            seen = behind;
        } else if (behind < seen) {
            // What came since he read was looked at for the others; nobody looks again.
            return Optional.of(true);
        }
        bySubject.merge(waiter.subject, 1, Integer::sum);
        waiters.add(waiter);
        return Optional.empty();
    }

    private synchronized void leave(Waiter waiter) {
        if (waiters.remove(waiter)) {
            bySubject.computeIfPresent(waiter.subject, (subject, count) -> count == 1 ? null : count - 1);
        }
    }

    /** How many wait. */
    synchronized int count() {
        return waiters.size();
    }

    private void lookOnce() {
        if (count() > 0 && looks.compareAndSet(false, true)) {
            vertx.executeBlocking(
                            () -> {
                                wake();
                                return null;
                            },
                            false)
                    .onComplete(done -> {
                        looks.set(false);
                        if (done.failed()) {
                            LOG.debugf("The feed could not be looked at: %s", done.cause());
                        }
                    });
        }
    }

    private void wake() {
        long from;
        synchronized (this) {
            from = seen;
        }
        long last = epochs.last().number();
        if (last <= from) {
            return;
        }
        Set<Feed.Trace> traces = feed.traces(from, last);
        List<Waiter> concerned;
        synchronized (this) {
            seen = Math.max(seen, last);
            concerned = waiters.stream()
                    .filter(waiter -> traces.stream().anyMatch(waiter.sight::meets))
                    .toList();
        }
        concerned.forEach(waiter -> waiter.emitter.complete(true));
    }
}
