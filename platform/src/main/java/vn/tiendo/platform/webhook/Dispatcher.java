package vn.tiendo.platform.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.tiendo.platform.feed.Changes;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.health.Watched;

/** Looks every second which webhooks have something to do, and lets a few threads see to them: a slow receiver holds up only its own. */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private static final int AT_ONCE = 4;

    /** Another node takes over so long after this one died; between two renewals lies one batch, ten seconds at most. */
    private static final Duration CLAIM = Duration.ofSeconds(60);

    /** Then others have their turn. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private static final Duration LAST_BATCH = Duration.ofSeconds(12);

    private final Webhooks webhooks;
    private final Changes changes;
    private final Round round;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Dispatcher(Webhooks webhooks, Changes changes, Round round, Clock clock) {
        this.webhooks = webhooks;
        this.changes = changes;
        this.round = round;
        this.clock = clock;
    }

    /** Begins what there is to do, and does not wait for it. */
    @Watched
    @Scheduled(every = "${webhooks.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void look() {
        for (UUID id : webhooks.withWork(changes.end().number(), clock.instant())) {
            if (!stopped && underWay.add(id)) {
                threads.execute(() -> work(id));
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(LAST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void work(UUID id) {
        try {
            Hearts.during("webhook", Hearts.OF_A_ROUND, () -> {
                long until = System.nanoTime() + TURN.toNanos();
                boolean more = true;
                while (more && !stopped && System.nanoTime() < until && webhooks.claim(id, node, CLAIM)) {
                    Hearts.beat();
                    more = round.take(id);
                }
                webhooks.release(id, node);
                return null;
            });
        } catch (Exception e) {
            LOG.warnf("The webhook %s has to wait: %s", id, e.getMessage());
        } finally {
            underWay.remove(id);
        }
    }
}
