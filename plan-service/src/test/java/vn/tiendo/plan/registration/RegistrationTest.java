package vn.tiendo.plan.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.AfterTheOthers;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.Backing;

@QuarkusTest
@QuarkusTestResource(Backing.class)
@TestProfile(AfterTheOthers.class)
class RegistrationTest {

    private static final String SCIENCE = "quang-ninh-so-khoa-hoc-va-cong-nghe";

    @Inject
    EntityManager entities;

    @Test
    void anAgencysOwnPlanIsRegisteredWithItsTasksOccurrencesAssignmentsAndEvents() {
        Response made = Sheet.agencyPlan(31).post(Api.planEditor("quang-ninh"));
        made.then().log().ifValidationFails().statusCode(201);
        String id = "quang-ninh-31-kh-skhcn-2025";
        assertThat(made.header("Location")).isEqualTo("/api/v1/plans/" + id);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");

        Response plan = Api.reader("quang-ninh").get("/api/v1/plans/" + id);
        assertThat(plan.header("ETag")).isEqualTo("\"1\"");
        assertThat(plan.jsonPath().getString("parent")).isEqualTo(Sheet.PARENT);
        assertThat(plan.jsonPath().getString("issuer")).isEqualTo("Sở Khoa học và Công nghệ");
        assertThat(plan.jsonPath().getString("focalAgency")).isEqualTo(SCIENCE);
        assertThat(get("/api/v1/plans?parent=" + Sheet.PARENT).<Map<String, Object>>getList("items"))
                .allSatisfy(p -> assertThat(p.get("parent")).isEqualTo(Sheet.PARENT))
                .anySatisfy(p -> assertThat(p).containsEntry("id", id).containsEntry("version", 1));

        JsonPath tasks = get("/api/v1/tasks?plan=" + id);
        assertThat(tasks.getList("items.id")).containsExactly(id + "-I.1", id + "-I.2", id + "-II.1", id + "-II.2");
        assertThat(tasks.getList("items.collect { it.frames[0].kind }"))
                .containsExactly("QUARTER", "ANNUAL", "YEAR", "NONE");
        assertThat(tasks.getList("items.pillar")).containsExactly("AWARENESS", "AWARENESS", "TALENT", "RESOURCES");
        assertThat(tasks.getList("items[2].leads.agencies.id"))
                .containsExactly(SCIENCE, "quang-ninh-so-giao-duc-va-dao-tao");
        assertThat(tasks.getList("items[3].coordinators.open")).containsExactly("Các sở, ngành có liên quan");

        assertThat(assignments(id))
                .containsExactlyInAnyOrder(
                        "I.1 2025-Q2 NO_DATA",
                        "I.2 2025 NO_DATA",
                        "I.2 2026 OPEN_IN_TIME",
                        "II.1 2027 OPEN_IN_TIME",
                        "II.1 2027 OPEN_IN_TIME",
                        "II.2 2025 NO_DATA",
                        "II.2 2026 NOT_DATABLE");
        assertThat(made.jsonPath().getList("opens")).hasSize(6);
        assertThat(eventKeys(id))
                .containsExactlyInAnyOrder(
                        "plan/" + id,
                        "task/" + id + "-I.1",
                        "task/" + id + "-I.2",
                        "task/" + id + "-II.1",
                        "task/" + id + "-II.2",
                        "target/" + id + "-cong-bo",
                        "obligation/" + id + "-phong",
                        "obligation/" + id + "-tong-hop");
        assertThat(assignmentEvents(id)).isEqualTo(7);
        assertThat(Rows.defectsOfEvents(entities, id)).isEmpty();
        assertThat(audited(id)).containsExactly("REGISTERED");
    }

