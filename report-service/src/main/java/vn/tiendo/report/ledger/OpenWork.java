package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.AssignmentState;

/** Asks for the assignments with which something has still to be done. */
@ApplicationScoped
public class OpenWork {

    private final Jdbc jdbc;

    OpenWork(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody has still to do something about: it is open, or its completion waits for a confirmation.
     *
     * @param reported somebody has handed in a status since the instant that was asked for
     * @param submitter agency that reported the completion, or null
     */
    public record Waiting(
            String id,
            String plan,
            String task,
            String agency,
            LocalDate from,
            LocalDate to,
            LocalDate due,
            AssignmentState.Status status,
            boolean noData,
            String verification,
            boolean reported,
            String submitter) {}

    /** @param provinces those that issued the plans */
    public List<Waiting> waiting(Collection<String> provinces, Instant since) {
        List<Object> parameters = new ArrayList<>(List.of(since));
        parameters.addAll(provinces);
        return jdbc.query("""
                select * from (
                  select a.id, a.plan, a.task, a.agency, a.period_from, a.period_to, a.due, a.status, a.no_data,
                    json_value(a.document, '$.verification.state') as verification,
                    exists (select 1 from ledger_assignment_version v where v.id = a.id and v.recorded_at >= ?
                      and json_value(v.document, '$.change.kind') = 'STATUS_CHANGED') as reported,
                    if(a.status = 'COMPLETED', (select json_value(v.document, '$.change.by.agency')
                      from ledger_assignment_version v where v.id = a.id
                        and json_value(v.document, '$.change.kind') = 'STATUS_CHANGED'
                      order by v.version desc limit 1), null) as submitter
                  from ledger_assignment a where a.province in (%s) and a.status <> 'CANCELLED') w
                where w.status <> 'COMPLETED' or w.verification = 'PENDING'""".formatted(Jdbc.placeholders(provinces.size())), OpenWork::waiting, parameters.toArray());
    }

    /** What is open and due on a day, as its newest version says. */
    public record Due(
            String id, int version, String plan, String task, String agency, LocalDate due, Instant effectiveAt) {}

    /**
     * In the order of the days.
     *
     * @param provinces those that issued the plans
     * @param from the first day
     */
    public List<Due> due(Collection<String> provinces, LocalDate from) {
        List<Object> parameters = new ArrayList<>(provinces);
        parameters.add(from);
        return jdbc.query(
                """
                select id, version, plan, task, agency, due, effective_at from ledger_assignment
                where province in (%s) and status not in ('COMPLETED', 'CANCELLED') and due >= ?
                order by due, id""".formatted(Jdbc.placeholders(provinces.size())),
                row -> new Due(
                        row.getString("id"),
                        row.getInt("version"),
                        row.getString("plan"),
                        row.getString("task"),
                        row.getString("agency"),
                        row.getObject("due", LocalDate.class),
                        Jdbc.instant(row, "effective_at")),
                parameters.toArray());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("id"),
                row.getString("plan"),
                row.getString("task"),
                row.getString("agency"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("due", LocalDate.class),
                AssignmentState.Status.valueOf(row.getString("status")),
                row.getBoolean("no_data"),
                row.getString("verification"),
                row.getBoolean("reported"),
                row.getString("submitter"));
    }
}
