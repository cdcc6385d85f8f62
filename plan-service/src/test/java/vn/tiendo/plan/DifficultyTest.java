package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On assignments of Hà Tĩnh's III.1.1 of 2026, whose status other tests change, and on plans. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class DifficultyTest {

    private static final String PLAN = "ha-tinh-kh-ubnd-2024";
    private static final String HEALTH = "ha-tinh-so-y-te";
    private static final String COORDINATOR = "gia-lai-trung-tam-quoc-te-khoa-hoc-va-giao-duc-lien-nganh";
    private static final String RAISED = """
            {"text":"Chưa có hướng dẫn về kinh phí","proposal":"Đề nghị Bộ Tài chính hướng dẫn"}""";
    private static final String ANSWERED = """
            {"text":"Bố trí trong dự toán năm 2027"}""";
    private static final String ESCALATED = """
            {"to":"UBND tỉnh","reason":"Vượt thẩm quyền"}""";

    @Inject
    AgroalDataSource database;

    @Test
    void aDifficultyIsRaisedAnsweredEscalatedAndClosedAndKeepsEachStep() {
        String assignment = assignment(HEALTH);
        String before = etagOfAssignment(assignment);
        Response raised = health().body(RAISED).post("/api/v1/assignments/" + assignment + "/difficulties");
        raised.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("RAISED"))
                .body("plan", equalTo(PLAN))
                .body("task", equalTo(PLAN + "-III.1.1"))
                .body("assignment", equalTo(assignment))
                .body("agency", equalTo(HEALTH))
                .body("raisedBy", equalTo(HEALTH))
                .body("steps.size()", equalTo(1));
        String path = raised.header("Location");
        assertThat(path).endsWith("/api/v1/difficulties/" + raised.path("id"));
        String id = raised.path("id");
        assertThat(UUID.fromString(id).version()).isEqualTo(7);

        step(focal(), id, "answers", "\"1\"", ANSWERED).statusCode(201).body("state", equalTo("ANSWERED"));
        step(focal(), id, "escalations", "\"2\"", ESCALATED)
                .statusCode(201)
                .body("state", equalTo("ESCALATED"))
                .body("escalatedTo", equalTo("UBND tỉnh"));
        step(committee(), id, "answers", "\"3\"", "{\"text\":\"Đồng ý bổ sung dự toán\"}")
                .statusCode(201)
                .body("state", equalTo("ANSWERED"));
        step(health(), id, "closure", "\"4\"", "{}").statusCode(201).header("ETag", "\"5\"");

        Api.reader("ha-tinh")
                .get("/api/v1/difficulties/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("state", equalTo("CLOSED"))
                .body("steps.number", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("steps.state", equalTo(List.of("RAISED", "ANSWERED", "ESCALATED", "ANSWERED", "CLOSED")))
                .body("steps.by.as", equalTo(List.of("AGENCY", "FOCAL", "FOCAL", "COMMITTEE", "AGENCY")))
                .body("steps[1].by.subject", equalTo("focal-ha-tinh"))
                .body("steps[1].by.agency", equalTo("ha-tinh-so-noi-vu"))
                .body("steps[2].to", equalTo("UBND tỉnh"))
                .body("steps[2].text", equalTo("Vượt thẩm quyền"))
                .body("steps[3].by.agency", nullValue())
                .body("steps[4].text", nullValue());
        assertThat(etagOfAssignment(assignment)).isEqualTo(before);
        focal().get("/api/v1/audit?entity=DIFFICULTY&id=" + id)
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("RAISED", "ANSWERED", "ESCALATED", "ANSWERED", "CLOSED")))
                .body("items[0].before", nullValue())
                .body("items[1].before.state", equalTo("RAISED"))
                .body("items[1].after.state", equalTo("ANSWERED"));
        assertThat(published("difficulty/" + id)).isEqualTo(5);
    }

    @Test
    void closedIsFinal() {
        String id = raise(health(), assignment(HEALTH));
        step(focal(), id, "closure", "\"1\"", "{\"reason\":\"Trùng với vướng mắc khác\"}")
                .statusCode(201)
                .body("steps[1].text", equalTo("Trùng với vướng mắc khác"));
        for (Map.Entry<String, String> step : Map.of("answers", ANSWERED, "escalations", ESCALATED, "closure", "{}")
                .entrySet()) {
            step(focal(), id, step.getKey(), "\"2\"", step.getValue())
                    .statusCode(409)
                    .body("detail", containsString("“Đã kết thúc”"));
        }
        assertThat(etag(id)).isEqualTo("\"2\"");
    }

    @Test
    void aStepNeedsTheVersionThatItIsBasedOn() {
        String id = raise(health(), assignment(HEALTH));
        step(focal(), id, "answers", null, ANSWERED).statusCode(428);
        step(focal(), id, "answers", "\"2\"", ANSWERED).statusCode(412);
        step(focal(), id, "escalations", "\"9\"", ESCALATED).statusCode(412);
        step(focal(), id, "closure", null, "{}").statusCode(428);
        assertThat(etag(id)).isEqualTo("\"1\"");
    }

    @Test
    void aRepeatedRequestRaisesAndAnswersOnce() throws Exception {
        String assignment = assignment("ha-tinh-so-tu-phap");
        String key = UUID.randomUUID().toString();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<String> ids = new ArrayList<>();
        try {
            List<Callable<Response>> requests = IntStream.range(0, 8)
                    .<Callable<Response>>mapToObj(i -> () -> focal().header("Idempotency-Key", key)
                            .body(RAISED)
                            .post("/api/v1/assignments/" + assignment + "/difficulties"))
                    .toList();
            for (Future<Response> answer : pool.invokeAll(requests)) {
                ids.add(answer.get().then().statusCode(201).extract().path("id"));
            }
        } finally {
            pool.shutdown();
        }
        assertThat(ids.stream().distinct()).hasSize(1);
        focal().header("Idempotency-Key", key)
                .body("{\"text\":\"Khác\"}")
                .post("/api/v1/assignments/" + assignment + "/difficulties")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));

        String id = raise(health(), assignment(HEALTH));
        String answerKey = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            step(focal().header("Idempotency-Key", answerKey), id, "answers", "\"1\"", ANSWERED)
                    .statusCode(201)
                    .body("version", equalTo(2));
        }
        assertThat(etag(id)).isEqualTo("\"2\"");
    }

    @Test
    void onAnAssignmentItIsRaisedByWhoAnswersForItOrTheFocalAgency() {
        String assignment = assignment(HEALTH);
        String path = "/api/v1/assignments/" + assignment + "/difficulties";
        Api.agency("ha-tinh", "ha-tinh-so-tu-phap")
                .body(RAISED)
                .post(path)
                .then()
                .statusCode(403);
        committee().body(RAISED).post(path).then().statusCode(403);
        Api.reader("ha-tinh").body(RAISED).post(path).then().statusCode(403);
        Api.focal("quang-ninh").body(RAISED).post(path).then().statusCode(404);
        focal().body(RAISED)
                .post("/api/v1/assignments/" + UUID.randomUUID() + "/difficulties")
                .then()
                .statusCode(404);
        focal().body(RAISED)
                .post(path)
                .then()
                .statusCode(201)
                .body("agency", equalTo(HEALTH))
                .body("raisedBy", equalTo("ha-tinh-so-noi-vu"));
        String ended = Api.assignment(PLAN + "-III.1.1", "ha-tinh-so-ke-hoach-va-dau-tu", "2024");
        String id = raise(Api.agency("ha-tinh", "ha-tinh-so-tai-chinh"), ended);
        Api.reader("ha-tinh")
                .get("/api/v1/difficulties?agency=ha-tinh-so-tai-chinh")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void onAPlanItIsRaisedByTheFocalAgencyTheCommitteeAndThoseWithAPartInIt() {
        String path = "/api/v1/plans/quang-ninh-205-kh-ubnd-2024/difficulties";
        Api.focal("quang-ninh")
                .body(RAISED)
                .post(path)
                .then()
                .statusCode(201)
                .body("assignment", nullValue())
                .body("task", nullValue())
                .body("agency", equalTo("quang-ninh-so-khoa-hoc-va-cong-nghe"));
        Api.committee("quang-ninh")
                .body(RAISED)
                .post(path)
                .then()
                .statusCode(201)
                .body("agency", nullValue());
        Api.agency("quang-ninh", "quang-ninh-truong-cao-dang-viet-han-quang-ninh")
                .body(RAISED)
                .post(path)
                .then()
                .statusCode(201);
        // Leads nothing and coordinates nothing; the second one did until it was merged away.
        for (String agency : List.of("quang-ninh-uy-ban-nhan-dan-tinh", "quang-ninh-so-giao-thong-van-tai")) {
            Api.agency("quang-ninh", agency).body(RAISED).post(path).then().statusCode(403);
        }
        // Coordinates one task and leads none.
        Api.agency("gia-lai", COORDINATOR)
                .body(RAISED)
                .post("/api/v1/plans/binh-dinh-qd-ubnd-2024/difficulties")
                .then()
                .statusCode(201)
                .body("raisedBy", equalTo(COORDINATOR));
        Api.reader("quang-ninh").body(RAISED).post(path).then().statusCode(403);
        focal().body(RAISED).post(path).then().statusCode(404);
    }

    @Test
    void nobodyAnswersForHisOwnAgencyAndTheCommitteeOnlyWhatWasEscalated() {
        String id = raise(health(), assignment(HEALTH));
        step(committee(), id, "answers", "\"1\"", ANSWERED).statusCode(403);
        step(health(), id, "answers", "\"1\"", ANSWERED).statusCode(403);

        String ownAssignment = raise(
                Api.agency("ha-tinh", "ha-tinh-so-noi-vu"),
                Api.assignment(PLAN + "-III.1.1", "ha-tinh-so-noi-vu", "2026"));
        String typedIn = raise(focal(), assignment(HEALTH));
        for (String own : List.of(ownAssignment, typedIn)) {
            step(focal(), own, "answers", "\"1\"", ANSWERED).statusCode(403);
            step(focal(), own, "escalations", "\"1\"", ESCALATED).statusCode(201);
            step(focal(), own, "answers", "\"2\"", ANSWERED).statusCode(403);
            step(committee(), own, "answers", "\"2\"", ANSWERED).statusCode(201);
        }

        String committees = committee()
                .body(RAISED)
                .post("/api/v1/plans/" + PLAN + "/difficulties")
                .path("id");
        step(focal(), committees, "escalations", "\"1\"", "{\"to\":\"Bộ Nội vụ\",\"reason\":\"Vượt thẩm quyền\"}")
                .statusCode(201);
        step(committee(), committees, "answers", "\"2\"", ANSWERED).statusCode(403);
        step(focal(), committees, "answers", "\"2\"", ANSWERED).statusCode(201);
        step(committee(), committees, "closure", "\"3\"", "{}").statusCode(201);
    }

    @Test
    void onlyTheFocalAgencyEscalatesAndOnlyTheRaiserOrTheFocalAgencyCloses() {
        String id = raise(health(), assignment(HEALTH));
        step(health(), id, "escalations", "\"1\"", ESCALATED).statusCode(403);
        step(committee(), id, "escalations", "\"1\"", ESCALATED).statusCode(403);
        step(Api.agency("ha-tinh", "ha-tinh-so-tu-phap"), id, "closure", "\"1\"", "{}")
                .statusCode(403);
        step(committee(), id, "closure", "\"1\"", "{}").statusCode(403);
        step(Api.focal("quang-ninh"), id, "closure", "\"1\"", "{}").statusCode(404);
        step(Api.focal("quang-ninh"), id, "answers", "\"1\"", ANSWERED).statusCode(404);
        step(focal(), UUID.randomUUID().toString(), "closure", "\"1\"", "{}").statusCode(404);
        step(focal(), "abc", "closure", "\"1\"", "{}").statusCode(404);
        assertThat(etag(id)).isEqualTo("\"1\"");
    }

    @Test
    void everyWrongFieldIsNamed() {
        String path = "/api/v1/assignments/" + assignment(HEALTH) + "/difficulties";
        health().body("{\"proposal\":\"x\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("text"));
        health().body("{\"text\":\"   \"}").post(path).then().statusCode(422).body("errors[0].field", equalTo("text"));
        health().body("{\"text\":\"a\",\"state\":\"CLOSED\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("state"));
        String id = raise(health(), assignment(HEALTH));
        step(focal(), id, "escalations", "\"1\"", "{}").statusCode(422).body("errors.field", hasItems("to", "reason"));
        health().get("/api/v1/difficulties?assignment=abc")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("assignment"));
        health().get("/api/v1/difficulties?status=RAISED").then().statusCode(400);
    }

    @Test
    void listsAreFilteredOldestFirstAndPageByPage() {
        String assignment = assignment("ha-tinh-so-xay-dung");
        RequestSpecification agency = Api.agency("ha-tinh", "ha-tinh-so-xay-dung");
        List<String> raised = IntStream.range(0, 5)
                .mapToObj(i -> raise(Api.agency("ha-tinh", "ha-tinh-so-xay-dung"), assignment))
                .toList();
        step(focal(), raised.get(1), "answers", "\"1\"", ANSWERED).statusCode(201);

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = Api.reader()
                    .get("/api/v1/difficulties?limit=2&assignment=" + assignment
                            + (next.isEmpty() ? "" : "&cursor=" + next));
            seen.addAll(page.jsonPath().getList("items.id"));
            next = page.jsonPath().getString("next");
        }
        assertThat(seen).isEqualTo(raised);
        agency.get("/api/v1/difficulties?state=ANSWERED&agency=ha-tinh-so-xay-dung&plan=" + PLAN)
                .then()
                .body("items.id", equalTo(List.of(raised.get(1))));
        Api.reader()
                .get("/api/v1/difficulties?province=quang-ninh&limit=200")
                .then()
                .body("items.id", not(hasItem(raised.get(0))));
    }

    @Test
    void anotherProvinceSeesNoneOfIt() {
        String id = raise(health(), assignment(HEALTH));
        Api.reader("quang-ninh").get("/api/v1/difficulties/" + id).then().statusCode(404);
        Api.reader("quang-ninh")
                .get("/api/v1/difficulties?plan=" + PLAN)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("plan")));
        Api.reader("quang-ninh")
                .get("/api/v1/difficulties?limit=200")
                .then()
                .body("items.province.findAll { it != 'quang-ninh' }", equalTo(List.of()));
    }

    @Test
    void noStepCanBeAltered() throws SQLException {
        String id = raise(health(), assignment(HEALTH));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update difficulty_step set content = 'x' where difficulty = '" + id + "'",
                    "delete from difficulty_step where difficulty = '" + id + "'")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(sql))
                        .hasMessageContaining("denied");
            }
        }
    }

    private static String raise(RequestSpecification by, String assignment) {
        return by.body(RAISED)
                .post("/api/v1/assignments/" + assignment + "/difficulties")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse step(
            RequestSpecification by, String id, String step, String ifMatch, String body) {
        RequestSpecification request = ifMatch == null ? by : by.header("If-Match", ifMatch);
        return request.body(body)
                .post("/api/v1/difficulties/" + id + "/" + step)
                .then();
    }

    private static String etag(String id) {
        return Api.reader().get("/api/v1/difficulties/" + id).header("ETag");
    }

    private static String etagOfAssignment(String id) {
        return Api.reader().get("/api/v1/assignments/" + id).header("ETag");
    }

    private static String assignment(String agency) {
        return Api.assignment(PLAN + "-III.1.1", agency, "2026");
    }

    private static RequestSpecification health() {
        return Api.agency("ha-tinh", HEALTH);
    }

    private static RequestSpecification focal() {
        return Api.focal("ha-tinh");
    }

    private static RequestSpecification committee() {
        return Api.committee("ha-tinh");
    }

    private int published(String key) {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from outbox where partition_key = '" + key + "'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
