package vn.tiendo.platform.outbox.relay;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.kafka.KafkaConnection;
import vn.tiendo.platform.outbox.Backlog;
import vn.tiendo.platform.outbox.ClockSkew;
import vn.tiendo.platform.outbox.EventSender;
import vn.tiendo.platform.outbox.OutboxConfig;
import vn.tiendo.platform.outbox.OutboxStore;
import vn.tiendo.platform.outbox.Publisher;

/**
 * Keeps what the outbox holds on its way to Kafka, on the one node that has the lease. Woken by each commit; the poll is a safety
 * net. Never gives up: whatever fails is begun again, with a new producer.
 */
@ApplicationScoped
public class Relay implements EventSender {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(4);

    private final DataSource database;
    private final Publisher publisher;
    private final OutboxConfig config;
    private final Clock clock;
    private final Backlog backlog;
    private final Restorer restorer;
    private final KafkaConnection kafka;
    private final Lease lease;
    private final Placement placement;
    private final Semaphore work = new Semaphore(0);
    private final Shutdown shutdown = new Shutdown();
    private Thread thread;

    Relay(
            DataSource database,
            Publisher publisher,
            OutboxConfig config,
            Clock clock,
            Backlog backlog,
            Restorer restorer,
            KafkaConnection kafka) {
        this.database = database;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
        this.backlog = backlog;
        this.restorer = restorer;
        this.kafka = kafka;
        this.lease = new Lease(database, config.holder(), config.lease());
        this.placement = new Placement(database, backlog);
    }

    /** Starts sending; called once all that the start itself publishes is in the outbox, so that no watermark runs ahead. */
    public void start() {
        start(Clock.systemUTC());
    }

    /** @param machine the machine's own clock, which is compared with the database's */
    synchronized void start(Clock machine) {
        if (thread != null) {
            return;
        }
        thread = daemon(Hearts.always("relay", Hearts.OF_A_ROUND, this::run), "relay");
        var meter = new BacklogMeter(
                new OutboxStore(database, publisher),
                backlog,
                config.maxBacklog() + 1,
                shutdown,
                () -> backlog.measured(ClockSkew.measure(database, machine), config.clockSkew()));
        daemon(Hearts.always("outbox-meter", Hearts.OF_A_ROUND, meter), "outbox-meter");
    }

    private static Thread daemon(Runnable task, String name) {
        Thread daemon = new Thread(task, name);
        daemon.setDaemon(true);
        daemon.start();
        return daemon;
    }

    @Override
    public void wake() {
        work.release();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        shutdown.begin(config.drain());
        work.release();
        if (thread != null) {
            thread.join(config.drain().plus(AFTER_FAILURE).toMillis());
            thread.interrupt(); // it may wait for a broker
            thread.join(LAST_WORDS.toMillis());
        }
    }

    private void run() {
        try {
            while (!shutdown.isOver()) {
                attempt();
            }
        } catch (InterruptedException e) {
            LOG.debug("Interrupted, ends");
        } finally {
            release();
        }
    }

    private void release() {
        try {
            lease.release();
        } catch (SQLException e) {
            LOG.debugf("The lease is left to run out: %s", e.getMessage());
        }
    }

    private void attempt() throws InterruptedException {
        Hearts.beat();
        Admin admin = kafka.admin();
        try {
            if (topicsAreFit(admin)) {
                relay(admin);
            } else {
                shutdown.await();
                shutdown.endDraining();
            }
        } catch (AcknowledgedOffsets.LogLostException e) {
            recover(admin, e);
        } catch (Lease.LostException e) {
            LOG.warn("Relay stops: " + e.getMessage());
        } catch (SQLException | ExecutionException | RuntimeException | Error e) {
            // An error, too: the thread must live. What is short of memory ends the process (ExitOnOutOfMemoryError).
            Hearts.failed();
            LOG.warnf("Relay stands still, will try again: %s", e);
            shutdown.pause(AFTER_FAILURE);
        } finally {
            backlog.relayIsHere(false);
            admin.close(Duration.ZERO); // whatever it still waits for is asked again
        }
    }

