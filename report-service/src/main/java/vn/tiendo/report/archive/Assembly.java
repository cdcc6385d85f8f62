package vn.tiendo.report.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.report.annual.AnnualReport;
import vn.tiendo.report.annual.Assembler;
import vn.tiendo.report.annual.Commission;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Comparisons;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.render.HtmlReport;

/** Assembles reports: once at their closing, and as drafts whenever somebody looks. */
@ApplicationScoped
class Assembly {

    private final Reports reports;
    private final ReportVersions versions;
    private final Assignments assignments;
    private final LedgerStatus ledger;
    private final Comparisons comparisons;
    private final HtmlReport html;
    private final Lifecycle lifecycle;
    private final Clock clock;
    private final Duration grace;

    Assembly(
            Reports reports,
            ReportVersions versions,
            Assignments assignments,
            LedgerStatus ledger,
            Comparisons comparisons,
            HtmlReport html,
            Lifecycle lifecycle,
            Clock clock,
            @ConfigProperty(name = "report.assembly.grace") Duration grace) {
        this.reports = reports;
        this.versions = versions;
        this.assignments = assignments;
        this.ledger = ledger;
        this.comparisons = comparisons;
        this.html = html;
        this.lifecycle = lifecycle;
        this.clock = clock;
        this.grace = grace;
    }

    /**
     * Assembles a report whose figures are closed, unless changes from before its cut-off may still be on their way: then it
     * waits, but not for ever, and an incomplete report says so.
     *
     * @param settledTo all changes recorded up to this instant are in the ledger; null: unknown
     * @return whether it was assembled by this call
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean assemble(String id, Registry registry, Instant settledTo) {
        Optional<Report> claimed = reports.claim(id);
        if (claimed.isEmpty() || !isKnown(claimed.get(), registry)) {
            return false;
        }
        Report report = claimed.get();
        Instant now = clock.instant();
        Instant settled = settledTo == null ? Instant.MIN : settledTo;
        Instant needed = latest(report.closesAt, obligation(report, registry).registeredAt());
        Instant patienceFrom = latest(needed, ledger.caughtUpAt().orElse(now));
        if (settled.isBefore(needed) && now.isBefore(patienceFrom.plus(grace))) {
            return false;
        }
        // Registered after the closing: complete only when its opening, too, is known to be in.
        Instant asOf = settled.isBefore(needed) && !settled.isBefore(report.closesAt) ? null : settledTo;
        AnnualReport content = content(report, registry, report.closesAt, asOf, false);
        ReportVersion version = new ReportVersion(content, 1, html.render(content));
        versions.persist(version);
        report.assembled(now);
        lifecycle.assembled(report, version);
        return true;
    }

    /** The report as it would be if it closed now. Nothing is stored. */
    AnnualReport draft(Report report, Registry registry) {
        Instant now = clock.instant();
        Instant cutOff = now.isBefore(report.closesAt) ? now : report.closesAt;
        return content(report, registry, cutOff, ledger.settledTo().orElse(null), true);
    }

    /** Whether all that a report is about is in the registry. */
    static boolean isKnown(Report report, Registry registry) {
        return registry.obligations().containsKey(report.obligation)
                && registry.plans().containsKey(report.plan)
                && registry.agencies().containsKey(report.reporter);
    }

    private AnnualReport content(Report report, Registry registry, Instant cutOff, Instant asOf, boolean draft) {
        Obligation obligation = obligation(report, registry);
        Commission commission = new Commission(
                report.id,
                obligation,
                new Deadlines(registry).of(obligation, report.year),
                report.reporter,
                draft,
                cutOff,
                asOf,
                clock.instant(),
                comparisons
                        .latest(report.province)
                        .map(c -> new AnnualReport.Reconciliation(c.comparedAt(), c.differing()))
                        .orElse(null),
                below(report, obligation, registry));
        return Assembler.assemble(registry, commission, assignments.ofPlan(report.plan, cutOff));
    }

    private List<AnnualReport.ReporterLine> below(Report report, Obligation obligation, Registry registry) {
        if (obligation.consolidates() == null) {
            return List.of();
        }
        return reports.of(obligation.consolidates(), report.year).stream()
                .map(r -> new AnnualReport.ReporterLine(
                        new AnnualReport.Named(r.reporter, registry.agencyName(r.reporter)), r.id, r.outcome()))
                .toList();
    }

    private static Obligation obligation(Report report, Registry registry) {
        return registry.obligations().get(report.obligation);
    }

    private static Instant latest(Instant a, Instant b) {
        return Stream.of(a, b).max(Instant::compareTo).orElseThrow();
    }
}
