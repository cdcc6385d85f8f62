package vn.tiendo.plan.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;

/** One click before a report is handed in: what an agency has not touched is stated as not begun. */
@QuarkusTest
@TestProfile(OwnRegistry.Awaiting.class)
class NotStartedTest {

    private static final String NOTHING_BEGUN = "{\"to\":\"NOT_STARTED\"}";

    @Test
    void allThatIsUntouchedIsStatedAtOnceAndTheRestLeftAlone() {
        String agency = "quang-ninh-so-noi-vu";
        List<String> open = assignments(agency, "2026", "NOT_STARTED");
        assertThat(open).hasSize(9);
        String begun = open.get(0);
        change(Api.agency("quang-ninh", agency), begun, "\"1\"", "{\"to\":\"IN_PROGRESS\"}")
                .statusCode(201);
        String said = open.get(1);
        change(Api.agency("quang-ninh", agency), said, "\"1\"", NOTHING_BEGUN).statusCode(201);

        JsonPath answer = state(Api.agency("quang-ninh", agency), "{\"year\":2026}")
                .statusCode(200)
                .body("accepted", equalTo(8))
                .body("refused", equalTo(0))
                .extract()
                .jsonPath();

        assertThat(byAssignment(answer)).hasSize(8).doesNotContainKey(begun).containsEntry(said, 200);
        assertThat(byAssignment(answer).values()).containsOnlyOnce(200).contains(201);
        assertThat(changes(open.get(2))).containsExactly("OPENED", "STATUS_CHANGED");
        assertThat(Api.reader()
                        .get("/api/v1/assignments/" + open.get(2))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("NOT_STARTED");

        state(Api.agency("quang-ninh", agency), "{\"year\":2026}")
                .statusCode(200)
                .body("results.status", everyItem(equalTo(200)))
                .body("accepted", equalTo(8));
        assertThat(changes(open.get(2))).as("once").hasSize(2);
        assertThat(changes(begun)).hasSize(2);
    }

    /** Of 2024 and 2025, which had passed when the plan was registered here, somebody has to say how it was. */
    @Test
    void whatNobodyKnowsAnythingOfIsAnsweredOneByOne() {
        state(Api.agency("quang-ninh", "quang-ninh-so-tu-phap"), "{\"year\":2025}")
                .statusCode(200)
                .body("results", equalTo(List.of()));
    }

    @Test
    void whatAnAgencyIsOnlyInvitedToIsNotAmongThem() {
        String invited = Api.reader()
                .get("/api/v1/assignments?limit=200&year=2026&plan=quang-ninh-205-kh-ubnd-2024")
                .jsonPath()
                .getString("items.find { it.task == 'quang-ninh-205-kh-ubnd-2024-IV.13.1' }.agency.id");
        state(Api.focal("quang-ninh"), "{\"year\":2026,\"agency\":\"" + invited + "\"}")
                .statusCode(200)
                .body("results", equalTo(List.of()));
    }

    @Test
    void onlyOfOnePlanWhereOneIsNamed() {
        state(Api.agency("gia-lai", "gia-lai-so-noi-vu"), "{\"year\":2026,\"plan\":\"quang-ninh-205-kh-ubnd-2024\"}")
                .statusCode(422)
                .body("errors.field", contains("plan"));
        assertThat(state(
                                Api.agency("gia-lai", "gia-lai-so-noi-vu"),
                                "{\"year\":2026,\"plan\":\"binh-dinh-qd-ubnd-2024\"}")
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("results"))
                .as("what was the other province's is its own now")
                .isNotEmpty();
    }

    @Test
    void nobodyStatesItForAnotherButTheFocalAgency() {
        String body = "{\"year\":2026,\"agency\":\"ha-tinh-so-y-te\"}";
        state(Api.agency("ha-tinh", "ha-tinh-so-noi-vu"), body).statusCode(403);
        state(Api.reader(), body).statusCode(403);
        state(Api.committee("ha-tinh"), body).statusCode(403);
        state(Api.focal("quang-ninh"), body).statusCode(422).body("errors.field", contains("agency"));
        state(Api.focal("ha-tinh"), "{\"year\":2026}").statusCode(422).body("errors.field", contains("agency"));
        state(Api.focal("ha-tinh"), "{\"agency\":\"ha-tinh-so-y-te\"}")
                .statusCode(422)
                .body("errors.field", contains("year"));
        assertThat(state(Api.focal("ha-tinh"), body)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("results"))
                .isNotEmpty();
    }

    @Test
    void aStatementThatAddsNothingIsRefusedTheSecondTime() {
        String agency = "ha-tinh-so-cong-thuong";
        String id = Api.assignment("ha-tinh-kh-ubnd-2024-III.1.1", agency, "2026");
        RequestSpecification who = Api.agency("ha-tinh", agency);
        change(who, id, "\"1\"", NOTHING_BEGUN).statusCode(201).body("status", equalTo("NOT_STARTED"));
        change(Api.agency("ha-tinh", agency), id, "\"2\"", NOTHING_BEGUN)
                .statusCode(409)
                .body("detail", equalTo("Đã ghi nhận “Chưa thực hiện”; chỉ báo lại khi có nội dung mới."));
        change(
                        Api.agency("ha-tinh", agency),
                        id,
                        "\"2\"",
                        "{\"to\":\"NOT_STARTED\",\"difficulties\":\"Chưa bố trí được kinh phí.\"}")
                .statusCode(201)
                .body("version", equalTo(3));
        change(Api.agency("ha-tinh", agency), id, "\"3\"", NOTHING_BEGUN).statusCode(409);
    }

    private static ValidatableResponse state(RequestSpecification who, String body) {
        return who.body(body).post("/api/v1/status-changes/not-started").then();
    }

    private static ValidatableResponse change(RequestSpecification who, String id, String ifMatch, String body) {
        return who.header("If-Match", ifMatch)
                .body(body)
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then();
    }

    private static List<String> assignments(String agency, String year, String status) {
        return Api.reader()
                .get("/api/v1/assignments?limit=200&agency=" + agency + "&year=" + year + "&status=" + status)
                .jsonPath()
                .getList("items.id");
    }

    private static Map<String, Integer> byAssignment(JsonPath answer) {
        List<Map<String, Object>> results = answer.getList("results");
        return results.stream()
                .collect(Collectors.toMap(r -> (String) r.get("assignment"), r -> (Integer) r.get("status")));
    }

    private static List<String> changes(String id) {
        return Api.reader()
                .get("/api/v1/assignments/" + id + "/status-changes")
                .jsonPath()
                .getList("items.change.kind");
    }
}
