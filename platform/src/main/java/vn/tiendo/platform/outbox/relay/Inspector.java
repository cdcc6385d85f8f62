package vn.tiendo.platform.outbox.relay;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import vn.tiendo.platform.outbox.OutboxConfig;
import vn.tiendo.platform.restoration.Suspension;

/**
 * On each node, whether it relays or not: compares the database with the topics before changes are taken, and follows then whether
 * another node has found it set back.
 */
@ApplicationScoped
public class Inspector {

    private static final Logger LOG = Logger.getLogger(Inspector.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Restorer restorer;
    private final Suspension suspension;
    private final boolean wanted;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean told;

    Inspector(Restorer restorer, Suspension suspension, OutboxConfig config) {
        this.restorer = restorer;
        this.suspension = suspension;
        this.wanted = config.inspect();
    }

    /** Begins to look, unless it does; changes are refused until the first look has succeeded. */
    public void start() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        if (!wanted) {
            suspension.is(Suspension.State.CLEAR);
            return;
        }
        Thread thread = new Thread(this::run, "inspector");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("Interrupted, ends");
        }
    }

    private void look() {
        try {
            restorer.look();
            told = false;
        } catch (SQLException | KafkaException | IllegalStateException e) {
            if (!told && suspension.now() == Suspension.State.UNCHECKED) {
                LOG.warnf("Changes are refused until the database can be compared with the topics: %s", e.getMessage());
            }
            told = true;
        }
    }
}