    private void relay(Admin admin) throws SQLException, InterruptedException, ExecutionException {
        OutboxStore store = new OutboxStore(database, publisher);
        while (!shutdown.hasBegun() && !mayRelay()) {
            waitForWork();
        }
        if (shutdown.hasBegun() && !lease.isValid()) {
            shutdown.endDraining();
            return;
        }
        backlog.relayIsHere(true);
        if (publisher.watermarkTopic().isPresent()) {
            lease.raiseAbove(
                    Watermarks.lastFence(kafka, publisher.watermarkTopic().get()));
        }
        AcknowledgedOffsets offsets = new AcknowledgedOffsets(database);
        offsets.load();
        offsets.check(admin);
        if (!restorer.letsThrough(lease)) {
            shutdown.endDraining(); // nothing may leave, however long one waits
            shutdown.pause(AFTER_FAILURE);
            return;
        }
        placement.note(lease, BrokerTopics.partitions(admin, publisher.topics()), clock);
        try (EventProducer producer = new EventProducer(kafka, publisher.source(), placement);
                RelayPass pass = new RelayPass(
                        store,
                        lease,
                        new EventLog(admin, producer, offsets, placement, publisher),
                        publisher,
                        config,
                        clock,
                        backlog)) {
            while (mayRelay() && !restorer.isSuspended() && !shutdown.isOver()) {
                Hearts.beat();
                switch (pass.run()) {
                    case FAILED -> {
                        shutdown.pause(AFTER_FAILURE);
                        lookWhetherTopicsAreThere(admin, offsets);
                    }
                    case IDLE -> {
                        if (shutdown.hasBegun()) {
                            shutdown.endDraining();
                            return;
                        }
                        waitForWork();
                    }
                    case SENT -> work.drainPermits();
                }
            }
        }
    }

    /** Not before the clock is known, nor with one that differs: what it says of time would hold for no other node. */
    private boolean mayRelay() throws SQLException {
        if (backlog.clockAhead().isEmpty() || backlog.isClockOff()) {
            lease.release();
            return false;
        }
        return lease.hold();
    }

    /** Nothing arrives where a topic is gone, however long one waits. */
    private void lookWhetherTopicsAreThere(Admin admin, AcknowledgedOffsets offsets)
            throws SQLException, InterruptedException, ExecutionException {
        if (config.createTopics()) {
            BrokerTopics.create(admin, placement.sized(publisher.topics()));
        }
        offsets.check(admin);
    }

    private boolean topicsAreFit(Admin admin) throws SQLException, InterruptedException, ExecutionException {
        Optional<String> misfit = placement.misfit(admin, publisher.topics(), config.createTopics());
        misfit.ifPresent(line -> {
            LOG.fatal(line);
            Quarkus.asyncExit(1);
        });
        return misfit.isEmpty();
    }

    /** No watermark but the one that takes the others back is written before all is on its way again, with its old instants. */
    private void recover(Admin admin, AcknowledgedOffsets.LogLostException lost) throws InterruptedException {
        LOG.warnf("Kafka has lost events (%s): everything is sent again", lost.getMessage());
        try {
            holdOn();
            withdrawWatermarks(admin);
            publisher.republish(this::holdOn);
            lease.inTransaction(AcknowledgedOffsets::forget);
        } catch (SQLException | ExecutionException | RuntimeException e) {
            LOG.warnf("Not everything is on its way again, will try again: %s", e.getMessage());
            shutdown.pause(AFTER_FAILURE);
        }
    }

    private void withdrawWatermarks(Admin admin) throws SQLException, InterruptedException, ExecutionException {
        if (config.createTopics()) {
            BrokerTopics.create(admin, placement.sized(publisher.topics()));
        }
        try (EventProducer producer = new EventProducer(kafka, publisher.source(), placement)) {
            // Of the positions before the loss none is true any more.
            EventLog log = new EventLog(admin, producer, new AcknowledgedOffsets(database), placement, publisher);
            if (!new Watermarks(new OutboxStore(database, publisher), lease, log, publisher, config, clock)
                    .withdraw()) {
                throw new IllegalStateException("the watermark cannot be taken back");
            }
        }
    }

    private void holdOn() throws SQLException {
        Hearts.beat();
        if (!lease.hold()) {
            throw new Lease.LostException();
        }
    }

    private void waitForWork() throws InterruptedException {
        Hearts.beat();
        work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
    }
}
