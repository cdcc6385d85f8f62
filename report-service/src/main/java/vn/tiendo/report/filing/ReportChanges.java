package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import vn.tiendo.change.Change;
import vn.tiendo.change.Changes;
import vn.tiendo.idempotency.Once;
import vn.tiendo.report.filing.ReportAudit.Action;

/** Makes changes of reports, and tells of them: to the audit, and to all who follow the reports. */
@ApplicationScoped
class ReportChanges extends Changes {

    private final Reports reports;
    private final ReportAudit audit;
    private final Lifecycle lifecycle;
    private final ReportViews views;

    ReportChanges(Reports reports, ReportAudit audit, Lifecycle lifecycle, ReportViews views) {
        this.reports = reports;
        this.audit = audit;
        this.lifecycle = lifecycle;
        this.views = views;
    }

    /** A step of a report, at whose end it is published as it is then, and answered. */
    Change<Report, ReportStatus> of(
            SeenReport on, String operation, Object body, Consumer<Report> permission, Consumer<Report> step) {
        return new Change<>(
                new Once.Request<>(on, operation + " " + on.id(), body, ReportStatus.class),
                reports.changing(on.id()),
                permission,
                report -> {
                    step.accept(report);
                    publish(report);
                    reports.flush();
                    return views.status(report);
                });
    }

    /**
     * Says what the caller did to a report.
     *
     * @param details what was given with it, or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(Report report, Action action, Object details) {
        audit.record(report, action, caller(), details);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void publish(Report report) {
        lifecycle.step(report);
    }
}
