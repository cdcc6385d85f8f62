package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.report.ledger.Document;

/** Who did what to a report, written in the transaction of the step; the database refuses to change or remove it. */
@ApplicationScoped
class ReportAudit implements PanacheRepositoryBase<AuditRow, Long> {

    /** The steps. */
    @Schema(name = "ReportAction")
    enum Action {
        REQUESTED,
        ASSEMBLED,
        REASSEMBLED,
        EDITED,
        SUBMITTED,
        PAPER_RECEIVED,
        RETURNED,
        ACCEPTED,
        SIGNED,
        WITHDRAWN
    }

    private final Clock clock;

    ReportAudit(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param details what was given with the step, or null
     */
    @Transactional(TxType.MANDATORY)
    void record(Report report, Action action, Caller by, Object details) {
        String text = details == null ? null : Document.write(details);
        persist(new AuditRow(report, action, clock.instant().truncatedTo(ChronoUnit.MICROS), by, text));
    }

    /**
     * The revisions that were the newest ones handed in just before an instant, by report. A paper copy that came before the
     * closing stands for the first revision, which was assembled afterwards.
     */
    Map<String, Integer> handedInBefore(Collection<String> reports, Instant instant) {
        return find(
                        "report in ?1 and at < ?2 and action in ?3 order by id",
                        reports,
                        instant,
                        List.of(Action.SUBMITTED, Action.PAPER_RECEIVED, Action.SIGNED))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.report, row -> row.revision == null ? 1 : row.revision, (older, newer) -> newer));
    }

    /** Oldest first. */
    List<AuditRow> of(String report) {
        return list("report = ?1 order by id", report);
    }
}
