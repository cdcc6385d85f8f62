package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What an agency asks for when a day cannot be kept, and what becomes of it. Each test has an assignment of its own. */
@QuarkusTest
@TestProfile(OwnRegistry.Waiting.class)
class ExtensionRequestTest {

    private static final String TASK = "gia-lai-kh-ubnd-2024-III.2";
    private static final String FOCAL = "gia-lai-so-khoa-hoc-va-cong-nghe";
    private static final String ASKED = """
            {"newDue":"2027-03-31","reason":"Chưa có hướng dẫn của Bộ."}""";
    private static final String EXTENSION = """
            {"newDue":"2027-02-28","decision":{"number":"99/QĐ-UBND","date":"2026-11-01","issuer":"UBND tỉnh Gia Lai"}}""";
    private static final String REASON = "{\"reason\":\"Không thể lùi.\"}";
    private static final String COMPLETED = """
            {"to":"COMPLETED","evidence":[{"number":"12/KH-SXD","date":"2026-10-01","issuer":"Sở Xây dựng"}]}""";

    @Test
    void anAgencyAsksForALaterDayAndTheLetterIsDrafted() {
        String agency = "gia-lai-so-xay-dung";
        String id = assignment(agency);
        String location = ask(Api.agency("gia-lai", agency), id, ASKED)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("OPEN"))
                .body("due", equalTo("2026-12-31"))
                .body("newDue", equalTo("2027-03-31"))
                .body("askedBy.agency", equalTo(agency))
                .body("letter", containsString("Kính gửi: Sở Khoa học và Công nghệ."))
                .body("letter", containsString("nhiệm vụ III.2 “"))
                .body("letter", containsString("thời hạn hoàn thành là ngày 31/12/2026"))
                .body("letter", containsString("Lý do chưa hoàn thành đúng thời hạn: Chưa có hướng dẫn của Bộ."))
                .body("letter", containsString("đến ngày 31/3/2027./."))
                .body("$", not(hasKey("settled")))
                .extract()
                .header("Location");
        Api.reader()
                .get("/api/v1/assignments/" + id + "/extension-requests")
                .then()
                .body("items.id", contains(location.substring(location.lastIndexOf('/') + 1)));
        Api.reader().get("/api/v1/assignments/" + id).then().body("version", equalTo(1));
        Api.auditor()
                .get("/api/v1/audit?id=" + location.substring(location.lastIndexOf('/') + 1))
                .then()
                .body("items.action", contains("EXTENSION_REQUESTED"))
                .body("items.entity", contains("EXTENSION_REQUEST"));
        ask(Api.agency("gia-lai", agency), id, ASKED).statusCode(409).body("detail", containsString("chờ quyết định"));
    }

    @Test
    void theAgencysOwnLetterIsKept() {
        String agency = "gia-lai-so-tu-phap";
        ask(
                        Api.agency("gia-lai", agency),
                        assignment(agency),
                        "{\"newDue\":\"2027-03-31\",\"reason\":\"Chậm.\",\"letter\":\"Kính gửi: ...\"}")
                .statusCode(201)
                .body("letter", equalTo("Kính gửi: ..."));
    }

    @Test
    void anExtensionGrantsWhatWasAskedForBeItToAnotherDay() {
        String agency = "gia-lai-so-cong-thuong";
        String id = assignment(agency);
        String request = asked(Api.agency("gia-lai", agency), id);
        Api.focal("gia-lai")
                .header("If-Match", "\"1\"")
                .body(EXTENSION)
                .post("/api/v1/assignments/" + id + "/extensions")
                .then()
                .statusCode(201);
        Api.reader()
                .get("/api/v1/extension-requests/" + request)
                .then()
                .header("ETag", "\"2\"")
                .body("state", equalTo("GRANTED"))
                .body("newDue", equalTo("2027-03-31"))
                .body("settled.due", equalTo("2027-02-28"))
                .body("settled.by.agency", equalTo(FOCAL));
        ask(Api.agency("gia-lai", agency), id, ASKED).statusCode(201).body("due", equalTo("2027-02-28"));
    }

    @Test
    void theFocalAgencyRefusesWithAReasonAndAnotherMayBeAskedFor() {
        String agency = "gia-lai-so-y-te";
        String id = assignment(agency);
        String request = asked(Api.agency("gia-lai", agency), id);
        String path = "/api/v1/extension-requests/" + request + "/refusal";
        Api.focal("gia-lai").body(REASON).post(path).then().statusCode(428);
        refuse(Api.focal("gia-lai"), path, 9, REASON).statusCode(412);
        refuse(Api.focal("gia-lai"), path, 1, "{}").statusCode(422).body("errors[0].field", equalTo("reason"));
        refuse(Api.agency("gia-lai", agency), path, 1, REASON).statusCode(403);
        refuse(Api.committee("gia-lai"), path, 1, REASON).statusCode(403);
        refuse(Api.focal("ha-tinh"), path, 1, REASON).statusCode(404);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            refuse(Api.focal("gia-lai").header("Idempotency-Key", key), path, 1, REASON)
                    .statusCode(201)
                    .body("state", equalTo("REFUSED"))
                    .body("settled.reason", equalTo("Không thể lùi."))
                    .body("settled.due", nullValue());
        }
        refuse(Api.focal("gia-lai"), path, 2, REASON).statusCode(409);
        ask(Api.agency("gia-lai", agency), id, ASKED).statusCode(201);
    }

    @Test
    void whatTheFocalAgencyAsksForItselfTheCommitteeDecides() {
        String id = assignment(FOCAL);
        String request = asked(Api.focal("gia-lai"), id);
        String path = "/api/v1/extension-requests/" + request + "/refusal";
        Api.reader()
                .get("/api/v1/extension-requests/" + request)
                .then()
                .body("letter", containsString("Kính gửi: Ủy ban nhân dân tỉnh."));
        assertThat(toDecide(() -> Api.focal("gia-lai"))).doesNotContain(request);
        assertThat(toDecide(() -> Api.committee("gia-lai"))).contains(request);
        refuse(Api.focal("gia-lai"), path, 1, REASON).statusCode(403);
        refuse(Api.committee("gia-lai"), path, 1, REASON).statusCode(201);
        assertThat(toDecide(() -> Api.committee("gia-lai"))).doesNotContain(request);
    }

    @Test
    void onlyTheAgencyThatAnswersAsksAndTakesBack() {
        String agency = "gia-lai-so-noi-vu";
        String id = assignment(agency);
        ask(Api.agency("gia-lai", "gia-lai-so-tai-chinh"), id, ASKED).statusCode(403);
        ask(Api.focal("gia-lai"), id, ASKED).statusCode(403);
        ask(Api.committee("gia-lai"), id, ASKED).statusCode(403);
        ask(Api.agency("ha-tinh", "ha-tinh-so-y-te"), id, ASKED).statusCode(404);
        String request = asked(Api.agency("gia-lai", agency), id);
        String path = "/api/v1/extension-requests/" + request + "/withdrawal";
        refuse(Api.agency("gia-lai", "gia-lai-so-tai-chinh"), path, 1, REASON).statusCode(403);
        refuse(Api.agency("gia-lai", agency), path, 1, REASON).statusCode(201).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void aDayThatIsNoLaterOneIsRefusedByName() {
        String agency = "gia-lai-so-tai-chinh";
        String id = assignment(agency);
        for (String day : List.of("2026-12-31", "2026-01-01")) {
            ask(Api.agency("gia-lai", agency), id, ASKED.replace("2027-03-31", day))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("newDue"));
        }
        ask(Api.agency("gia-lai", agency), id, "{\"newDue\":\"2027-03-31\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
    }

    @Test
    void whatIsCompletedNeedsNoLaterDayAndCannotAskForOne() {
        String agency = "gia-lai-so-giao-duc-va-dao-tao";
        String id = assignment(agency);
        String request = asked(Api.agency("gia-lai", agency), id);
        Api.agency("gia-lai", agency)
                .header("If-Match", "\"1\"")
                .body(COMPLETED)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
        Api.reader().get("/api/v1/extension-requests/" + request).then().body("state", equalTo("LAPSED"));
        ask(Api.agency("gia-lai", agency), id, ASKED).statusCode(409);
        String undated = Api.assignment("ha-tinh-kh-ubnd-2024-III.2.1", "ha-tinh-so-ngoai-vu", "2026");
        ask(Api.agency("ha-tinh", "ha-tinh-so-ngoai-vu"), undated, ASKED).statusCode(409);
    }

    @Test
    void listsAndWorklistShowWhatIsOpenAndAllowedFollows() {
        String agency = "gia-lai-so-nong-nghiep-va-moi-truong";
        String id = assignment(agency);
        Supplier<RequestSpecification> who = () -> Api.agency("gia-lai", agency);
        assertThat(mayAsk(who, id)).isTrue();
        int waiting = waiting(() -> Api.focal("gia-lai"));
        String request = asked(who.get(), id);
        assertThat(mayAsk(who, id)).isFalse();
        assertThat(mayAsk(() -> Api.focal("gia-lai"), id)).isFalse();
        assertThat(waiting(() -> Api.focal("gia-lai"))).isEqualTo(waiting + 1);
        assertThat(toDecide(() -> Api.focal("gia-lai"))).hasSize(waiting + 1).contains(request);
        assertThat(toDecide(who)).isEmpty();
        for (String query : List.of("agency=" + agency, "assignment=" + id, "state=OPEN&plan=gia-lai-kh-ubnd-2024")) {
            assertThat(Api.reader()
                            .get("/api/v1/extension-requests?limit=200&" + query)
                            .jsonPath()
                            .getList("items.id"))
                    .as(query)
                    .contains(request);
        }
        Api.reader("ha-tinh")
                .get("/api/v1/extension-requests/" + request)
                .then()
                .statusCode(404);
        assertThat(Api.reader("ha-tinh")
                        .get("/api/v1/extension-requests")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static String assignment(String agency) {
        return Api.assignment(TASK, agency, "2026");
    }

    private static ValidatableResponse ask(RequestSpecification who, String id, String body) {
        return who.body(body)
                .post("/api/v1/assignments/" + id + "/extension-requests")
                .then();
    }

    private static String asked(RequestSpecification who, String id) {
        return ask(who, id, ASKED).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse refuse(RequestSpecification who, String path, int version, String body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path)
                .then();
    }

    private static List<String> toDecide(Supplier<RequestSpecification> who) {
        return who.get()
                .get("/api/v1/extension-requests?toDecide=true&limit=200")
                .jsonPath()
                .getList("items.id");
    }

    private static int waiting(Supplier<RequestSpecification> who) {
        return who.get()
                .get("/api/v1/worklist")
                .jsonPath()
                .getInt("items.find { it.kind == 'EXTENSION_REQUESTS' }.count");
    }

    private static boolean mayAsk(Supplier<RequestSpecification> who, String id) {
        return who.get()
                .get("/api/v1/assignments/" + id + "?include=allowed")
                .jsonPath()
                .getBoolean("allowed.extensionRequest");
    }
}
