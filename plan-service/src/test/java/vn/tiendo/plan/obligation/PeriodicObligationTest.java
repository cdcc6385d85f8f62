package vn.tiendo.plan.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.registration.Rows;
import vn.tiendo.plan.registration.Sheet;

/** Reports on halves, quarters and months of a year, and due days in the year after. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class PeriodicObligationTest {

    private static final String BASIS =
            "\"basis\":{\"number\":\"1520/UBND-KGVX\",\"date\":\"2026-11-02\",\"issuer\":\"Ủy ban nhân dân tỉnh\"}";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void aPlanAsksForQuartersAndForAYearThatIsDueInTheNext() {
        Sheet sheet = quarterly(351);
        JsonPath told = sheet.post(Api.planEditor().queryParam("dryRun", true)).jsonPath();
        int next = LocalDate.now(clock).getYear() + 1;
        assertThat(told.getList(
                        "owes.findAll { it.year == %d }.collect { it.reportPeriod + ' ' + it.due }".formatted(next)))
                .containsExactly(
                        "null " + (next + 1) + "-01-15",
                        "null " + (next + 1) + "-01-20",
                        next + "-Q1 " + next + "-04-18",
                        next + "-Q2 " + next + "-07-18",
                        next + "-Q3 " + next + "-10-18",
                        next + "-Q1 " + next + "-04-25",
                        next + "-Q2 " + next + "-07-25",
                        next + "-Q3 " + next + "-10-25");

        String plan = sheet.register(Api.planEditor());
        for (JsonPath shown : List.of(get(plan + "-quy"), event(plan + "-quy"))) {
            assertThat(shown.getString("kind")).isEqualTo("ANNUAL");
            assertThat(shown.getString("frequency")).isEqualTo("QUARTERLY");
            assertThat(shown.getList("days")).containsExactly("04-18", "07-18", "10-18");
            assertThat(shown.getBoolean("lastPeriod")).isFalse();
            assertThat(shown.getMap("due"))
                    .as("for readers of before: the last one")
                    .isEqualTo(Map.of("day", 18, "month", 10));
            assertThat(shown.getString("dueSource")).isEqualTo("PLAN");
            assertThat(shown.getString("askedFrom")).isNull();
        }
        for (JsonPath shown : List.of(get(plan + "-phong"), event(plan + "-phong"))) {
            assertThat(shown.getMap("due")).isEqualTo(Map.of("day", 15, "month", 1));
            assertThat(shown.getBoolean("nextYear")).isTrue();
            assertThat(shown.getMap("")).doesNotContainKeys("frequency", "days", "relative", "lastPeriod");
        }
        assertThat(Rows.defectsOfEvents(entities, plan)).isEmpty();
    }

    @Test
    void aYearlyObligationIsPublishedAsEver() {
        String plan = Sheet.agencyPlan(352).register(Api.planEditor());
        assertThat(event(plan + "-phong").getMap(""))
                .doesNotContainKeys("frequency", "days", "relative", "nextYear", "lastPeriod", "askedFrom");
    }

    @Test
    void aRuleGivesEachPeriodItsDay() {
        Sheet sheet = quarterly(353);
        relative(sheet, 2, "AFTER_PERIOD", 10);
        relative(sheet, 3, "AFTER_PERIOD", 15);
        String plan = sheet.register(Api.planEditor());
        JsonPath shown = get(plan + "-quy-tong-hop");
        assertThat(shown.getMap("relative")).isEqualTo(Map.of("month", "AFTER_PERIOD", "day", 15));
        assertThat(shown.getMap("due")).isEqualTo(Map.of("day", 15, "month", 10));
        assertThat(Rows.defectsOfEvents(entities, plan)).isEmpty();
    }

    @Test
    void aYearlyDateMayBeGivenAsThePhraseReaderGivesIt() {
        Sheet sheet = Sheet.agencyPlan(354);
        sheet.item("obligations", 0).remove("due");
        sheet.item("obligations", 0).putArray("days").add("01-15");
        sheet.item("obligations", 0).put("frequency", "ANNUAL").put("nextYear", true);
        relative(sheet, 1, "AFTER_PERIOD", 20);
        String plan = sheet.register(Api.planEditor());
        for (String code : List.of("-phong", "-tong-hop")) {
            JsonPath shown = get(plan + code);
            assertThat(shown.getInt("due.month")).isEqualTo(1);
            assertThat(shown.getBoolean("nextYear")).isTrue();
            assertThat(shown.getMap("")).doesNotContainKeys("frequency", "days", "relative");
        }
    }

    @Test
    void whatDoesNotFitIsToldAtItsField() {
        refused(o -> o.putArray("days").add("04-18").add("07-18"), "obligations[2].days", "3 hoặc 4");
        refused(o -> o.putArray("days").add("04-18").add("07-32").add("10-18"), "obligations[2].days[1]", "07-32");
        refused(o -> o.putArray("days").add("04-18").add("06-31").add("10-18"), "obligations[2].days[1]", "06-31");
        refused(o -> o.putArray("days").add("04-18").add("03-18").add("10-18"), "obligations[2].days[1]", "kỳ thứ 2");
        refused(o -> o.putArray("days").add("04-18").add("07-18").add("06-18"), "obligations[2].days[2]", "kỳ thứ 3");
        refused(o -> o.put("frequency", "WEEKLY"), "obligations[2].frequency", "QUARTERLY");
        refused(o -> o.put("lastPeriod", true), "obligations[2].lastPeriod", "days");
        refused(o -> o.put("nextYear", true), "obligations[2].nextYear", "kỳ cuối năm");
        refused(o -> o.putObject("due").put("day", 1).put("month", 2), "obligations[2].days", "một cách");
        refused(
                o -> {
                    o.remove("days");
                    o.putObject("due").put("day", 1).put("month", 2);
                },
                "obligations[2].due",
                "từng kỳ");
        refused(o -> o.putObject("closing").put("day", 1).put("month", 2), "obligations[2].closing", "Chỉ báo cáo năm");
        refused(
                o -> {
                    o.remove("days");
                    o.putObject("relative").put("month", "FIRST").put("day", 32);
                },
                "obligations[2].relative.month",
                "AFTER_PERIOD");
        refused(
                o -> {
                    o.remove("days");
                    o.put("frequency", "MONTHLY")
                            .putObject("relative")
                            .put("month", "LAST_OF_PERIOD")
                            .put("day", 1);
                },
                "obligations[2].relative.day",
                "kỳ thứ 1");
        refused(o -> o.put("kind", "THEMATIC"), "obligations[2].frequency", "loại này");
    }

    @Test
    void theLevelsGoTogetherPeriodByPeriod() {
        Sheet order = quarterly(356);
        order.item("obligations", 3).putArray("days").add("04-25").add("07-18").add("10-25");
        refused(order.post(Api.planEditor()), "obligations[3].days[1]", "18/7");

        Sheet rhythm = quarterly(356);
        rhythm.item("obligations", 3).put("frequency", "MONTHLY").remove("days");
        refused(rhythm.post(Api.planEditor()), "obligations[3].frequency", "hằng quý");

        Sheet last = quarterly(356);
        last.item("obligations", 3)
                .putArray("days")
                .add("04-25")
                .add("07-25")
                .add("10-25")
                .add("12-25");
        refused(last.post(Api.planEditor()), "obligations[3].lastPeriod", "cấp dưới");

        Sheet year = quarterly(356);
        year.item("obligations", 1).put("nextYear", false);
        refused(year.post(Api.planEditor()), "obligations[1].due", "15/1 năm sau");
    }

    @Test
    void theYearTakesThePlaceOfItsLastQuarterOnlyWhereThereIsAReportOnTheYear() {
        Sheet sheet = quarterly(357);
        obligations(sheet).remove(1);
        obligations(sheet).remove(0);
        Response answer = sheet.post(Api.planEditor());
        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getList("errors.field"))
                .containsExactly("obligations[0].lastPeriod", "obligations[1].lastPeriod");
        sheet.item("obligations", 0).withArray("days").add("01-15");
        sheet.item("obligations", 0).put("nextYear", true);
        sheet.item("obligations", 1).withArray("days").add("01-20");
        sheet.item("obligations", 1).put("nextYear", true);
        String plan = sheet.register(Api.planEditor());
        assertThat(get(plan + "-quy").getBoolean("lastPeriod")).isTrue();
        assertThat(get(plan + "-quy").getMap("due")).isEqualTo(Map.of("day", 15, "month", 1));
        assertThat(Rows.defectsOfEvents(entities, plan)).isEmpty();
    }

    @Test
    void anOperatorSetsTheDaysThatThePlanLeavesOpen() {
        Sheet sheet = quarterly(358);
        sheet.item("obligations", 2).remove("days");
        sheet.item("obligations", 3).remove("days");
        String plan = sheet.register(Api.planEditor());
        String id = plan + "-quy";
        assertThat(get(id).getMap("relative")).isEqualTo(Map.of("month", "LAST_OF_PERIOD", "day", 15));
        assertThat(get(id).getString("dueSource")).isEqualTo("DEFAULT");
        assertThat(get(plan + "-quy-tong-hop").getInt("relative.day")).isEqualTo(20);

        refused(set(id, 1, "\"due\":{\"day\":1,\"month\":12}"), "due", "từng kỳ");
        refused(set(id, 1, "\"relative\":{\"month\":\"LAST_OF_PERIOD\",\"day\":20}"), "relative", "20/3");
        refused(set(id, 1, "\"days\":[\"03-10\"]"), "days", "3 hoặc 4");
        refused(set(id, 1, ""), "due", "Cần hạn");
        Response answer = set(id, 1, "\"days\":[\"03-10\",\"06-10\",\"09-10\"]");
        answer.then().log().ifValidationFails().statusCode(200);
        for (JsonPath shown : List.of(answer.jsonPath(), get(id), event(id))) {
            assertThat(shown.getList("days")).containsExactly("03-10", "06-10", "09-10");
            assertThat(shown.getString("relative")).isNull();
            assertThat(shown.getString("dueSource")).isEqualTo("OPERATOR");
            assertThat(shown.getString("dueBasis.number")).isEqualTo("1520/UBND-KGVX");
        }
        assertThat(Rows.defectsOfEvents(entities, plan)).isEmpty();
    }

    @Test
    void anOperatorSetsADayInTheNextYear() {
        String plan = OpenSheet.register(359);
        refused(
                set(plan + "-phong", 1, "\"due\":{\"day\":15,\"month\":1},\"nextYear\":true"),
                "due",
                plan + "-tong-hop");
        set(plan + "-tong-hop", 1, "\"due\":{\"day\":20,\"month\":1},\"nextYear\":true")
                .then()
                .statusCode(200);
        set(plan + "-phong", 1, "\"relative\":{\"month\":\"AFTER_PERIOD\",\"day\":15}")
                .then()
                .statusCode(200);
        JsonPath shown = event(plan + "-phong");
        assertThat(shown.getMap("due")).isEqualTo(Map.of("day", 15, "month", 1));
        assertThat(shown.getBoolean("nextYear")).isTrue();
    }

    @Test
    void whatAnAmendmentBringsIsAskedForFromThatDayOn() {
        Sheet sheet = Sheet.agencyPlan(360);
        String plan = sheet.register(Api.planEditor());
        Sheet amended = quarterly(360).decidedBy("45/QĐ-SKHCN");
        amended.put(Api.planEditor(), plan, 1).then().log().ifValidationFails().statusCode(200);
        String today = LocalDate.now(clock).toString();
        assertThat(event(plan + "-quy").getString("askedFrom")).isEqualTo(today);
        assertThat(event(plan + "-phong").getString("askedFrom")).isNull();
        assertThat(Rows.defectsOfEvents(entities, plan)).isEmpty();
    }

    private static Response set(String id, int version, String dates) {
        return Api.operator()
                .header("If-Match", "\"" + version + "\"")
                .body("{" + dates + (dates.isEmpty() ? "" : ",") + BASIS + "}")
                .put("/api/v1/obligations/" + id + "/due-date");
    }

    private static void refused(Consumer<ObjectNode> change, String field, String detail) {
        Sheet sheet = quarterly(355);
        // What consolidates it would be wrong, too.
        sheet.item("obligations", 3).remove("consolidates");
        change.accept(sheet.item("obligations", 2));
        Response answer = sheet.post(Api.planEditor());
        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getList("errors.field", String.class)).contains(field);
        assertThat(answer.jsonPath().getString("errors.find { it.field == '" + field + "' }.detail"))
                .contains(detail);
    }

    private static void refused(Response answer, String field, String detail) {
        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly(field);
        assertThat(answer.jsonPath().getString("errors[0].detail")).contains(detail);
    }

    private static void relative(Sheet sheet, int index, String month, int day) {
        ObjectNode obligation = sheet.item("obligations", index);
        obligation.remove("days");
        obligation.remove("due");
        obligation.putObject("relative").put("month", month).put("day", day);
    }

    /** The year by 15/01 and 20/01 of the next, and its first three quarters. */
    private static Sheet quarterly(int number) {
        Sheet sheet = Sheet.agencyPlan(number);
        sheet.item("obligations", 0)
                .put("nextYear", true)
                .putObject("due")
                .put("day", 15)
                .put("month", 1);
        sheet.item("obligations", 1)
                .put("nextYear", true)
                .putObject("due")
                .put("day", 20)
                .put("month", 1);
        ArrayNode all = obligations(sheet);
        all.add(Sheet.of("""
                {"code": "quy", "level": "FIRST", "kind": "ANNUAL", "frequency": "QUARTERLY", "days": ["04-18", "07-18", "10-18"],
                 "reporters": "Sở Giáo dục và Đào tạo", "addressee": "Sở Khoa học và Công nghệ"}""").plan);
        all.add(Sheet.of("""
                {"code": "quy-tong-hop", "level": "CONSOLIDATED", "kind": "ANNUAL", "frequency": "QUARTERLY",
                 "days": ["04-25", "07-25", "10-25"], "reporters": "Sở Khoa học và Công nghệ",
                 "addressee": "Ủy ban nhân dân tỉnh", "consolidates": "quy"}""").plan);
        return sheet;
    }

    private static ArrayNode obligations(Sheet sheet) {
        return (ArrayNode) sheet.plan.get("obligations");
    }

    private static JsonPath get(String id) {
        return Api.reader()
                .get("/api/v1/obligations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What was published last. */
    private JsonPath event(String id) {
        return new JsonPath(
                Rows.texts(entities, "select payload from published where event_key = :plan", "obligation/" + id)
                        .get(0));
    }
}