    @Test
    void theExampleOfTheDocumentTellsThatTheFocalAgencyThatItNamesOwesAReport() {
        Sheet sheet = Sheet.of(Examples.PLAN);
        sheet.plan.put("number", "413/KH-UBND");
        JsonPath told = sheet.post(Api.planEditor().queryParam("dryRun", true)).jsonPath();
        assertThat(told.<Map<String, Object>>getList("owes"))
                .containsExactly(
                        Map.of(
                                "obligation",
                                "ha-tinh-413-kh-ubnd-2026-co-quan",
                                "year",
                                2026,
                                "due",
                                "2026-12-05",
                                "agencies",
                                List.of("ha-tinh-so-noi-vu")),
                        Map.of(
                                "obligation",
                                "ha-tinh-413-kh-ubnd-2026-co-quan",
                                "year",
                                2027,
                                "due",
                                "2027-12-05",
                                "agencies",
                                List.of("ha-tinh-so-noi-vu")));
    }

    @Test
    void anAmendmentThatTakesAnAgencysOnlyTaskOutTellsThatItOwesNoReport() {
        Sheet sheet = Sheet.agencyPlan(39);
        sheet.task(1).put("leads", "Sở Y tế");
        String id = sheet.register(Api.planEditor());
        assertThat(owing(sheet.decidedBy("9/QĐ-SKHCN").put(Api.planEditor().queryParam("dryRun", true), id, 1)))
                .contains("quang-ninh-so-y-te");
        sheet.tasks().remove(1);
        assertThat(owing(sheet.put(Api.planEditor(), id, 1))).containsExactly("quang-ninh-so-giao-duc-va-dao-tao");
    }

    private static List<String> owing(Response answer) {
        return answer.jsonPath().getList("owes.find { it.obligation.endsWith('phong') && it.year == 2026 }.agencies");
    }

    @Test
    void aProvincesSecondPlanGivesItsGroupsTasksToEachMemberOfItsDay() {
        String id = Sheet.of(Examples.PLAN).register(Api.planEditor());
        assertThat(id).isEqualTo("ha-tinh-412-kh-ubnd-2026");
        Sheet second = Sheet.of(Examples.PLAN);
        second.plan.put("number", "/KH-UBND");
        second.task(0).put("leads", "Các sở, ban, ngành").put("timeWords", "Hàng năm");
        String ofAll = second.register(Api.planEditor());
        assertThat(ofAll).isEqualTo("ha-tinh-kh-ubnd-2026");
        List<String> agencies =
                get("/api/v1/assignments?limit=200&plan=" + ofAll).getList("items.agency.id");
        assertThat(agencies)
                .doesNotHaveDuplicates()
                .contains("ha-tinh-so-noi-vu", "ha-tinh-so-tai-chinh", "ha-tinh-so-khoa-hoc-va-cong-nghe")
                .doesNotContain("ha-tinh-so-ke-hoach-va-dau-tu");
        assertThat(get("/api/v1/plans?province=ha-tinh").getList("items.id"))
                .contains("ha-tinh-kh-ubnd-2024", id, ofAll);
        assertThat(get("/api/v1/plans/" + id + "/obligations").getList("items.dueSource"))
                .containsExactly("PLAN");
    }

    @Test
    void aDryRunTellsEveryDefectAtOnceAndStoresNothing() {
        Sheet sheet = Sheet.agencyPlan(32);
        sheet.plan.put("kind", "KEHOACH").put("parent", "khong-co").put("title", "");
        sheet.plan.remove("number");
        sheet.item("legalBases", 0).put("date", "2024-02-30");
        sheet.item("sections", 1).put("number", "I");
        sheet.task(0).put("leads", "Sở Khoa học và Công nghệ; Tổ chức Mặt Trăng");
        sheet.task(1).put("number", "I.1");
        sheet.task(2).remove("leads");
        sheet.task(3).put("section", "IX").put("was", "II.3");
        sheet.item("targets", 0).put("comparison", "RANGE");
        sheet.item("obligations", 0).putObject("due").put("day", 31).put("month", 11);
        sheet.item("obligations", 1).put("consolidates", "khong-co").put("code", "Tổng hợp");
        long rows = Rows.all(entities);
        Response answer = sheet.post(Api.planEditor().queryParam("dryRun", true));
        answer.then().statusCode(422);
        Map<String, String> errors = errors(answer);
        assertThat(errors.keySet())
                .doesNotContain("agency", "issuer", "parent")
                .contains(
                        "kind",
                        "title",
                        "number",
                        "legalBases[0].date",
                        "sections[1].number",
                        "tasks[0].leads",
                        "tasks[1].number",
                        "tasks[2].leads",
                        "tasks[3].section",
                        "tasks[3].was",
                        "targets[0].upper",
                        "obligations[0].due",
                        "obligations[1].code",
                        "obligations[1].consolidates");
        assertThat(errors.get("tasks[0].leads")).contains("Tổ chức Mặt Trăng").doesNotContain("Sở Khoa học");
        assertThat(errors.get("legalBases[0].date")).contains("2024-02-30");
        assertThat(Rows.all(entities)).isEqualTo(rows);
    }

