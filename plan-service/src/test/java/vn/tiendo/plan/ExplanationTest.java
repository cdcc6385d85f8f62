package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an agency is asked to explain by a day, and what it answers. */
@QuarkusTest
@TestProfile(OwnRegistry.Waiting.class)
class ExplanationTest {

    private static final String TASK = "ha-tinh-kh-ubnd-2024-III.1.1";
    private static final String FOCAL = "ha-tinh-so-noi-vu";
    private static final String ASKED = "{\"question\":\"Vì sao chậm?\",\"answerBy\":\"2026-11-25\"}";
    private static final String ANSWER = "{\"text\":\"Kinh phí mới được giao.\"}";

    @AfterEach
    void backToTheDay() {
        TestClock.moveTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void theCommitteeAsksAndTheAgencyAnswersOnTheRecord() {
        String agency = "ha-tinh-so-y-te";
        String id = assignment(agency);
        String asked = ask(Api.committee("ha-tinh"), id, ASKED)
                .statusCode(201)
                .body("question", equalTo("Vì sao chậm?"))
                .body("answerBy", equalTo("2026-11-25"))
                .body("askedAs", equalTo("COMMITTEE"))
                .body("askedBy.agency", nullValue())
                .body("late", equalTo(false))
                .body("$", not(hasKey("answer")))
                .extract()
                .path("id");
        answer(Api.agency("ha-tinh", agency), asked, ANSWER)
                .statusCode(201)
                .body("answer.text", equalTo("Kinh phí mới được giao."))
                .body("answer.by.agency", equalTo(agency))
                .body("late", equalTo(false));
        answer(Api.agency("ha-tinh", agency), asked, ANSWER).statusCode(409);
        Api.reader().get("/api/v1/assignments/" + id).then().body("version", equalTo(1));
        Api.reader().get("/api/v1/assignments/" + id + "/explanations").then().body("items.id", contains(asked));
        Api.auditor()
                .get("/api/v1/audit?id=" + asked)
                .then()
                .body("items.action", contains("EXPLANATION_ASKED", "EXPLAINED"))
                .body("items.subject", contains("committee-ha-tinh", "agency-reporter-" + agency));
    }

    @Test
    void whatIsAnsweredAfterTheDayStaysLate() {
        String agency = "ha-tinh-so-tu-phap";
        String inTime = asked(Api.focal("ha-tinh"), assignment(agency));
        String late = asked(Api.focal("ha-tinh"), assignment(agency));
        TestClock.moveTo(LocalDate.of(2026, 11, 25));
        answer(Api.agency("ha-tinh", agency), inTime, ANSWER).statusCode(201).body("late", equalTo(false));
        assertThat(ids("late=true&agency=" + agency)).isEmpty();
        TestClock.moveTo(LocalDate.of(2026, 11, 26));
        assertThat(ids("late=true&answered=false&agency=" + agency)).containsExactly(late);
        answer(Api.agency("ha-tinh", agency), late, ANSWER).statusCode(201).body("late", equalTo(true));
        TestClock.moveTo(LocalDate.of(2027, 3, 1));
        assertThat(ids("late=true&answered=true&agency=" + agency)).containsExactly(late);
        assertThat(ids("late=false&agency=" + agency)).containsExactly(inTime);
    }

    @Test
    void nobodyAsksHisOwnAgencyAndNobodyAnswersForAnother() {
        String agency = "ha-tinh-so-xay-dung";
        String id = assignment(agency);
        ask(Api.agency("ha-tinh", agency), id, ASKED).statusCode(403);
        ask(Api.reader("ha-tinh"), id, ASKED).statusCode(403);
        ask(Api.committee("gia-lai"), id, ASKED).statusCode(404);
        ask(Api.focal("ha-tinh"), assignment(FOCAL), ASKED).statusCode(403);
        ask(Api.as(List.of("focal", "agency-reporter"), "ha-tinh", agency), id, ASKED)
                .statusCode(403);
        String ofFocal = asked(Api.committee("ha-tinh"), assignment(FOCAL));
        answer(Api.focal("ha-tinh"), ofFocal, ANSWER).statusCode(201).body("answer.by.agency", equalTo(FOCAL));
        String asked = asked(Api.focal("ha-tinh"), id);
        answer(Api.focal("ha-tinh"), asked, ANSWER).statusCode(403);
        answer(Api.committee("ha-tinh"), asked, ANSWER).statusCode(403);
        answer(Api.agency("ha-tinh", "ha-tinh-so-tai-chinh"), asked, ANSWER).statusCode(403);
        answer(Api.agency("gia-lai", "gia-lai-so-y-te"), asked, ANSWER).statusCode(404);
        assertThat(mayAsk(() -> Api.focal("ha-tinh"), id)).isTrue();
        assertThat(mayAsk(() -> Api.focal("ha-tinh"), assignment(FOCAL))).isFalse();
        assertThat(mayAsk(() -> Api.committee("ha-tinh"), assignment(FOCAL))).isTrue();
        assertThat(mayAsk(() -> Api.agency("ha-tinh", agency), id)).isFalse();
    }

    @Test
    void aDayThatHasPassedIsRefusedByNameAndARepetitionAsksOnce() {
        String id = assignment("ha-tinh-so-cong-thuong");
        ask(Api.focal("ha-tinh"), id, ASKED.replace("2026-11-25", "2026-11-19"))
                .statusCode(422)
                .body("errors[0].field", equalTo("answerBy"));
        ask(Api.focal("ha-tinh"), id, "{}")
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("question", "answerBy"));
        ask(Api.focal("ha-tinh"), id, ASKED.replace("2026-11-25", "2026-11-20")).statusCode(201);
        String key = UUID.randomUUID().toString();
        String first = ask(Api.focal("ha-tinh").header("Idempotency-Key", key), id, ASKED)
                .statusCode(201)
                .extract()
                .path("id");
        ask(Api.focal("ha-tinh").header("Idempotency-Key", key), id, ASKED)
                .statusCode(201)
                .body("id", equalTo(first));
        assertThat(ids("assignment=" + id)).hasSize(2);
    }

