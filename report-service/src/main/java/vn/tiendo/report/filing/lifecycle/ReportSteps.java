package vn.tiendo.report.filing.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The last published step of each report; its number goes on when a row is withdrawn and comes back. */
@ApplicationScoped
class ReportSteps implements PanacheRepositoryBase<ReportStep, String> {

    /** Takes it for the rest of the transaction; a new one where nothing was published of the report. */
    ReportStep locked(String report) {
        return findByIdOptional(report, LockModeType.PESSIMISTIC_WRITE).orElseGet(() -> {
            ReportStep first = new ReportStep(report);
            persist(first);
            return first;
        });
    }
}