    @Test
    void aPlanDatedOnNoDayOfTheCalendarOrByAnUnknownOrEndedProvinceIsRefused() {
        Sheet sheet = Sheet.of(Examples.PLAN);
        sheet.plan.put("number", "77/KH-UBND").put("date", "2026-02-29");
        assertThat(errors(sheet.post(Api.planEditor())).get("date")).contains("2026-02-29");
        sheet.plan.put("date", "2027-01-01");
        assertThat(errors(sheet.post(Api.planEditor()))).containsKey("date");
        sheet.plan.put("date", "2026-01").put("province", "tinh-khong-co");
        assertThat(errors(sheet.post(Api.planEditor()))).containsKey("province");
        sheet.plan.put("province", "binh-dinh");
        assertThat(errors(sheet.post(Api.planEditor())).get("province")).contains("2025-06-30");
    }

    @Test
    void aCascadeOfReportsOutOfOrderIsRefused() {
        Sheet sheet = Sheet.agencyPlan(33);
        sheet.item("obligations", 1).putObject("due").put("day", 20).put("month", 10);
        assertThat(errors(sheet.post(Api.planEditor()))).containsOnlyKeys("obligations[1].due");
        sheet.item("obligations", 1).putObject("due").put("day", 21).put("month", 10);
        sheet.item("obligations", 0).putObject("closing").put("day", 20).put("month", 10);
        assertThat(errors(sheet.post(Api.planEditor()))).containsOnlyKeys("obligations[0].closing");
        sheet.item("obligations", 0).putObject("closing").put("day", 19).put("month", 10);
        sheet.post(Api.planEditor().queryParam("dryRun", true)).then().statusCode(200);
    }

    @Test
    void aDryRunOfAGoodPlanShowsWhatWouldBeMadeAndStoresNothing() {
        long rows = Rows.all(entities);
        JsonPath shown = Sheet.agencyPlan(34)
                .post(Api.planEditor().queryParam("dryRun", true))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(shown.getBoolean("stored")).isFalse();
        assertThat(shown.getString("plan.id")).isEqualTo("quang-ninh-34-kh-skhcn-2025");
        assertThat(shown.getString("tasks[0].frames[0].due")).isEqualTo("2025-06-30");
        assertThat(shown.getList("opens.find { it.task.endsWith('II.1') }.agencies"))
                .containsExactly(SCIENCE, "quang-ninh-so-giao-duc-va-dao-tao");
        assertThat(Rows.all(entities)).isEqualTo(rows);
        Api.planEditor().get("/api/v1/plans/quang-ninh-34-kh-skhcn-2025").then().statusCode(404);
    }

