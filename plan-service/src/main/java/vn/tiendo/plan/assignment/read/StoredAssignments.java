package vn.tiendo.plan.assignment.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.plan.status.Extension;
import vn.tiendo.plan.status.Status;
import vn.tiendo.platform.database.Jdbc;

/** Rows of assignments as they are answered: each question is one statement, outside any transaction, and makes no entity (ADR 72). */
@ApplicationScoped
class StoredAssignments {

    private static final String STANDING =
            "a.version, a.province, a.agency, t.task_function, a.status, a.due, a.completed_on, a.no_data, a.invited";

    private static final String STANDING_OF_ONE =
            "select " + STANDING + " from assignment a join task t on t.id = a.task where a.id = ?";

    private static final String ONE = "select " + STANDING + """
            , a.plan, a.task, o.occurrence_key, o.kind, o.label, o.first_day, o.last_day, o.strictly_before,
              coalesce(a.opened_on, o.opened_on), a.verification, a.verification_reason,
              a.percent, a.result, a.difficulties, a.proposals, a.evidence, a.reason, a.decision, a.extensions
            from assignment a join occurrence o on o.id = a.occurrence join task t on t.id = a.task where a.id = ?""";

    private final Jdbc jdbc;

    StoredAssignments(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Without what was written, which may be long. */
    Optional<Standing> standing(UUID id) {
        return jdbc.first(STANDING_OF_ONE, row -> standing(new Columns(row)), id.toString());
    }

    Optional<StoredAssignment> one(UUID id) {
        return jdbc.first(ONE, row -> stored(new Columns(row)), id.toString());
    }

    private static Standing standing(Columns row) throws SQLException {
        return new Standing(
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                Status.valueOf(row.text()),
                row.day(),
                row.day(),
                row.yes(),
                row.yes());
    }

    private static StoredAssignment stored(Columns row) throws SQLException {
        Standing standing = standing(row);
        String plan = row.text();
        String task = row.text();
        String due = standing.due() == null ? null : standing.due().toString();
        return new StoredAssignment(
                standing,
                plan,
                task,
                new StoredAssignment.Period(row.text(), row.text(), row.text(), row.text(), row.text(), due, row.yes()),
                row.text(),
                new StoredAssignment.Verified(row.text(), row.text()),
                new StoredAssignment.Said(
                        row.count(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.text(),
                        Extension.stored(row.text())));
    }

    /** The columns of a row, from left to right: by their names the driver would look each of them up. */
    private static final class Columns {

        private final ResultSet row;
        private int last;

        Columns(ResultSet row) {
            this.row = row;
        }

        long number() throws SQLException {
            return row.getLong(++last);
        }

        String text() throws SQLException {
            return row.getString(++last);
        }

        LocalDate day() throws SQLException {
            String text = text();
            return text == null ? null : LocalDate.parse(text);
        }

        boolean yes() throws SQLException {
            return row.getBoolean(++last);
        }

        Integer count() throws SQLException {
            int count = row.getInt(++last);
            return row.wasNull() ? null : count;
        }
    }
}
