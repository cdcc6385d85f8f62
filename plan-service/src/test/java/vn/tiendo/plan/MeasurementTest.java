package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;

/** Each test measures a target of its own. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class MeasurementTest {

    private static final String HA_TINH = "ha-tinh-kh-ubnd-2024";
    private static final String QUANG_NINH = "quang-ninh-205-kh-ubnd-2024";
    private static final String GIA_LAI = "gia-lai-kh-ubnd-2024";
    private static final String SOURCE = "\"source\":{\"text\":\"Niên giám thống kê\"}";

    @Inject
    AgroalDataSource database;

    @Test
    void beforeAnythingIsMeasuredATargetSaysSo() {
        JsonPath target = target(HA_TINH, "2045-01");
        assertThat(target.getString("assessment")).isEqualTo("NOT_MEASURED");
        assertThat(target.getList("measurements")).isEmpty();
        assertThat(target.getString("missing")).isNull();
        assertThat(target.getString("comparison")).isEqualTo("EXACTLY");
    }

    @Test
    void aLaterValueOfAYearTakesTheEarlierOnesPlaceAndBothAreKept() {
        String id = QUANG_NINH + "-2030-01";
        String document = """
            {"year":2025,"value":45.5,"note":"Sơ bộ",
             "source":{"number":"12/BC-SNV","date":"2026-01-10","issuer":"Sở Nội vụ Quảng Ninh"}}\
            """;
        measure(Api.focal("quang-ninh"), id, document)
                .statusCode(201)
                .body("number", equalTo(1))
                .body("recordedBy", equalTo("quang-ninh-so-khoa-hoc-va-cong-nghe"))
                .body("assessment", equalTo("NOT_REACHED"))
                .body("missing", equalTo(4.5f));
        measure(Api.focal("quang-ninh"), id, value(2026, "51")).statusCode(201);
        measure(Api.focal("quang-ninh"), id, value(2025, "46.10"))
                .statusCode(201)
                .body("number", equalTo(3));

        JsonPath target = target(QUANG_NINH, "2030-01");
        assertThat(target.getList("measurements.year")).isEqualTo(List.of(2025, 2026));
        assertThat(target.getList("measurements.value")).isEqualTo(List.of(46.1f, 51));
        assertThat(target.getList("measurements.assessment")).isEqualTo(List.of("NOT_REACHED", "REACHED"));
        assertThat(target.getInt("measuredYear")).isEqualTo(2026);
        assertThat(target.getString("assessment")).isEqualTo("REACHED");
        assertThat(target.getString("missing")).isEqualTo("0");
        assertThat(target.getString("measurements[0].source.text")).isEqualTo("Niên giám thống kê");
        Api.reader("quang-ninh")
                .get("/api/v1/targets/" + id + "/measurements")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1, 2, 3)))
                .body("items.value", equalTo(List.of(45.5f, 51, 46.1f)))
                .body("items.replaced", equalTo(List.of(true, false, false)))
                .body("items[0].source.number", equalTo("12/BC-SNV"))
                .body("items[0].note", equalTo("Sơ bộ"));
        Api.focal("quang-ninh")
                .get("/api/v1/audit?entity=TARGET&id=" + id)
                .then()
                .body("items.action", equalTo(List.of("MEASURED", "MEASURED", "MEASURED")))
                .body("items[0].before", nullValue())
                .body("items[2].before.value", equalTo(45.5f))
                .body("items[2].after.value", equalTo(46.1f));
        assertThat(lastEvent(id)).contains("\"year\":2025,\"value\":46.1,").doesNotContain("45.5");
    }

    @Test
    void zeroIsAValue() {
        String id = QUANG_NINH + "-2030-06";
        measure(Api.focal("quang-ninh"), id, value(2025, "0"))
                .statusCode(201)
                .body("value", equalTo(0))
                .body("missing", equalTo(2));
        JsonPath target = target(QUANG_NINH, "2030-06");
        assertThat(target.getString("measurements[0].value")).isEqualTo("0");
        assertThat(target.getString("assessment")).isEqualTo("NOT_REACHED");
    }

    @Test
    void aRangeSaysBelowWithinAndAbove() {
        String id = HA_TINH + "-2030-05";
        Map<String, String> positions = Map.of("24.9", "BELOW", "25", "WITHIN", "30", "WITHIN", "30.1", "ABOVE");
        positions.forEach((value, position) -> measure(Api.focal("ha-tinh"), id, value(2026, value))
                .statusCode(201)
                .body("position", equalTo(position))
                .body("assessment", equalTo(position.equals("BELOW") ? "NOT_REACHED" : "REACHED")));
    }

    @Test
    void aboutHasATolerance() {
        String id = GIA_LAI + "-2030-02";
        measure(Api.focal("gia-lai"), id, value(2026, "129199"))
                .statusCode(201)
                .body("assessment", equalTo("NOT_REACHED"))
                .body("missing", equalTo(1));
        measure(Api.focal("gia-lai"), id, value(2026, "129200"))
                .statusCode(201)
                .body("assessment", equalTo("REACHED"))
                .body("missing", equalTo(0));
        assertThat(target(GIA_LAI, "2030-02").getInt("bounds.from")).isEqualTo(129200);
    }

    @Test
    void eachYearOfAYearlyTargetIsJudged() {
        String id = QUANG_NINH + "-2045-01";
        measure(Api.focal("quang-ninh"), id, value(2024, "21")).statusCode(201);
        measure(Api.focal("quang-ninh"), id, value(2026, "20")).statusCode(201);
        measure(Api.focal("quang-ninh"), id, value(2025, "19.5")).statusCode(201);
        JsonPath target = target(QUANG_NINH, "2045-01");
        assertThat(target.getBoolean("yearly")).isTrue();
        assertThat(target.getList("measurements.assessment")).isEqualTo(List.of("REACHED", "NOT_REACHED", "REACHED"));
        assertThat(target.getString("assessment")).isEqualTo("REACHED");
    }

    @Test
    void aMilestoneIsReachedOnADay() {
        String id = QUANG_NINH + "-2030-m1";
        measure(Api.focal("quang-ninh"), id, "{" + SOURCE + "}")
                .statusCode(422)
                .body("errors[0].field", equalTo("reachedOn"));
        measure(Api.focal("quang-ninh"), id, value(2026, "1"))
                .statusCode(422)
                .body("errors.field", hasItems("year", "value", "reachedOn"));
        for (String day : List.of("2026-11-21", "2024-09-15")) {
            measure(Api.focal("quang-ninh"), id, "{\"reachedOn\":\"" + day + "\"," + SOURCE + "}")
                    .statusCode(422)
                    .body("errors[0].field", equalTo("reachedOn"));
        }
        measure(Api.focal("quang-ninh"), id, "{\"reachedOn\":\"2026-09-05\"," + SOURCE + "}")
                .statusCode(201)
                .body("assessment", equalTo("REACHED"))
                .body("value", nullValue())
                .body("missing", nullValue());
        measure(Api.focal("quang-ninh"), id, "{\"reachedOn\":\"2025-09-05\"," + SOURCE + "}")
                .statusCode(201);
        JsonPath target = target(QUANG_NINH, "2030-m1");
        assertThat(target.getList("measurements.reachedOn")).isEqualTo(List.of("2025-09-05"));
        assertThat(target.getString("assessment")).isEqualTo("REACHED");
    }

    @Test
    void aMilestoneIsReportedOnInWordsUntilItIsReached() {
        String id = HA_TINH + "-2030-m1";
        measure(Api.focal("ha-tinh"), id, "{\"year\":2025,\"words\":\"Đã lập đề án\"," + SOURCE + "}")
                .statusCode(201)
                .body("words", equalTo("Đã lập đề án"))
                .body("year", equalTo(2025))
                .body("assessment", equalTo("NOT_MEASURED"));
        measure(Api.focal("ha-tinh"), id, "{\"year\":2026,\"words\":\"Đề án đã được phê duyệt\"," + SOURCE + "}")
                .statusCode(201);
        JsonPath target = target(HA_TINH, "2030-m1");
        assertThat(target.getList("measurements.words")).isEqualTo(List.of("Đã lập đề án", "Đề án đã được phê duyệt"));
        assertThat(target.getInt("measuredYear")).isEqualTo(2026);
        assertThat(target.getString("assessment")).isEqualTo("NOT_MEASURED");
        assertThat(lastEvent(id)).contains("\"words\":\"Đề án đã được phê duyệt\"");
        assertThat(Schemas.defects(EventTypes.REGISTRY_TARGET, lastEvent(id))).isEmpty();
        measure(Api.focal("ha-tinh"), id, "{\"reachedOn\":\"2026-11-01\",\"words\":\"Đã công bố\"," + SOURCE + "}")
                .statusCode(201)
                .body("assessment", equalTo("REACHED"));
        assertThat(target(HA_TINH, "2030-m1").getString("assessment")).isEqualTo("REACHED");
        for (String wrong : List.of("\"words\":\"x\"", "\"year\":2027,\"words\":\"x\"")) {
            measure(Api.focal("ha-tinh"), id, "{" + wrong + "," + SOURCE + "}")
                    .statusCode(422)
                    .body("errors[0].field", equalTo("year"));
        }
        measure(
                        Api.focal("ha-tinh"),
                        HA_TINH + "-2030-04",
                        "{\"year\":2026,\"value\":5,\"words\":\"Một nửa\"," + SOURCE + "}")
                .statusCode(422)
                .body("errors[0].field", equalTo("words"));
    }

    @Test
    void everyWrongFieldIsNamed() {
        String id = HA_TINH + "-2030-01";
        String wrong = """
            {"year":2027,"reachedOn":"2026-01-01","source":{"number":"1/BC","date":"2026-11-21"}}\
            """;
        measure(Api.focal("ha-tinh"), id, wrong)
                .statusCode(422)
                .body("errors.field", hasItems("year", "value", "reachedOn", "source.date", "source.issuer"));
        measure(Api.focal("ha-tinh"), id, value(2023, "12"))
                .statusCode(422)
                .body("errors[0].detail", containsString("(2024)"));
        measure(Api.focal("ha-tinh"), id, value(2026, "-1")).statusCode(422).body("errors[0].field", equalTo("value"));
        measure(Api.focal("ha-tinh"), id, value(2026, "1e999999999"))
                .statusCode(400)
                .body("errors[0].field", equalTo("value"));
        measure(Api.focal("ha-tinh"), id, value(2026, "12.00001")).statusCode(422);
        measure(Api.focal("ha-tinh"), id, value(2026, "\"12\""))
                .statusCode(400)
                .body("errors[0].field", equalTo("value"));
        measure(Api.focal("ha-tinh"), id, "{\"year\":2026,\"value\":12}")
                .statusCode(422)
                .body("errors[0].field", equalTo("source"));
        measure(Api.focal("ha-tinh"), id, "{\"year\":2026,\"value\":12,\"source\":{}}")
                .statusCode(422)
                .body("errors.field", equalTo(List.of("source.number", "source.date", "source.issuer")));
        measure(Api.focal("ha-tinh"), HA_TINH + "-2030-03", value(2026, "100.1"))
                .statusCode(422)
                .body("errors[0].detail", equalTo("Tỷ lệ phần trăm từ 0 đến 100."));
        assertThat(target(HA_TINH, "2030-01").getList("measurements")).isEmpty();
    }

    @Test
    void aClosedTargetTakesNoneOfLaterYears() {
        String id = HA_TINH + "-2030-08";
        measure(Api.focal("ha-tinh"), id, value(2026, "21"))
                .statusCode(409)
                .body("errors[0].field", equalTo("year"))
                .body("detail", containsString("72/2025/QH15"));
        measure(Api.focal("ha-tinh"), id, value(2025, "21")).statusCode(201);
        assertThat(target(HA_TINH, "2030-08").getList("measurements.year")).isEqualTo(List.of(2025));
    }

    @Test
    void onlyTheProvincesFocalAgencyAndPlanEditorsMeasure() {
        String id = HA_TINH + "-2030-10";
        measure(Api.agency("ha-tinh", "ha-tinh-so-noi-vu"), id, value(2026, "5"))
                .statusCode(403);
        measure(Api.committee("ha-tinh"), id, value(2026, "5")).statusCode(403);
        measure(Api.reader(), id, value(2026, "5")).statusCode(403);
        measure(Api.focal("quang-ninh"), id, value(2026, "5")).statusCode(404);
        measure(Api.focal("ha-tinh"), HA_TINH + "-2030-99", value(2026, "5")).statusCode(404);
        Api.reader("quang-ninh")
                .get("/api/v1/targets/" + id + "/measurements")
                .then()
                .statusCode(404);
        Api.reader("quang-ninh")
                .get("/api/v1/plans/" + HA_TINH + "/targets")
                .then()
                .statusCode(404);
        measure(Api.planEditor(), id, value(2026, "5")).statusCode(201).body("recordedBy", nullValue());
    }

    @Test
    void aRepeatedRequestMeasuresOnce() {
        String id = HA_TINH + "-2030-09";
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            measure(Api.focal("ha-tinh").header("Idempotency-Key", key), id, value(2026, "97"))
                    .statusCode(201)
                    .body("number", equalTo(1));
        }
        measure(Api.focal("ha-tinh").header("Idempotency-Key", key), id, value(2026, "98"))
                .statusCode(422);
        Api.reader().get("/api/v1/targets/" + id + "/measurements").then().body("items.number", equalTo(List.of(1)));
    }

    @Test
    void noMeasurementCanBeAltered() throws SQLException {
        String id = HA_TINH + "-2030-07";
        measure(Api.focal("ha-tinh"), id, value(2026, "12")).statusCode(201);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update measurement set figure = 1 where target = '" + id + "'",
                    "delete from measurement where target = '" + id + "'")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("denied");
            }
        }
    }

    private static String value(int year, String value) {
        return "{\"year\":" + year + ",\"value\":" + value + "," + SOURCE + "}";
    }

    private static ValidatableResponse measure(RequestSpecification by, String id, String body) {
        return by.body(body).post("/api/v1/targets/" + id + "/measurements").then();
    }

    private static JsonPath target(String plan, String code) {
        JsonPath all = Api.reader()
                .get("/api/v1/plans/" + plan + "/targets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int index = all.getList("items.id").indexOf(plan + "-" + code);
        return all.setRootPath("items[" + index + "]");
    }

    private String lastEvent(String target) {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select payload from outbox where partition_key = 'target/" + target
                                + "' order by id desc limit 1")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
