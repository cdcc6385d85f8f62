package vn.tiendo.report.filing.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.filing.audit.AuditEntry.Entity;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;

/** The settings of outlines. Whose they are says the obligation. */
@ApplicationScoped
class RecordedOutlines {

    private static final String SETTINGS = """
            select o.obligation, o.year, o.version, o.document, o.set_at, o.set_by, o.agency from report_outline o
            where %s order by o.set_at, o.obligation, o.year, o.version limit ?
            """;

    private final Jdbc jdbc;
    private final Registries registries;

    RecordedOutlines(Jdbc jdbc, Registries registries) {
        this.jdbc = jdbc;
        this.registries = registries;
    }

    /** The first behind a position, in the order of their time, obligation, year and version. */
    List<AuditEntry> matching(AuditTrail.Filter filter, Position after, int limit) {
        if (filter.entity() == Entity.REPORT || filter.action() != null && filter.action() != Action.OUTLINE_SET) {
            return List.of();
        }
        Map<String, Obligation> obligations = registries.current().obligations().values().stream()
                .filter(obligation -> filter.provinces().contains(obligation.province()))
                .filter(obligation -> filter.plan() == null || filter.plan().equals(obligation.plan()))
                .collect(Collectors.toMap(Obligation::id, Function.identity()));
        Criteria where = new Criteria()
                .in("o.obligation", obligations.keySet())
                .and("o.agency = ?", filter.agency())
                .and("concat(o.obligation, ':', o.year) = ?", filter.id())
                .subject("o.set_by", filter.subject())
                .days("o.set_at", filter.from(), filter.to());
        if (after != null && after.isStep()) {
            where.and("o.set_at >= ?", after.at());
        } else if (after != null) {
            where.and(
                    "o.set_at > ? or o.set_at = ? and (o.obligation, o.year, o.version) > (?, ?, ?)",
                    after.at(),
                    after.at(),
                    after.obligation(),
                    after.year(),
                    after.version());
        }
        return jdbc.query(
                SETTINGS.formatted(where.text()),
                row -> entry(row, obligations.get(row.getString("obligation"))),
                where.valuesAnd(limit));
    }

    private static AuditEntry entry(ResultSet row, Obligation obligation) throws SQLException {
        int year = row.getInt("year");
        int version = row.getInt("version");
        return new AuditEntry(
                Position.idOf(obligation.id(), year, version),
                Jdbc.instant(row, "set_at"),
                row.getString("set_by"),
                row.getString("agency"),
                Action.OUTLINE_SET,
                Entity.OUTLINE,
                obligation.id() + ":" + year,
                version,
                obligation.province(),
                obligation.plan(),
                null,
                Document.read(row.getString("document"), JsonNode.class));
    }
}
