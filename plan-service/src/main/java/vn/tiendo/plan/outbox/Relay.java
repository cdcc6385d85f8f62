package vn.tiendo.plan.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, in its order, and marks it after Kafka's acknowledgement. Woken by each commit; the poll is a
 * safety net. Never gives up. When nothing is left it marks every partition with the instant up to which all is sent.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration MARK_INTERVAL = Duration.ofSeconds(1);

    private final OutboxStore store;
    private final RelayConfig config;
    private final Clock clock;
    private final String bootstrapServers;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;
    private Instant lastMark = Instant.EPOCH;

    Relay(
            AgroalDataSource database,
            RelayConfig config,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.store = new OutboxStore(database);
        this.config = config;
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts sending; called once the catalogue is loaded, so that no mark runs ahead of it. */
    public void start() {
        thread = new Thread(this::run, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
        work.release();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        work.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run() {
        try {
            relayUntilStopped();
        } catch (InterruptedException e) {
            LOG.debug("Interrupted, ends");
        }
    }

    private void relayUntilStopped() throws InterruptedException {
        while (!isStopped()) {
            try {
                if (!topicsAreFit()) {
                    return;
                }
                try (EventProducer producer = new EventProducer(bootstrapServers)) {
                    while (!isStopped()) {
                        relay(producer);
                    }
                }
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf("Relay stands still, will try again: %s", e.getMessage());
                pause(AFTER_FAILURE);
            }
        }
    }

    private boolean topicsAreFit() throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(settings)) {
            if (config.createTopics()) {
                Topics.create(admin);
            }
            var misconfiguration = Topics.misconfiguration(admin);
            misconfiguration.ifPresent(line -> {
                LOG.fatal(line);
                Quarkus.asyncExit(1);
            });
            return misconfiguration.isEmpty();
        }
    }

    private void relay(EventProducer producer) throws SQLException, InterruptedException {
        work.drainPermits();
        // Taken before the look at the outbox: what commits after it is newer than the mark allows for.
        Instant sentUpTo = clock.instant().minus(config.longestTransaction());
        List<OutboxStore.Unsent> batch = store.unsent(config.batch());
        if (!batch.isEmpty()) {
            EventProducer.Outcome outcome = producer.send(batch);
            store.markSent(outcome.acknowledged(), clock.instant());
            if (outcome.failed()) {
                pause(AFTER_FAILURE);
            }
            return;
        }
        if (Duration.between(lastMark, clock.instant()).compareTo(MARK_INTERVAL) >= 0) {
            producer.mark(sentUpTo);
            lastMark = clock.instant();
        }
        work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pause(Duration duration) throws InterruptedException {
        if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Stopped while waiting");
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
