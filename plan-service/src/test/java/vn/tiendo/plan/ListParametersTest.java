package vn.tiendo.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that is not clear is refused by the name of what is not clear. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ListParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"provinces", "agencies", "plans", "tasks", "assignments", "awaited-acts", "targets"})
    void everyListRefusesWhatItDoesNotKnowAndWhatIsOutOfBounds(String list) {
        String path = "/api/v1/" + list;
        refused(path + "?colour=red", "colour");
        refused(path + "?Limit=5", "Limit");
        refused(path + "?limit=0", "limit");
        refused(path + "?limit=-1", "limit");
        refused(path + "?limit=201", "limit");
        refused(path + "?limit=abc", "limit");
        refused(path + "?limit=1.5", "limit");
        refused(path + "?limit=99999999999", "limit");
        refused(path + "?limit=", "limit");
        refused(path + "?limit", "limit");
        refused(path + "?limit=1&limit=2", "limit");
        refused(path + "?limit=1&limit=1", "limit");
        refused(path + "?cursor=", "cursor");
        refused(path + "?cursor=xyz", "cursor");
        refused(path + "?cursor=MTIzH2E", "cursor");
        refused(path + "?cursor=MTIzH2E.0123456789", "cursor");
        Api.reader().get(path + "?limit=1").then().statusCode(200);
        Api.reader().get(path + "?limit=200").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "agencies?kind=, kind",
        "agencies?q=%20%20, q",
        "agencies?q=, q",
        "agencies?q=a%00b, q",
        "agencies?q=te&q=vu, q",
        "agencies?province=quang-nin, province",
        "agencies?on=2026-02-30, on",
        "plans?province=quang-nin, province",
        "plans?q=, q",
        "tasks?status=, status",
        "tasks?plan=a&plan=b, plan",
        "tasks?plan=khong-co, plan",
        "tasks?province=khong-co, province",
        "tasks?agency=khong-co, agency",
        "tasks?agency=quang-ninh-so-y-t, agency",
        "tasks?year=2026, year",
        "tasks?kind=SOMETIMES, kind",
        "assignments?plan=khong-co, plan",
        "assignments?task=khong-co, task",
        "assignments?agency=QUANG-NINH-SO-Y-TE, agency",
        "assignments?province=, province",
        "assignments?year=1999, year",
        "assignments?timeliness=LATE, timeliness",
        "assignments?pillar=talent, pillar",
        "assignments?answersNow=khong-co, answersNow",
        "assignments?verification=DONE, verification",
        "assignments?overdue=maybe, overdue",
        "assignments?dueWithin=-1, dueWithin",
        "assignments?include=plan, include",
        "assignments?include=task%2C, include",
        "awaited-acts?plan=khong-co, plan",
        "awaited-acts?province=khong-co, province",
        "targets?plan=khong-co, plan",
        "targets?agency=khong-co, agency",
        "targets?province=khong-co, province",
        "targets?waiting=maybe, waiting",
        "calendar-years?year=2026, year"
    })
    void aValueThatMeansNothingIsRefusedByTheNameOfItsParameter(String query, String parameter) {
        refused("/api/v1/" + query, parameter);
    }

    @Test
    void severalUnknownNamesAreToldAtOnceInTheCallersLanguage() {
        Api.reader()
                .header("Accept-Language", "en")
                .get("/api/v1/assignments?plan=a&task=b&agency=c")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("plan", "task", "agency")))
                .body("errors[2].detail", equalTo("There is no agency 'c'."));
    }

    @Test
    void whatTheCallerMayNotSeeIsUnknownToHim() {
        var caller = "ha-tinh";
        for (String query : List.of(
                "agencies?province=%s",
                "plans?province=%s",
                "tasks?province=%s",
                "assignments?province=%s",
                "tasks?plan=%s-205-kh-ubnd-2024",
                "assignments?plan=%s-205-kh-ubnd-2024",
                "tasks?agency=%s-so-y-te",
                "assignments?task=%s-205-kh-ubnd-2024-IV.6.1")) {
            String known = Api.reader(caller)
                    .header("X-Request-Id", "same")
                    .get("/api/v1/" + query.formatted("quang-ninh"))
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            String unknown = Api.reader(caller)
                    .header("X-Request-Id", "same")
                    .get("/api/v1/" + query.formatted("khong-tinh"))
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            assertThat(known.replace("quang-ninh", "khong-tinh")).isEqualTo(unknown);
            Api.reader().get("/api/v1/" + query.formatted("quang-ninh")).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agencies, 'id, -id, name, -name'",
        "plans, 'id, -id, title, -title'",
        "tasks, 'plan, -plan, title, -title, due, -due'",
        "assignments, 'id, -id, due, -due, agency, -agency, reported, -reported'"
    })
    void anUnknownSortKeyIsRefusedWithTheOnesThatTheDocumentLists(String list, String known) throws IOException {
        String path = "/api/v1/" + list;
        for (String sort : List.of("colour", "ID", "--id", "id,name", "due%20")) {
            refused(path + "?sort=" + sort, "sort");
        }
        assertThat(Api.reader().get(path + "?sort=colour").jsonPath().getString("errors[0].detail"))
                .isEqualTo("Không sắp xếp được theo “colour”; dùng được: " + known + ".");
        assertThat(Api.reader()
                        .header("Accept-Language", "en")
                        .get(path + "?sort=colour")
                        .jsonPath()
                        .getString("detail"))
                .isEqualTo("There is no sort key 'colour'; known are: " + known + ".");
        JsonNode parameters = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .at("/paths/~1api~1v1~1" + list + "/get/parameters");
        List<String> documented = new ArrayList<>();
        parameters.forEach(parameter -> {
            if (parameter.get("name").asText().equals("sort")) {
                parameter.at("/schema/enum").forEach(value -> documented.add(value.asText()));
            }
        });
        assertThat(documented).containsExactly(known.split(", "));
        for (String sort : documented) {
            Api.reader().get(path + "?limit=3&sort=" + sort).then().statusCode(200);
        }
    }

    @Test
    void aCursorContinuesOnlyTheQuestionThatItWasGivenFor() {
        String tasks = "/api/v1/tasks?province=quang-ninh&sort=title";
        String cursor = next(tasks + "&limit=2");
        Api.reader().get(tasks + "&limit=7&cursor=" + cursor).then().statusCode(200);
        Api.reader()
                .get("/api/v1/tasks?sort=title&cursor=" + cursor + "&province=quang-ninh")
                .then()
                .statusCode(200);
        refused("/api/v1/tasks?province=quang-ninh&cursor=" + cursor, "cursor");
        refused("/api/v1/tasks?province=quang-ninh&sort=-title&cursor=" + cursor, "cursor");
        refused("/api/v1/tasks?province=quang-ninh&sort=due&cursor=" + cursor, "cursor");
        refused("/api/v1/tasks?province=ha-tinh&sort=title&cursor=" + cursor, "cursor");
        refused(tasks + "&pillar=TALENT&cursor=" + cursor, "cursor");
        refused("/api/v1/plans?province=quang-ninh&sort=title&cursor=" + cursor, "cursor");
        refused(tasks + "&cursor=" + cursor.substring(0, cursor.indexOf('.')), "cursor");
        refused(tasks + "&cursor=AAAA" + cursor.substring(cursor.indexOf('.')), "cursor");
        String due = next("/api/v1/assignments?sort=due&limit=2");
        refused("/api/v1/assignments?sort=-due&cursor=" + due, "cursor");
        refused("/api/v1/assignments?cursor=" + due, "cursor");
    }

    private static String next(String path) {
        JsonPath page = Api.reader().get(path).then().statusCode(200).extract().jsonPath();
        return page.getString("next");
    }

    private static void refused(String path, String parameter) {
        var request = Api.reader().urlEncodingEnabled(false);
        request.get(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.field", equalTo(List.of(parameter)));
    }
}
