package vn.tiendo.plan.catalogue;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.tiendo.plan.catalogue.file.CatalogueException;
import vn.tiendo.plan.catalogue.file.CatalogueFiles;
import vn.tiendo.plan.reconciliation.RepairRequests;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.outbox.relay.Relay;
import vn.tiendo.platform.start.Step;

/**
 * What the service does first: it loads the catalogue, or waits until another process has, beside its own start, so that its health can
 * be asked meanwhile. Only then begins what depends on a whole registry: sending, repairs, and all that runs at intervals
 * (quarkus.scheduler.start-mode=halted). A process that is only to load ends instead.
 */
@ApplicationScoped
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);

    /** What a piece may still take when the service stops. */
    private static final Duration LAST_PIECE = Duration.ofSeconds(10);

    private final CatalogueFiles files;
    private final CatalogueLoader loader;
    private final Relay relay;
    private final RepairRequests repairs;
    private final Scheduler scheduler;
    private final List<Step> steps;
    private Thread thread;

    Startup(
            CatalogueFiles files,
            CatalogueLoader loader,
            Relay relay,
            RepairRequests repairs,
            Scheduler scheduler,
            @ConfigProperty(name = "start.steps") List<Step> steps) {
        this.files = files;
        this.loader = loader;
        this.relay = relay;
        this.repairs = repairs;
        this.scheduler = scheduler;
        this.steps = steps;
    }

    void load(
            @Observes StartupEvent event,
            @ConfigProperty(name = "catalogue.start-waits", defaultValue = "PT0S") Duration wait)
            throws InterruptedException {
        thread = new Thread(this::loadAlive, "catalogue");
        thread.setDaemon(true);
        thread.start();
        if (!wait.isZero()) {
            thread.join(wait.toMillis());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loader.stop();
        if (thread != null) {
            thread.join(LAST_PIECE.toMillis());
        }
    }

    /** Has a heart until the catalogue is in. */
    private void loadAlive() {
        try {
            Hearts.during("catalogue", Hearts.OF_A_ROUND, () -> {
                run();
                return null;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        try {
            boolean opened = bringIn();
            if (steps.contains(Step.SERVE)) {
                relay.start();
                repairs.start();
                scheduler.resume();
            }
            if (steps.contains(Step.LOAD)) {
                loader.countRows();
            }
            if (!opened) {
                loader.openDue();
            }
            if (!steps.contains(Step.SERVE)) {
                Quarkus.asyncExit(0);
            }
        } catch (CatalogueException e) {
            e.defects().forEach(LOG::error);
            Quarkus.asyncExit(1);
        } catch (CancellationException e) {
            LOG.debug("Stopped while loading");
        } catch (RuntimeException | Error e) {
            if (!loader.isStopped()) {
                LOG.fatal("The catalogue cannot be loaded", e);
                Quarkus.asyncExit(1);
            }
        }
    }

    /** @return whether what is due is open */
    private boolean bringIn() {
        if (steps.contains(Step.LOAD)) {
            Map<String, byte[]> shipped = files.read();
            return loader.load(() -> files.catalogue(shipped), files.fingerprint(shipped));
        }
        loader.awaitLoaded();
        // A node that only serves leaves it to the round of the next minute.
        return true;
    }
}
