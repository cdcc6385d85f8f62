package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Who the caller is, and what waits for him: each count is that of the list that its link shows. */
@QuarkusTest
@TestProfile(OwnRegistry.Waiting.class)
class WorklistTest {

    private static final String TASK = "lai-chau-kh-ubnd-2024-II.1.1.1";
    private static final String COMPLETED = """
            {"to":"COMPLETED","evidence":[{"number":"12/KH-STP","date":"2026-10-01","issuer":"Sở Tư pháp"}]}""";

    @Test
    void theCallerIsToldWhoHeIs() {
        Api.agency("quang-ninh", "quang-ninh-so-noi-vu")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("agency-reporter-quang-ninh-so-noi-vu"))
                .body("roles", equalTo(List.of("agency-reporter")))
                .body("province.id", equalTo("quang-ninh"))
                .body("province.name", equalTo("Quảng Ninh"))
                .body("agency.id", equalTo("quang-ninh-so-noi-vu"))
                .body("agency.name", equalTo("Sở Nội vụ"))
                .body("permissions", hasItems("READ", "REPORT_STATUS", "WRITE_REPORT"))
                .body("permissions", not(hasItems("VERIFY")));
        Api.operator()
                .get("/api/v1/me")
                .then()
                .body("province", nullValue())
                .body("agency", nullValue())
                .body("permissions", hasItems("SET_CALENDAR"));
        Api.operator("quang-ninh").get("/api/v1/me").then().body("permissions", not(hasItems("SET_CALENDAR")));
        Api.as(List.of("focal", "agency-reporter"), "ha-tinh", "ha-tinh-so-noi-vu")
                .get("/api/v1/me")
                .then()
                .body("roles", equalTo(List.of("agency-reporter", "focal")))
                .body("permissions", hasItems("REPORT_STATUS", "VERIFY"));
        Api.nobody().get("/api/v1/me").then().statusCode(403);
    }

    @Test
    void everyCountIsThatOfTheListBehindItsLink() {
        Supplier<RequestSpecification> agency = () -> Api.agency("lai-chau", "lai-chau-so-y-te");
        Supplier<RequestSpecification> focal = () -> Api.focal("lai-chau");
        Supplier<RequestSpecification> both =
                () -> Api.as(List.of("agency-reporter", "focal"), "lai-chau", "lai-chau-so-y-te");
        SoftAssertions soft = new SoftAssertions();
        for (Supplier<RequestSpecification> caller : List.of(
                agency, focal, both, (Supplier<RequestSpecification>) () -> Api.committee("lai-chau"), (Supplier<
                                RequestSpecification>)
                        () -> Api.focal("gia-lai"))) {
            JsonPath worklist = caller.get().get("/api/v1/worklist").jsonPath();
            for (Map<String, Object> item : worklist.<Map<String, Object>>getList("items")) {
                soft.assertThat(count(caller, (String) item.get("link")))
                        .as(item.toString())
                        .isEqualTo(((Number) item.get("count")).intValue());
            }
        }
        soft.assertAll();
        assertThat(kinds(agency))
                .containsExactly(
                        "RETURNED",
                        "OVERDUE",
                        "DUE_SOON",
                        "UNREPORTED",
                        "NO_DATA",
                        "EXPLANATIONS_LATE",
                        "EXPLANATIONS");
        assertThat(kinds(focal))
                .containsExactly(
                        "RETURNED",
                        "OVERDUE",
                        "DUE_SOON",
                        "UNREPORTED",
                        "NO_DATA",
                        "EXPLANATIONS_LATE",
                        "EXPLANATIONS",
                        "TO_CONFIRM",
                        "EXPLANATIONS_MISSING",
                        "EXTENSION_REQUESTS",
                        "DIFFICULTIES",
                        "ACTS");
        assertThat(kinds(() -> Api.committee("lai-chau")))
                .containsExactly("TO_CONFIRM", "EXPLANATIONS_MISSING", "EXTENSION_REQUESTS", "DIFFICULTIES");
        Api.reader().get("/api/v1/worklist").then().statusCode(200).body("items", empty());
    }

    @Test
    void whatIsDoneLeavesOneListAndEntersTheNext() {
        Supplier<RequestSpecification> agency = () -> Api.agency("lai-chau", "lai-chau-so-tai-chinh");
        Supplier<RequestSpecification> focal = () -> Api.focal("lai-chau");
        int unreported = of(agency, "UNREPORTED");
        int toConfirm = of(focal, "TO_CONFIRM");
        String id = Api.assignment(TASK, "lai-chau-so-tai-chinh", "2026");
        step(agency.get(), id, 1, "status-changes", COMPLETED);
        assertThat(of(agency, "UNREPORTED")).isEqualTo(unreported - 1);
        assertThat(of(focal, "TO_CONFIRM")).isEqualTo(toConfirm + 1);
        int returned = of(agency, "RETURNED");
        step(focal.get(), id, 2, "verifications", "{\"outcome\":\"RETURNED\",\"reason\":\"Chưa kèm văn bản\"}");
        assertThat(of(focal, "TO_CONFIRM")).isEqualTo(toConfirm);
        assertThat(of(agency, "RETURNED")).isEqualTo(returned + 1);
        int difficulties = of(focal, "DIFFICULTIES");
        agency.get()
                .body("{\"text\":\"Chưa có hướng dẫn.\"}")
                .post("/api/v1/assignments/" + id + "/difficulties")
                .then()
                .statusCode(201);
        assertThat(of(focal, "DIFFICULTIES")).isEqualTo(difficulties + 1);
    }

    @Test
    void anActThatWasAnsweredForTheYearIsAskedForNoMore() {
        Supplier<RequestSpecification> focal = () -> Api.focal("gia-lai");
        int acts = of(focal, "ACTS");
        JsonPath open = focal.get().get("/api/v1/awaited-acts?answered=false").jsonPath();
        assertThat(open.getList("items")).hasSize(acts).isNotEmpty();
        String task = open.getString("items[0].task");
        focal.get()
                .header("If-Match", Api.reader().get("/api/v1/tasks/" + task).header("ETag"))
                .body("{\"issued\":false}")
                .put("/api/v1/tasks/" + task + "/act-answers/2026")
                .then()
                .statusCode(200);
        assertThat(of(focal, "ACTS")).isEqualTo(acts - 1);
        assertThat(focal.get()
                        .get("/api/v1/awaited-acts?answered=true")
                        .jsonPath()
                        .getList("items.task"))
                .contains(task);
    }

    private static void step(RequestSpecification who, String id, int version, String path, String body) {
        who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/assignments/" + id + "/" + path)
                .then()
                .statusCode(201);
    }

    private static List<String> kinds(Supplier<RequestSpecification> caller) {
        return caller.get().get("/api/v1/worklist").jsonPath().getList("items.kind");
    }

    private static int of(Supplier<RequestSpecification> caller, String kind) {
        return caller.get().get("/api/v1/worklist").jsonPath().getInt("items.find { it.kind == '" + kind + "' }.count");
    }

    private static int count(Supplier<RequestSpecification> caller, String link) {
        int count = 0;
        String cursor = null;
        do {
            RequestSpecification request = caller.get();
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(link + "&limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            count += page.getList("items").size();
            cursor = page.getString("next");
        } while (cursor != null);
        return count;
    }
}
