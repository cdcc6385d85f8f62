package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.lifecycle.Lifecycle;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;

/**
 * The one way in which officials change a report. The report, its revision, the audit, the event and the answer to a repetition are
 * stored together or not at all.
 */
@ApplicationScoped
class ReportChanges {

    private final Reports reports;
    private final Lifecycle lifecycle;
    private final ReportViews views;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Clock clock;

    ReportChanges(
            Reports reports,
            Lifecycle lifecycle,
            ReportViews views,
            Scope scope,
            IdempotentRequests once,
            Clock clock) {
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.views = views;
        this.scope = scope;
        this.once = once;
        this.clock = clock;
    }

    /**
     * A step as it was asked for.
     *
     * @param id of the report
     * @param ifMatch version that the caller has seen
     * @param key Idempotency-Key, or null
     */
    record Asked(String id, String ifMatch, String key) {}

    /** What a step does to the report; the caller may take it, and has seen the newest version. */
    @FunctionalInterface
    interface Step {
        void on(Report report, Instant now);
    }

    /**
     * Takes a step, at whose end the report is published as it is then.
     *
     * @param permission throws FORBIDDEN for a caller that may not take it
     */
    @RetriedOnConflict
    @Transactional
    ReportStatus apply(Asked asked, String operation, Object body, Consumer<Report> permission, Step step) {
        Report report = reports.locked(asked.id())
                .filter(r -> scope.sees(r.province()))
                .orElseThrow(() -> ProblemException.notFound("báo cáo", "report", asked.id()));
        permission.accept(report);
        // The key goes before the version: a repetition is answered although the version has moved on.
        return once.answer(asked.key(), operation + " " + asked.id(), body, ReportStatus.class, () -> {
            Versions.require(Versions.expected(asked.ifMatch()), report.publicVersion());
            step.on(report, clock.instant());
            lifecycle.publish(report);
            reports.flush();
            return views.status(report);
        });
    }

    /**
     * Says what the caller did to a report.
     *
     * @param details what was given with it, or null
     */
    void record(Report report, Action action, Object details) {
        lifecycle.record(report, action, scope.caller(), details);
    }
}
