package vn.tiendo.report.filing.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.deadline.Period;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportRequirements;
import vn.tiendo.report.filing.ReportRequirements.Requirement;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.lifecycle.Lifecycle;
import vn.tiendo.report.filing.lifecycle.ReportAudit;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.Registry;

/** Closes the figures of reports: once on their day, anew when somebody asks for it, and as drafts whenever somebody looks. */
@ApplicationScoped
public class ReportClosing {

    private final Reports reports;
    private final Revisions revisions;
    private final ReportRequirements reportRequirements;
    private final Gathering gathering;
    private final LedgerStatus ledger;
    private final Lifecycle lifecycle;
    private final Clock clock;

    ReportClosing(
            Reports reports,
            Revisions revisions,
            ReportRequirements reportRequirements,
            Gathering gathering,
            LedgerStatus ledger,
            Lifecycle lifecycle,
            Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.reportRequirements = reportRequirements;
        this.gathering = gathering;
        this.ledger = ledger;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /**
     * Assembles a report whose closing has passed, unless changes from before its cut-off may still be on their way: then it
     * waits, but not for ever, and an incomplete report says so.
     *
     * @param settledTo all changes recorded up to this instant are in the ledger; null: unknown
     * @return whether it was closed by this call
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean close(String id, Registry registry, Instant settledTo) {
        Optional<Report> claimed = reports.claim(id);
        Optional<Requirement> requirement = claimed.flatMap(report -> reportRequirements.of(report, registry));
        if (requirement.isEmpty()) {
            return false;
        }
        Report report = claimed.get();
        Instant now = clock.instant();
        Instant closing = report.dates().closesAt();
        Instant needed = latest(closing, requirement.get().obligation().registeredAt());
        Instant settled = settledTo == null ? Instant.MIN : settledTo;
        if (settled.isBefore(needed) && ledger.isWaitedFor(needed, now)) {
            return false;
        }
        // Registered after the closing: complete only when its opening, too, is known to be in.
        Instant asOf = settled.isBefore(needed) && !settled.isBefore(closing) ? null : settledTo;
        ReportContent content =
                gathering.closed(report, requirement.get(), new Gathering.Moment(closing, asOf, closing, now));
        report.assemble(
                revisions.store(report, ReportVersion.Cause.ASSEMBLED, content, Caller.SYSTEM), told(content), now);
        lifecycle.record(report, ReportAudit.Action.ASSEMBLED, Caller.SYSTEM, null);
        lifecycle.publish(report);
        return true;
    }

    /**
     * Takes the figures anew: the next revision, with a later cut-off. That is the watermark, so that the report is complete as of it;
     * now where the watermark does not come, and then the report says up to when it is. What was handed in below is our own, and
     * counts up to now. The closing stays what it was.
     *
     * @param settledTo all changes recorded up to this instant are in the ledger, and so is all of the plan that is to count; null: not
     *     known
     * @throws ProblemException CONFLICT before the closing: there is nothing to take anew
     */
    @Transactional(TxType.MANDATORY)
    public void takeAnew(Report report, Caller by, Instant settledTo) {
        if (report.isPlanned()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Số liệu chưa chốt; hệ thống tự tổng hợp sau ngày "
                            + report.dates().closesOn() + ".",
                    "Figures are not closed yet; they are assembled after "
                            + report.dates().closesOn() + ".");
        }
        Requirement requirement = reportRequirements.now(report);
        Instant now = clock.instant();
        Instant before = latest(report.dates().closesAt(), revisions.of(report.id(), report.revision()).cutOff);
        Instant needed = latest(before, requirement.obligation().registeredAt());
        boolean settled = settledTo != null && !settledTo.isBefore(needed);
        Instant cutOff = settled && settledTo.isBefore(now) ? settledTo : now;
        Instant asOf =
                settled ? settledTo : ledger.settledTo().filter(cutOff::isAfter).orElse(null);
        ReportContent content = gathering.closed(report, requirement, new Gathering.Moment(cutOff, asOf, now, now));
        report.assemble(revisions.store(report, ReportVersion.Cause.REASSEMBLED, content, by), told(content), now);
    }

    /**
     * Counts the figures again as of their own moment, after something was decided on what counts: the next revision, without
     * anything that came since.
     */
    @Transactional(TxType.MANDATORY)
    public void countAgain(Report report, Caller by) {
        ReportVersion figures = revisions.figures(report.id());
        Instant handedIn =
                figures.cause == ReportVersion.Cause.ASSEMBLED ? report.dates().closesAt() : figures.assembledAt;
        Gathering.Moment moment = new Gathering.Moment(figures.cutOff, figures.asOf, handedIn, figures.assembledAt);
        ReportContent content = gathering.closed(report, reportRequirements.now(report), moment);
        report.assemble(revisions.store(report, figures.cause, content, by), told(content), figures.assembledAt);
    }

    /** The report as it would be if it closed now; after its closing, as of that. Nothing is stored. */
    public ReportContent draft(Report report) {
        Instant now = clock.instant();
        Instant closing = report.dates().closesAt();
        return draft(report, now.isBefore(closing) ? now : closing);
    }

    /** The same with all that is known now, also after the closing. */
    public ReportContent asOfNow(Report report) {
        return draft(report, clock.instant());
    }

    private ReportContent draft(Report report, Instant cutOff) {
        return gathering.draft(
                report,
                reportRequirements.now(report),
                new Gathering.Moment(cutOff, ledger.settledTo().orElse(null), cutOff, clock.instant()));
    }

    private static Period told(ReportContent content) {
        return new Period(content.coverage().from(), content.coverage().lastDay());
    }

    private static Instant latest(Instant a, Instant b) {
        return Stream.of(a, b).max(Instant::compareTo).orElseThrow();
    }
}
