package vn.tiendo.plan.restoration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vn.tiendo.platform.database.Jdbc;

/** Rows of entries of the registry as their events tell them. A row that is there is left as it is. */
final class EntryRows {

    private final Connection connection;
    private final ObjectMapper json;

    EntryRows(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /** @return whether it was missing and is there now */
    boolean putIn(String kind, JsonNode entry, String text) throws SQLException {
        return switch (kind) {
            case "province" -> province(entry, text);
            case "agency" -> agency(entry);
            case "plan" -> plan(entry);
            case "task" -> task(entry, text);
            case "difficulty" -> difficulty(entry);
            case "contribution" -> contribution(entry);
            default -> false;
        };
    }

    private boolean province(JsonNode province, String text) throws SQLException {
        return insert(
                "province (id, valid_to, successor, definition) values (?, ?, ?, ?)",
                text(province, "id"),
                text(province, "validTo"),
                text(province, "successor"),
                text);
    }

    /** Nobody knows whether a file or an official said so, also of what stands on its documents; the file is not to reach what an official said. */
    private boolean agency(JsonNode agency) throws SQLException {
        ObjectNode definition = agency.deepCopy();
        JsonNode profile = definition.remove("documentProfile");
        boolean isBack = insert(
                "agency (id, province, kind, name, valid_from, valid_to, changed_here, definition)"
                        + " values (?, ?, ?, ?, ?, ?, true, ?)",
                text(agency, "id"),
                text(agency, "province"),
                text(agency, "kind"),
                text(agency, "name"),
                text(agency, "validFrom"),
                text(agency, "validTo"),
                definition.toString());
        if (isBack && profile != null && !profile.isNull()) {
            insert(
                    "agency_profile (agency, province, version, given) values (?, ?, 1, ?)",
                    text(agency, "id"),
                    text(agency, "province"),
                    profile.toString());
        }
        return isBack;
    }

    /** Nobody knows whether a file or an official registered it; the file is not to reach what an official may have said. */
    private boolean plan(JsonNode plan) throws SQLException {
        ObjectNode definition = plan.deepCopy();
        definition.remove("registeredAt");
        return insert(
                "plan (id, province, registered_at, changed_here, definition) values (?, ?, ?, true, ?)",
                text(plan, "id"),
                text(plan, "province"),
                instant(plan, "registeredAt"),
                definition.toString());
    }

    private boolean task(JsonNode task, String text) throws SQLException {
        return insert(
                "task (id, plan, province, position, task_number, pillar, task_function, title, definition, unclassified)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, json_search(?, 'one', 'NONE', null, '$.frames[*].kind') is not null"
                        + " or json_search(?, 'one', 'UNPARSED', null, '$.frames[*].kind') is not null"
                        + " or json_search(?, 'one', 'BY_OTHER_PLAN', null, '$.frames[*].kind') is not null"
                        + " or json_contains_path(?, 'one', '$.frames[*].doubt'))",
                text(task, "id"),
                text(task, "plan"),
                text(task, "province"),
                task.path("position").asInt(),
                text(task, "number"),
                text(task, "pillar"),
                text(task, "function"),
                text(task, "title"),
                text,
                text,
                text,
                text,
                text);
    }

    private boolean difficulty(JsonNode difficulty) throws SQLException {
        String id = text(difficulty, "id");
        List<JsonNode> steps = children(difficulty, "steps");
        boolean isMissing = insert(
                "difficulty (id, plan, province, task, task_function, assignment, agency, raised_by, raised_as, content,"
                        + " proposal, state, escalated_to, raised_at, version)"
                        + " select ?, ?, ?, ?, (select t.task_function from task t where t.id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?",
                id,
                text(difficulty, "plan"),
                text(difficulty, "province"),
                text(difficulty, "task"),
                text(difficulty, "task"),
                // The versions of assignments come after the registry: one that was opened since is not there yet.
                existing(text(difficulty, "assignment")),
                text(difficulty, "agency"),
                text(difficulty, "raisedBy"),
                steps.isEmpty() ? "FOCAL" : text(steps.get(0).path("by"), "as"),
                text(difficulty, "text"),
                text(difficulty, "proposal"),
                text(difficulty, "state"),
                text(difficulty, "escalatedTo"),
                instant(difficulty, "raisedAt"),
                difficulty.path("version").asLong());
        if (!isMissing) {
            Jdbc.update(
                    connection,
                    "update difficulty set state = ?, escalated_to = ?, version = ? where id = ? and version < ?",
                    text(difficulty, "state"),
                    text(difficulty, "escalatedTo"),
                    difficulty.path("version").asLong(),
                    id,
                    difficulty.path("version").asLong());
        }
        for (JsonNode step : steps) {
            insert(
                    "difficulty_step (difficulty, number, state, recorded_at, subject, capacity, agency, content, addressee)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    step.path("number").asLong(),
                    text(step, "state"),
                    instant(step, "at"),
                    text(step.path("by"), "subject"),
                    text(step.path("by"), "as"),
                    text(step.path("by"), "agency"),
                    text(step, "text"),
                    text(step, "to"));
        }
        return true;
    }

    private boolean contribution(JsonNode note) throws SQLException {
        String assignment = existing(text(note, "assignment"));
        return assignment != null
                && insert(
                        "contribution (id, assignment, task, plan, province, agency, content, evidence, recorded_at, subject,"
                                + " by_agency) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        text(note, "id"),
                        assignment,
                        text(note, "task"),
                        text(note, "plan"),
                        text(note, "province"),
                        text(note, "agency"),
                        text(note, "text"),
                        note.path("evidence").toString(),
                        instant(note, "recordedAt"),
                        text(note.path("by"), "subject"),
                        text(note.path("by"), "agency"));
    }

    private String existing(String assignment) throws SQLException {
        return assignment == null
                ? null
                : Jdbc.query(connection, "select id from assignment where id = ?", row -> row.getString(1), assignment)
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    private boolean insert(String row, Object... values) throws SQLException {
        return Jdbc.update(connection, "insert ignore into " + row, values) > 0;
    }

    private static List<JsonNode> children(JsonNode node, String field) {
        return java.util.stream.StreamSupport.stream(node.path(field).spliterator(), false)
                .toList();
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    private static Instant instant(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : Instant.parse(text);
    }
}