    @Test
    void aRepeatedRegistrationIsAnsweredOnceAndAnotherPlanOfTheIdIsRefused() {
        Sheet sheet = Sheet.agencyPlan(35);
        Response first = sheet.post(Api.planEditor().header("Idempotency-Key", "ke-hoach-35"));
        first.then().statusCode(201);
        long rows = Rows.all(entities);
        Response again = sheet.post(Api.planEditor().header("Idempotency-Key", "ke-hoach-35"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(Rows.all(entities)).isEqualTo(rows);

        Response taken = sheet.post(Api.planEditor());
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(errors(taken)).containsOnlyKeys("id");
        sheet.plan.put("title", "Tên khác");
        sheet.post(Api.planEditor().header("Idempotency-Key", "ke-hoach-35"))
                .then()
                .statusCode(422);
    }

    @Test
    void onePhraseOnLeadsNamesTheCoordinatorsToo() {
        Sheet sheet = Sheet.agencyPlan(44);
        ((ObjectNode) sheet.plan.at("/tasks/3"))
                .put("leads", "Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính");
        sheet.post(Api.planEditor("quang-ninh"))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        JsonPath tasks = get("/api/v1/tasks?plan=quang-ninh-44-kh-skhcn-2025");
        assertThat(tasks.getList("items[3].leads.agencies.id")).containsExactly(SCIENCE);
        assertThat(tasks.getList("items[3].coordinators.agencies.id")).containsExactly("quang-ninh-so-tai-chinh");
        assertThat(tasks.getList("items[3].coordinators.open")).containsExactly("Các sở, ngành có liên quan");
    }

    @Test
    void aPhraseThatLeavesOpenWhoLeadsIsRefusedByName() {
        Sheet sheet = Sheet.agencyPlan(45);
        ((ObjectNode) sheet.plan.at("/tasks/3"))
                .put("leads", "Sở Khoa học và Công nghệ hoặc Sở Y tế")
                .put("coordinators", "Sở Tài chính chủ trì");
        Response refused = sheet.post(Api.planEditor("quang-ninh").queryParam("dryRun", true));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errors(refused)).containsOnlyKeys("tasks[3].leads", "tasks[3].coordinators");
    }

    @Test
    void onlyAPlanEditorRegistersAndOnlyInHisProvince() {
        Sheet sheet = Sheet.agencyPlan(36);
        sheet.post(Api.focal("quang-ninh")).then().statusCode(403);
        sheet.post(Api.planEditor("ha-tinh")).then().statusCode(403);
        sheet.post(Api.planEditor("quang-ninh").queryParam("dryRun", true))
                .then()
                .statusCode(200);
    }

    @Test
    void aParentIsForAgenciesOwnPlansAndIsTheProvinces() {
        Sheet sheet = Sheet.of(Examples.PLAN);
        sheet.plan.put("number", "78/KH-UBND").put("parent", "ha-tinh-kh-ubnd-2024");
        assertThat(errors(sheet.post(Api.planEditor()))).containsOnlyKeys("parent");
        Sheet own = Sheet.agencyPlan(37);
        own.plan.put("parent", "ha-tinh-kh-ubnd-2024");
        assertThat(errors(own.post(Api.planEditor()))).containsOnlyKeys("parent");
        own.plan.remove("parent");
        assertThat(errors(own.post(Api.planEditor()))).containsOnlyKeys("parent");
        own.plan.put("parent", Sheet.PARENT).put("agency", "ha-tinh-so-noi-vu");
        assertThat(errors(own.post(Api.planEditor()))).containsOnlyKeys("agency");
    }

    private static JsonPath get(String path) {
        return Api.reader().get(path).jsonPath();
    }

    /** Number of the task, key of the occurrence and timeliness of each assignment. */
    private static List<String> assignments(String plan) {
        return get("/api/v1/assignments?limit=200&plan=" + plan).<Map<String, Object>>getList("items").stream()
                .map(a -> a.get("task").toString().substring(plan.length() + 1) + " "
                        + ((Map<?, ?>) a.get("occurrence")).get("key") + " " + a.get("timeliness"))
                .toList();
    }

    static Map<String, String> errors(Response answer) {
        return answer.jsonPath().<Map<String, String>>getList("errors").stream()
                .collect(Collectors.toMap(e -> e.get("field"), e -> e.get("detail")));
    }

    private List<String> eventKeys(String plan) {
        return Rows.texts(
                entities,
                "select partition_key from outbox where partition_key like concat('%/', :plan, '%') order by id",
                plan);
    }

    private long assignmentEvents(String plan) {
        return Rows.texts(
                        entities,
                        "select concat(v.assignment, ':', v.version) from assignment_version v"
                                + " join assignment a on v.assignment = a.id where a.plan = :plan",
                        plan)
                .size();
    }

    private List<String> audited(String plan) {
        return Rows.texts(
                entities, "select action from audit_entry where plan = :plan and entity = 'PLAN' order by id", plan);
    }
}
