package vn.tiendo.report.filing.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.filing.audit.AuditEntry.Entity;
import vn.tiendo.report.filing.lifecycle.ReportAudit;
import vn.tiendo.report.ledger.entry.Document;

/**
 * The steps of reports. Whose they are says the report or, of one that is not owed any more and has no row, the last step that was published
 * of it.
 */
@ApplicationScoped
class RecordedSteps {

    private static final String PROVINCE = of("province");
    private static final String PLAN = of("plan");
    private static final String REPORTER = of("reporter");

    private static final String STEPS = """
            select a.id, a.at, a.subject, a.agency, a.action, a.report, a.revision, a.details,
              %s as province, %s as plan, %s as reporter
            from report_audit a left join report r on r.id = a.report left join report_step s on s.report = a.report
            where %%s order by a.at, a.id limit ?
            """.formatted(PROVINCE, PLAN, REPORTER);

    private final Jdbc jdbc;

    RecordedSteps(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private static String of(String field) {
        return "coalesce(r." + field + ", json_value(s.content, '$." + field + "'))";
    }

    /** The first behind a position, in the order of their time and number. */
    List<AuditEntry> matching(AuditTrail.Filter filter, Position after, int limit) {
        if (filter.entity() == Entity.OUTLINE) {
            return List.of();
        }
        Criteria where = new Criteria()
                .in(PROVINCE, filter.provinces())
                .and(PLAN + " = ?", filter.plan())
                .and("a.agency = ? or " + REPORTER + " = ?", filter.agency(), filter.agency())
                .and("a.report = ?", filter.id())
                .and("a.action = ?", filter.action())
                .subject("a.subject", filter.subject())
                .days("a.at", filter.from(), filter.to());
        if (after != null && after.isStep()) {
            where.and("a.at > ? or a.at = ? and a.id > ?", after.at(), after.at(), after.step());
        } else if (after != null) {
            where.and("a.at > ?", after.at());
        }
        return jdbc.query(STEPS.formatted(where.text()), RecordedSteps::entry, where.valuesAnd(limit));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        String details = row.getString("details");
        return new AuditEntry(
                row.getString("id"),
                Jdbc.instant(row, "at"),
                row.getString("subject"),
                row.getString("agency"),
                ReportAudit.Action.valueOf(row.getString("action")),
                Entity.REPORT,
                row.getString("report"),
                row.getObject("revision", Integer.class),
                row.getString("province"),
                row.getString("plan"),
                row.getString("reporter"),
                details == null ? null : Document.read(details, JsonNode.class));
    }
}
