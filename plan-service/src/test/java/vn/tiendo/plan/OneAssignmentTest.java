package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** One assignment that is read alone is, member by member, what a list shows of it. */
@QuarkusTest
@TestProfile(AfterTheOthers.class)
@QuarkusTestResource(Backing.class)
class OneAssignmentTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 120;

    /** Of what a string of JSON has to escape, and of what takes more than one byte. */
    private static final String HARD = "Đã \"xong\" \\ 50%\n\tở Uông Bí \u0001 \u2028 😀 </script>";

    @Inject
    DataSource database;

    @Test
    void whatIsReadAloneIsWhatTheListShows() throws IOException {
        try (TestRows rows = new TestRows(database, 72)) {
            String plan = rows.plan("Đọc từng việc");
            String task = rows.task(plan, 1, "Đọc từng việc");
            for (int i = 0; i < ROWS; i++) {
                fill(rows, rows.assignment(plan, task), i);
            }
            List<JsonNode> listed = listed("plan=" + plan);
            assertThat(listed).hasSize(ROWS);
            assertSame(listed);
        }
    }

    @Test
    void soItIsOfTheCataloguesOwn() throws IOException {
        List<JsonNode> listed = listed("province=binh-dinh");
        listed.addAll(listed("province=quang-ninh"));
        assertThat(listed).hasSizeGreaterThan(100);
        assertSame(listed);
    }

    @Test
    void itIsReadByOneStatementAndNotAtAllByWhoHasItAlready() throws SQLException {
        String path = "/api/v1/assignments/"
                + Api.reader().get("/api/v1/assignments?limit=1").path("items[0].id");
        String tag = Api.reader().get(path).header("ETag");
        assertThat(statements(() -> Api.reader().get(path), 200)).isEqualTo(1);
        assertThat(statements(() -> Api.reader().header("If-None-Match", tag).get(path), 304))
                .isEqualTo(1);
    }

    private static void assertSame(List<JsonNode> listed) throws IOException {
        for (JsonNode row : listed) {
            Response alone =
                    Api.reader().get("/api/v1/assignments/" + row.get("id").textValue());
            assertThat(alone.statusCode()).isEqualTo(200);
            assertThat(alone.contentType()).startsWith("application/json");
            JsonNode read = JSON.readTree(alone.asByteArray());
            assertThat(read).isEqualTo(row);
            assertThat(names(read)).as("in their order").isEqualTo(names(row));
            assertThat(names(read.get("occurrence"))).isEqualTo(names(row.get("occurrence")));
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> listed(String query) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            RequestSpecification reader = Api.reader();
            JsonNode page = JSON.readTree(reader.get("/api/v1/assignments?limit=200&" + query + cursor)
                    .asByteArray());
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").textValue();
        } while (!cursor.isEmpty());
        return items;
    }

    /** As various as rows get: also as they were stored before there were sources of extensions and subjects of documents. */
    private static void fill(TestRows rows, UUID id, int number) {
        String document = "{\"number\":\"1/KH-UBND\",\"date\":\"2026-10-02\",\"issuer\":\"Sở Y tế\",\"link\":null";
        String decision = "{\"number\":\"2/QĐ-UBND\",\"date\":\"2026-01-02\",\"issuer\":\"Ủy ban nhân dân tỉnh\"}";
        List<String> evidence = List.of(
                "[]",
                "[" + document + "}]",
                "[" + document + ",\"steering\":true,\"subject\":\"Về \\\"đào tạo\\\"\"}, " + document + "}]");
        List<String> extensions = List.of(
                "[]",
                "[{\"oldDue\":\"2026-01-31\",\"newDue\":\"2026-06-30\",\"decision\":" + decision + "}]",
                "[{\"newDue\":\"2026-06-30\",\"decision\":" + decision + ",\"source\":\"AMENDMENT\"}]");
        rows.run(
                """
                update assignment set verification_reason = ?, percent = ?, result = ?, difficulties = ?, proposals = ?,
                  evidence = ?, reason = ?, decision = ?, extensions = ?, opened_on = ?, version = ? where id = ?""",
                number % 5 == 0 ? HARD : null,
                number % 3 == 0 ? null : number % 101,
                number % 2 == 0 ? HARD : "",
                number % 3 == 0 ? HARD.repeat(20) : null,
                number % 7 == 0 ? "" : null,
                evidence.get(number % evidence.size()),
                number % 4 == 0 ? HARD : null,
                number % 4 == 0 ? decision : null,
                extensions.get(number / 3 % extensions.size()),
                number % 6 == 0 ? "2026-03-04" : null,
                1 + number,
                id);
    }

    /** The least of several: jobs ask the database too. */
    private long statements(Supplier<Response> request, int status) throws SQLException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = selects();
            assertThat(request.get().statusCode()).isEqualTo(status);
            least = Math.min(least, selects() - before - 1);
        }
        return least;
    }

    private long selects() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select variable_value from information_schema.global_status where variable_name = 'Com_select'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
