package vn.tiendo.plan.registration;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;
import vn.tiendo.plan.TestClock;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.plan.Plans;

/** Decisions of 2026 that give tasks of a plan of March 2025 another time or other leads; today is 20 November 2026. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class MovedTimeTest {

    @Inject
    EntityManager entities;

    @Inject
    OccurrenceOpener opener;

    @Inject
    Plans plans;

    /** Task I.1: its words before and after, and what is open of it then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        801 | Quý IV/2026                | Quý I/2027                 | 2027-Q1 2027-03-31
        802 | Quý I/2027                 | Tháng 12/2026              | 2026-12 2026-12-31
        803 | Trước ngày 30/11/2026      | Trước ngày 15/6/2028       | 2028-06-15 2028-06-15
        804 | Trước ngày 30/6/2027       | Quý IV/2027                | 2027-Q4 2027-12-31
        805 | Trước ngày 30/6/2027       | Năm 2027                   | 2027 2027-12-31
        806 | Trước ngày 30/6/2027       | Năm 2027 - 2028            | 2027-2028 2028-12-31
        807 | Quý IV/2026                | Theo kế hoạch của Bộ       | 1 null
        808 | Theo kế hoạch của Bộ       | Quý IV/2026                | 2026-Q4 2026-12-31
        809 | Quý IV/2026                | Thường xuyên               | 2026 null
        810 | Thường xuyên               | Quý I/2027                 | 2025 null,2027-Q1 2027-03-31
        811 | Quý IV/2026                | Hàng năm                   | 2026 2026-12-31
        812 | Hàng năm                   | Quý I/2027                 | 2025 2025-12-31,2027-Q1 2027-03-31
        813 | Quý IV/2026                | Quý IV/2026, quý I/2027    | 2026-Q4 2026-12-31,2027-Q1 2027-03-31
        814 | Quý IV/2026, quý I/2027    | Quý I/2027                 | 2027-Q1 2027-03-31
        815 | Quý IV/2026, quý I/2027    | Quý II/2027                | 2027-Q2 2027-06-30
        816 | Quý IV/2026, quý I/2027    | Quý I, II/2027             | 2027-Q1 2027-03-31,2027-Q2 2027-06-30
        817 | Quý IV/2026                | Sau khi Chính phủ ban hành Nghị định | ''
        818 | Hằng năm (trước ngày 30/11) | Hằng năm (trước ngày 15/12) | 2025 2025-11-30,2026 2026-12-15
        819 | Hằng năm (trước ngày 30/11) | Hằng năm (trước ngày 01/9)  | 2025 2025-11-30,2026 2026-11-30
        820 | Quý IV/2026                | Từ năm 2028 hàng năm       | 2028 2028-12-31
        821 | Quý IV/2026                | Quý IV năm 2026            | 2026-Q4 2026-12-31
        """)
    void whatIsOpenIsDueAsTheDecisionSays(int number, String before, String after, String expected) {
        Sheet sheet = Sheet.agencyPlan(number);
        sheet.task(0).put("timeWords", before);
        String id = sheet.register(Api.planEditor());
        List<String> earlier = open(id, "I.1");
        sheet.task(0).put("timeWords", after);

        sheet.decidedBy("81/QĐ-SKHCN").put(Api.planEditor(), id, 1).then().statusCode(200);

        List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split(","));
        assertThat(open(id, "I.1")).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(ids(id, "I.1", "")).as("no assignment is doubled or lost").doesNotHaveDuplicates();
        assertThat(ofTask(id, "I.1").getList("items")).hasSize(Math.max(earlier.size(), wanted.size()));
        open(id);
        assertThat(open(id, "I.1")).as("nothing opens in its place").containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(Rows.defectsOfEvents(entities, id)).isEmpty();
    }

    @Test
    void theAssignmentIsCarriedOverWithItsHistoryAndTheOldDateStaysWithTheDecision() {
        Sheet sheet = Sheet.agencyPlan(830);
        sheet.task(0).put("timeWords", "Quý III/2026").put("leads", "Sở Khoa học và Công nghệ; Sở Y tế");
        String id = sheet.register(Api.planEditor());
        String assignment = ids(id, "I.1", "quang-ninh-so-y-te").get(0);
        change(assignment, 1, "{\"to\":\"IN_PROGRESS\",\"percent\":40,\"result\":\"Đã khảo sát\"}");
        sheet.task(0).put("timeWords", "Trước ngày 30/6/2027");

        Response answer = sheet.decidedBy("82/QĐ-SKHCN").put(Api.planEditor(), id, 1);

        answer.then().statusCode(200);
        assertThat(answer.jsonPath().<String>getList("moved.after.due")).containsExactly("2027-06-30", "2027-06-30");
        JsonPath now = get("/api/v1/assignments/" + assignment);
        assertThat(now.getString("occurrence.due")).isEqualTo("2027-06-30");
        assertThat(now.getBoolean("occurrence.strictlyBefore")).isTrue();
        assertThat(now.getString("timeliness")).isEqualTo("OPEN_IN_TIME");
        assertThat(now.getString("status")).isEqualTo("IN_PROGRESS");
        assertThat(now.getString("result")).isEqualTo("Đã khảo sát");
        assertThat(now.getMap("extensions[0]"))
                .containsEntry("oldDue", "2026-09-30")
                .containsEntry("newDue", "2027-06-30")
                .containsEntry("source", "AMENDMENT");
        assertThat(now.getString("extensions[0].decision.number")).isEqualTo("82/QĐ-SKHCN");
        JsonPath history = get("/api/v1/assignments/" + assignment + "/status-changes");
        assertThat(history.getList("items.change.kind")).containsExactly("OPENED", "STATUS_CHANGED", "EXTENDED");
        assertThat(history.getList("items.occurrence.due")).containsExactly("2026-09-30", "2026-09-30", "2027-06-30");
        assertThat(get("/api/v1/assignments?plan=" + id + "&task=" + id + "-I.1&timeliness=OPEN_OVERDUE")
                        .getList("items"))
                .isEmpty();
        assertThat(Rows.defectsOfEvents(entities, id)).isEmpty();
    }

    @Test
    void whoCompletedKeepsHisDateIsNotAskedAgainAndGetsTheNewDateWhenItIsTakenBack() {
        Sheet sheet = Sheet.agencyPlan(831);
        sheet.task(0).put("timeWords", "Quý III/2026").put("leads", "Sở Khoa học và Công nghệ; Sở Y tế");
        String id = sheet.register(Api.planEditor());
        String done = ids(id, "I.1", "quang-ninh-so-y-te").get(0);
        complete(done, 1);
        sheet.task(0).put("timeWords", "Quý II/2027");
        sheet.decidedBy("83/QĐ-SKHCN").put(Api.planEditor(), id, 1).then().statusCode(200);
        sheet.task(0).put("timeWords", "Quý III/2027");
        sheet.decidedBy("84/QĐ-SKHCN").put(Api.planEditor(), id, 2).then().statusCode(200);

        assertThat(get("/api/v1/assignments/" + done).getString("occurrence.due"))
                .isEqualTo("2026-09-30");
        assertThat(ids(id, "I.1", "")).hasSize(2);
        change(done, 2, "{\"to\":\"IN_PROGRESS\",\"reason\":\"Làm lại\"}");
        JsonPath again = get("/api/v1/assignments/" + done);
        assertThat(again.getString("occurrence.key")).isEqualTo("2027-Q3");
        assertThat(again.getString("occurrence.due")).isEqualTo("2027-09-30");
        assertThat(again.getString("extensions[0].decision.number")).isEqualTo("84/QĐ-SKHCN");
    }

    @Test
    void aTaskThatAllHaveCompletedIsNotOpenedAgainByAnotherDate() {
        Sheet sheet = Sheet.agencyPlan(832);
        String id = sheet.register(Api.planEditor());
        String done = ids(id, "I.1", "").get(0);
        complete(done, 1);
        sheet.task(0).put("timeWords", "Quý II/2027");
        sheet.decidedBy("85/QĐ-SKHCN").put(Api.planEditor(), id, 1).then().statusCode(200);
        open(id);
        assertThat(ids(id, "I.1", "")).containsExactly(done);
        assertThat(get("/api/v1/assignments/" + done).getInt("version")).isEqualTo(2);
    }

    @Test
    void suspendedWorkFollowsAndCancelledWorkStays() {
        Sheet sheet = Sheet.agencyPlan(833);
        sheet.task(0).put("timeWords", "Quý III/2026").put("leads", "Sở Khoa học và Công nghệ; Sở Y tế");
        String id = sheet.register(Api.planEditor());
        String suspended = ids(id, "I.1", "quang-ninh-so-y-te").get(0);
        String cancelled = ids(id, "I.1", "quang-ninh-so-khoa-hoc-va-cong-nghe").get(0);
        change(suspended, 1, "{\"to\":\"SUSPENDED\",\"reason\":\"Chờ kinh phí\"}");
        change(
                cancelled,
                1,
                "{\"to\":\"CANCELLED\",\"decision\":{\"number\":\"1/QĐ-UBND\",\"date\":\"2026-09-01\",\"issuer\":\"UBND"
                        + " tỉnh\"}}");
        sheet.task(0).put("timeWords", "Quý II/2027");
        sheet.decidedBy("86/QĐ-SKHCN").put(Api.planEditor(), id, 1).then().statusCode(200);

        JsonPath kept = get("/api/v1/assignments/" + suspended);
        assertThat(kept.getString("status")).isEqualTo("SUSPENDED");
        assertThat(kept.getString("reason")).isEqualTo("Chờ kinh phí");
        assertThat(kept.getString("occurrence.due")).isEqualTo("2027-06-30");
        assertThat(get("/api/v1/assignments/" + cancelled).getString("occurrence.due"))
                .isEqualTo("2026-09-30");
        assertThat(ids(id, "I.1", "")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "834, 2026-09-01, 2027-06-30, 2027-03-31", // the amendment is newer
        "835, 2026-11-02, 2027-06-30, 2027-06-30", // the extension is newer
    })
    void theNewestDecisionsDateCountsAndBothStayOnRecord(int number, String granted, String extended, String due) {
        Sheet sheet = Sheet.agencyPlan(number);
        sheet.task(0).put("timeWords", "Quý IV/2026");
        String id = sheet.register(Api.planEditor());
        String assignment = ids(id, "I.1", "").get(0);
        extend(assignment, 1, granted, extended).then().statusCode(201);
        sheet.task(0).put("timeWords", "Quý I/2027");
        sheet.decidedBy("87/QĐ-SKHCN").put(Api.planEditor(), id, 1).then().statusCode(200);

        JsonPath now = get("/api/v1/assignments/" + assignment);
        assertThat(now.getString("occurrence.due")).isEqualTo(due);
        assertThat(now.getString("occurrence.key")).isEqualTo("2027-Q1");
        assertThat(now.<String>getList("extensions.decision.date")).isSorted().hasSize(2);
        assertThat(now.getString("extensions[1].newDue")).isEqualTo(due);
        assertThat(now.getString("extensions[1].oldDue")).isEqualTo(now.getString("extensions[0].newDue"));
        assertThat(extend(assignment, 3, "2026-08-01", "2028-01-01").statusCode())
                .as("an older decision cannot set the date")
                .isEqualTo(422);
    }

    @Test
    void anAmendmentOlderThanTheLastOneIsRefusedByItsDate() {
        Sheet sheet = Sheet.agencyPlan(836);
        String id = sheet.register(Api.planEditor());
        sheet.decidedBy("88/QĐ-SKHCN").put(Api.planEditor(), id, 1).then().statusCode(200);
        sheet.decidedBy("89/QĐ-SKHCN");
        sheet.plan.withObject("/amendment/decision").put("date", "2026-10-14");
        assertThat(RegistrationTest.errors(sheet.put(Api.planEditor(), id, 2)))
                .containsOnlyKeys("amendment.decision.date");
    }

    @Test
    void leadsOfWhatIsDueOnceFollowTheDecisionAtOnce() {
        Sheet sheet = Sheet.agencyPlan(837);
        sheet.task(0).put("timeWords", "Quý IV/2026").put("leads", "Sở Khoa học và Công nghệ; Sở Y tế");
        String id = sheet.register(Api.planEditor());
        String stays = ids(id, "I.1", "quang-ninh-so-khoa-hoc-va-cong-nghe").get(0);
        sheet.task(0).put("timeWords", "Quý II/2027").put("leads", "Sở Khoa học và Công nghệ; Sở Nội vụ");
        Response answer = sheet.decidedBy("90/QĐ-SKHCN").put(Api.planEditor(), id, 1);

        answer.then().statusCode(200);
        assertThat(open(id, "I.1")).containsExactly("2027-Q2 2027-06-30", "2027-Q2 2027-06-30");
        assertThat(get("/api/v1/assignments/" + stays).getString("occurrence.due"))
                .isEqualTo("2027-06-30");
        JsonPath gone = get(
                "/api/v1/assignments/" + ids(id, "I.1", "quang-ninh-so-y-te").get(0));
        assertThat(gone.getString("status")).isEqualTo("CANCELLED");
        assertThat(gone.getString("decision.number")).isEqualTo("90/QĐ-SKHCN");
        JsonPath added = get(
                "/api/v1/assignments/" + ids(id, "I.1", "quang-ninh-so-noi-vu").get(0));
        assertThat(added.getString("openedOn")).isEqualTo("2026-10-15");

        sheet.task(0).put("leads", "Sở Khoa học và Công nghệ; Sở Y tế");
        sheet.decidedBy("91/QĐ-SKHCN").put(Api.planEditor(), id, 2).then().statusCode(200);
        assertThat(ofTask(id, "I.1").<String>getList("items.findAll { it.status == 'NOT_STARTED' }.agency.id"))
                .containsExactlyInAnyOrder("quang-ninh-so-khoa-hoc-va-cong-nghe", "quang-ninh-so-y-te");
        assertThat(Rows.defectsOfEvents(entities, id)).isEmpty();
    }

    @Test
    void whoIsOnlyInvitedAfterADecisionIsNeverLate() {
        Sheet sheet = Sheet.agencyPlan(838);
        sheet.task(0).put("timeWords", "Trước ngày 19/11/2026");
        TestClock.moveTo(LocalDate.of(2026, 10, 20));
        String id;
        try {
            id = sheet.register(Api.planEditor());
        } finally {
            TestClock.moveTo(LocalDate.of(2026, 11, 20));
        }
        String assignment = ids(id, "I.1", "").get(0);
        assertThat(get("/api/v1/assignments/" + assignment).getString("timeliness"))
                .isEqualTo("OPEN_OVERDUE");
        sheet.task(0).put("invited", true);
        sheet.decidedBy("92/QĐ-SKHCN").put(Api.planEditor(), id, 1).then().statusCode(200);
        assertThat(get("/api/v1/assignments/" + assignment).getString("timeliness"))
                .isEqualTo("NOT_DATABLE");
    }

    @Test
    void aRenumberedTaskMovesWithItsNewNumberAndADryRunTellsWhatWouldMove() {
        Sheet sheet = Sheet.agencyPlan(839);
        sheet.task(0).put("timeWords", "Quý IV/2026");
        String id = sheet.register(Api.planEditor());
        String assignment = ids(id, "I.1", "").get(0);
        sheet.task(0).put("number", "I.9").put("was", "I.1").put("timeWords", "Quý I/2027");
        sheet.add("""
            {"number": "I.8", "section": "I", "title": "Nhiệm vụ mới", "leads": "Sở Y tế", "timeWords": "Quý I/2027"}\
            """);
        long rows = Rows.all(entities);

        Response dry = sheet.decidedBy("93/QĐ-SKHCN").put(Api.planEditor().queryParam("dryRun", true), id, 1);

        dry.then().statusCode(200);
        JsonPath told = dry.jsonPath();
        assertThat(told.getBoolean("stored")).isFalse();
        assertThat(told.getInt("version")).isEqualTo(1);
        assertThat(told.<String>getList("moved.assignment")).containsExactly(assignment);
        assertThat(told.<Map<String, Object>>getList("moved").get(0))
                .containsEntry("before", Map.of("occurrence", "2026-Q4", "label", "Quý IV/2026", "due", "2026-12-31"))
                .containsEntry("after", Map.of("occurrence", "2027-Q1", "label", "Quý I/2027", "due", "2027-03-31"));
        assertThat(told.<String>getList("opens.task")).containsExactly(id + "-I.8");
        assertThat(Rows.all(entities)).isEqualTo(rows);
        assertThat(get("/api/v1/assignments/" + assignment).getInt("version")).isEqualTo(1);

        Response stored = sheet.put(Api.planEditor(), id, 1);
        assertThat(stored.jsonPath().getList("moved")).isEqualTo(told.getList("moved"));
        assertThat(get("/api/v1/tasks/" + id + "-I.9").getString("id")).isEqualTo(id + "-I.1");
        assertThat(get("/api/v1/assignments/" + assignment).getString("occurrence.due"))
                .isEqualTo("2027-03-31");
    }

    private void open(String plan) {
        QuarkusTransaction.requiringNew().run(() -> opener.open(plans.findById(plan)));
    }

    private static Response extend(String assignment, int version, String decided, String due) {
        return Api.committee("quang-ninh")
                .header("If-Match", "\"" + version + "\"")
                .body("""
                    {"newDue":"%s","decision":{"number":"5/QĐ-UBND","date":"%s","issuer":"UBND tỉnh"}}\
                    """.formatted(due, decided))
                .post("/api/v1/assignments/" + assignment + "/extensions");
    }

    private static void change(String assignment, int version, String body) {
        Api.focal("quang-ninh")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/assignments/" + assignment + "/status-changes")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private static void complete(String assignment, int version) {
        change(
                assignment,
                version,
                "{\"to\":\"COMPLETED\",\"completedOn\":\"2026-09-20\",\"evidence\":[{\"link\":\"https://vn.vn/a\"}]}");
    }

    private static JsonPath get(String path) {
        return Api.reader().get(path).jsonPath();
    }

    private static JsonPath ofTask(String plan, String number) {
        return get("/api/v1/assignments?limit=200&task=" + plan + "-" + number);
    }

    /** What is open of a task: occurrence and due date of each assignment. */
    private static List<String> open(String plan, String number) {
        return ofTask(plan, number)
                .getList("items.findAll { it.status != 'COMPLETED' && it.status != 'CANCELLED' }"
                        + ".collect { it.occurrence.key + ' ' + it.occurrence.due }");
    }

    private static List<String> ids(String plan, String number, String agency) {
        return ofTask(plan, number).getList("items.findAll { it.agency.id.contains('" + agency + "') }.id");
    }
}
