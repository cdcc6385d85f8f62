package vn.tiendo.plan.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.registration.Rows;
import vn.tiendo.plan.registration.Sheet;

@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class ObligationTest {

    private static final String BASIS =
            "\"basis\":{\"number\":\"1520/UBND-KGVX\",\"date\":\"2026-11-02\",\"issuer\":\"Ủy ban nhân dân tỉnh\"}";

    @Inject
    EntityManager entities;

    @Test
    void anOperatorSetsTheDateThatThePlanLeavesOpenWithOneAuditRowAndOneEvent() {
        String plan = OpenSheet.register(301);
        String id = plan + "-tong-hop";
        Response before = Api.reader("quang-ninh").get(path(id));
        assertThat(before.header("ETag")).isEqualTo("\"1\"");
        assertThat(before.jsonPath().getString("dueSource")).isEqualTo("DEFAULT");
        assertThat(before.jsonPath().getBoolean("active")).isTrue();
        long events = events(id);

        Response answer = setDate(Api.operator("quang-ninh"), id, 1, "22/12", "12/12");
        answer.then().log().ifValidationFails().statusCode(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        for (JsonPath shown : List.of(answer.jsonPath(), get(path(id)), listed(plan, id), event(id))) {
            assertThat(shown.getString("dueSource")).isEqualTo("OPERATOR");
            assertThat(shown.getString("due.day")).isEqualTo("22");
            assertThat(shown.getString("closing.day")).isEqualTo("12");
            assertThat(shown.getString("dueBasis.number")).isEqualTo("1520/UBND-KGVX");
            assertThat(shown.getBoolean("active")).isTrue();
        }
        assertThat(events(id)).isEqualTo(events + 1);
        assertThat(Rows.defectsOfEvents(entities, plan)).isEmpty();
        JsonPath audit = audit(id);
        assertThat(audit.getList("items.action")).containsExactly("DUE_DATE_SET");
        assertThat(audit.getString("items[0].subject")).isEqualTo("operator-quang-ninh");
        assertThat(audit.getInt("items[0].before.due.day")).isEqualTo(20);
        assertThat(audit.getInt("items[0].after.due.day")).isEqualTo(22);

        setDate(Api.operator(), id, 2, "22/12", "12/12").then().statusCode(200).header("ETag", "\"2\"");
        assertThat(events(id)).as("nothing changed").isEqualTo(events + 1);
        assertThat(audit(id).getList("items")).hasSize(2);
    }

    @Test
    void aDateThatThePlanStatesOrThatTheKindDoesNotHaveIsNotSet() {
        Response stated = setDate(Api.operator(), "quang-ninh-205-kh-ubnd-2024-tong-hop", 1, "22/12", null);
        stated.then().statusCode(409);
        assertThat(stated.jsonPath().getString("detail")).contains("30/11", "quyết định điều chỉnh");
        Response adHoc = setDate(Api.operator(), "gia-lai-kh-ubnd-2024-dot-xuat", 1, "22/12", null);
        adHoc.then().statusCode(409);
        assertThat(adHoc.jsonPath().getString("detail")).contains("đột xuất");
    }

    @Test
    void aClosingDayThatThePlanStatesStays() {
        Sheet sheet = OpenSheet.of(308);
        sheet.item("obligations", 0).putObject("closing").put("day", 1).put("month", 12);
        String id = sheet.register(Api.planEditor()) + "-phong";
        Response other = setDate(Api.operator(), id, 1, "16/12", "10/12");
        other.then().statusCode(409);
        assertThat(other.jsonPath().getList("errors.field")).containsExactly("closing");
        setDate(Api.operator(), id, 1, "16/12", null).then().statusCode(200);
        assertThat(get(path(id)).getInt("closing.day")).isEqualTo(1);
        setDate(Api.operator(), id, 2, "1/12", null).then().statusCode(422);
    }

    @Test
    void aConsolidatedReportIsDueAfterTheLevelBelowWhicheverOfThemIsSet() {
        String plan = OpenSheet.register(302);
        refused(setDate(Api.operator(), plan + "-tong-hop", 1, "15/12", null), "due", "15/12");
        setDate(Api.operator(), plan + "-tong-hop", 1, "16/12", null).then().statusCode(200);
        refused(setDate(Api.operator(), plan + "-phong", 1, "16/12", null), "due", plan + "-tong-hop");
        setDate(Api.operator(), plan + "-phong", 1, "15/12", null).then().statusCode(200);
    }

    @Test
    void figuresCloseBeforeTheReportIsDueAndDaysAreOfTheCalendar() {
        String id = OpenSheet.register(303) + "-tong-hop";
        refused(setDate(Api.operator(), id, 1, "20/12", "20/12"), "closing", "trước hạn");
        refused(setDate(Api.operator(), id, 1, "31/11", null), "due", "31/11");
        refused(setDate(Api.operator(), id, 1, "20/12", "0/12"), "closing", "0/12");
        Api.operator()
                .header("If-Match", "\"1\"")
                .body("{\"due\":{\"day\":20,\"month\":12}}")
                .put(path(id) + "/due-date")
                .then()
                .statusCode(422);
        assertThat(get(path(id)).getInt("version")).isEqualTo(1);
        assertThat(audit(id).getList("items")).isEmpty();
    }

    @Test
    void aChangeIsBasedOnTheVersionThatWasReadAndRepeatedOnce() {
        String id = OpenSheet.register(304) + "-tong-hop";
        setDate(Api.operator(), id, 7, "21/12", null).then().statusCode(412);
        Api.operator()
                .body(date("21/12", null))
                .put(path(id) + "/due-date")
                .then()
                .statusCode(428);
        Api.operator()
                .body("{\"active\":false,\"reason\":\"x\"}")
                .put(path(id) + "/activation")
                .then()
                .statusCode(428);
        Response first = setDate(Api.operator().header("Idempotency-Key", "han-304"), id, 1, "21/12", null);
        first.then().statusCode(200);
        Response again = setDate(Api.operator().header("Idempotency-Key", "han-304"), id, 1, "21/12", null);
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(audit(id).getList("items")).hasSize(1);
    }

    @Test
    void onlyAnOperatorWhoSeesTheProvinceSetsAnything() {
        String id = OpenSheet.registerWithDefault(305) + "-phong";
        setDate(Api.focal("quang-ninh"), id, 1, "10/12", null).then().statusCode(403);
        setDate(Api.operator("ha-tinh"), id, 1, "10/12", null).then().statusCode(404);
        activate(Api.planEditor(), id, 1, false).then().statusCode(403);
        activate(Api.operator("ha-tinh"), id, 1, false).then().statusCode(404);
        Api.reader("ha-tinh").get(path(id)).then().statusCode(404);
        Api.operator().get(path("khong-co")).then().statusCode(404);
        setDate(Api.operator(), "khong-co", 1, "10/12", null).then().statusCode(404);
        assertThat(get(path(id)).getInt("version")).isEqualTo(1);
    }

    @Test
    void aDefaultIsSwitchedOffAndOnAgainAndWhatThePlanAsksForIsNot() {
        String plan = OpenSheet.registerWithDefault(306);
        String id = plan + "-phong";
        long events = events(id);
        activate(Api.operator("quang-ninh"), id, 1, false)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(event(id).getBoolean("active")).isFalse();
        assertThat(listed(plan, id).getBoolean("active")).isFalse();
        assertThat(get(path(id)).getString("activationReason")).isEqualTo("Không cần");
        activate(Api.operator(), id, 2, true).then().statusCode(200);
        assertThat(event(id).getBoolean("active")).isTrue();
        assertThat(events(id)).isEqualTo(events + 2);
        assertThat(audit(id).getList("items.action")).containsExactly("SWITCHED_OFF", "SWITCHED_ON");
        assertThat(audit(id).getString("items[0].after.activationReason")).isEqualTo("Không cần");

        Response planned = activate(Api.operator(), plan + "-tong-hop", 1, false);
        planned.then().statusCode(409);
        assertThat(planned.jsonPath().getString("detail")).contains("Kế hoạch quy định");
        Api.operator()
                .header("If-Match", "\"3\"")
                .body("{\"active\":false,\"reason\":\" \"}")
                .put(path(id) + "/activation")
                .then()
                .statusCode(422);
    }

    @Test
    void anAmendmentKeepsWhatAnOperatorSetUntilThePlanStatesADateItself() {
        Sheet sheet = OpenSheet.of(307);
        String plan = sheet.register(Api.planEditor());
        String id = plan + "-tong-hop";
        setDate(Api.operator(), id, 1, "28/12", "12/12").then().statusCode(200);

        sheet.decidedBy("45/QĐ-SKHCN").item("obligations", 1).put("dueWords", "hằng năm");
        sheet.put(Api.planEditor(), plan, 1).then().log().ifValidationFails().statusCode(200);
        for (JsonPath shown : List.of(get(path(id)), event(id))) {
            assertThat(shown.getString("dueWords")).isEqualTo("hằng năm");
            assertThat(shown.getInt("due.day")).isEqualTo(28);
            assertThat(shown.getString("dueSource")).isEqualTo("OPERATOR");
        }
        setDate(Api.operator(), id, 2, "27/12", null).then().statusCode(412);

        sheet.item("obligations", 0).putObject("due").put("day", 28).put("month", 12);
        Response disorder = sheet.put(Api.planEditor(), plan, 2);
        refused(disorder, "obligations[1].due", "28/12");
        sheet.item("obligations", 0).putObject("due").put("day", 25).put("month", 12);
        sheet.put(Api.planEditor().queryParam("dryRun", true), plan, 2).then().statusCode(200);
        sheet.item("obligations", 0).remove("due");
        sheet.item("obligations", 1).putObject("due").put("day", 24).put("month", 12);
        sheet.put(Api.planEditor(), plan, 2).then().statusCode(200);
        for (JsonPath shown : List.of(get(path(id)), event(id))) {
            assertThat(shown.getInt("due.day")).isEqualTo(24);
            assertThat(shown.getString("closing")).isNull();
            assertThat(shown.getString("dueSource")).isEqualTo("PLAN");
            assertThat(shown.getString("dueBasis")).isNull();
        }
    }

    private static void refused(Response answer, String field, String detail) {
        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly(field);
        assertThat(answer.jsonPath().getString("errors[0].detail")).contains(detail);
    }

    private static Response setDate(RequestSpecification as, String id, int version, String due, String closing) {
        return as.header("If-Match", "\"" + version + "\"")
                .body(date(due, closing))
                .put(path(id) + "/due-date");
    }

    private static Response activate(RequestSpecification as, String id, int version, boolean active) {
        return as.header("If-Match", "\"" + version + "\"")
                .body("{\"active\":" + active + ",\"reason\":\"Không cần\"}")
                .put(path(id) + "/activation");
    }

    private static String date(String due, String closing) {
        return "{\"due\":" + day(due) + ",\"closing\":" + (closing == null ? "null" : day(closing)) + "," + BASIS + "}";
    }

    private static String day(String text) {
        String[] parts = text.split("/");
        return "{\"day\":" + parts[0] + ",\"month\":" + parts[1] + "}";
    }

    private static String path(String id) {
        return "/api/v1/obligations/" + id;
    }

    private static JsonPath get(String path) {
        return Api.reader().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath listed(String plan, String id) {
        JsonPath all = get("/api/v1/plans/" + plan + "/obligations");
        return all.setRootPath("items.find { it.id == '" + id + "' }");
    }

    private static JsonPath audit(String id) {
        return Api.auditor().get("/api/v1/audit?entity=OBLIGATION&id=" + id).jsonPath();
    }

    private long events(String id) {
        return Rows.texts(entities, "select event_id from outbox where partition_key = :plan", "obligation/" + id)
                .size();
    }

    /** What was published last. */
    private JsonPath event(String id) {
        return new JsonPath(
                Rows.texts(entities, "select payload from published where event_key = :plan", "obligation/" + id)
                        .get(0));
    }
}
