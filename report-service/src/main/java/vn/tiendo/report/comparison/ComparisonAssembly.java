package vn.tiendo.report.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tiendo.report.comparison.Figures.Taking;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registry;

/** Assembles comparisons: once after their cut-off, and as drafts whenever somebody looks. */
@ApplicationScoped
class ComparisonAssembly {

    private final StoredComparisons stored;
    private final Figures figures;
    private final ReportingFigures reportingFigures;
    private final Closing closing;
    private final LedgerStatus ledger;
    private final Clock clock;

    ComparisonAssembly(
            StoredComparisons stored,
            Figures figures,
            ReportingFigures reportingFigures,
            Closing closing,
            LedgerStatus ledger,
            Clock clock) {
        this.stored = stored;
        this.figures = figures;
        this.reportingFigures = reportingFigures;
        this.closing = closing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The years that are compared: from that of the first plan registered here up to this one. */
    List<Integer> years(Registry registry) {
        int thisYear = LocalDate.now(clock).getYear();
        return Closing.firstYear(registry).stream()
                .flatMap(first -> IntStream.rangeClosed(first, thisYear).boxed())
                .toList();
    }

    /** Those whose cut-off has passed and that are not stored, also from while the service was down. */
    List<Integer> awaiting(Registry registry) {
        Set<Integer> done = stored.heads().keySet();
        Instant now = clock.instant();
        return years(registry).stream()
                .filter(year -> !done.contains(year) && !closing.of(year).isAfter(now))
                .toList();
    }

    /**
     * Assembles a year whose cut-off has passed, unless changes from before it, or the rows of what was owed, may still be on
     * their way: then it waits, but not for ever, and an incomplete comparison says so.
     *
     * @param settledTo all changes recorded up to this instant are in the ledger; null: unknown
     * @return whether it was assembled by this call
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean assemble(int year, Registry registry, Instant settledTo) {
        Instant now = clock.instant();
        Instant cutOff = closing.of(year);
        // Registered after the closing of its first year: what it required then is typed only now.
        Instant needed = Closing.beginning(registry).filter(cutOff::isBefore).orElse(cutOff);
        boolean settled = settledTo != null && !settledTo.isBefore(needed);
        if (ledger.isWaitedFor(needed, now) && !(settled && reportingFigures.hasRowsOf(registry, year))) {
            return false;
        }
        boolean closed = settledTo != null && !settledTo.isBefore(cutOff);
        ComparisonReport report =
                figures.take(registry, new Taking(year, false, cutOff, closed && !settled ? null : settledTo, now));
        return stored.store(report);
    }

    /** The year as it would be if it closed now. Nothing is stored. */
    @Transactional
    ComparisonReport draft(int year, Registry registry) {
        Instant now = clock.instant();
        Instant cutOff = closing.of(year);
        // Before the figures: what is applied meanwhile is in them, and the draft promises no more than it holds.
        Instant settledTo = ledger.settledTo().orElse(null);
        return figures.take(registry, new Taking(year, true, now.isBefore(cutOff) ? now : cutOff, settledTo, now));
    }
}
