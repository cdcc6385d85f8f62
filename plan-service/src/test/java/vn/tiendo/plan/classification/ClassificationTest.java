package vn.tiendo.plan.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.Schemas;

@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class ClassificationTest {

    private static final String QUANG_NINH = "quang-ninh-205-kh-ubnd-2024-";
    private static final String HA_TINH = "ha-tinh-kh-ubnd-2024-";
    private static final String BASIS = "Công văn số 812/SKHCN-QLKH ngày 12/11/2026";

    @Inject
    Fixtures fixtures;

    @Inject
    EntityManager entities;

    @Test
    void theOpenAssignmentTakesOverTheNewPeriodAndThePastStaysAsItWas() {
        String task = QUANG_NINH + "IV.6.1";
        String id = (String) assignment(task, "2026").get("id");

        classify(Api.focal("quang-ninh"), task, "\"1\"", """
                {"kind":"QUARTER","due":"2027-03-31","basis":"%s"}""".formatted(BASIS))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("timeWords", nullValue())
                .body("frames.size()", equalTo(1))
                .body("classification.frame.from", equalTo("2027-01-01"))
                .body("classification.basis", equalTo(BASIS))
                .body("classification.on", equalTo("2026-11-20"));

        assertThat(keys(task)).containsExactlyInAnyOrder("2024", "2025", "2027-Q1");
        assertThat(read(id))
                .containsEntry("version", 2)
                .containsEntry("status", "NOT_STARTED")
                .containsEntry("timeliness", "OPEN_IN_TIME");
        assertThat(period(read(id)))
                .containsEntry("kind", "QUARTER")
                .containsEntry("label", "Quý I/2027")
                .containsEntry("due", "2027-03-31");
        assertThat(lastChange(id)).containsEntry("kind", "CLASSIFIED");
        for (String year : List.of("2024", "2025")) {
            assertThat(assignment(task, year)).containsEntry("version", 1);
            assertThat(period(assignment(task, year))).containsEntry("kind", "NONE");
        }
        fixtures.openDue();
        assertThat(keys(task)).as("nothing opens in its place").hasSize(3);
    }

    @Test
    void theClassificationIsShownPublishedAndAuditedWithBeforeAndAfter() {
        String task = QUANG_NINH + "IV.1.1";
        classify(Api.editor(), task, "\"1\"", """
                {"kind":"DATE","due":"2026-12-15","strictlyBefore":true,"basis":"%s"}""".formatted(BASIS)).statusCode(200);

        Api.reader()
                .get("/api/v1/tasks/" + task)
                .then()
                .header("ETag", "\"2\"")
                .body("classification.frame.words[0]", equalTo("Trước ngày 15/12/2026"))
                .body("frames[0].kind", equalTo("DATE"))
                .body("frames[0].from", equalTo("2024-09-16"));
        String published = fixtures.lastEvent("task/" + task);
        assertThat(published).contains("\"classification\":{\"frame\":{\"kind\":\"DATE\"");
        assertThat(Schemas.defects("vn.tiendo.registry.task.v1", published)).isEmpty();
        String moved =
                fixtures.lastEvent((String) assignment(task, "2026-12-15").get("id"));
        assertThat(Schemas.defects("vn.tiendo.assignment.state.v1", moved)).isEmpty();
        Object[] audited = (Object[])
                entities.createNativeQuery("select subject, before_state, after_state, province from audit_entry"
                                + " where action = 'CLASSIFIED' and entity = 'TASK' and entity_id = ?1")
                        .setParameter(1, task)
                        .getSingleResult();
        assertThat((String) audited[0]).isEqualTo("plan-editor");
        assertThat((String) audited[1]).contains("\"NONE\"").doesNotContain("2026-12-15");
        assertThat((String) audited[2]).contains("2026-12-15", BASIS);
        assertThat((String) audited[3]).isEqualTo("quang-ninh");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        String task = QUANG_NINH + "IV.2.1";
        refused(task, "{\"kind\":\"MONTH\",\"due\":\"2027-03-30\",\"trigger\":\"x\",\"recurrence\":\"MONTH\"}")
                .body("errors.field", containsInAnyOrder("due", "trigger", "recurrence", "basis"))
                .body("errors.find { it.field == 'due' }.detail", containsString("2027-03-31"));
        refused(task, "{}").body("errors.field", containsInAnyOrder("kind", "basis"));
        refused(task, "{\"kind\":\"UNPARSED\",\"basis\":\" \"}")
                .body("errors.field", containsInAnyOrder("kind", "basis"));
        refused(task, "{\"kind\":\"YEAR\",\"basis\":\"x\"}").body("errors.field", equalTo(List.of("due")));
        refused(task, "{\"kind\":\"YEAR\",\"due\":\"2023-12-31\",\"basis\":\"x\"}")
                .body("errors.field", equalTo(List.of("due")));
        refused(task, "{\"kind\":\"QUARTER\",\"due\":\"2027-03-31\",\"from\":\"2026-12-01\",\"basis\":\"x\"}")
                .body("errors.field", equalTo(List.of("from")));
        refused(task, "{\"kind\":\"DATE\",\"due\":\"2026-03-31\",\"from\":\"2026-04-01\",\"basis\":\"x\"}")
                .body("errors.field", equalTo(List.of("due")));
        refused(task, "{\"kind\":\"YEAR_RANGE\",\"due\":\"2026-11-30\",\"basis\":\"x\"}")
                .body("errors.field", equalTo(List.of("due")));
        refused(task, "{\"kind\":\"ANNUAL\",\"from\":\"2026-02-01\",\"due\":\"2026-12-31\",\"basis\":\"x\"}")
                .body("errors.field", containsInAnyOrder("from", "due"));
        refused(task, "{\"kind\":\"PERIODIC\",\"recurrence\":\"YEAR\",\"basis\":\"x\"}")
                .body("errors.field", equalTo(List.of("recurrence")));
        refused(task, "{\"kind\":\"TRIGGERED\",\"basis\":\"%s\"}".formatted("x".repeat(501)))
                .body("errors.field", containsInAnyOrder("trigger", "basis"));
        Api.reader().get("/api/v1/tasks/" + task).then().header("ETag", "\"1\"").body("classification", nullValue());
    }

    private static ValidatableResponse refused(String task, String body) {
        return classify(Api.focal("quang-ninh"), task, "\"1\"", body).statusCode(422);
    }

    @Test
    void onlyTheFocalAgencyThatAnswersAndTheEditorsMayClassify() {
        String task = "binh-dinh-qd-ubnd-2024-IV.03";
        String none = QUANG_NINH + "IV.3.1";
        String body = "{\"kind\":\"NONE\",\"basis\":\"Không ấn định thời hạn\"}";
        classify(Api.reader(), none, "\"1\"", body).statusCode(403);
        classify(Api.operator(), none, "\"1\"", body).statusCode(403);
        classify(Api.agency("quang-ninh", "quang-ninh-so-khoa-hoc-va-cong-nghe"), none, "\"1\"", body)
                .statusCode(403);
        classify(Api.focal("ha-tinh"), none, "\"1\"", body).statusCode(404);
        classify(Api.focal("quang-ninh"), QUANG_NINH + "IX.1", "\"1\"", body).statusCode(404);
        classify(Api.focal("gia-lai"), task, "\"1\"", body).statusCode(409).body("detail", containsString("Hàng năm"));
        classify(Api.focal("quang-ninh"), none, null, body).statusCode(428);
        classify(Api.focal("quang-ninh"), none, "\"7\"", body).statusCode(412);
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheFirstAnswerWhateverTheVersion() {
        String task = QUANG_NINH + "IV.3.2";
        String body = "{\"kind\":\"YEAR\",\"due\":\"2027-12-31\",\"basis\":\"x\"}";
        RequestSpecification first = Api.focal("quang-ninh").header("Idempotency-Key", "phan-loai-1");
        String answer =
                classify(first, task, "\"1\"", body).statusCode(200).extract().asString();
        RequestSpecification again = Api.focal("quang-ninh").header("Idempotency-Key", "phan-loai-1");
        assertThat(classify(again, task, "\"1\"", body)
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(answer);
        RequestSpecification other = Api.focal("quang-ninh").header("Idempotency-Key", "phan-loai-1");
        classify(other, task, "\"2\"", body.replace("2027", "2028")).statusCode(422);
        assertThat(assignment(task, "2027")).containsEntry("version", 2);
    }

    @Test
    void confirmingThatNoDateIsMeantTakesTheTaskOffTheListAndChangesNoAssignment() {
        String task = QUANG_NINH + "IV.4.1";
        Api.reader().get(unclassified("true")).then().body("items.id", hasItem(task));
        Api.reader().get(unclassified("false")).then().body("items.id", not(hasItem(task)));

        classify(Api.focal("quang-ninh"), task, "\"1\"", "{\"kind\":\"NONE\",\"basis\":\"Việc làm thường xuyên\"}")
                .statusCode(200);

        Api.reader().get(unclassified("true")).then().body("items.id", not(hasItem(task)));
        Api.reader().get(unclassified("false")).then().body("items.id", hasItem(task));
        Api.reader()
                .get(unclassified("yes"))
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("unclassified")));
        assertThat(assignments(task)).hasSize(3).allSatisfy(a -> assertThat(a).containsEntry("version", 1));
    }

    private static String unclassified(String value) {
        return "/api/v1/tasks?limit=200&plan=quang-ninh-205-kh-ubnd-2024&unclassified=" + value;
    }

    @Test
    void whoCompletedKeepsItsPeriodAndIsNotAskedAgainForTheNewOne() {
        String task = HA_TINH + "III.2.1";
        List<Map<String, Object>> before = assignments(task + "&year=2026");
        String done = (String) before.get(0).get("id");
        complete("ha-tinh", done);

        classify(Api.focal("ha-tinh"), task, "\"1\"", "{\"kind\":\"YEAR\",\"due\":\"2026-12-31\",\"basis\":\"x\"}")
                .statusCode(200);
        fixtures.openDue();

        List<Map<String, Object>> after = assignments(task + "&year=2026");
        assertThat(after).hasSameSizeAs(before);
        assertThat(read(done)).containsEntry("version", 2).containsEntry("status", "COMPLETED");
        assertThat(period(read(done))).containsEntry("kind", "NONE").containsEntry("due", null);
        assertThat(after)
                .filteredOn(a -> !a.get("id").equals(done))
                .isNotEmpty()
                .allSatisfy(a -> {
                    assertThat(a).containsEntry("version", 2);
                    assertThat(period(a)).containsEntry("kind", "YEAR").containsEntry("due", "2026-12-31");
                });
    }

    @Test
    void aTaskThatWaitsForAnActHasItsOpenAssignmentsCancelledAndOpensAnewWhenItIsYearlyAfterAll() {
        String task = QUANG_NINH + "IV.5.1";
        String id = (String) assignment(task, "2026").get("id");

        classify(Api.focal("quang-ninh"), task, "\"1\"", """
                {"kind":"TRIGGERED","trigger":"Sau khi Bộ hướng dẫn","basis":"%s"}""".formatted(BASIS)).statusCode(200);
        assertThat(read(id))
                .containsEntry("status", "CANCELLED")
                .containsEntry("reason", BASIS)
                .containsEntry("version", 2);
        assertThat(lastChange(id)).containsEntry("kind", "CANCELLED");
        assertThat(assignment(task, "2025"))
                .containsEntry("status", "NOT_STARTED")
                .containsEntry("version", 1);
        fixtures.openDue();
        assertThat(assignments(task)).hasSize(3);

        classify(Api.focal("quang-ninh"), task, "\"2\"", "{\"kind\":\"ANNUAL\",\"basis\":\"x\"}")
                .statusCode(200);
        assertThat(assignments(task)).hasSize(4);
        assertThat(assignments(task))
                .filteredOn(a -> period(a).get("kind").equals("ANNUAL"))
                .hasSize(1)
                .allSatisfy(a -> {
                    assertThat(a).containsEntry("status", "NOT_STARTED").containsEntry("version", 1);
                    assertThat(a.get("id")).isNotEqualTo(id);
                    assertThat(period(a)).containsEntry("key", "2026").containsEntry("due", "2026-12-31");
                });
    }

    @Test
    void whoCompletedBeforeTheTaskWaitedForAnActIsNotAskedAgainWhenItDoesNot() {
        String task = HA_TINH + "III.2.2";
        List<Map<String, Object>> before = assignments(task + "&year=2026");
        String done = (String) before.get(0).get("id");
        complete("ha-tinh", done);
        classify(Api.focal("ha-tinh"), task, "\"1\"", "{\"kind\":\"ON_REQUEST\",\"basis\":\"x\"}").statusCode(200);
        assertThat(read(done)).containsEntry("version", 2).containsEntry("status", "COMPLETED");

        classify(Api.focal("ha-tinh"), task, "\"2\"", "{\"kind\":\"ANNUAL\",\"basis\":\"x\"}").statusCode(200);

        assertThat(assignments(task + "&year=2026"))
                .filteredOn(a -> period(a).get("kind").equals("ANNUAL"))
                .hasSize(before.size() - 1)
                .allSatisfy(a -> assertThat(a.get("agency")).isNotEqualTo(before.get(0).get("agency")));
    }

    @Test
    void whatWasDoneBeforeTheNewPeriodBeganDoesNotStandForIt() {
        String task = fixtures.addTask(QUANG_NINH + "IV.2.2", "VI.5", "UNPARSED", "x");
        String done = (String) assignment(task, "1").get("id");
        Api.focal("quang-ninh")
                .header("If-Match", "\"1\"")
                .body("""
                        {"to":"COMPLETED","completedOn":"2025-12-30","evidence":[{"link":"https://vn.vn/a"}]}""")
                .post("/api/v1/assignments/" + done + "/status-changes")
                .then()
                .statusCode(201);
        classify(Api.focal("quang-ninh"), task, "\"1\"", "{\"kind\":\"ANNUAL\",\"basis\":\"x\"}").statusCode(200);
        assertThat(assignment(task, "1")).containsEntry("version", 2).containsEntry("status", "COMPLETED");
        assertThat(assignment(task, "2026")).containsEntry("status", "NOT_STARTED").containsEntry("version", 1);
    }

    @Test
    void anExtensionGrantedGoesOnAfterAClassification() {
        String task = QUANG_NINH + "IV.2.3";
        String id = (String) assignment(task, "2026").get("id");
        classify(Api.focal("quang-ninh"), task, "\"1\"", "{\"kind\":\"YEAR\",\"due\":\"2026-12-31\",\"basis\":\"x\"}")
                .statusCode(200);
        Api.focal("quang-ninh")
                .header("If-Match", "\"2\"")
                .body("""
                        {"newDue":"2027-06-30","decision":{"number":"1/QĐ-UBND","date":"2026-11-01","issuer":"UBND tỉnh"}}""")
                .post("/api/v1/assignments/" + id + "/extensions")
                .then()
                .statusCode(201);
        classify(Api.focal("quang-ninh"), task, "\"2\"", "{\"kind\":\"QUARTER\",\"due\":\"2027-03-31\",\"basis\":\"x\"}")
                .statusCode(200);
        assertThat(period(read(id))).containsEntry("key", "2027-Q1").containsEntry("due", "2027-06-30");
    }

    @Test
    void anUpgradedDatabaseListsTheSameTasks() throws IOException {
        String migration;
        try (InputStream file = getClass().getResourceAsStream("/db/migration/V5__triggers.sql")) {
            migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String update = migration.substring(migration.indexOf("update task"));
        QuarkusTransaction.begin();
        try {
            List<?> written = listed();
            entities.createNativeQuery("update task set unclassified = false").executeUpdate();
            entities.createNativeQuery(update.substring(0, update.indexOf(';'))).executeUpdate();
            assertThat(listed()).isEqualTo(written).hasSizeGreaterThan(50);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<?> listed() {
        return entities.createNativeQuery("select id from task where unclassified order by id").getResultList();
    }

    @Test
    void aMistakenDateIsCorrectedByClassifyingAgain() {
        String task = QUANG_NINH + "IV.7.1";
        String id = (String) assignment(task, "2026").get("id");
        classify(
                        Api.focal("quang-ninh"),
                        task,
                        "\"1\"",
                        "{\"kind\":\"QUARTER\",\"due\":\"2025-03-31\",\"basis\":\"x\"}")
                .statusCode(200);
        assertThat(period(read(id))).containsEntry("key", "2025-Q1");
        assertThat(read(id)).as("it had passed when the plan was registered").containsEntry("timeliness", "NO_DATA");

        classify(
                        Api.focal("quang-ninh"),
                        task,
                        "\"2\"",
                        "{\"kind\":\"QUARTER\",\"due\":\"2026-12-31\",\"basis\":\"y\"}")
                .statusCode(200);
        assertThat(period(read(id))).containsEntry("key", "2026-Q4");
        assertThat(read(id)).containsEntry("version", 3).containsEntry("timeliness", "OPEN_IN_TIME");
        assertThat(keys(task)).containsExactlyInAnyOrder("2024", "2025", "2026-Q4");
    }

    @Test
    void wordsThatCannotBeReadGetTheirYearsOnceClassified() {
        String task = fixtures.addTask(QUANG_NINH + "IV.1.2", "VI.1", "UNPARSED", "Theo tiến độ");
        Api.reader().get(unclassified("true")).then().body("items.id", hasItem(task));
        String id = (String) assignment(task, "1").get("id");
        Api.focal("quang-ninh")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);

        classify(Api.focal("quang-ninh"), task, "\"1\"", """
                {"kind":"ANNUAL","from":"2025-01-01","basis":"x"}""")
                .statusCode(200)
                .body("timeWords", equalTo("Theo tiến độ"));

        assertThat(keys(task)).containsExactlyInAnyOrder("2025", "2026");
        assertThat(period(read(id))).containsEntry("key", "2026").containsEntry("due", "2026-12-31");
        assertThat(read(id)).containsEntry("status", "IN_PROGRESS").containsEntry("version", 3);
        assertThat(assignment(task, "2025"))
                .containsEntry("timeliness", "NO_DATA")
                .containsEntry("version", 1);
    }

    @Test
    void whatThePlanSaysClearlyStaysBesideTheClassifiedPart() {
        String task = fixtures.addTask("binh-dinh-qd-ubnd-2024-I.04", "VI.2", "BY_OTHER_PLAN", "Theo kế hoạch của Bộ");
        assertThat(keys(task)).containsExactlyInAnyOrder("2024-Q4", "1");
        classify(Api.focal("gia-lai"), task, "\"1\"", "{\"kind\":\"YEAR\",\"due\":\"2027-12-31\",\"basis\":\"x\"}")
                .statusCode(200)
                .body("frames.kind", equalTo(List.of("QUARTER", "YEAR")));
        assertThat(keys(task)).containsExactlyInAnyOrder("2024-Q4", "2027");
        assertThat(assignment(task, "2024-Q4")).containsEntry("version", 1);
    }

    @Test
    void aWithdrawnTaskOpensNothingAndIsNotClassified() {
        String task = fixtures.addTask(QUANG_NINH + "IV.1.3", "VI.3", "UNPARSED", "x");
        fixtures.withdraw(task);
        int before = assignments(task).size();
        classify(Api.focal("quang-ninh"), task, "\"2\"", "{\"kind\":\"ANNUAL\",\"basis\":\"x\"}")
                .statusCode(409)
                .body("detail", containsString("2345/QĐ-UBND"));
        String unopened = fixtures.addWithdrawnTask(QUANG_NINH + "IV.1.3", "VI.4");
        fixtures.openDue();
        assertThat(assignments(unopened)).isEmpty();
        assertThat(assignments(task)).hasSize(before);
    }

    private static void complete(String province, String id) {
        Api.focal(province)
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"COMPLETED\",\"evidence\":[{\"link\":\"https://vn.vn/a\"}]}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse classify(RequestSpecification who, String task, String ifMatch, String body) {
        if (ifMatch != null) {
            who.header("If-Match", ifMatch);
        }
        return who.body(body).put("/api/v1/tasks/" + task + "/time-frame").then();
    }

    private static List<Map<String, Object>> assignments(String query) {
        return Api.reader()
                .get("/api/v1/assignments?limit=200&task=" + query)
                .jsonPath()
                .getList("items");
    }

    private static List<String> keys(String task) {
        return assignments(task).stream()
                .map(a -> (String) period(a).get("key"))
                .distinct()
                .toList();
    }

    private static Map<String, Object> assignment(String task, String key) {
        return assignments(task).stream()
                .filter(a -> period(a).get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> read(String id) {
        return Api.reader().get("/api/v1/assignments/" + id).jsonPath().getMap("$");
    }

    private static Map<String, Object> lastChange(String id) {
        return Api.reader()
                .get("/api/v1/assignments/" + id + "/status-changes")
                .jsonPath()
                .getMap("items[-1].change");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> period(Map<String, Object> assignment) {
        return (Map<String, Object>) assignment.get("occurrence");
    }
}
