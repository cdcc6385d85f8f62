package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.status.Status;

/** What lists of assignments show beside and are narrowed by: what waits for somebody, and what he may do. */
@QuarkusTest
@TestProfile(OwnRegistry.Waiting.class)
class AssignmentListTest {

    private static final String TASK = "ha-tinh-kh-ubnd-2024-III.2.1";
    private static final String DATED = "binh-dinh-qd-ubnd-2024-V.02";
    private static final String FOCAL = "ha-tinh-so-noi-vu";
    private static final String COMPLETED = """
            {"to":"COMPLETED","evidence":[{"number":"12/KH-STP","date":"2026-10-01","issuer":"Sở Tư pháp"}]}""";
    private static final String RETURNED = "{\"outcome\":\"RETURNED\",\"reason\":\"Chưa kèm văn bản\"}";
    private static final String EXTENSION = """
            {"newDue":"2027-06-30","decision":{"number":"99/QĐ-UBND","date":"2026-11-01","issuer":"UBND tỉnh"}}""";

    private static final Map<String, Supplier<RequestSpecification>> CALLERS = new LinkedHashMap<>();

    static {
        CALLERS.put("reader", Api::reader);
        CALLERS.put("focal", () -> Api.focal("ha-tinh"));
        CALLERS.put("committee", () -> Api.committee("ha-tinh"));
        CALLERS.put("agency", () -> Api.agency("ha-tinh", "ha-tinh-so-tu-phap"));
        CALLERS.put(
                "agency and focal",
                () -> Api.as(List.of("agency-reporter", "focal"), "ha-tinh", "ha-tinh-so-tai-chinh"));
        CALLERS.put(
                "focal agency and committee", () -> Api.as(List.of("agency-reporter", "committee"), "ha-tinh", FOCAL));
        CALLERS.put("focal of another province", () -> Api.focal("gia-lai"));
        CALLERS.put("committee of another province", () -> Api.committee("gia-lai"));
    }

    /** Completions of an agency, of the focal agency, and by the focal agency for another; one was returned, one is confirmed. */
    private static void handIn() {
        complete(Api.agency("ha-tinh", "ha-tinh-so-tu-phap"), "ha-tinh-so-tu-phap");
        complete(Api.agency("ha-tinh", "ha-tinh-so-tai-chinh"), "ha-tinh-so-tai-chinh");
        complete(Api.focal("ha-tinh"), FOCAL);
        complete(Api.focal("ha-tinh"), "ha-tinh-so-cong-thuong");
        String returned = complete(Api.agency("ha-tinh", "ha-tinh-so-xay-dung"), "ha-tinh-so-xay-dung");
        verify(returned, RETURNED);
        String confirmed = complete(Api.agency("ha-tinh", "ha-tinh-so-y-te"), "ha-tinh-so-y-te");
        verify(confirmed, "{\"outcome\":\"CONFIRMED\"}");
    }

    private static String complete(RequestSpecification who, String agency) {
        String id = Api.assignment(TASK, agency, "2026");
        String tag = Api.reader().get("/api/v1/assignments/" + id).header("ETag");
        if (tag.startsWith("\"1-")) {
            who.header("If-Match", tag)
                    .body(COMPLETED)
                    .post("/api/v1/assignments/" + id + "/status-changes")
                    .then()
                    .statusCode(201);
        }
        return id;
    }

    private static void verify(String id, String decision) {
        Api.focal("ha-tinh")
                .header("If-Match", "\"2\"")
                .body(decision)
                .post("/api/v1/assignments/" + id + "/verifications");
    }

    @Test
    void whatIsToBeDecidedIsWhatTheCallerMayDecide() {
        handIn();
        SoftAssertions soft = new SoftAssertions();
        Map<String, Integer> counts = new LinkedHashMap<>();
        CALLERS.forEach((name, caller) -> {
            List<Map<String, Object>> rows = rows(caller, "include=allowed&year=2026");
            Set<Object> may = new HashSet<>();
            rows.stream()
                    .filter(row -> !((List<?>) allowed(row).get("verifications")).isEmpty())
                    .forEach(row -> may.add(row.get("id")));
            Set<Object> others = ids(rows);
            others.removeAll(may);
            soft.assertThat(ids(rows(caller, "toDecide=true&year=2026")))
                    .as(name)
                    .isEqualTo(may);
            soft.assertThat(ids(rows(caller, "toDecide=false&year=2026")))
                    .as(name)
                    .isEqualTo(others);
            counts.put(name, may.size());
        });
        soft.assertAll();
        assertThat(counts)
                .isEqualTo(Map.of(
                        "reader", 0,
                        "focal", 2,
                        "committee", 2,
                        "agency", 0,
                        "agency and focal", 1,
                        "focal agency and committee", 0,
                        "focal of another province", 0,
                        "committee of another province", 0));
    }

    /** With the version as it is what is not allowed is refused; with another one what is allowed comes as far as the version. */
    @Test
    void whatIsAllowedIsTakenAndWhatIsNotIsRefused() {
        handIn();
        List<String> ids = Stream.of(
                        "ha-tinh-so-tu-phap",
                        FOCAL,
                        "ha-tinh-so-cong-thuong",
                        "ha-tinh-so-xay-dung",
                        "ha-tinh-so-y-te",
                        "ha-tinh-so-ngoai-vu")
                .map(agency -> Api.assignment(TASK, agency, "2026"))
                .toList();
        SoftAssertions soft = new SoftAssertions();
        CALLERS.forEach((name, caller) -> {
            for (String id : ids) {
                var answer = caller.get().get("/api/v1/assignments/" + id + "?include=allowed");
                if (answer.statusCode() == 200) {
                    asAllowed(caller, answer.jsonPath(), soft, name);
                }
            }
        });
        String dated = Api.assignment(DATED, "binh-dinh-hoi-van-hoc-nghe-thuat-tinh", "2026");
        for (String name : List.of("focal of another province", "committee of another province", "reader")) {
            var caller = CALLERS.get(name);
            asAllowed(
                    caller,
                    caller.get()
                            .get("/api/v1/assignments/" + dated + "?include=allowed")
                            .jsonPath(),
                    soft,
                    name);
        }
        soft.assertAll();
    }

