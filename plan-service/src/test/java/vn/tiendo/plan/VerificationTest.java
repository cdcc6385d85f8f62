package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the focal agency and the committee decide; each test has an assignment of its own. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class VerificationTest {

    private static final String TASK = "ha-tinh-kh-ubnd-2024-III.2.1";
    private static final String COMPLETED = """
            {"to":"COMPLETED","evidence":[{"number":"12/KH-STP","date":"2026-10-01","issuer":"Sở Tư pháp"}]}""";
    private static final String CONFIRMED = "{\"outcome\":\"CONFIRMED\"}";
    private static final String RETURNED = "{\"outcome\":\"RETURNED\",\"reason\":\"Chưa kèm văn bản\"}";
    private static final String EXTENSION = """
            {"newDue":"%s","decision":{"number":"99/QĐ-UBND","date":"2026-11-01","issuer":"UBND tỉnh Gia Lai"}}""";

    @Test
    void theFocalAgencyConfirmsACompletionAndTheAuditNamesIt() {
        String id = completed("ha-tinh-so-tu-phap");
        post(Api.focal("ha-tinh"), id, "verifications", 2, CONFIRMED)
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("status", equalTo("COMPLETED"))
                .body("verification.state", equalTo("CONFIRMED"))
                .body("change.kind", equalTo("VERIFIED"))
                .body("change.by.agency", equalTo("ha-tinh-so-noi-vu"));
        post(Api.focal("ha-tinh"), id, "verifications", 3, CONFIRMED)
                .statusCode(409)
                .body("detail", containsString("chờ xác nhận"));
        Api.auditor()
                .get("/api/v1/audit?id=" + id)
                .then()
                .statusCode(200)
                .body("items.action", contains("OPENED", "STATUS_CHANGED", "VERIFIED"))
                .body("items.subject", contains("system", "agency-reporter-ha-tinh-so-tu-phap", "focal-ha-tinh"))
                .body("items[0].before", nullValue())
                .body("items[2].before.verification.state", equalTo("PENDING"))
                .body("items[2].after.verification.state", equalTo("CONFIRMED"));
    }

    @Test
    void aReturnedCompletionIsInProgressAgainWithTheReason() {
        String id = completed("ha-tinh-so-xay-dung");
        post(Api.focal("ha-tinh"), id, "verifications", 2, "{\"outcome\":\"RETURNED\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
        post(Api.focal("ha-tinh"), id, "verifications", 2, RETURNED)
                .statusCode(201)
                .body("status", equalTo("IN_PROGRESS"))
                .body("completedOn", nullValue())
                .body("verification.state", equalTo("RETURNED"))
                .body("verification.reason", equalTo("Chưa kèm văn bản"));
    }

    @Test
    void whatTheFocalAgencyItselfAnswersForIsConfirmedByTheCommitteeAlone() {
        String id = Api.assignment(TASK, "ha-tinh-so-noi-vu", "2026");
        post(Api.focal("ha-tinh"), id, "status-changes", 1, COMPLETED).statusCode(201);
        post(Api.focal("ha-tinh"), id, "verifications", 2, CONFIRMED)
                .statusCode(403)
                .body("detail", containsString("Ủy ban nhân dân tỉnh"));
        post(Api.committee("quang-ninh"), id, "verifications", 2, CONFIRMED).statusCode(404);
        post(Api.committee("ha-tinh"), id, "verifications", 2, CONFIRMED).statusCode(201);
    }

    @Test
    void whatTheFocalAgencyHandedInForAnotherIsConfirmedByTheCommittee() {
        String id = Api.assignment(TASK, "ha-tinh-so-tai-chinh", "2026");
        post(Api.focal("ha-tinh"), id, "status-changes", 1, COMPLETED).statusCode(201);
        post(Api.focal("ha-tinh"), id, "verifications", 2, CONFIRMED).statusCode(403);
        post(Api.committee("ha-tinh"), id, "verifications", 2, CONFIRMED).statusCode(201);
    }

    @Test
    void anAgencyConfirmsNothingAndTheCommitteeOnlyWhatTheFocalAgencyMayNot() {
        String id = completed("ha-tinh-so-cong-thuong");
        post(Api.agency("ha-tinh", "ha-tinh-so-cong-thuong"), id, "verifications", 2, CONFIRMED)
                .statusCode(403);
        post(Api.committee("ha-tinh"), id, "verifications", 2, CONFIRMED).statusCode(403);
        post(Api.focal("lai-chau"), id, "verifications", 2, CONFIRMED).statusCode(404);
        Api.reader().get("/api/v1/assignments/" + id).then().body("version", equalTo(2));
    }

    @Test
    void aVerificationNeedsTheVersionAndIsDoneOnceForAKey() {
        String id = completed("ha-tinh-so-y-te");
        Api.focal("ha-tinh")
                .body(CONFIRMED)
                .post("/api/v1/assignments/" + id + "/verifications")
                .then()
                .statusCode(428);
        post(Api.focal("ha-tinh"), id, "verifications", 1, CONFIRMED).statusCode(412);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            post(Api.focal("ha-tinh").header("Idempotency-Key", key), id, "verifications", 2, CONFIRMED)
                    .statusCode(201)
                    .body("version", equalTo(3));
        }
        post(Api.focal("ha-tinh").header("Idempotency-Key", key), id, "verifications", 2, RETURNED)
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void anExtensionMovesTheDueDateOfOneAssignmentAndKeepsTheOldOne() {
        String task = "binh-dinh-qd-ubnd-2024-V.02";
        String id = Api.assignment(task, "binh-dinh-hoi-van-hoc-nghe-thuat-tinh", "2026");
        post(Api.focal("gia-lai"), id, "extensions", 1, EXTENSION.formatted("2026-12-31"))
                .statusCode(422)
                .body("errors[0].field", equalTo("newDue"));
        post(Api.focal("gia-lai"), id, "extensions", 1, EXTENSION.formatted("2027-06-30"))
                .statusCode(201)
                .body("occurrence.due", equalTo("2027-06-30"))
                .body("extensions[0].oldDue", equalTo("2026-12-31"))
                .body("extensions[0].newDue", equalTo("2027-06-30"))
                .body("extensions[0].decision.number", equalTo("99/QĐ-UBND"));
        Api.reader()
                .get("/api/v1/assignments?limit=200&asOf=2027-02-01&task=" + task)
                .then()
                .body("items.find { it.id == '" + id + "' }.timeliness", equalTo("OPEN_IN_TIME"))
                .body("items.find { it.id != '" + id + "' }.timeliness", equalTo("OPEN_OVERDUE"));
        assertThat(Api.reader()
                        .get("/api/v1/assignments?limit=200&timeliness=OPEN_OVERDUE&asOf=2027-02-01&task=" + task)
                        .jsonPath()
                        .getList("items.id"))
                .as("the filter judges as the view does")
                .hasSize(1)
                .doesNotContain(id);
    }

    @Test
    void onlyTheFocalAgencyExtendsAndOnlyWhatIsOpenAndDated() {
        String undated = Api.assignment(TASK, "ha-tinh-so-ngoai-vu", "2026");
        post(Api.focal("ha-tinh"), undated, "extensions", 1, EXTENSION.formatted("2027-06-30"))
                .statusCode(409);
        post(Api.agency("ha-tinh", "ha-tinh-so-ngoai-vu"), undated, "extensions", 1, EXTENSION.formatted("2027-06-30"))
                .statusCode(403);
        String id = Api.assignment(
                "gia-lai-kh-ubnd-2024-V.3", "gia-lai-lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat-tinh", "2026");
        post(Api.focal("gia-lai"), id, "extensions", 1, """
                {"newDue":"2027-06-30","decision":{"number":"1/QĐ","date":"2027-01-01","issuer":"UBND tỉnh"}}""")
                .statusCode(422)
                .body("errors[0].field", equalTo("decision.date"));
        post(Api.focal("gia-lai"), id, "extensions", 1, "{\"newDue\":\"2027-06-30\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("decision"));
    }

    private static String completed(String agency) {
        String id = Api.assignment(TASK, agency, "2026");
        post(Api.agency("ha-tinh", agency), id, "status-changes", 1, COMPLETED).statusCode(201);
        return id;
    }

    private static ValidatableResponse post(
            RequestSpecification who, String id, String what, int version, String body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/assignments/" + id + "/" + what)
                .then()
                .log()
                .ifValidationFails();
    }
}
