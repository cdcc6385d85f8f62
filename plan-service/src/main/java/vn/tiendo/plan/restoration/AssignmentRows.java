package vn.tiendo.plan.restoration;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.tiendo.platform.database.Jdbc;

/** The present state of assignments, and the occurrences that they belong to, as versions tell them. */
final class AssignmentRows {

    private static final String STATE =
            "status = ?, verification = ?, verification_reason = ?, no_data = ?, percent = ?,"
                    + " completed_on = ?, result = ?, difficulties = ?, proposals = ?, evidence = ?, reason = ?, decision = ?,"
                    + " extensions = ?, due = ?, for_good = ?, version = ?";

    private final Connection connection;
    private final Map<String, Present> present = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();

    AssignmentRows(Connection connection) {
        this.connection = connection;
    }

    private record Present(long version, long occurrence, String key) {}

    /** Reads what there is of some assignments, and locks it. */
    void read(List<String> ids) throws SQLException {
        if (!ids.isEmpty()) {
            Jdbc.query(
                    connection,
                    "select cast(a.id as char(36)), a.version, o.id, o.occurrence_key from assignment a"
                            + " join occurrence o on o.id = a.occurrence where a.id in ("
                            + Jdbc.placeholders(ids.size())
                            + ") order by a.id for update",
                    row -> present.put(row.getString(1), new Present(row.getLong(2), row.getLong(3), row.getString(4))),
                    ids.toArray());
        }
    }

    /** 0 where it is not there. */
    long versionOf(String id) {
        return present.containsKey(id) ? present.get(id).version : 0;
    }

    /** Whether what a version belongs to is in the registry. */
    boolean hasTask(JsonNode state) throws SQLException {
        String task = EntryRows.text(state, "task");
        String agency = EntryRows.text(state, "agency");
        if (!tasks.contains(task + "\n" + agency)) {
            Jdbc.query(
                    connection,
                    "select 1 from task t join agency g on g.id = ? where t.id = ?",
                    row -> tasks.add(task + "\n" + agency),
                    agency,
                    task);
        }
        return tasks.contains(task + "\n" + agency);
    }

    /** Has an assignment stand as a version tells, unless it stands as a newer one does. */
    void write(JsonNode state) throws SQLException {
        String id = EntryRows.text(state, "id");
        Present now = present.get(id);
        if (now == null) {
            long occurrence = occurrenceOf(state, null);
            insert(id, occurrence, state);
        } else if (now.version < VersionTaking.versionOf(state)) {
            long occurrence = occurrenceOf(state, now);
            List<Object> values = values(state);
            values.add(0, occurrence);
            values.add(id);
            Jdbc.update(
                    connection, "update assignment set occurrence = ?, " + STATE + " where id = ?", values.toArray());
        }
    }

    private void insert(String id, long occurrence, JsonNode state) throws SQLException {
        String task = EntryRows.text(state, "task");
        String openedOn = EntryRows.text(state, "openedOn");
        List<Object> values = new ArrayList<>(Arrays.asList(
                id,
                occurrence,
                task,
                EntryRows.text(state, "plan"),
                EntryRows.text(state, "province"),
                EntryRows.text(state, "agency"),
                task,
                openedOn,
                occurrence,
                openedOn));
        values.addAll(values(state));
        Jdbc.update(
                connection,
                "insert into assignment set id = ?, occurrence = ?, task = ?, plan = ?, province = ?, agency = ?,"
                        + " invited = (select json_value(t.definition, '$.binding') = 'INVITED' from task t where t.id = ?),"
                        // Null where it is the day on which its occurrence was opened.
                        + " opened_on = if(? = (select o.opened_on from occurrence o where o.id = ?), null, ?), "
                        + STATE,
                values.toArray());
    }

    private static List<Object> values(JsonNode state) {
        JsonNode verification = state.path("verification");
        return new ArrayList<>(Arrays.asList(
                EntryRows.text(state, "status"),
                EntryRows.text(verification, "state"),
                EntryRows.text(verification, "reason"),
                state.path("noData").asBoolean(),
                state.path("percent").isNumber() ? state.path("percent").asInt() : null,
                EntryRows.text(state, "completedOn"),
                EntryRows.text(state, "result"),
                EntryRows.text(state, "difficulties"),
                EntryRows.text(state, "proposals"),
                document(state, "evidence", "[]"),
                EntryRows.text(state, "reason"),
                document(state, "decision", null),
                document(state, "extensions", "[]"),
                EntryRows.text(state.path("occurrence"), "due"),
                state.path("forGood").asBoolean(),
                VersionTaking.versionOf(state)));
    }

    private static String document(JsonNode state, String field, String otherwise) {
        JsonNode value = state.path(field);
        return value.isNull() || value.isMissingNode() ? otherwise : value.toString();
    }

    /** The occurrence of a version: the one that is open under its key, else the assignment's own, which moved, or a new one. */
    private long occurrenceOf(JsonNode state, Present now) throws SQLException {
        JsonNode period = state.path("occurrence");
        String key = EntryRows.text(period, "key");
        if (now != null && Objects.equals(now.key, key)) {
            return now.occurrence;
        }
        String task = EntryRows.text(state, "task");
        List<Long> found = Jdbc.query(
                connection,
                "select id from occurrence where task = ? and occurrence_key = ? and replaced = 0",
                row -> row.getLong(1),
                task,
                key);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        if (now != null) {
            Jdbc.update(
                    connection,
                    "update occurrence set occurrence_key = ?, kind = ?, label = ?, first_day = ?, last_day = ?, due = ?,"
                            + " strictly_before = ? where id = ?",
                    key,
                    EntryRows.text(period, "kind"),
                    EntryRows.text(period, "label"),
                    EntryRows.text(period, "from"),
                    EntryRows.text(period, "to"),
                    EntryRows.text(period, "due"),
                    period.path("strictlyBefore").asBoolean(),
                    now.occurrence);
            return now.occurrence;
        }
        return open(task, period, EntryRows.text(state, "openedOn"));
    }

    private long open(String task, JsonNode period, String openedOn) throws SQLException {
        return Jdbc.query(
                        connection,
                        "insert into occurrence (task, occurrence_key, kind, label, first_day, last_day, due, strictly_before,"
                                + " opened_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                        row -> row.getLong(1),
                        task,
                        EntryRows.text(period, "key"),
                        EntryRows.text(period, "kind"),
                        EntryRows.text(period, "label"),
                        EntryRows.text(period, "from"),
                        EntryRows.text(period, "to"),
                        EntryRows.text(period, "due"),
                        period.path("strictlyBefore").asBoolean(),
                        openedOn)
                .get(0);
    }
}
