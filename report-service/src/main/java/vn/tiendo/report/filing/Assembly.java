package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.filing.Duties.Duty;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registry;

/** Assembles reports: once at their closing, anew when somebody asks for it, and as drafts whenever somebody looks. */
@ApplicationScoped
class Assembly {

    private final Reports reports;
    private final Revisions revisions;
    private final Duties duties;
    private final Contents contents;
    private final Narratives narratives;
    private final LedgerStatus ledger;
    private final Lifecycle lifecycle;
    private final ReportAudit audit;
    private final Clock clock;
    private final Duration grace;

    Assembly(
            Reports reports,
            Revisions revisions,
            Duties duties,
            Contents contents,
            Narratives narratives,
            LedgerStatus ledger,
            Lifecycle lifecycle,
            ReportAudit audit,
            Clock clock,
            @ConfigProperty(name = "report.assembly.grace") Duration grace) {
        this.reports = reports;
        this.revisions = revisions;
        this.duties = duties;
        this.contents = contents;
        this.narratives = narratives;
        this.ledger = ledger;
        this.lifecycle = lifecycle;
        this.audit = audit;
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
        Optional<Duty> duty = claimed.flatMap(report -> duties.of(report, registry));
        if (duty.isEmpty()) {
            return false;
        }
        Report report = claimed.get();
        Instant now = clock.instant();
        Instant settled = settledTo == null ? Instant.MIN : settledTo;
        Instant needed =
                latest(report.dates().closesAt(), duty.get().obligation().registeredAt());
        Instant patienceFrom = latest(needed, ledger.caughtUpAt().orElse(now));
        if (settled.isBefore(needed) && now.isBefore(patienceFrom.plus(grace))) {
            return false;
        }
        // Registered after the closing: complete only when its opening, too, is known to be in.
        Instant asOf =
                settled.isBefore(needed) && !settled.isBefore(report.dates().closesAt()) ? null : settledTo;
        ReportContent content = contents.closed(
                report,
                duty.get(),
                registry,
                new Contents.Moment(
                        report.dates().closesAt(), asOf, report.dates().closesAt()));
        if (report.receipt().isOnPaper()) {
            content = content.withNarrative(narratives.of(id)); // it counts as handed in
        }
        report.assemble(revisions.store(report, ReportVersion.Cause.ASSEMBLED, content, Caller.SYSTEM), now);
        audit.record(report, ReportAudit.Action.ASSEMBLED, Caller.SYSTEM, null);
        lifecycle.step(report);
        return true;
    }

    /**
     * Takes the figures anew: the next revision, with a later cut-off. That is the watermark, so that the report is complete as of it;
     * now where the watermark does not come, and then the report says up to when it is. What was handed in below is our own, and
     * counts up to now. The closing stays what it was.
     *
     * @param settledTo all changes recorded up to this instant are in the ledger, and so is all of the plan that is to count; null: not
     *     known
     */
    @Transactional(TxType.MANDATORY)
    void reassemble(Report report, Duty duty, Registry registry, Caller by, Instant settledTo) {
        Instant now = clock.instant();
        Instant before = latest(report.dates().closesAt(), revisions.of(report.id(), report.revision()).cutOff);
        Instant needed = latest(before, duty.obligation().registeredAt());
        boolean settled = settledTo != null && !settledTo.isBefore(needed);
        Instant cutOff = settled && settledTo.isBefore(now) ? settledTo : now;
        Instant asOf =
                settled ? settledTo : ledger.settledTo().filter(cutOff::isAfter).orElse(null);
        ReportContent content = contents.closed(report, duty, registry, new Contents.Moment(cutOff, asOf, now));
        report.reassemble(revisions.store(report, ReportVersion.Cause.REASSEMBLED, content, by), now);
    }

    /** The report as it would be if it closed now. Nothing is stored. */
    ReportContent draft(Report report, Duty duty, Registry registry) {
        Instant now = clock.instant();
        Instant cutOff =
                now.isBefore(report.dates().closesAt()) ? now : report.dates().closesAt();
        return contents.draft(
                report,
                duty,
                registry,
                new Contents.Moment(cutOff, ledger.settledTo().orElse(null), cutOff));
    }

    private static Instant latest(Instant a, Instant b) {
        return Stream.of(a, b).max(Instant::compareTo).orElseThrow();
    }
}
