package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Notes;

/**
 * Up to when figures can be taken anew so that nothing older is still on its way. What was reported a moment ago should count, and the
 * watermark follows it within seconds: so it is waited for, but not for long.
 */
@ApplicationScoped
public class SettledFigures {

    private final Reports reports;
    private final LedgerStatus ledger;
    private final Notes notes;
    private final Duration patience;

    SettledFigures(
            Reports reports,
            LedgerStatus ledger,
            Notes notes,
            @ConfigProperty(name = "report.assembly.patience") Duration patience) {
        this.reports = reports;
        this.ledger = ledger;
        this.notes = notes;
        this.patience = patience;
    }

    /**
     * The watermark in force, once it has passed whatever is known of the report's plan now. Not within a transaction.
     *
     * @return empty where it does not within a few seconds, or there is no such report
     */
    public Optional<Instant> await(String report) {
        return reports.planOf(report).flatMap(this::awaitPlan);
    }

    private Optional<Instant> awaitPlan(String plan) {
        Instant newest = Stream.concat(ledger.appliedUpTo(plan).stream(), notes.newest(plan).stream())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return Patience.await(patience, () -> ledger.settledTo().filter(upTo -> upTo.isAfter(newest)));
    }
}
