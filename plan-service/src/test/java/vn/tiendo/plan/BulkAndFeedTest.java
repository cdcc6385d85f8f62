package vn.tiendo.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backing.class)
class BulkAndFeedTest {

    private static final String TASK = "ha-tinh-kh-ubnd-2024-III.2.2";
    private static final String BULK = "/api/v1/status-changes/bulk";

    @Inject
    AgroalDataSource database;

    @Test
    void eachRowHasAResultOfItsOwn() {
        String first = assignment("ha-tinh-so-y-te");
        String second = assignment("ha-tinh-so-tu-phap");
        String third = assignment("ha-tinh-so-xay-dung");
        String body = rows(
                row(first, 1, "{\"to\":\"IN_PROGRESS\",\"percent\":30}"),
                row(second, 5, "{\"to\":\"IN_PROGRESS\"}"),
                row(third, 1, "{\"to\":\"COMPLETED\",\"percent\":101}"),
                row(first, 2, "{\"to\":\"SUSPENDED\",\"reason\":\"Chờ hướng dẫn\"}"),
                row("019b755a-2280-7414-9870-000000000000", 1, "{\"to\":\"IN_PROGRESS\"}"),
                "{\"assignment\":null,\"version\":1}");
        Api.focal("ha-tinh")
                .body(body)
                .post(BULK)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(4))
                .body("results.row", contains(0, 1, 2, 3, 4, 5))
                .body("results.status", contains(201, 412, 422, 201, 404, 422))
                .body("results[0].version", equalTo(2))
                .body("results[3].version", equalTo(3))
                .body("results[2].problem.errors[0].field", equalTo("change.percent"))
                .body("results[5].problem.errors.field", hasItems("assignment", "change"));
        version(first, 3);
        version(third, 1);
    }

    @Test
    void atomicTakesAllRowsOrNone() {
        String first = assignment("ha-tinh-so-cong-thuong");
        String second = assignment("ha-tinh-so-tai-chinh");
        String good = row(first, 1, "{\"to\":\"IN_PROGRESS\"}");
        Api.focal("ha-tinh")
                .body(rows(good, row(second, 1, "{\"to\":\"COMPLETED\"}"), row(second, 9, "{\"to\":\"IN_PROGRESS\"}")))
                .post(BULK + "?atomic=true")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("rows[1].evidence", "rows[2].If-Match"));
        version(first, 1);
        Api.focal("ha-tinh")
                .body(rows(good, row(second, 1, "{\"to\":\"IN_PROGRESS\"}")))
                .post(BULK + "?atomic=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2));
        version(first, 2);
        version(second, 2);
    }

    @Test
    void aRepeatedBulkChangesNothingMore() {
        String first = assignment("ha-tinh-so-ngoai-vu");
        String body = rows(row(first, 1, "{\"to\":\"IN_PROGRESS\"}"));
        for (int i = 0; i < 2; i++) {
            Api.focal("ha-tinh")
                    .header("Idempotency-Key", "bulk-of-so-ngoai-vu")
                    .body(body)
                    .post(BULK)
                    .then()
                    .statusCode(200)
                    .body("results[0].status", equalTo(201))
                    .body("results[0].version", equalTo(2));
        }
        version(first, 2);
    }

    @Test
    void aRowOfAnotherAgencyIsRefusedAndAnEmptyOrHugeBulkIsNoBulk() {
        String other = assignment("ha-tinh-thanh-tra-tinh");
        Api.agency("ha-tinh", "ha-tinh-so-y-te")
                .body(rows(row(other, 1, "{\"to\":\"IN_PROGRESS\"}")))
                .post(BULK)
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo(403));
        Api.focal("ha-tinh")
                .body("{\"rows\":[]}")
                .post(BULK)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("rows"));
        String row = row(other, 1, "{\"to\":\"IN_PROGRESS\"}");
        Api.focal("ha-tinh")
                .body(rows(Stream.generate(() -> row).limit(501).toArray(String[]::new)))
                .post(BULK)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("rows"));
        Api.reader().body(rows(row)).post(BULK).then().statusCode(403);
        version(other, 1);
    }

    @Test
    void theFeedHasEveryVersionInOrderAndGoesOnWhereOneStopped() {
        String id = assignment("ha-tinh-van-phong-ubnd-tinh");
        for (int version = 1; version <= 3; version++) {
            Api.focal("ha-tinh")
                    .header("If-Match", "\"" + version + "\"")
                    .body("{\"to\":\"IN_PROGRESS\",\"percent\":" + version * 10 + "}")
                    .post("/api/v1/assignments/" + id + "/status-changes")
                    .then()
                    .statusCode(201);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> read("ha-tinh").stream()
                .anyMatch(
                        item -> item.get("id").equals(id) && item.get("version").equals(4)));
        List<Map<String, Object>> items = read("ha-tinh");
        List<Integer> positions =
                items.stream().map(item -> (Integer) item.get("position")).toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        Map<Object, Integer> last = new HashMap<>();
        items.forEach(item -> {
            int version = (Integer) item.get("version");
            Assertions.assertThat(version).isEqualTo(last.getOrDefault(item.get("id"), 0) + 1);
            last.put(item.get("id"), version);
        });
        assertThat(Api.reader().get("/api/v1/status-changes?limit=1&after=0").header("Link"))
                .contains("after="
                        + Api.reader()
                                .get("/api/v1/status-changes?limit=1&after=0")
                                .jsonPath()
                                .getInt("items[0].position"));
        assertThat(items).allMatch(item -> item.get("province").equals("ha-tinh"));
        assertThat(read("gia-lai").stream().map(item -> item.get("province")))
                .contains("gia-lai", "binh-dinh")
                .doesNotContain("ha-tinh");
    }

    @Test
    void theHistoryAndTheAuditAreAlteredByNoStatement() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String sql : List.of(
                    "update assignment_version set subject = 'x'",
                    "delete from assignment_version",
                    "update audit_entry set subject = 'x'",
                    "delete from audit_entry")) {
                Assertions.assertThatThrownBy(() -> connection.createStatement().executeUpdate(sql))
                        .as(sql)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void theAuditIsFilteredByPlanAgencyAndDayAndShownToThoseWhoMay() {
        String id = assignment("ha-tinh-so-giao-duc-va-dao-tao");
        Api.agency("ha-tinh", "ha-tinh-so-giao-duc-va-dao-tao")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
        String query = "/api/v1/audit?limit=200&plan=ha-tinh-kh-ubnd-2024&agency=ha-tinh-so-giao-duc-va-dao-tao"
                + "&action=STATUS_CHANGED&from=2026-11-20&to=2026-11-20";
        JsonPath found =
                Api.auditor().get(query).then().statusCode(200).extract().jsonPath();
        assertThat(found.getList("items.entityId")).contains(id);
        assertThat(found.getList("items.agency")).containsOnly("ha-tinh-so-giao-duc-va-dao-tao");
        assertThat(Api.auditor()
                        .get(query.replace("2026-11-20", "2026-11-19"))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        Api.agency("ha-tinh", "ha-tinh-so-y-te").get("/api/v1/audit").then().statusCode(403);
        Api.focal("quang-ninh").get(query).then().statusCode(400).body("errors.field", hasItems("plan", "agency"));
        Api.focal("quang-ninh")
                .get("/api/v1/audit?limit=200&action=STATUS_CHANGED")
                .then()
                .statusCode(200)
                .body("items.findAll { it.entityId == '" + id + "' }.size()", equalTo(0));
        Api.focal("ha-tinh").get(query).then().statusCode(200).body("items.entityId", hasItems(id));
    }

    private static List<Map<String, Object>> read(String province) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int after = 0; ; ) {
            List<Map<String, Object>> items = Api.reader()
                    .get("/api/v1/status-changes?limit=150&province=" + province + "&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items");
            if (items.isEmpty()) {
                return all;
            }
            all.addAll(items);
            after = (Integer) items.get(items.size() - 1).get("position");
        }
    }

    private static String assignment(String agency) {
        return Api.assignment(TASK, agency, "2026");
    }

    private static String row(String assignment, int version, String change) {
        return "{\"assignment\":\"" + assignment + "\",\"version\":" + version + ",\"change\":" + change + "}";
    }

    private static String rows(String... rows) {
        return Stream.of(rows).collect(joining(",", "{\"rows\":[", "]}"));
    }

    private static void version(String id, int version) {
        Api.reader().get("/api/v1/assignments/" + id).then().body("version", equalTo(version));
    }
}
