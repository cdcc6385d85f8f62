package vn.tiendo.plan.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.plan.Plans;

@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class AmendmentTest {

    @Inject
    EntityManager entities;

    @Inject
    OccurrenceOpener opener;

    @Inject
    Plans plans;

    @Test
    void aWithdrawnTaskClosesItsOpenAssignmentsWithOneEventEachAndKeepsWhatIsCompleted() {
        Sheet sheet = Sheet.agencyPlan(51);
        String id = sheet.register(Api.planEditor());
        String completed = idOf(id, "I.2", "2025");
        complete(completed);
        long events = events();
        sheet.tasks().remove(1);
        Response answer = sheet.decidedBy("77/QĐ-SKHCN").put(Api.planEditor(), id, 1);
        answer.then().log().ifValidationFails().statusCode(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(changes(answer)).containsExactly("WITHDRAWN I.2 1");

        assertThat(statuses(id, "I.2")).isEqualTo(Map.of("2025", "COMPLETED", "2026", "CANCELLED"));
        JsonPath history = get("/api/v1/assignments/" + idOf(id, "I.2", "2026") + "/status-changes");
        assertThat(history.getList("items.change.kind")).containsExactly("OPENED", "CANCELLED");
        assertThat(history.getString("items[1].decision.number")).isEqualTo("77/QĐ-SKHCN");
        assertThat(history.getString("items[1].change.by.subject")).isEqualTo("plan-editor");
        assertThat(get("/api/v1/tasks/" + id + "-I.2").getString("amended.withdrawnBy.number"))
                .isEqualTo("77/QĐ-SKHCN");
        // The plan; the task withdrawn and the two after it that move up; one for the cancelled assignment.
        assertThat(events()).isEqualTo(events + 5);
        assertThat(get("/api/v1/plans/" + id).getString("amendments[0].decision.number"))
                .isEqualTo("77/QĐ-SKHCN");
        assertThat(Api.operator()
                        .get("/api/v1/audit?subject=plan-editor&plan=" + id)
                        .jsonPath()
                        .<Map<String, String>>getList("items"))
                .extracting(row -> row.get("entity") + " " + row.get("action"))
                .containsExactly("PLAN REGISTERED", "PLAN AMENDED", "TASK AMENDED", "ASSIGNMENT CANCELLED");
        assertThat(Rows.defectsOfEvents(entities, id)).isEmpty();
        Api.focal("quang-ninh")
                .header("If-Match", "\"2\"")
                .body("{\"to\":\"IN_PROGRESS\",\"reason\":\"Làm lại\"}")
                .post("/api/v1/assignments/" + completed + "/status-changes")
                .then()
                .statusCode(409);
        openIn2027(id);
        assertThat(statuses(id, "I.2")).isEqualTo(Map.of("2025", "COMPLETED", "2026", "CANCELLED"));
    }

    @Test
    void aMovedTaskKeepsItsIdItsHistoryAndItsPlaceAndIsFoundByItsNewNumber() {
        Sheet sheet = Sheet.agencyPlan(52);
        String id = sheet.register(Api.planEditor());
        List<String> before = places(id);
        String assignment = idOf(id, "II.1", "2027");
        sheet.task(2)
                .put("number", "I.3")
                .put("section", "I")
                .put("was", "II.1")
                .remove("pillar");
        Response answer = sheet.decidedBy("78/QĐ-SKHCN").put(Api.planEditor(), id, 1);
        assertThat(changes(answer)).containsExactly("MOVED I.3 0");
        assertThat(answer.jsonPath().getList("changes[0].fields")).contains("number", "section", "pillar");

        JsonPath moved = get("/api/v1/tasks/" + id + "-I.3");
        assertThat(moved.getString("id")).isEqualTo(id + "-II.1");
        assertThat(moved.getString("number")).isEqualTo("I.3");
        assertThat(moved.getString("pillar")).isEqualTo("AWARENESS");
        assertThat(moved.getList("amended.formerNumbers")).containsExactly("II.1");
        assertThat(get("/api/v1/tasks/" + id + "-II.1").getString("number")).isEqualTo("I.3");
        assertThat(idOf(id, "II.1", "2027")).isEqualTo(assignment);
        assertThat(get("/api/v1/assignments/" + assignment).getInt("version")).isEqualTo(1);
        assertThat(places(id)).isEqualTo(before);
    }

    @Test
    void aReplacementIsNewAndItsPredecessorIsWithdrawn() {
        Sheet sheet = Sheet.agencyPlan(53);
        String id = sheet.register(Api.planEditor());
        List<String> before = places(id);
        sheet.tasks().remove(3);
        sheet.add("""
            {"number": "II.3", "section": "II", "pillar": "RESOURCES", "title": "Lập quỹ công bố khoa học",
             "leads": "Sở Khoa học và Công nghệ", "timeWords": "Từ năm 2025 và cập nhật hàng năm", "replaces": "II.2"}\
            """);
        Response answer = sheet.decidedBy("79/QĐ-SKHCN").put(Api.planEditor(), id, 1);
        assertThat(changes(answer)).containsExactly("ADDED II.3 0", "REPLACED II.2 2");
        assertThat(get("/api/v1/tasks/" + id + "-II.3").getString("amended.replaces"))
                .isEqualTo(id + "-II.2");
        assertThat(statuses(id, "II.2")).isEqualTo(Map.of("2025", "CANCELLED", "2026", "CANCELLED"));
        // It stands in the plan since the decision of 2026: nothing is owed for 2025.
        assertThat(statuses(id, "II.3")).isEqualTo(Map.of("2026", "NOT_STARTED"));
        assertThat(places(id)).startsWith(before.toArray(new String[0])).hasSize(before.size() + 1);
        assertThat(places(id)).doesNotHaveDuplicates();
    }

    @Test
    void newLeadsOfWhatRecursCountForWhatOpensFromThenOnAndNewTimeWordsForThePresentPeriodToo() {
        Sheet sheet = Sheet.agencyPlan(54);
        String id = sheet.register(Api.planEditor());
        sheet.task(1).put("leads", "Sở Nội vụ");
        sheet.task(3).put("timeWords", "Hàng năm");
        Response answer = sheet.decidedBy("80/QĐ-SKHCN").put(Api.planEditor(), id, 1);
        assertThat(changes(answer)).containsExactly("CHANGED I.2 0", "CHANGED II.2 0");
        assertThat(agencies(id, "I.2"))
                .containsOnly(
                        Map.entry("2025", "quang-ninh-so-khoa-hoc-va-cong-nghe"),
                        Map.entry("2026", "quang-ninh-so-khoa-hoc-va-cong-nghe"));
        assertThat(dues(id, "II.2")).containsOnly("2025 null", "2026 2026-12-31");
        openIn2027(id);
        assertThat(agencies(id, "I.2")).contains(Map.entry("2027", "quang-ninh-so-noi-vu"));
        assertThat(dues(id, "II.2")).containsOnly("2025 null", "2026 2026-12-31", "2027 2027-12-31");
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndStoresNothing() {
        Sheet sheet = Sheet.agencyPlan(55);
        String id = sheet.register(Api.planEditor());
        long rows = Rows.all(entities);
        sheet.plan.put("funding", "Ngân sách tỉnh");
        sheet.tasks().remove(3);
        sheet.task(0).put("title", "Tổ chức hội nghị quán triệt, phổ biến");
        sheet.item("targets", 0).put("value", 45);
        Response answer = sheet.decidedBy("81/QĐ-SKHCN").put(Api.planEditor().queryParam("dryRun", true), id, 1);
        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getBoolean("stored")).isFalse();
        assertThat(changes(answer))
                .containsExactly("CHANGED null 0", "CHANGED I.1 0", "WITHDRAWN II.2 2", "CHANGED null 0");
        assertThat(answer.jsonPath().getList("changes.fields"))
                .containsExactly(List.of("funding"), List.of("title"), List.of(), List.of("value"));
        assertThat(Rows.all(entities)).isEqualTo(rows);
        assertThat(get("/api/v1/plans/" + id).getInt("version")).isEqualTo(1);
    }

    @Test
    void aTargetThatIsLeftOutIsClosedByTheDecision() {
        Sheet sheet = Sheet.agencyPlan(56);
        String id = sheet.register(Api.planEditor());
        sheet.plan.putArray("targets");
        Response answer = sheet.decidedBy("82/QĐ-SKHCN").put(Api.planEditor(), id, 1);
        assertThat(changes(answer)).containsExactly("WITHDRAWN null 0");
        JsonPath target = get("/api/v1/plans/" + id + "/targets");
        assertThat(target.getString("items[0].closed.on")).isEqualTo("2026-10-15");
        assertThat(target.getString("items[0].closed.legalBasis")).contains("82/QĐ-SKHCN");
    }

    @Test
    void numbersThatAreAnotherTasksIdContradictionsAndWhatCannotChangeAreToldAtOnce() {
        Sheet sheet = Sheet.agencyPlan(57);
        String id = sheet.register(Api.planEditor());
        sheet.tasks().remove(3);
        sheet.decidedBy("83/QĐ-SKHCN").put(Api.planEditor(), id, 1).then().statusCode(200);

        sheet.plan.put("number", "1/KH-SKHCN").put("date", "2025-03-21");
        sheet.plan.putArray("obligations");
        ((ObjectNode) sheet.plan.at("/amendment/decision")).put("date", "2026-11-21");
        sheet.task(0).put("was", "I.9");
        sheet.task(1)
                .put("number", "II.2")
                .put("was", "I.2")
                .put("section", "II")
                .put("pillar", "TALENT");
        sheet.add("""
            {"number": "II.4", "section": "II", "pillar": "RESOURCES", "title": "Nhiệm vụ thay",
             "leads": "Sở Khoa học và Công nghệ", "replaces": "II.1"}\
            """);
        long rows = Rows.all(entities);
        Response answer = sheet.put(Api.planEditor(), id, 2);
        assertThat(RegistrationTest.errors(answer))
                .containsOnlyKeys(
                        "number",
                        "date",
                        "obligations",
                        "amendment.decision.date",
                        "tasks[0].was",
                        "tasks[0].number",
                        "tasks[1].number",
                        "tasks[3].replaces");
        assertThat(Rows.all(entities)).isEqualTo(rows);
    }

    @Test
    void aStaleOrMissingTagAWrongRoleAndAnotherProvinceAreRefusedAndARepetitionIsAnsweredOnce() {
        Sheet sheet = Sheet.agencyPlan(58);
        String id = sheet.register(Api.planEditor());
        sheet.task(0).put("title", "Tổ chức hội nghị");
        sheet.decidedBy("84/QĐ-SKHCN");
        assertThat(sheet.put(Api.focal("quang-ninh"), id, 1).statusCode()).isEqualTo(403);
        assertThat(sheet.put(Api.planEditor("ha-tinh"), id, 1).statusCode()).isEqualTo(404);
        assertThat(Api.planEditor()
                        .body(sheet.text())
                        .put("/api/v1/plans/" + id)
                        .statusCode())
                .isEqualTo(428);
        Response first = sheet.put(Api.planEditor().header("Idempotency-Key", "dieu-chinh-84"), id, 1);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(sheet.put(Api.planEditor(), id, 1).statusCode()).isEqualTo(412);
        long rows = Rows.all(entities);
        Response again = sheet.put(Api.planEditor().header("Idempotency-Key", "dieu-chinh-84"), id, 1);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(Rows.all(entities)).isEqualTo(rows);
    }

    @Test
    void afterTheEndOfAPlanNothingOpensAndWhatIsOpenStaysOwed() {
        Sheet sheet = Sheet.agencyPlan(59);
        String id = sheet.register(Api.planEditor());
        String act = """
            {"act": {"number": "85/QĐ-SKHCN", "date": "2026-11-02", "issuer": "Sở Khoa học và Công nghệ"},
             "inForceTo": "%s"}\
            """;
        assertThat(end(id, 1, act.formatted("2025-01-01")).statusCode()).isEqualTo(422);
        assertThat(end(id, 2, act.formatted("2026-12-31")).statusCode()).isEqualTo(412);
        long events = events();
        Response ended = end(id, 1, act.formatted("2026-12-31"));
        ended.then().statusCode(200);
        assertThat(ended.header("ETag")).isEqualTo("\"2\"");
        assertThat(events()).isEqualTo(events + 1);
        assertThat(get("/api/v1/plans/" + id).getString("endedBy.number")).isEqualTo("85/QĐ-SKHCN");
        assertThat(get("/api/v1/plans/" + id).getString("inForceTo")).isEqualTo("2026-12-31");
        assertThat(Rows.texts(entities, "select action from audit_entry where entity_id = :plan order by id", id))
                .containsExactly("REGISTERED", "ENDED");
        openIn2027(id);
        assertThat(statuses(id, "I.2")).isEqualTo(Map.of("2025", "NOT_STARTED", "2026", "NOT_STARTED"));

        TestClock.moveTo(LocalDate.of(2027, 1, 2));
        try {
            assertThat(sheet.decidedBy("86/QĐ-SKHCN")
                            .put(Api.planEditor(), id, 2)
                            .statusCode())
                    .isEqualTo(409);
        } finally {
            TestClock.moveTo(LocalDate.of(2026, 11, 20));
        }
    }

    private static Response end(String plan, int version, String act) {
        return Api.planEditor()
                .header("If-Match", "\"" + version + "\"")
                .body(act)
                .put("/api/v1/plans/" + plan + "/ending");
    }

    private void openIn2027(String plan) {
        TestClock.moveTo(LocalDate.of(2027, 1, 2));
        try {
            QuarkusTransaction.requiringNew().run(() -> opener.open(plans.findById(plan)));
        } finally {
            TestClock.moveTo(LocalDate.of(2026, 11, 20));
        }
    }

    private static void complete(String assignment) {
        Api.focal("quang-ninh")
                .header("If-Match", "\"1\"")
                .body("""
                    {"to": "COMPLETED", "completedOn": "2025-12-01", "evidence": [
                      {"number": "9/BC-SKHCN", "date": "2025-12-01", "issuer": "Sở Khoa học và Công nghệ"}]}\
                    """)
                .post("/api/v1/assignments/" + assignment + "/status-changes")
                .then()
                .statusCode(201);
    }

    private static List<String> changes(Response answer) {
        return answer.jsonPath().<Map<String, Object>>getList("changes").stream()
                .map(c -> c.get("action") + " " + c.get("number") + " " + c.get("openAssignments"))
                .toList();
    }

    private static JsonPath get(String path) {
        return Api.reader().get(path).jsonPath();
    }

    private static JsonPath ofTask(String plan, String number) {
        return get("/api/v1/assignments?task=" + plan + "-" + number);
    }

    private static String idOf(String plan, String number, String occurrence) {
        return ofTask(plan, number).getString("items.find { it.occurrence.key == '" + occurrence + "' }.id");
    }

    private static Map<String, String> statuses(String plan, String number) {
        return ofTask(plan, number).getMap("items.collectEntries { [it.occurrence.key, it.status] }");
    }

    private static Map<String, String> agencies(String plan, String number) {
        return ofTask(plan, number).getMap("items.collectEntries { [it.occurrence.key, it.agency.id] }");
    }

    private static List<String> dues(String plan, String number) {
        return ofTask(plan, number).getList("items.collect { it.occurrence.key + ' ' + it.occurrence.due }");
    }

    /** The tasks of a plan as they are paged, with their places. */
    private List<String> places(String plan) {
        return Rows.texts(
                entities, "select concat(position, ' ', id) from task where plan = :plan order by position", plan);
    }

    private long events() {
        return ((Number) entities.createNativeQuery(
                                "select (select count(*) from outbox) + (select count(*) from assignment_version)")
                        .getSingleResult())
                .longValue();
    }
}
