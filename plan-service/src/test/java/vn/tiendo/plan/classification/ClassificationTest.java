package vn.tiendo.plan.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.tiendo.plan.classification.Requests.assignment;
import static vn.tiendo.plan.classification.Requests.assignments;
import static vn.tiendo.plan.classification.Requests.classify;
import static vn.tiendo.plan.classification.Requests.unclassified;

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
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.EventTypes;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.Schemas;

@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class ClassificationTest {

    private static final String QUANG_NINH = "quang-ninh-205-kh-ubnd-2024-";
    private static final String BASIS = "Công văn số 812/SKHCN-QLKH ngày 12/11/2026";

    @Inject
    Fixtures fixtures;

    @Inject
    EntityManager entities;

    @Test
    void theClassificationIsShownPublishedAndAuditedWithBeforeAndAfter() {
        String task = QUANG_NINH + "IV.1.1";
        classify(Api.planEditor(), task, "\"1\"", """
                {"kind":"DATE","due":"2026-12-15","strictlyBefore":true,"basis":"%s"}""".formatted(BASIS)).statusCode(200);

        Api.reader()
                .get("/api/v1/tasks/" + task)
                .then()
                .header("ETag", startsWith("\"2-"))
                .body("classification.frame.words[0]", equalTo("Trước ngày 15/12/2026"))
                .body("frames[0].kind", equalTo("DATE"))
                .body("frames[0].from", equalTo("2026-01-01"));
        String published = fixtures.lastEvent("task/" + task);
        assertThat(published).contains("\"classification\":{\"frame\":{\"kind\":\"DATE\"");
        assertThat(Schemas.defects(EventTypes.REGISTRY_TASK, published)).isEmpty();
        String moved =
                fixtures.lastEvent((String) assignment(task, "2026-12-15").get("id"));
        assertThat(Schemas.defects(EventTypes.ASSIGNMENT_STATE, moved)).isEmpty();
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
        Api.reader()
                .get("/api/v1/tasks/" + task)
                .then()
                .header("ETag", startsWith("\"1-"))
                .body("classification", nullValue());
    }

    @Test
    void whatWasReadOfWordsThatAreNotUnderstoodWholeIsTakenByOneCall() {
        String task = fixtures.addWorded(QUANG_NINH + "IV.1.1", "IX.91", "Quý I/2027; theo tiến độ; quý III/2027");
        String take = "{\"take\":true,\"basis\":\"%s\"}".formatted(BASIS);
        refused(task, "{\"take\":true,\"kind\":\"YEAR\",\"due\":\"2027-12-31\"}")
                .body("errors.field", containsInAnyOrder("kind", "due", "basis"));
        classify(Api.focal("quang-ninh"), task, "\"1\"", take)
                .statusCode(200)
                .body("timeWords", equalTo("Quý I/2027; theo tiến độ; quý III/2027"))
                .body("frames.kind", equalTo(List.of("QUARTER", "QUARTER")))
                .body("frames.due", equalTo(List.of("2027-03-31", "2027-09-30")))
                .body("frames.words.flatten()", equalTo(List.of("Quý I/2027", "quý III/2027")))
                .body("classification.others.size()", equalTo(1));
        assertThat(Requests.keys(task)).containsExactlyInAnyOrder("2027-Q1", "2027-Q3");
        assertThat(Schemas.defects(EventTypes.REGISTRY_TASK, fixtures.lastEvent("task/" + task)))
                .isEmpty();
    }

    @Test
    void whatIsInDoubtOpensNothingUntilAnOfficialTakesIt() {
        String task = fixtures.addWorded(QUANG_NINH + "IV.1.1", "IX.92", "Quý III");
        assertThat(Requests.assignments(task)).isEmpty();
        Api.reader()
                .get("/api/v1/tasks/" + task)
                .then()
                .body("frames[0].doubt.reason", equalTo("LITTLE_LEFT"))
                .body("frames[0].doubt.from", equalTo("2025-07-01"))
                .body("frames[0].yearFrom", equalTo("PLAN_DATE"));
        classify(Api.focal("quang-ninh"), task, "\"1\"", "{\"take\":true,\"basis\":\"%s\"}".formatted(BASIS))
                .statusCode(200)
                .body("frames[0].doubt", nullValue());
        assertThat(Requests.keys(task)).containsExactly("2024-Q3");
    }

    @Test
    void whereNothingWasReadNothingCanBeTaken() {
        refused(QUANG_NINH + "IV.2.1", "{\"take\":true,\"basis\":\"x\"}")
                .body("errors.field", equalTo(List.of("take")));
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
        return entities.createNativeQuery("select id from task where unclassified order by id")
                .getResultList();
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
}
