package vn.tiendo.report.filing.due;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.tiendo.platform.health.Hearts;
import vn.tiendo.platform.health.Watched;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * Sees every few seconds to what is due: rows, then reports. Any node may run it, also several at once: rows have a unique key,
 * and a report is claimed in the database. What fails is tried again the next time and holds nothing else up.
 */
@ApplicationScoped
public class ReportJob {

    private static final Logger LOG = Logger.getLogger(ReportJob.class);

    private final Registries registries;
    private final LedgerStatus ledger;
    private final DueRows rows;
    private final Reports reports;
    private final ReportClosing closing;
    private final Clock clock;

    /** Reports whose figures have closed and that could not be assembled yet; no number before the first look. */
    private volatile double awaiting = Double.NaN;

    ReportJob(
            Registries registries,
            LedgerStatus ledger,
            DueRows rows,
            Reports reports,
            ReportClosing closing,
            Clock clock,
            MeterRegistry meters) {
        meters.gauge("reports.awaiting", this, job -> job.awaiting);
        this.registries = registries;
        this.ledger = ledger;
        this.rows = rows;
        this.reports = reports;
        this.closing = closing;
        this.clock = clock;
    }

    @Watched
    @Scheduled(every = "{report.job.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void run() {
        // A ledger that is still being read would give rows to half a registry.
        if (ledger.caughtUpAt().isEmpty()) {
            return;
        }
        // Before the registry is read: so the registry holds all that the watermark speaks of.
        Instant settledTo = ledger.settledTo().orElse(null);
        Registry registry = registries.current();
        // The first watermark comes behind a whole registry, which may still be on its way.
        if (settledTo != null) {
            keepRows(registry);
            withdrawSwitchedOff(registry);
        }
        int left = 0;
        for (String id : reports.awaitingAssembly(clock.instant())) {
            if (!isAssembled(id, registry, settledTo)) {
                left++;
            }
        }
        awaiting = left;
    }

    private boolean isAssembled(String id, Registry registry, Instant settledTo) {
        Hearts.beat();
        try {
            boolean assembled = closing.close(id, registry, settledTo);
            if (assembled) {
                LOG.infof("Report %s is assembled", id);
            }
            return assembled;
        } catch (RuntimeException e) {
            LOG.warnf(e, "Report %s: not done, trying again", id);
            return false;
        }
    }

    private void keepRows(Registry registry) {
        int thisYear = LocalDate.now(clock).getYear();
        Deadlines deadlines = new Deadlines(registry);
        for (Obligation obligation : registry.annualObligations()) {
            IntStream.rangeClosed(DueRows.firstYear(obligation), thisYear)
                    .filter(year -> deadlines.isDueIn(obligation, year))
                    .forEach(year ->
                            attempt("What " + obligation.id() + " owes", () -> rows.keep(registry, obligation, year)));
        }
    }

    private void withdrawSwitchedOff(Registry registry) {
        for (Obligation obligation : registry.switchedOff()) {
            attempt("What " + obligation.id() + " owed", () -> rows.withdraw(obligation));
        }
    }

    private static void attempt(String what, Runnable work) {
        Hearts.beat();
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s: not done, trying again", what);
        }
    }
}
