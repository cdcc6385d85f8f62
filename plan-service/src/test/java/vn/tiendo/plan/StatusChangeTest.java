package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each test works on an assignment of its own: a different agency's part of Hà Tĩnh's III.1.1 of 2026. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class StatusChangeTest {

    private static final String IN_PROGRESS = """
            {"to":"IN_PROGRESS","percent":40,"result":"Đã trình dự thảo","difficulties":"Thiếu kinh phí"}""";
    private static final String COMPLETED = """
            {"to":"COMPLETED","result":"Đã ban hành",
             "evidence":[{"number":"12/KH-SYT","date":"2026-10-01","issuer":"Sở Y tế"}]}""";

    @Test
    void aStatusChangeIsTheNextVersionWithItsCallerInTheHistory() {
        String id = assignment("ha-tinh-so-y-te");
        change(id, "ha-tinh-so-y-te", "\"1\"", null, IN_PROGRESS)
                .statusCode(201)
                .header("ETag", "\"2\"");
        change(id, "ha-tinh-so-y-te", "\"2\"", null, COMPLETED)
                .statusCode(201)
                .body("version", equalTo(3))
                .body("completedOn", equalTo("2026-10-01"))
                .body("verification.state", equalTo("PENDING"));

        List<String> subjects = Api.reader()
                .get("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(1, 2, 3)))
                .body("items.status", equalTo(List.of("NOT_STARTED", "IN_PROGRESS", "COMPLETED")))
                .body("items[1].difficulties", equalTo("Thiếu kinh phí"))
                .extract()
                .jsonPath()
                .getList("items.change.by.subject");
        assertThat(subjects)
                .containsExactly("system", "agency-reporter-ha-tinh-so-y-te", "agency-reporter-ha-tinh-so-y-te");
        Api.reader()
                .get("/api/v1/assignments/" + id)
                .then()
                .header("ETag", startsWith("\"3-"))
                .body("status", equalTo("COMPLETED"));
    }

    @Test
    void aChangeNeedsTheVersionThatItIsBasedOn() {
        String id = assignment("ha-tinh-so-tu-phap");
        change(id, "ha-tinh-so-tu-phap", null, null, IN_PROGRESS)
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"))
                .body("errors[0].field", equalTo("If-Match"));
        change(id, "ha-tinh-so-tu-phap", "\"7\"", null, IN_PROGRESS)
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
        change(id, "ha-tinh-so-tu-phap", "banana", null, IN_PROGRESS).statusCode(400);
        assertVersion(id, 1);
    }

    @Test
    void aRepeatedRequestChangesNothingMoreWhateverItsVersion() {
        String id = assignment("ha-tinh-so-cong-thuong");
        String key = UUID.randomUUID().toString();
        change(id, "ha-tinh-so-cong-thuong", "\"1\"", key, IN_PROGRESS).statusCode(201);
        change(id, "ha-tinh-so-cong-thuong", "\"1\"", key, IN_PROGRESS)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
        change(id, "ha-tinh-so-cong-thuong", "\"2\"", key, COMPLETED)
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertVersion(id, 2);
    }

    @Test
    void sixteenEqualRequestsAtOnceAreOneChange() throws Exception {
        String id = assignment("ha-tinh-so-xay-dung");
        String key = UUID.randomUUID().toString();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> change(id, "ha-tinh-so-xay-dung", "\"1\"", key, IN_PROGRESS)
                            .extract()
                            .statusCode())
                    .toList();
            for (Future<Integer> answer : pool.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            pool.shutdown();
        }
        assertVersion(id, 2);
    }

    @Test
    void ofSixteenDifferentRequestsOnOneVersionExactlyOneIsAccepted() throws Exception {
        String id = assignment("ha-tinh-so-tai-chinh");
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> change(
                                    id,
                                    "ha-tinh-so-tai-chinh",
                                    "\"1\"",
                                    null,
                                    "{\"to\":\"IN_PROGRESS\",\"percent\":" + i + "}")
                            .extract()
                            .statusCode())
                    .toList();
            List<Integer> answers = pool.invokeAll(requests).stream()
                    .map(StatusChangeTest::result)
                    .toList();
            assertThat(answers.stream().filter(s -> s == 201)).hasSize(1);
            assertThat(answers.stream().filter(s -> s == 412)).hasSize(15);
        } finally {
            pool.shutdown();
        }
        assertVersion(id, 2);
    }

    @Test
    void oneKeyForTwoAssignmentsAtOnceIsGoodForOneOfThem() throws Exception {
        List<String> agencies = List.of("ha-tinh-so-giao-duc-va-dao-tao", "ha-tinh-so-dan-toc-va-ton-giao");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                String key = UUID.randomUUID().toString();
                List<Callable<Integer>> requests = agencies.stream()
                        .<Callable<Integer>>map(agency -> () -> changeAtItsVersion(agency, key))
                        .toList();
                assertThat(pool.invokeAll(requests).stream().map(StatusChangeTest::result))
                        .containsExactlyInAnyOrder(201, 422);
            }
        } finally {
            pool.shutdown();
        }
    }

    /** By the focal agency, so that both requests come from one caller. */
    private static int changeAtItsVersion(String agency, String key) {
        String id = assignment(agency);
        return Api.focal("ha-tinh")
                .header(
                        "If-Match",
                        Api.reader().get("/api/v1/assignments/" + id).header("ETag"))
                .header("Idempotency-Key", key)
                .body(IN_PROGRESS)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .statusCode();
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aForbiddenTransitionIsAConflict() {
        String id = assignment("ha-tinh-so-ngoai-vu");
        String cancelled = """
                {"to":"CANCELLED","decision":{"number":"9/QĐ-UBND","date":"2026-11-01","issuer":"UBND tỉnh"}}""";
        change(id, "ha-tinh-so-ngoai-vu", "\"1\"", null, cancelled).statusCode(201);
        change(id, "ha-tinh-so-ngoai-vu", "\"2\"", null, IN_PROGRESS)
                .statusCode(409)
                .body("detail", equalTo("Không thể chuyển từ “Hủy” sang “Đang thực hiện”."));
        assertVersion(id, 2);
    }

    @Test
    void everyWrongFieldIsNamedAtOnceInTheLanguageAskedFor() {
        String id = assignment("ha-tinh-so-noi-vu");
        String wrong = """
                {"to":"COMPLETED","completedOn":"2026-12-31","evidence":[{"number":"1/BC"},{"link":"https://a.vn/b"}]}""";
        change(id, "ha-tinh-so-noi-vu", "\"1\"", null, wrong)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("completedOn", "evidence[0].date", "evidence[0].issuer"))
                .body("errors.detail", hasItems("Ngày phải từ 2000-01-01 đến hôm nay."));
        Api.agency("ha-tinh", "ha-tinh-so-noi-vu")
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en")
                .body("{\"to\":\"SUSPENDED\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("A suspension needs a reason."));
        change(
                        id,
                        "ha-tinh-so-noi-vu",
                        "\"1\"",
                        null,
                        "{\"to\":\"IN_PROGRESS\",\"evidence\":[{\"number\":\"1/BC\",\"date\":\"2027-01-01\"}]}")
                .statusCode(422)
                .body("errors.field", hasItems("evidence[0].date", "evidence[0].issuer"));
        change(id, "ha-tinh-so-noi-vu", "\"1\"", null, "{\"to\":\"COMPLETED\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("evidence"));
        change(id, "ha-tinh-so-noi-vu", "\"1\"", null, "{\"percent\":140}")
                .statusCode(422)
                .body("errors.field", hasItems("to", "percent"))
                .body("errors.detail", hasItems("Cần cho biết trạng thái mới.", "Tỷ lệ hoàn thành từ 0 đến 100."));
        Api.agency("ha-tinh", "ha-tinh-so-noi-vu")
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "en-US,en;q=0.9")
                .body("{\"percent\":140}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .body("errors.detail", hasItems("The new status is required.", "A percentage is from 0 to 100."));
        assertVersion(id, 1);
    }

    @Test
    void malformedBodiesAreRefusedByName() {
        String id = assignment("ha-tinh-thanh-tra-tinh");
        change(id, "ha-tinh-thanh-tra-tinh", "\"1\"", null, "{\"to\":\"IN_PROGRESS\",\"owner\":\"me\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("owner"));
        change(id, "ha-tinh-thanh-tra-tinh", "\"1\"", null, "{\"to\":\"DONE\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("to"));
        change(id, "ha-tinh-thanh-tra-tinh", "\"1\"", null, "{\"to\":\"IN_PROGRESS\",\"to\":\"CANCELLED\"}")
                .statusCode(400);
        for (String body : List.of(
                "{\"to\":1}",
                "{\"to\":\"IN_PROGRESS\",\"percent\":\"50\"}",
                "{\"to\":\"COMPLETED\",\"completedOn\":20261002}",
                "{\"to\":\"IN_PROGRESS\",\"result\":\"a\\u0000b\"}",
                "{\"to\":\"IN_PROGRESS\",\"result\":\"\\ud800\"}",
                "{\"to\":\"IN_PROGRESS\",\"x\":" + "[".repeat(2_000))) {
            change(id, "ha-tinh-thanh-tra-tinh", "\"1\"", null, body).statusCode(400);
        }
        change(id, "ha-tinh-thanh-tra-tinh", "\"1\"", null, "{\"to\":\"COMPLETED\",\"evidence\":[null]}")
                .statusCode(422)
                .body("errors[0].field", equalTo("evidence[0]"));
        change(
                        id,
                        "ha-tinh-thanh-tra-tinh",
                        "\"1\"",
                        null,
                        "{\"to\":\"COMPLETED\",\"completedOn\":\"0000-01-01\",\"evidence\":[{\"link\":\"https://a.vn\"}]}")
                .statusCode(400)
                .body("errors[0].field", equalTo("completedOn"));
        change(id, "ha-tinh-thanh-tra-tinh", "\"1\"", null, "{\"to\":").statusCode(400);
        change(id, "ha-tinh-thanh-tra-tinh", "\"1\"", null, "")
                .statusCode(400)
                .body("errors[0].field", equalTo("body"));
        assertVersion(id, 1);
    }

    @Test
    void textIsKeptInNfcWhateverFormItCameIn() {
        String id = assignment("ha-tinh-van-phong-ubnd-tinh");
        String decomposed = "Đa\u0303 hoa\u0300n tha\u0300nh  ";
        change(
                        id,
                        "ha-tinh-van-phong-ubnd-tinh",
                        "\"1\"",
                        null,
                        "{\"to\":\"IN_PROGRESS\",\"result\":\"" + decomposed + "\"}")
                .statusCode(201)
                .body("result", equalTo("Đã hoàn thành"));
    }

    @Test
    void onlyTheAgencyItsSuccessorOrTheFocalAgencyMayChange() {
        String id = assignment("ha-tinh-so-van-hoa-the-thao-va-du-lich");
        change(id, "ha-tinh-so-y-te", "\"1\"", null, IN_PROGRESS).statusCode(403);
        Api.reader()
                .header("If-Match", "\"1\"")
                .body(IN_PROGRESS)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(403);
        Api.focal("quang-ninh")
                .header("If-Match", "\"1\"")
                .body(IN_PROGRESS)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(404);
        assertVersion(id, 1);
        Api.focal("ha-tinh")
                .header("If-Match", "\"1\"")
                .body(IN_PROGRESS)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);

        String old = Api.reader()
                .get(
                        "/api/v1/assignments?year=2024&task=ha-tinh-kh-ubnd-2024-III.1.1&agency=ha-tinh-so-ke-hoach-va-dau-tu")
                .jsonPath()
                .getString("items[0].id");
        change(old, "ha-tinh-so-tai-chinh", "\"1\"", null, IN_PROGRESS).statusCode(201);
    }

    @Test
    void withoutATokenNothingIsSaid() {
        given().get("/api/v1/plans")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void aTokenWithoutARoleOfOursIsForbidden() {
        Api.nobody()
                .get("/api/v1/plans")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aDocumentIsCitedByNumberAndSymbol() {
        String id = assignment("ha-tinh-so-nong-nghiep-va-moi-truong");
        for (String number : List.of("123", "KH-UBND", "12/2026", "số 5")) {
            change(id, "ha-tinh-so-nong-nghiep-va-moi-truong", "\"1\"", null, COMPLETED.replace("12/KH-SYT", number))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("evidence[0].number"))
                    .body("errors[0].detail", containsString("ký hiệu"));
        }
        change(id, "ha-tinh-so-nong-nghiep-va-moi-truong", "\"1\"", null, COMPLETED.replace("12/KH-SYT", "81-CTr/TU"))
                .statusCode(201);
    }

    @Test
    void badParametersAndUnknownPathsAreAnsweredAsProblems() {
        problem("/api/v1/tasks?provnce=ha-tinh", 400).body("errors[0].field", equalTo("provnce"));
        problem("/api/v1/tasks?dueBefore=30/11/2026", 400).body("errors[0].field", equalTo("dueBefore"));
        problem("/api/v1/tasks?status=DONE", 400).body("errors[0].field", equalTo("status"));
        problem("/api/v1/tasks?limit=201", 400)
                .body("errors[0].field", equalTo("limit"))
                .body("errors[0].detail", equalTo("Lớn nhất là 200."));
        problem("/api/v1/tasks?limit=many", 400).body("errors[0].field", equalTo("limit"));
        problem("/api/v1/tasks?cursor=xyz", 400).body("errors[0].field", equalTo("cursor"));
        problem("/api/v1/tasks/nothing", 404).body("detail", containsString("nothing"));
        problem("/api/v1/assignments/not-a-uuid", 404);
        problem("/api/v1/plans/ha-tinh", 404);
        problem("/api/v1/nothing", 404);
    }

    private static ValidatableResponse problem(String path, int status) {
        return Api.reader().get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void pagesJoinUpToTheWholeList() {
        List<String> whole =
                Api.reader().get("/api/v1/tasks?limit=200").jsonPath().getList("items.id");
        List<String> joined = new ArrayList<>();
        String path = "/api/v1/tasks?limit=7";
        while (path != null) {
            Response page = Api.reader().get(path);
            joined.addAll(page.jsonPath().getList("items.id"));
            String next = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            path = next == null ? null : "/api/v1/tasks?limit=7&cursor=" + next;
        }
        assertThat(joined).isEqualTo(whole);
    }

    @Test
    void theTimelinessThatIsFilteredByIsTheOneThatIsShown() {
        int total = 0;
        for (String timeliness : List.of(
                "DONE_ON_TIME", "DONE_LATE", "OPEN_IN_TIME", "OPEN_OVERDUE", "NOT_DATABLE", "NO_DATA", "OUTSIDE")) {
            String query =
                    "/api/v1/assignments?plan=gia-lai-kh-ubnd-2024&limit=200&asOf=2027-02-01&timeliness=" + timeliness;
            for (String cursor = ""; cursor != null; ) {
                var page = Api.reader()
                        .get(query + cursor)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(page.getList("items.timeliness")).allMatch(timeliness::equals);
                total += page.getList("items").size();
                cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
            }
        }
        assertThat(total).isEqualTo(count("/api/v1/assignments?plan=gia-lai-kh-ubnd-2024&limit=200"));
    }

    private static int count(String query) {
        int total = 0;
        for (String cursor = ""; cursor != null; ) {
            var page = Api.reader().get(query + cursor).jsonPath();
            total += page.getList("items").size();
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return total;
    }

    private static String assignment(String agency) {
        return Api.reader()
                .get("/api/v1/assignments?year=2026&task=ha-tinh-kh-ubnd-2024-III.1.1&agency=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items.find { it.occurrence.key == '2026' }.id");
    }

    private static ValidatableResponse change(String id, String agency, String ifMatch, String key, String body) {
        var request = Api.agency("ha-tinh", agency).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .log()
                .ifValidationFails();
    }

    private static void assertVersion(String id, int version) {
        Api.reader().get("/api/v1/assignments/" + id).then().body("version", equalTo(version));
    }
}
