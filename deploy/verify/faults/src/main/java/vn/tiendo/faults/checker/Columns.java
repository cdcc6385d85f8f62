package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the ledger must say of a state, computed here once more and independently of the product. */
final class Columns {

    private Columns() {}

    /** The ledger's columns as text; null for none. */
    static Map<String, String> of(JsonNode state) {
        JsonNode occurrence = state.path("occurrence");
        Map<String, String> columns = new HashMap<>();
        columns.put("plan", text(state, "plan"));
        columns.put("task", text(state, "task"));
        columns.put("province", text(state, "province"));
        columns.put("agency", text(state, "agency"));
        columns.put("period_from", text(occurrence, "from"));
        columns.put("period_to", text(occurrence, "to"));
        columns.put("due", text(occurrence, "due"));
        columns.put("status", text(state, "status"));
        columns.put("no_data", state.path("noData").asBoolean() ? "1" : "0");
        columns.put("completed_on", text(state, "completedOn"));
        columns.put(
                "recorded_at", Instant.parse(text(state.path("change"), "at")).toString());
        return columns;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    /** Whether a state counts in the year that begins on a day: its occurrence meets the year, or it is dated from before and still open then. */
    static boolean countsIn(JsonNode state, LocalDate first) {
        LocalDate last = first.plusYears(1).minusDays(1);
        LocalDate from = day(state.path("occurrence"), "from");
        LocalDate to = day(state.path("occurrence"), "to");
        if (!from.isAfter(last) && !to.isBefore(first)) {
            return true;
        }
        LocalDate due = day(state.path("occurrence"), "due");
        String status = text(state, "status");
        LocalDate done = day(state, "completedOn");
        boolean doneBefore = status.equals("COMPLETED") && done != null && done.isBefore(first);
        return due != null && due.isBefore(first) && !status.equals("CANCELLED") && !doneBefore;
    }

    /** Whether the occurrence of a state meets a period. */
    static boolean meets(JsonNode state, LocalDate first, LocalDate last) {
        return !day(state.path("occurrence"), "from").isAfter(last)
                && !day(state.path("occurrence"), "to").isBefore(first);
    }

    /** Whether a state is due before a day and still open. */
    static boolean isOpenFromBefore(JsonNode state, LocalDate day) {
        LocalDate due = day(state.path("occurrence"), "due");
        String status = text(state, "status");
        return due != null && due.isBefore(day) && !status.equals("COMPLETED") && !status.equals("CANCELLED");
    }

    private static LocalDate day(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : LocalDate.parse(text);
    }
}
