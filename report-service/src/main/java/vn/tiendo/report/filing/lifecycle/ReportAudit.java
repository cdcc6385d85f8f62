package vn.tiendo.report.filing.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who did what to a report; the database refuses to change or remove it. */
@ApplicationScoped
public class ReportAudit implements PanacheRepositoryBase<AuditRow, Long> {

    /** The steps. */
    @Schema(name = "ReportAction")
    public enum Action {
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

    /**
     * The revisions that were the newest ones handed in just before an instant, by report. A paper copy that came before the
     * closing stands for the first revision, which was assembled afterwards.
     */
    public Map<String, Integer> handedInBefore(Collection<String> reports, Instant instant) {
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
    public List<AuditRow> of(String report) {
        return list("report = ?1 order by id", report);
    }
}
