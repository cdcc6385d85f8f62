package vn.tiendo.bench.raw;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;

/** Versions of assignments that are like a real one in all but id, version and status. */
public final class Synthetic {

    public static final int VERSIONS = 5;

    private static final String ID = "@id@";
    private static final String VERSION = "\"version\":-1";
    private static final String STATUS = "@status@";

    private final String template;

    /** An event. */
    public record Event(String id, int version, String state) {}

    /** Takes the form of a state that plan-service has written. */
    public Synthetic(Connection sql) throws SQLException, IOException {
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery("select state from plan.assignment_version limit 1")) {
            row.next();
            ObjectNode state = (ObjectNode) new ObjectMapper().readTree(row.getString(1));
            state.put("id", ID).put("version", -1).put("status", STATUS);
            state.put("result", "Đã ban hành kế hoạch, bố trí kinh phí và phân công các đơn vị thực hiện.");
            ((ObjectNode) state.path("change")).put("at", Instant.now().toString());
            template = state.toString();
        }
    }

    /** The version of the assignment with a number. */
    public Event event(int assignment, int version) {
        String id = new UUID(0x0194_1da8_0000_7000L, 0x8000_0000_0000_0000L | assignment).toString();
        String status = version == 1 ? "NOT_STARTED" : "IN_PROGRESS";
        return new Event(
                id,
                version,
                template.replace(ID, id)
                        .replace(VERSION, "\"version\":" + version)
                        .replace(STATUS, status));
    }

    int bytes() {
        return event(1, 1).state().length();
    }
}