    @Test
    void theWorklistTellsWhatIsAskedAndWhatIsLate() {
        String agency = "ha-tinh-so-khoa-hoc-va-cong-nghe";
        Supplier<RequestSpecification> who = () -> Api.agency("ha-tinh", agency);
        assertThat(waiting(who, "EXPLANATIONS")).isZero();
        String asked = asked(Api.committee("ha-tinh"), assignment(agency));
        int missing = waiting(() -> Api.committee("ha-tinh"), "EXPLANATIONS_MISSING");
        assertThat(waiting(who, "EXPLANATIONS")).isEqualTo(1);
        assertThat(waiting(who, "EXPLANATIONS_LATE")).isZero();
        TestClock.moveTo(LocalDate.of(2026, 11, 26));
        assertThat(waiting(who, "EXPLANATIONS")).isZero();
        assertThat(waiting(who, "EXPLANATIONS_LATE")).isEqualTo(1);
        assertThat(waiting(() -> Api.committee("ha-tinh"), "EXPLANATIONS_MISSING"))
                .isGreaterThan(missing);
        answer(who.get(), asked, ANSWER).statusCode(201);
        assertThat(waiting(who, "EXPLANATIONS_LATE")).isZero();
    }

    private static String assignment(String agency) {
        return Api.assignment(TASK, agency, "2026");
    }

    private static ValidatableResponse ask(RequestSpecification who, String id, String body) {
        return who.body(body)
                .post("/api/v1/assignments/" + id + "/explanations")
                .then();
    }

    private static String asked(RequestSpecification who, String id) {
        return ask(who, id, ASKED).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse answer(RequestSpecification who, String id, String body) {
        return who.body(body).post("/api/v1/explanations/" + id + "/answer").then();
    }

    private static List<String> ids(String query) {
        return Api.reader()
                .get("/api/v1/explanations?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static int waiting(Supplier<RequestSpecification> who, String kind) {
        return who.get().get("/api/v1/worklist").jsonPath().getInt("items.find { it.kind == '" + kind + "' }.count");
    }

    private static boolean mayAsk(Supplier<RequestSpecification> who, String id) {
        return who.get()
                .get("/api/v1/assignments/" + id + "?include=allowed")
                .jsonPath()
                .getBoolean("allowed.explanation");
    }
}
