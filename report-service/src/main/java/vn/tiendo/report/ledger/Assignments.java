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
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** Questions about the states of assignments, now or as of an instant. */
@ApplicationScoped
public class Assignments {

    private static final String IN_YEAR = """
            (a.period_from <= ? and a.period_to >= ? or a.due < ? and a.status <> 'CANCELLED'
              and not (a.status = 'COMPLETED' and a.completed_on is not null and a.completed_on < ?))""";

    private static final String IN_PERIOD = """
            (a.period_from <= ? and a.period_to >= ? or a.effective_at >= ?
              or a.due < ? and a.status not in ('COMPLETED', 'CANCELLED'))""";

    private final Jdbc jdbc;

    Assignments(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a count needs to know of an assignment.
     *
     * @param due null: never late
     */
    public record Standing(
            String plan,
            String task,
            String province,
            String agency,
            AssignmentState.Status status,
            LocalDate due,
            LocalDate completedOn,
            boolean noData) {}

    /**
     * A plan with assignments.
     *
     * @param changes rises with every change of one of them
     */
    public record PlanState(String plan, String province, long changes) {}

    /**
     * The plans that have assignments, in the order of their ids.
     *
     * @param provinces those that issued the plans
     * @param plan one plan, or null for all
     */
    public List<PlanState> plans(Collection<String> provinces, String plan) {
        List<Object> parameters = new ArrayList<>(provinces);
        if (plan != null) {
            parameters.add(plan);
        }
        return jdbc.query(
                "select plan, province, changes from ledger_plan_state where province in (%s)%s order by plan"
                        .formatted(Jdbc.placeholders(provinces.size()), plan == null ? "" : " and plan = ?"),
                row -> new PlanState(row.getString("plan"), row.getString("province"), row.getLong("changes")),
                parameters.toArray());
    }

    /** A state and when it took effect. */
    public record Effective(AssignmentState state, Instant at) {}

    /**
     * Occurrences of a year, and dated ones from before that were still open on its first day.
     *
     * @param provinces those that issued the plans
     * @param plan one plan, or null for all
     * @param before states as of just before this instant; null: the newest
     */
    public List<Standing> ofYear(Collection<String> provinces, String plan, int year, Instant before) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return standings(provinces, plan, before, IN_YEAR, List.of(LocalDate.of(year, 12, 31), first, first, first));
    }

    /**
     * What a report over a period covers: occurrences that meet or changed in it, and dated ones from before that are still open
     * at its end.
     *
     * @param provinces those that issued the plans
     * @param plan one plan, or null for all
     * @param to last day, at whose end the states are looked at
     */
    public List<Standing> ofPeriod(Collection<String> provinces, String plan, LocalDate from, LocalDate to) {
        return standings(provinces, plan, Vietnam.endOf(to), IN_PERIOD, List.of(to, from, Vietnam.startOf(from), from));
    }

    private List<Standing> standings(
            Collection<String> provinces, String plan, Instant before, String condition, List<?> of) {
        String where = " where province in (" + Jdbc.placeholders(provinces.size()) + ")"
                + (plan == null ? "" : " and plan = ?")
                + (before == null ? "" : " and effective_at < ?");
        List<Object> parameters = new ArrayList<>(provinces);
        if (plan != null) {
            parameters.add(plan);
        }
        if (before != null) {
            parameters.add(before);
        }
        parameters.addAll(of);
        String sql = before == null ? "select a.* from ledger_assignment a" + where : """
                select a.* from ledger_assignment_version a
                join (select id, max(version) as version from ledger_assignment_version%s group by id) newest
                  using (id, version)
                where true""".formatted(where);
        return jdbc.query(sql + " and " + condition, Assignments::standing, parameters.toArray());
    }

    /**
     * What an agency was given of a task.
     *
     * @param agency lead agency at the opening
     * @param cancelled all of it was
     */
    public record Work(String task, String agency, boolean cancelled) {}

    /** What was given under a plan to whom in a year: occurrences that meet it, and dated ones from before that are still open. */
    public List<Work> ofYear(String plan, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return jdbc.query(
                """
                select a.task, a.agency, min(a.status = 'CANCELLED') as cancelled from ledger_assignment a
                where plan = ? and %s group by a.task, a.agency""".formatted(IN_YEAR),
                row -> new Work(row.getString("task"), row.getString("agency"), row.getBoolean("cancelled")),
                plan,
                LocalDate.of(year, 12, 31),
                first,
                first,
                first);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("plan"),
                row.getString("task"),
                row.getString("province"),
                row.getString("agency"),
                AssignmentState.Status.valueOf(row.getString("status")),
                row.getObject("due", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                row.getBoolean("no_data"));
    }

    /**
     * All assignments of a plan as they stood just before an instant, in the order of their ids; those opened later are
     * left out.
     */
    public List<Effective> ofPlan(String plan, Instant before) {
        return jdbc.query(
                """
                select a.document, a.effective_at from ledger_assignment_version a
                join (select id, max(version) as version from ledger_assignment_version
                  where plan = ? and effective_at < ? group by id) newest using (id, version)
                order by a.id""",
                row -> new Effective(
                        Document.read(row.getString("document"), AssignmentState.class),
                        Jdbc.instant(row, "effective_at")),
                plan,
                before);
    }
}
