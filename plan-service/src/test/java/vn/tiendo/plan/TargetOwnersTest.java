package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.plan.registration.Sheet;

/** Who answers for a target records its values, and somebody else says that they hold. Each test has targets of its own. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class TargetOwnersTest {

    private static final String QUANG_NINH = "quang-ninh-205-kh-ubnd-2024-";
    private static final String HA_TINH = "ha-tinh-kh-ubnd-2024-";
    private static final String GIA_LAI = "gia-lai-kh-ubnd-2024-";
    private static final String EDUCATION = "quang-ninh-so-giao-duc-va-dao-tao";
    private static final String HOME = "quang-ninh-so-noi-vu";
    private static final String FOCAL = "quang-ninh-so-khoa-hoc-va-cong-nghe";
    private static final String UNIVERSITY = "quang-ninh-truong-dai-hoc-ha-long";

    @Inject
    AgroalDataSource database;

    @Test
    void whomThePlanNamesIsShownAndChangedByAnAmendmentOnly() {
        String id = QUANG_NINH + "2030-m1";
        Api.reader()
                .get("/api/v1/targets/" + id)
                .then()
                .statusCode(200)
                .body("owners", contains(UNIVERSITY))
                .body("ownerSource", equalTo("PLAN"))
                .body("ownerWords", equalTo("Trường Đại học Hạ Long"))
                .body("answersNow.name", contains("Trường Đại học Hạ Long"))
                .body("ownerBasis", nullValue());
        owners(Api.focal("quang-ninh"), id, EDUCATION)
                .statusCode(409)
                .body("detail", containsString("Kế hoạch đã nêu cơ quan chịu trách nhiệm (Trường Đại học Hạ Long)"));
        assertThat(lastEvent(id)).contains("\"owners\":[\"" + UNIVERSITY + "\"],\"ownerSource\":\"PLAN\"");
        Api.agency("quang-ninh", UNIVERSITY)
                .get("/api/v1/targets?agency=" + UNIVERSITY)
                .then()
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void whereThePlanNamesNobodyTheFocalAgencySaysWhoAnswersOnABasis() {
        String id = HA_TINH + "2030-06";
        Api.reader()
                .get("/api/v1/targets/" + id)
                .then()
                .body("owners", nullValue())
                .body("answersNow", empty());
        assertThat(lastEvent(id)).doesNotContain("owner");
        String body = body("ha-tinh-so-noi-vu");
        RequestSpecification focal = Api.focal("ha-tinh").body(body);
        focal.put("/api/v1/targets/" + id + "/owners").then().statusCode(428);
        Api.focal("ha-tinh")
                .header("If-Match", "\"99\"")
                .body(body)
                .put("/api/v1/targets/" + id + "/owners")
                .then()
                .statusCode(412);
        int version = Api.reader().get("/api/v1/targets/" + id).path("version");
        owners(Api.focal("ha-tinh"), id, "ha-tinh-so-noi-vu")
                .statusCode(200)
                .header("ETag", equalTo("\"" + (version + 1) + "\""))
                .body("owners", contains("ha-tinh-so-noi-vu"))
                .body("ownerSource", equalTo("OPERATOR"))
                .body("ownerBasis", equalTo("Công văn số 2210/UBND-VX"))
                .body("version", equalTo(version + 1));
        assertThat(lastEvent(id)).contains("\"owners\":[\"ha-tinh-so-noi-vu\"],\"ownerSource\":\"OPERATOR\"");
        assertThat(Schemas.defects(EventTypes.REGISTRY_TARGET, lastEvent(id))).isEmpty();
        Api.reader()
                .get("/api/v1/plans/ha-tinh-kh-ubnd-2024/targets")
                .then()
                .body("items.find { it.id == '" + id + "' }.answersNow.id", contains("ha-tinh-so-noi-vu"));
        owners(Api.operator(), id).statusCode(200).body("answersNow", empty()).body("ownerBasis", nullValue());
        assertThat(lastEvent(id)).doesNotContain("owner");
        Api.focal("ha-tinh")
                .get("/api/v1/audit?entity=TARGET&id=" + id)
                .then()
                .body("items.action", equalTo(List.of("OWNERS_SET", "OWNERS_SET")))
                .body("items[0].before.owners", empty())
                .body("items[0].after.owners", contains("ha-tinh-so-noi-vu"))
                .body("items[0].after.ownerBasis", equalTo("Công văn số 2210/UBND-VX"));
    }

    @Test
    void eachAgencyThatCannotAnswerIsRefusedByItsPlace() {
        String id = HA_TINH + "2030-02";
        owners(
                        Api.focal("ha-tinh"),
                        id,
                        "ha-tinh-so-y-te",
                        "ha-tinh-so-y-te",
                        "quang-ninh-so-y-te",
                        "ha-tinh-so-lao-dong-thuong-binh-va-xa-hoi",
                        "so-y-te")
                .statusCode(422)
                .body("errors.field", equalTo(List.of("agencies[1]", "agencies[2]", "agencies[3]", "agencies[4]")))
                .body("errors[2].detail", containsString("đã kết thúc hoạt động; nay là Sở Nội vụ"));
        put(Api.focal("ha-tinh"), id, "{\"agencies\":[\"ha-tinh-so-y-te\"]}")
                .statusCode(422)
                .body("errors[0].field", equalTo("basis"));
        put(Api.focal("ha-tinh"), id, "{\"agencies\":[\"ha-tinh-so-y-te\"],\"basis\":\" \"}")
                .statusCode(422);
        put(Api.focal("ha-tinh"), id, "{\"agencies\":[\"ha-tinh-so-y-te\"],\"basis\":\"a\\nb\"}")
                .statusCode(400);
        put(Api.focal("ha-tinh"), id, "{\"basis\":\"x\"}").statusCode(422).body("errors[0].field", equalTo("agencies"));
        owners(Api.focal("ha-tinh"), HA_TINH + "2030-08", "ha-tinh-so-noi-vu")
                .statusCode(409)
                .body("detail", containsString("72/2025/QH15"));
        Api.reader().get("/api/v1/targets/" + id).then().body("answersNow", empty());
    }

    @Test
    void nobodyElseSaysWhoAnswers() {
        String id = QUANG_NINH + "2045-02";
        for (RequestSpecification other : List.of(
                Api.agency("quang-ninh", EDUCATION), Api.committee("quang-ninh"), Api.planEditor(), Api.reader())) {
            owners(other, id, EDUCATION).statusCode(403);
        }
        owners(Api.focal("ha-tinh"), id, EDUCATION).statusCode(404);
        owners(Api.operator("ha-tinh"), id, EDUCATION).statusCode(404);
    }

    @Test
    void whatTheAnsweringAgencyRecordsCountsAndWaitsForTheFocalAgency() {
        String id = QUANG_NINH + "2030-03";
        measure(Api.agency("quang-ninh", EDUCATION), id, 2025, "98.1").statusCode(403);
        owners(Api.focal("quang-ninh"), id, EDUCATION).statusCode(200);
        measure(Api.agency("quang-ninh", HOME), id, 2025, "98.1")
                .statusCode(403)
                .body("detail", containsString("Chỉ cơ quan chịu trách nhiệm về chỉ tiêu"));
        measure(Api.agency("quang-ninh", EDUCATION), id, 2025, "98.1")
                .statusCode(201)
                .body("recordedBy", equalTo(EDUCATION))
                .body("confirmation", equalTo("PENDING"));
        assertThat(lastEvent(id)).contains("\"confirmation\":\"PENDING\"");
        Api.reader()
                .get("/api/v1/targets/" + id)
                .then()
                .body("measurements.value", equalTo(List.of(98.1f)))
                .body("measurements.confirmation", contains("PENDING"));
        Api.focal("quang-ninh").get("/api/v1/targets?waiting=true").then().body("items.id", hasItem(id));

        confirm(Api.agency("quang-ninh", EDUCATION), id, 1, "CONFIRMED", null).statusCode(403);
        confirm(Api.committee("quang-ninh"), id, 1, "CONFIRMED", null).statusCode(403);
        confirm(Api.focal("ha-tinh"), id, 1, "CONFIRMED", null).statusCode(404);
        confirm(Api.focal("quang-ninh"), id, 2, "CONFIRMED", null).statusCode(404);
        confirm(Api.focal("quang-ninh"), id, 1, "CONFIRMED", null)
                .statusCode(201)
                .body("confirmation", equalTo("CONFIRMED"))
                .body("decision.by", equalTo(FOCAL));
        assertThat(lastEvent(id)).contains("\"confirmation\":\"CONFIRMED\"");
        assertThat(Schemas.defects(EventTypes.REGISTRY_TARGET, lastEvent(id))).isEmpty();
        confirm(Api.focal("quang-ninh"), id, 1, "RETURNED", "Nhầm năm học")
                .statusCode(409)
                .body("detail", containsString("Đã xác nhận"));
        Api.focal("quang-ninh").get("/api/v1/targets?waiting=true").then().body("items.id", not(hasItem(id)));
        Api.focal("quang-ninh").get("/api/v1/targets?waiting=false").then().body("items.id", hasItem(id));
        Api.focal("quang-ninh")
                .get("/api/v1/audit?entity=TARGET&id=" + id)
                .then()
                .body("items.action", equalTo(List.of("OWNERS_SET", "MEASURED", "VERIFIED")))
                .body("items[2].before.confirmation", equalTo("PENDING"))
                .body("items[2].after.confirmation", equalTo("CONFIRMED"));
    }

    @Test
    void whatIsReturnedDoesNotCountAndTheValueBeforeItDoesAgain() {
        String id = QUANG_NINH + "2030-04";
        owners(Api.focal("quang-ninh"), id, EDUCATION).statusCode(200);
        measure(Api.agency("quang-ninh", EDUCATION), id, 2025, "97").statusCode(201);
        measure(Api.agency("quang-ninh", EDUCATION), id, 2025, "79").statusCode(201);
        confirm(Api.focal("quang-ninh"), id, 2, "RETURNED", null)
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        confirm(Api.focal("quang-ninh"), id, 2, "RETURNED", "Nhầm chữ số")
                .statusCode(201)
                .body("confirmation", equalTo("RETURNED"))
                .body("replaced", equalTo(false))
                .body("decision.reason", equalTo("Nhầm chữ số"));
        Api.reader()
                .get("/api/v1/targets/" + id)
                .then()
                .body("measurements.value", equalTo(List.of(97)))
                .body("measurements.number", equalTo(List.of(1)));
        assertThat(lastEvent(id)).contains("\"value\":97,").doesNotContain("\"value\":79,");
        Api.reader()
                .get("/api/v1/targets/" + id + "/measurements")
                .then()
                .body("items.confirmation", equalTo(List.of("PENDING", "RETURNED")))
                .body("items.replaced", equalTo(List.of(false, false)));
    }

    @Test
    void whatTheFocalAgencyRecordsOrAnswersForTheCommitteeConfirms() {
        String id = QUANG_NINH + "2030-05";
        owners(Api.focal("quang-ninh"), id, FOCAL).statusCode(200);
        measure(Api.agency("quang-ninh", FOCAL), id, 2025, "85").statusCode(201);
        measure(Api.focal("quang-ninh"), id, 2026, "86").statusCode(201).body("confirmation", equalTo("PENDING"));
        for (int number = 1; number <= 2; number++) {
            confirm(Api.focal("quang-ninh"), id, number, "CONFIRMED", null)
                    .statusCode(403)
                    .body("detail", containsString("Ủy ban nhân dân tỉnh"));
            confirm(Api.committee("ha-tinh"), id, number, "CONFIRMED", null).statusCode(404);
            confirm(Api.committee("quang-ninh"), id, number, "CONFIRMED", null)
                    .statusCode(201)
                    .body("confirmation", equalTo("CONFIRMED"))
                    .body("decision.by", nullValue());
        }
    }

    @Test
    void whereNobodyAnswersTheFocalAgencysFigureStandsAsItIs() {
        String id = GIA_LAI + "2030-01";
        measure(Api.focal("gia-lai"), id, 2025, "93").statusCode(201).body("confirmation", equalTo("NOT_NEEDED"));
        assertThat(lastEvent(id)).doesNotContain("confirmation");
        confirm(Api.focal("gia-lai"), id, 1, "CONFIRMED", null).statusCode(409);
        owners(Api.focal("gia-lai"), id, "gia-lai-so-noi-vu").statusCode(200);
        measure(Api.planEditor(), id, 2026, "94").statusCode(201).body("confirmation", equalTo("NOT_NEEDED"));
        confirm(Api.focal("gia-lai"), id, 2, "CONFIRMED", null).statusCode(409);
    }

    @Test
    void aRepetitionIsAnsweredFromTheStore() {
        String id = GIA_LAI + "2030-03";
        String key = UUID.randomUUID().toString();
        String etag = Api.reader().get("/api/v1/targets/" + id).header("ETag");
        for (int i = 0; i < 2; i++) {
            Api.focal("gia-lai")
                    .header("If-Match", etag)
                    .header("Idempotency-Key", key)
                    .body(body("gia-lai-so-noi-vu"))
                    .put("/api/v1/targets/" + id + "/owners")
                    .then()
                    .statusCode(200)
                    .body("owners", contains("gia-lai-so-noi-vu"));
        }
        measure(Api.agency("gia-lai", "gia-lai-so-noi-vu"), id, 2025, "70").statusCode(201);
        for (int i = 0; i < 2; i++) {
            confirm(Api.focal("gia-lai").header("Idempotency-Key", key + "2"), id, 1, "CONFIRMED", null)
                    .statusCode(201)
                    .body("confirmation", equalTo("CONFIRMED"));
        }
    }

    @Test
    void anAmendmentKeepsWhomAnOfficialNamedUnlessThePlanNamesSomebodyItself() {
        Sheet sheet = Sheet.agencyPlan(91);
        String plan = sheet.register(Api.planEditor());
        String id = plan + "-cong-bo";
        owners(Api.focal("quang-ninh"), id, HOME).statusCode(200);
        sheet.item("targets", 0).put("value", 45);
        sheet.decidedBy("91/QĐ-SKHCN").put(Api.planEditor(), plan, 1).then().statusCode(200);
        Api.reader()
                .get("/api/v1/targets/" + id)
                .then()
                .body("value", equalTo(45))
                .body("owners", contains(HOME));
        assertThat(lastEvent(id)).contains("\"value\":45,").contains("\"owners\":[\"" + HOME + "\"]");

        sheet.item("targets", 0).put("owners", "Sở Giáo dục và Đào tạo");
        sheet.decidedBy("92/QĐ-SKHCN")
                .put(Api.planEditor(), plan, 2)
                .then()
                .statusCode(200)
                .body("changes.fields", equalTo(List.of(List.of("owners"))));
        Api.reader()
                .get("/api/v1/targets/" + id)
                .then()
                .body("owners", contains(EDUCATION))
                .body("ownerSource", equalTo("PLAN"));
        sheet.item("targets", 0).remove("owners");
        sheet.decidedBy("93/QĐ-SKHCN")
                .put(Api.planEditor(), plan, 3)
                .then()
                .statusCode(200)
                .body("changes.fields", equalTo(List.of(List.of("owners"))));
        Api.reader().get("/api/v1/targets/" + id).then().body("owners", contains(HOME));
    }

    @Test
    void ownersFollowSuccessionByTheFunctionOfTheTarget() {
        String labour = "quang-ninh-so-lao-dong-thuong-binh-va-xa-hoi";
        Sheet sheet = Sheet.agencyPlan(92);
        sheet.plan.put("date", "2024-12-20");
        String words = "Sở Lao động - Thương binh và Xã hội";
        sheet.item("targets", 0).put("owners", words);
        sheet.plan
                .withArray("targets")
                .addObject()
                .put("code", "hoc-nghe")
                .put("text", "Người học nghề có việc làm")
                .put("year", 2030)
                .put("comparison", "AT_LEAST")
                .put("value", 120)
                .put("unit", "%")
                .put("owners", words)
                .put("function", "giáo dục nghề nghiệp");
        String plan = sheet.register(Api.planEditor());
        Api.reader()
                .get("/api/v1/plans/" + plan + "/targets")
                .then()
                .body("items.owners", equalTo(List.of(List.of(labour), List.of(labour))))
                .body("items.answersNow.id", equalTo(List.of(List.of(HOME), List.of(EDUCATION))));
        Api.reader()
                .get("/api/v1/targets?plan=" + plan + "&agency=" + EDUCATION)
                .then()
                .body("items.id", equalTo(List.of(plan + "-hoc-nghe")));
        measure(Api.agency("quang-ninh", HOME), plan + "-hoc-nghe", 2025, "101").statusCode(403);
        // More than the whole is asked for, so that the figure is no share of it.
        measure(Api.agency("quang-ninh", EDUCATION), plan + "-hoc-nghe", 2025, "101")
                .statusCode(201);
        confirm(Api.focal("quang-ninh"), plan + "-hoc-nghe", 1, "CONFIRMED", null)
                .statusCode(201);
    }

    @Test
    void aGroupOrAnUnknownNameAnswersForNothing() {
        Sheet sheet = Sheet.agencyPlan(93);
        sheet.item("targets", 0).put("owners", "Các sở, ban, ngành");
        sheet.post(Api.planEditor())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("targets[0].owners"))
                .body("errors[0].detail", containsString("cơ quan cụ thể"));
        sheet.item("targets", 0).put("owners", "Sở Khí tượng");
        sheet.post(Api.planEditor()).then().statusCode(422).body("errors[0].field", equalTo("targets[0].owners"));
    }

    @Test
    void noNameStandsTwiceInATarget() throws JsonProcessingException {
        measure(Api.focal("quang-ninh"), QUANG_NINH + "2045-03", 2025, "96").statusCode(201);
        String text = Api.reader()
                .get("/api/v1/targets/" + QUANG_NINH + "2045-03")
                .then()
                .body("position", equalTo("BELOW"))
                .extract()
                .asString();
        new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).readTree(text);
    }

    private static String body(String... agencies) {
        String ids = agencies.length == 0 ? "" : "\"" + String.join("\",\"", agencies) + "\"";
        return "{\"agencies\":[" + ids + "],\"basis\":\"Công văn số 2210/UBND-VX\"}";
    }

    private static ValidatableResponse owners(RequestSpecification by, String id, String... agencies) {
        return put(by, id, body(agencies));
    }

    private static ValidatableResponse put(RequestSpecification by, String id, String body) {
        return by.header("If-Match", Api.reader().get("/api/v1/targets/" + id).header("ETag"))
                .body(body)
                .put("/api/v1/targets/" + id + "/owners")
                .then();
    }

    private static ValidatableResponse measure(RequestSpecification by, String id, int year, String value) {
        return by.body("{\"year\":" + year + ",\"value\":" + value + ",\"source\":{\"text\":\"Niên giám thống kê\"}}")
                .post("/api/v1/targets/" + id + "/measurements")
                .then();
    }

    private static ValidatableResponse confirm(
            RequestSpecification by, String id, int number, String outcome, String reason) {
        String why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return by.body("{\"outcome\":\"" + outcome + "\"" + why + "}")
                .post("/api/v1/targets/" + id + "/measurements/" + number + "/confirmation")
                .then();
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
