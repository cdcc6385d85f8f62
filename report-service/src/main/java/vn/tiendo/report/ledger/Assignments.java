package vn.tiendo.report.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** Questions about the states of assignments, now or as of an instant. */
@ApplicationScoped
public class Assignments {

    /** Somebody has handed in a status; only of what is not started this is not plain from the status itself. */
    private static final String REPORTED = """
            (a.status <> 'NOT_STARTED' or a.version > 1 and exists (select 1 from ledger_assignment_version s
              where s.id = a.id and s.version between 2 and a.version
                and json_value(s.document, '$.change.kind') = 'STATUS_CHANGED')) as reported""";

    /** Of a table by the name {@code a}. */
    static final String STANDING = """
            select a.id, a.version, a.plan, a.task, a.province, a.agency, a.period_from, a.period_to, a.due, a.status, a.completed_on,
              a.no_data, a.effective_at, json_value(a.document, '$.occurrence.kind') as kind,
              a.status = 'CANCELLED' and json_value(a.document, '$.decision.number') is not null as decided,
              a.status = 'COMPLETED' and coalesce(json_value(a.document, '$.forGood'), 0) in ('1', 'true') as for_good,\s""" + REPORTED;

    private static final String NEWEST = """
             from ledger_assignment_version a
            join (select id, max(version) as version from ledger_assignment_version
              where plan = ? and effective_at < ? group by id) newest using (id, version)""";

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
            int version,
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
     * @param replaced the number of the last change after which what is known from before it is worth nothing: rows were taken back or
     *     written anew
     */
    public record PlanState(String plan, String province, long changes, long replaced) {}

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
                "select plan, province, changes, replaced from ledger_plan_state where province in (%s)%s order by plan"
                        .formatted(Jdbc.placeholders(provinces.size()), plan == null ? "" : " and plan = ?"),
                row -> new PlanState(
                        row.getString("plan"),
                        row.getString("province"),
                        row.getLong("changes"),
                        row.getLong("replaced")),
                parameters.toArray());
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
                        STANDING + " from ledger_assignment a where a.plan = ? order by a.id",
                        Assignments::standing,
                        plan)
                : jdbc.query(STANDING + NEWEST, Assignments::standing, plan, before);
    }

    /**
     * What an agency was given of a task.
     *
     * @param agency lead agency at the opening
     * @param cancelled all of it was
     */
    public record Work(String task, String agency, boolean cancelled) {}

    /**
     * What was given under a plan to whom, of what the report of a year counts if it is not cancelled: what comes again if its period
     * ends in the year; what is to be done once if it has begun and was not completed before; nothing of which nobody knows.
     */
    public List<Work> ofYear(String plan, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return jdbc.query(
                """
                select task, agency, min(status = 'CANCELLED') as cancelled from ledger_assignment
                where plan = ? and not no_data
                  and if(json_value(document, '$.occurrence.kind') in ('ANNUAL', 'PERIODIC', 'CONTINUOUS', 'FROM_YEAR', 'NONE'),
                    period_to between ? and ?,
                    period_from <= ? and not (status = 'COMPLETED' and ifnull(completed_on < ?, false)))
                group by task, agency""",
                row -> new Work(row.getString("task"), row.getString("agency"), row.getBoolean("cancelled")),
                plan,
                first,
                last,
                last,
                first);
    }

    /**
     * How often a completion was sent back, by the ids of a plan's assignments; those of which none was are left out.
     *
     * @param from first instant
     * @param before instant after the last
     */
    public Map<String, Integer> returned(String plan, Instant from, Instant before) {
        return jdbc.query("""
                        select id, count(*) as times from ledger_assignment_version
                        where plan = ? and recorded_at >= ? and recorded_at < ?
                          and json_value(document, '$.change.kind') = 'VERIFIED'
                          and json_value(document, '$.verification.state') = 'RETURNED'
                        group by id""", row -> Map.entry(row.getString("id"), row.getInt("times")), plan, from, before).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All versions of what was given of one task, by assignment and in their order. */
    public List<Effective> ofTask(String plan, String task) {
        return jdbc.query(
                """
                select document, effective_at from ledger_assignment_version
                where plan = ? and task = ? order by id, version""",
                row -> new Effective(
                        Document.read(row.getString("document"), AssignmentState.class),
                        Jdbc.instant(row, "effective_at")),
                plan,
                task);
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("id"),
                row.getInt("version"),
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

    /** Versions of a plan's assignments that took effect from an instant on, in that order; openings are none of them. */
    public List<Effective> changedSince(String plan, Instant from) {
        return jdbc.query(
                """
                select document, effective_at from ledger_assignment_version
                where plan = ? and effective_at >= ? and version > 1 order by effective_at, id, version""",
                row -> new Effective(
                        Document.read(row.getString("document"), AssignmentState.class),
                        Jdbc.instant(row, "effective_at")),
                plan,
                from);
    }

    /**
     * All assignments of a plan as they stood just before an instant, in the order of their ids; those opened later are
     * left out.
     */
    public List<Effective> ofPlan(String plan, Instant before) {
        return jdbc.query(
                "select a.document, a.effective_at, " + REPORTED + NEWEST + " order by a.id",
                Assignments::effective,
                plan,
                before);
    }

    /** A version of an assignment. */
    public record Version(String id, int version) {}

    /**
     * Which of some assignments are in the ledger with a version or a later one.
     *
     * @param provinces of the plans that are looked at; what is of another one is as what is not there
     */
    public Set<Version> reached(Collection<Version> versions, Collection<String> provinces) {
        List<Object> parameters =
                new ArrayList<>(versions.stream().map(Version::id).toList());
        parameters.addAll(provinces);
        Map<String, Integer> newest = jdbc
                .query(
                        "select id, version from ledger_assignment where id in (%s) and province in (%s)"
                                .formatted(Jdbc.placeholders(versions.size()), Jdbc.placeholders(provinces.size())),
                        row -> Map.entry(row.getString("id"), row.getInt("version")),
                        parameters.toArray())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return versions.stream()
                .filter(wanted -> newest.getOrDefault(wanted.id, 0) >= wanted.version)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Assignments as they stood with given versions; of one that the ledger does not have there is nothing. */
    public List<Effective> at(Collection<Version> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        String each = String.join(", ", Collections.nCopies(versions.size(), "(?, ?)"));
        return jdbc.query(
                "select a.document, a.effective_at, " + REPORTED
                        + " from ledger_assignment_version a where (a.id, a.version) in (" + each
                        + ") order by a.id, a.version",
                Assignments::effective,
                versions.stream().flatMap(v -> Stream.of(v.id, v.version)).toArray());
    }

    private static Effective effective(ResultSet row) throws SQLException {
        return new Effective(
                Document.read(row.getString("document"), AssignmentState.class),
                Jdbc.instant(row, "effective_at"),
                row.getBoolean("reported"));
    }
}
