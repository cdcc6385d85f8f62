package vn.tiendo.report.comparison;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/**
 * Looks every few seconds for a year to assemble. Any node may run it, also several at once: of a year one row can be inserted.
 * What fails is tried again the next time and holds nothing else up.
 */
@ApplicationScoped
class ComparisonJob {

    private static final Logger LOG = Logger.getLogger(ComparisonJob.class);

    private final Registries registries;
    private final LedgerStatus ledger;
    private final ComparisonAssembly assembly;

    ComparisonJob(Registries registries, LedgerStatus ledger, ComparisonAssembly assembly) {
        this.registries = registries;
        this.ledger = ledger;
        this.assembly = assembly;
    }

    @Watched
    @Scheduled(every = "{comparison.job.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        // A ledger that is still being read would compare half of the provinces.
        if (ledger.caughtUpAt().isEmpty()) {
            return;
        }
        // Before the registry is read: so the registry holds all that the watermark speaks of.
        Instant settledTo = ledger.settledTo().orElse(null);
        Registry registry = registries.current();
        for (int year : assembly.awaiting(registry)) {
            try {
                if (assembly.assemble(year, registry, settledTo)) {
                    LOG.infof("The comparison of provinces of %d is assembled", year);
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "The comparison of provinces of %d: not done, trying again", year);
            }
        }
    }
}
