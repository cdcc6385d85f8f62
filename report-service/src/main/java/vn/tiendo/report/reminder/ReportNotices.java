package vn.tiendo.report.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.tiendo.platform.database.Jdbc;

/** Reports that the focal agency handed in for agencies, and which of these were told. */
@ApplicationScoped
class ReportNotices implements PanacheRepositoryBase<ReportNotice, ReportNotice.Key> {

    private final Jdbc jdbc;
    private final Clock clock;

    ReportNotices(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an agency is told of.
     *
     * @param by agency that handed in, or null
     */
    record Untold(
            String report, String reporter, String plan, int year, Instant handedInAt, String by, String reason) {}

    @Transactional
    List<Untold> untold() {
        return getSession().createSelectionQuery("""
                        select r.id, r.reporter, r.plan, r.year, r.receipt.submittedAt, r.receipt.submittedBy,
                          r.receipt.onBehalfReason
                        from Report r
                        where r.receipt.onBehalfReason is not null and not exists (
                          select 1 from ReportNotice n where n.report = r.id and n.handedInAt = r.receipt.submittedAt)
                        order by r.id""", Untold.class).getResultList();
    }

    /** Records that it is told; of two nodes the second waits for the first, and finds it done. */
    @Transactional(TxType.MANDATORY)
    boolean record(Untold told) {
        return jdbc.update(
                        "insert ignore into report_notice (report, handed_in_at, reporter, mailed_at) values (?, ?, ?, ?)",
                        told.report(),
                        told.handedInAt(),
                        told.reporter(),
                        clock.instant())
                == 1;
    }
}
