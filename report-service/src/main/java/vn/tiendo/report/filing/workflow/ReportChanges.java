package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changes;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.lifecycle.Lifecycle;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;
import vn.tiendo.report.filing.readiness.Readiness;

/** Makes changes of reports and of requests for them, and tells of a report's: to its history, and to all who follow reports. */
@ApplicationScoped
public class ReportChanges extends Changes {

    private final Reports reports;
    private final Lifecycle lifecycle;
    private final ReportViews views;
    private final Clock clock;

    ReportChanges(Reports reports, Lifecycle lifecycle, ReportViews views, Clock clock) {
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.views = views;
        this.clock = clock;
    }

    /** What a step does to the report; the caller may take it, and has seen the newest version. */
    @FunctionalInterface
    public interface Step {
        void on(Report report, Instant now);
    }

    /** A step of which something is to be told beside what it did. */
    @FunctionalInterface
    interface TellingStep {
        List<Readiness.Entry> on(Report report, Instant now);
    }

    /**
     * Takes a step, at whose end the report is published as it is then; throws what {@link #apply} does.
     *
     * @param id of the report
     * @param permission throws FORBIDDEN for a caller that may not take it
     */
    public ReportStatus take(
            String id, Precondition on, String operation, Object body, Consumer<Report> permission, Step step) {
        return tell(id, on, operation, body, permission, (report, now) -> {
            step.on(report, now);
            return List.of();
        });
    }

    /** As {@link #take}; what the step tells is in the answer. */
    ReportStatus tell(
            String id, Precondition on, String operation, Object body, Consumer<Report> permission, TellingStep step) {
        return apply(new Change<>(
                new Request<>(on, operation + " " + id, body, ReportStatus.class),
                new Lookup<>("báo cáo", "report", id, () -> reports.locked(id)),
                permission,
                report -> {
                    List<Readiness.Entry> told = step.on(report, clock.instant());
                    lifecycle.publish(report);
                    reports.flush();
                    return views.status(report, told);
                }));
    }

    /**
     * Says what the caller did to a report.
     *
     * @param details what was given with it, or null
     */
    public void record(Report report, Action action, Object details) {
        lifecycle.record(report, action, caller(), details);
    }
}
