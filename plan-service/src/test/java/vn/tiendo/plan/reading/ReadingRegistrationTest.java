package vn.tiendo.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;

/** What was read becomes a plan once nobody doubts it any more. */
@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class ReadingRegistrationTest {

    private static int number = 700;

    private String path;
    private String plan;

    @BeforeEach
    void readADocument() {
        path = Papers.sent(editor(), "lai-chau");
        number++;
        plan = "lai-chau-" + number + "-kh-ubnd-2026";
    }

    @Test
    void aReadingBecomesAPlanOnce() {
        correct(clear(), 1);
        settleAll(clear());
        Response made = editor().post(path + "/registration");
        made.then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/plans/" + plan))
                .header("ETag", "\"1\"")
                .body("stored", equalTo(true))
                .body("plan.id", equalTo(plan))
                .body("tasks", hasSize(1))
                .body("doubts", hasSize(0));
        Api.reader().get("/api/v1/plans/" + plan).then().statusCode(200);
        Api.reader().get("/api/v1/assignments?plan=" + plan).then().body("items", hasSize(1));
        JsonPath reading = editor().get(path).jsonPath();
        assertThat(reading.getString("plan")).isEqualTo(plan);
        editor().post(path + "/registration").then().statusCode(409).body("detail", containsString(plan));
        editor().post(path + "/registration?dryRun=true").then().statusCode(409);
        editor().header("If-Match", "\"" + reading.getInt("version") + "\"")
                .body(clear().toString())
                .put(path)
                .then()
                .statusCode(409)
                .body("detail", containsString(plan));
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(Api.auditor().get("/api/v1/audit?id=" + id).jsonPath().getList("items.action"))
                .containsExactly("HANDED_IN", "CORRECTED", "CORRECTED", "REGISTERED");
        editor().delete(path).then().statusCode(204);
        Api.reader().get("/api/v1/plans/" + plan).then().statusCode(200);
    }

    @Test
    void whileSomethingIsInDoubtItIsOnlyTried() {
        correct(clear().task("I.2", "Hai", "Sở Nội vụ", "lúc thuận tiện"), 1);
        String field = "tasks[1].timeWords";
        editor().post(path + "/registration?dryRun=true")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false))
                .body("plan.id", equalTo(plan))
                .body("doubts.field", hasItem(field));
        editor().post(path + "/registration")
                .then()
                .statusCode(409)
                .body("errors.field", hasItem(field))
                .body("errors.find { it.field == '" + field + "' }.detail", containsString("thời gian"));
        Api.reader().get("/api/v1/plans/" + plan).then().statusCode(404);
    }

    @Test
    void whatIsWrongWithThePlanIsToldAndNothingIsMarked() {
        PlanBody wrong = clear().task("I.1", "Hai", "Sở Nội vụ", "Quý II/2027");
        correct(wrong, 1);
        settleAll(wrong);
        editor().post(path + "/registration").then().statusCode(422).body("errors.field", hasItem("tasks[1].number"));
        editor().get(path).then().body("$", not(hasKey("plan")));
    }

    @Test
    void aRepetitionIsAnsweredAsTheFirst() {
        correct(clear(), 1);
        settleAll(clear());
        String key = UUID.randomUUID().toString();
        String first = editor().header("Idempotency-Key", key)
                .post(path + "/registration")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String second = editor().header("Idempotency-Key", key)
                .post(path + "/registration")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(new JsonPath(second).getMap("")).isEqualTo(new JsonPath(first).getMap(""));
    }

    @Test
    void whoSaysWhatHeHasSeenRegistersNothingElse() {
        correct(clear(), 1);
        settleAll(clear());
        editor().header("If-Match", "\"1\"").post(path + "/registration").then().statusCode(412);
        editor().header("If-Match", editor().get(path).header("ETag"))
                .post(path + "/registration")
                .then()
                .statusCode(201);
    }

    private PlanBody clear() {
        return new PlanBody(number + "/KH-UBND").task("I.1", "Một", "Sở Nội vụ", "Quý IV/2026");
    }

    private void correct(PlanBody body, int version) {
        editor().header("If-Match", "\"" + version + "\"")
                .body(body.toString())
                .put(path)
                .then()
                .statusCode(200);
    }

    /** Whatever the reader still doubts is right as it stands. */
    private void settleAll(PlanBody body) {
        Response read = editor().get(path);
        List<String> doubted = read.jsonPath().getList("doubts.field");
        editor().header("If-Match", read.header("ETag"))
                .body(body.settled(doubted.toArray(new String[0])).toString())
                .put(path)
                .then()
                .statusCode(200)
                .body("doubts", hasSize(0));
    }

    private static RequestSpecification editor() {
        return Api.planEditor("lai-chau");
    }
}