    private static void asAllowed(
            Supplier<RequestSpecification> caller, JsonPath row, SoftAssertions soft, String name) {
        for (Status to : Status.values()) {
            String body = to == Status.COMPLETED
                    ? COMPLETED
                    : "{\"to\":\"" + to
                            + "\",\"reason\":\"Thử\",\"decision\":{\"number\":\"1/QĐ-UBND\",\"date\":\"2026-11-01\","
                            + "\"issuer\":\"UBND tỉnh\"}}";
            boolean allowed = row.getList("allowed.statusChanges").contains(to.name());
            tried(caller, row, "status-changes", body, allowed, soft, name);
        }
        for (String outcome : List.of("CONFIRMED", "RETURNED")) {
            boolean allowed = row.getList("allowed.verifications").contains(outcome);
            String body = "{\"outcome\":\"" + outcome + "\",\"reason\":\"Thử\"}";
            tried(caller, row, "verifications", body, allowed, soft, name);
        }
        tried(caller, row, "extensions", EXTENSION, row.getBoolean("allowed.extension"), soft, name);
    }

    private static void tried(
            Supplier<RequestSpecification> caller,
            JsonPath row,
            String path,
            String body,
            boolean allowed,
            SoftAssertions soft,
            String name) {
        int answer = caller.get()
                .header("If-Match", allowed ? "\"999\"" : "\"" + row.getInt("version") + "\"")
                .body(body)
                .post("/api/v1/assignments/" + row.getString("id") + "/" + path)
                .statusCode();
        String what = name + " " + row.getString("agency.id") + " " + path + " " + body;
        if (allowed) {
            soft.assertThat(answer).as(what).isEqualTo(412);
        } else {
            soft.assertThat(answer).as(what).isIn(403, 409);
        }
    }

    @Test
    void whoMayDoNothingIsToldSo() {
        String id = Api.assignment(TASK, "ha-tinh-so-noi-vu", "2026");
        Api.reader()
                .get("/api/v1/assignments/" + id + "?include=allowed")
                .then()
                .statusCode(200)
                .body("allowed.statusChanges", equalTo(List.of()))
                .body("allowed.verifications", equalTo(List.of()))
                .body("allowed.extension", equalTo(false))
                .body("allowed.forGood", equalTo(false))
                .body("allowed.difficulty", equalTo(false));
    }

    @Test
    void aRowShowsTheTaskWhenAskedAndElseAsBefore() {
        String id = Api.assignment(DATED, "binh-dinh-hoi-van-hoc-nghe-thuat-tinh", "2026");
        String find = "items.find { it.id == '" + id + "' }";
        Api.reader()
                .get("/api/v1/assignments?limit=200&include=task&task=" + DATED)
                .then()
                .statusCode(200)
                .body(find + ".taskSummary.number", equalTo("V.02"))
                .body(find + ".taskSummary.section", equalTo("V"))
                .body(find + ".taskSummary.pillar", equalTo("ASSOCIATIONS"))
                .body(find + ".agency.name", equalTo("Hội Văn học nghệ thuật tỉnh"))
                .body(find, not(hasKey("allowed")));
        Api.reader()
                .get("/api/v1/assignments?limit=200&task=" + DATED)
                .then()
                .body(find, not(hasKey("taskSummary")))
                .body(find, not(hasKey("allowed")));
        Api.reader()
                .get("/api/v1/assignments?limit=200&include=allowed,task&task=" + DATED)
                .then()
                .body(find, hasKey("taskSummary"))
                .body(find, hasKey("allowed"));
    }

    @Test
    void theTagOfARowTellsWhatTheCallerMayDo() {
        String path = "/api/v1/assignments/" + Api.assignment(TASK, FOCAL, "2026");
        String plain = Api.reader().get(path).header("ETag");
        assertThat(Api.reader().get(path + "?include=allowed").header("ETag")).isNotEqualTo(plain);
        assertThat(Api.focal("ha-tinh").get(path + "?include=allowed").header("ETag"))
                .isNotEqualTo(Api.reader().get(path + "?include=allowed").header("ETag"));
    }

    @Test
    void whatNobodyHasReportedOnSinceTheYearBeganIsUnreported() {
        String agency = "ha-tinh-so-khoa-hoc-va-cong-nghe";
        Supplier<RequestSpecification> who = () -> Api.agency("ha-tinh", agency);
        String query = "year=2026&unreported=true&answersNow=" + agency + "&task=" + TASK;
        assertThat(rows(who, query)).hasSize(1);
        String id = (String) rows(who, query).get(0).get("id");
        who.get()
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);
        assertThat(rows(who, query)).isEmpty();
        assertThat(rows(who, query.replace("true", "false"))).hasSize(1);
        assertThat(rows(who, query.replace("year=2026&", "") + "&status=IN_PROGRESS"))
                .isEmpty();
    }

    private static Map<?, ?> allowed(Map<String, Object> row) {
        return (Map<?, ?>) row.get("allowed");
    }

    private static Set<Object> ids(List<Map<String, Object>> rows) {
        Set<Object> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.get("id")));
        return ids;
    }

    private static List<Map<String, Object>> rows(Supplier<RequestSpecification> caller, String query) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = caller.get();
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get("/api/v1/assignments?limit=200&" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            rows.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return rows;
    }
}
