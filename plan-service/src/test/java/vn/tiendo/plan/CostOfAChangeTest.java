package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;

/** What a change of a status costs the database, as the database tells. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class CostOfAChangeTest {

    private static final String TASK = "ha-tinh-kh-ubnd-2024-III.1.1";
    private static final String AGENCY = "ha-tinh-so-cong-thuong";
    private static final String NEIGHBOUR = "ha-tinh-so-ngoai-vu";
    private static final String BODY = "{\"to\":\"IN_PROGRESS\",\"percent\":10,\"result\":\"Đã lập danh sách\"}";
    private static final Set<String> WORK = Set.of("select", "insert", "update", "delete");

    @Test
    void aChangeTakesSixStatementsAndARepetitionThree() throws SQLException {
        String id = assignment(AGENCY);
        int version = version(id);
        String tag = Api.reader().get("/api/v1/assignments/" + id).header("ETag");
        List<String> first =
                statements(() -> change(id, tag, "cost-1").statusCode(201).body("version", equalTo(version + 1)));
        assertThat(first)
                .as("lock, what it is judged by, pointer, version, known key, the row itself")
                .hasSize(6)
                .anySatisfy(sql -> assertThat(sql).contains("from assignment ", "for update"))
                .anySatisfy(sql -> assertThat(sql).startsWith("insert into unsent_version"))
                .anySatisfy(sql -> assertThat(sql).startsWith("insert into assignment_version"))
                .anySatisfy(sql -> assertThat(sql).startsWith("insert into answered"))
                .anySatisfy(sql -> assertThat(sql).startsWith("update assignment"));
        List<String> again =
                statements(() -> change(id, tag, "cost-1").statusCode(201).body("version", equalTo(version + 1)));
        assertThat(again).hasSize(3);
    }

    @Test
    void changesOfOneTaskDoNotWaitForOneAnother() throws SQLException {
        String held = assignment(AGENCY);
        String other = assignment(NEIGHBOUR);
        int version = version(other);
        try (Connection another = DevServices.start().mariaDb().rootConnection();
                PreparedStatement update =
                        another.prepareStatement("update plan.assignment set percent = 7 where id = ?")) {
            another.setAutoCommit(false);
            update.setString(1, held);
            assertThat(update.executeUpdate()).isEqualTo(1);
            change(other, "\"" + version + "\"", "cost-2").statusCode(201);
            another.rollback();
        }
    }

    private static String assignment(String agency) {
        return Api.reader()
                .get("/api/v1/assignments?task=" + TASK + "&agency=" + agency + "&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static int version(String id) {
        return Api.reader().get("/api/v1/assignments/" + id).then().extract().path("version");
    }

    private static ValidatableResponse change(String id, String tag, String key) {
        return Api.focal("ha-tinh")
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body(BODY)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then();
    }

    /** Of the transaction that looks for a known key or stores one; what else goes on meanwhile does neither. */
    private static List<String> statements(Runnable request) throws SQLException {
        try (Connection root = DevServices.start().mariaDb().rootConnection();
                Statement sql = root.createStatement()) {
            sql.execute("set global log_output = 'TABLE'");
            sql.execute("truncate table mysql.general_log");
            sql.execute("set global general_log = on");
            try {
                request.run();
            } finally {
                sql.execute("set global general_log = off");
            }
            List<String> found = new ArrayList<>();
            boolean isIt = false;
            try (ResultSet rows = sql.executeQuery("""
                    select argument from mysql.general_log where command_type in ('Query', 'Execute') and thread_id =
                      (select thread_id from mysql.general_log where argument like '%answered%' and user_host like 'plan%' limit 1)
                    order by event_time""")) {
                while (rows.next() && !(isIt && isBoundary(rows.getString(1)))) {
                    String text = rows.getString(1).strip();
                    if (isBoundary(text)) {
                        found.clear();
                    } else if (WORK.contains(text.split("\\s+")[0].toLowerCase(Locale.ROOT))) {
                        found.add(text);
                        isIt |= text.contains("answered");
                    }
                }
            }
            return found;
        }
    }

    private static boolean isBoundary(String sql) {
        String text = sql.toLowerCase(Locale.ROOT);
        return text.startsWith("commit") || text.startsWith("rollback") || text.startsWith("set autocommit");
    }
}
