package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the ledger must say of a state, computed here once more and independently of the product. */
final class Columns {

    private static final Set<String> RECURRING = Set.of("ANNUAL", "PERIODIC", "CONTINUOUS", "FROM_YEAR", "NONE");

    /** Of the shipped plans only this section invites: "Đề nghị ...". */
    private static final String INVITED = "quang-ninh-205-kh-ubnd-2024-IV.13.";

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

    /**
     * Whether a report of a year counts a state, as it stands on a day: what comes again if it is of the year, what is to be done once
     * if it has begun; nothing that is cancelled, only invited, or not known since before its plan was registered. No report was handed
     * in before, which might have told it.
     */
    static boolean countsIn(JsonNode state, int year, LocalDate day) {
        JsonNode occurrence = state.path("occurrence");
        if (state.path("noData").asBoolean()
                || text(state, "status").equals("CANCELLED")
                || state.path("task").asText().startsWith(INVITED)) {
            return false;
        }
        return RECURRING.contains(occurrence.path("kind").asText())
                ? day(occurrence, "to").getYear() == year
                        && !day(occurrence, "from").isAfter(day)
                : day(occurrence, "from").getYear() <= year;
    }

    private static LocalDate day(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : LocalDate.parse(text);
    }
}
