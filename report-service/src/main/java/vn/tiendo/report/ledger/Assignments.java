package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Questions about the states of assignments, now or as of an instant. */
@ApplicationScoped
public class Assignments {

    private static final String IN_YEAR = " AND (a.period_from <= ? AND a.period_to >= ?"
            + " OR a.due < ? AND a.status <> 'CANCELLED'"
            + " AND NOT (a.status = 'COMPLETED' AND a.completed_on IS NOT NULL AND a.completed_on < ?))";

    /** Somebody has handed in a status; only of what is not started this is not plain from the status itself. */
    private static final String REPORTED = "(a.status <> 'NOT_STARTED' OR EXISTS (SELECT 1 FROM ledger_assignment_version s"
            + " WHERE s.id = a.id AND s.version BETWEEN 2 AND a.version"
            + " AND JSON_VALUE(s.document, '$.change.kind') = 'STATUS_CHANGED')) AS reported";

    private static final String STANDING = "SELECT a.id, a.plan, a.task, a.province, a.agency, a.period_from, a.period_to,"
            + " a.due, a.status, a.completed_on, a.no_data, a.effective_at,"
            + " JSON_VALUE(a.document, '$.occurrence.kind') AS kind,"
            + " JSON_VALUE(a.document, '$.decision.number') IS NOT NULL AS decided,"
            + " COALESCE(JSON_VALUE(a.document, '$.forGood'), 0) IN ('1', 'true') AS for_good, " + REPORTED;

    private static final String NEWEST = " FROM ledger_assignment_version a JOIN (SELECT id, MAX(version) AS version"
            + " FROM ledger_assignment_version WHERE plan = ? AND effective_at < ? GROUP BY id) newest"
            + " USING (id, version)";

    private final Jdbc jdbc;

    Assignments(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a count needs to know of an assignment.
     *
     * @param kind kind of its time frame
     * @param due null: never late
     * @param reported the agency has handed in a status, be it that nothing is begun
     * @param decided a decision cancelled it
     * @param forGood what is completed is done once and for all
     * @param effectiveAt when its newest version took effect
     */
    public record Standing(
            String id,
            String plan,
            String task,
            String province,
            String agency,
            String kind,
            LocalDate from,
            LocalDate to,
            LocalDate due,
            AssignmentState.Status status,
            boolean reported,
            LocalDate completedOn,
            boolean noData,
            boolean decided,
            boolean forGood,
            Instant effectiveAt) {}

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
                "SELECT plan, province, changes FROM ledger_plan_state WHERE province IN ("
                        + Jdbc.placeholders(provinces.size()) + ")" + (plan == null ? "" : " AND plan = ?")
                        + " ORDER BY plan",
                parameters,
                row -> new PlanState(row.getString("plan"), row.getString("province"), row.getLong("changes")));
    }

    /**
     * A state and when it took effect.
     *
     * @param reported the agency has handed in a status, in this version or in one before it
     */
    public record Effective(AssignmentState state, Instant at, boolean reported) {

        /** One whose earlier versions are not looked at. */
        public Effective(AssignmentState state, Instant at) {
            this(state, at, state.isReport());
        }
    }

    /**
     * All assignments of a plan, of every year.
     *
     * @param before states as of just before this instant; null: the newest
     */
    public List<Standing> standings(String plan, Instant before) {
        return before == null
                ? jdbc.query(
                        STANDING + " FROM ledger_assignment a WHERE a.plan = ?", List.of(plan), Assignments::standing)
                : jdbc.query(STANDING + NEWEST, List.of(plan, before), Assignments::standing);
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
                "SELECT a.task, a.agency, MIN(a.status = 'CANCELLED') AS cancelled FROM ledger_assignment a WHERE plan"
                        + " = ?"
                        + IN_YEAR + " GROUP BY a.task, a.agency",
                List.of(plan, LocalDate.of(year, 12, 31), first, first, first),
                row -> new Work(row.getString("task"), row.getString("agency"), row.getBoolean("cancelled")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("id"),
                row.getString("plan"),
                row.getString("task"),
                row.getString("province"),
                row.getString("agency"),
                row.getString("kind"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("due", LocalDate.class),
                AssignmentState.Status.valueOf(row.getString("status")),
                row.getBoolean("reported"),
                row.getObject("completed_on", LocalDate.class),
                row.getBoolean("no_data"),
                row.getBoolean("decided"),
                row.getBoolean("for_good"),
                Jdbc.instant(row, "effective_at"));
    }

    /**
     * All assignments of a plan as they stood just before an instant, in the order of their ids; those opened later are
     * left out.
     */
    public List<Effective> ofPlan(String plan, Instant before) {
        return jdbc.query(
                "SELECT a.document, a.effective_at, " + REPORTED + NEWEST + " ORDER BY a.id",
                List.of(plan, before),
                row -> new Effective(
                        Document.read(row.getString("document"), AssignmentState.class),
                        Jdbc.instant(row, "effective_at"),
                        row.getBoolean("reported")));
    }
}
