package vn.tiendo.report.filing.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        SIGNED_COPY,
        CORRECTED_FILE,
        WITHDRAWN,
        /** The focal agency wrote its own part of a consolidated report. */
        CONTRIBUTED,
        /** The outline of a year's reports was set: a step of no single report, told by the audit of all. */
        OUTLINE_SET
    }

    /**
     * The revisions that were the newest ones handed in just before an instant, by report. A paper copy that came before the
     * closing stands for the first revision, which was assembled afterwards, unless it was sent back before.
     */
    public Map<String, Integer> handedInBefore(Collection<String> reports, Instant instant) {
        Map<String, Integer> newest = new HashMap<>();
        find(
                        "report in ?1 and at < ?2 and action in ?3 order by id",
                        reports,
                        instant,
                        List.of(Action.SUBMITTED, Action.PAPER_RECEIVED, Action.SIGNED, Action.RETURNED))
                .stream()
                .forEach(row -> {
                    if (row.action != Action.RETURNED) {
                        newest.put(row.report, row.revision == null ? 1 : row.revision);
                    } else if (row.revision == null) {
                        newest.remove(row.report);
                    }
                });
        return Map.copyOf(newest);
    }

    /** Oldest first. */
    public List<AuditRow> of(String report) {
        return list("report = ?1 order by id", report);
    }
}
