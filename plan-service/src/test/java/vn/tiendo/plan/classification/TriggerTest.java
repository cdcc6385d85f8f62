package vn.tiendo.plan.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;

@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class TriggerTest {

    private static final String GIA_LAI = "gia-lai-kh-ubnd-2024-";
    private static final String DECREE = """
            {"act":{"number":"179/2024/NĐ-CP","date":"2024-12-31","issuer":"Chính phủ"}%s}""";

    @Inject
    Fixtures fixtures;

    @Inject
    EntityManager entities;

    @Test
    void anActOpensOneOccurrenceForThoseWhoLedOnItsDate() {
        String task = GIA_LAI + "II.1";
        assertThat(assignments(task)).isEmpty();

        JsonPath answer = trigger(Api.focal("gia-lai"), task, DECREE.formatted(",\"note\":\"Thu hút nhân tài\""))
                .statusCode(201)
                .header("Location", containsString("/api/v1/tasks/" + task + "/triggers"))
                .body("task", equalTo(task))
                .body("occurrence.key", equalTo("179-2024-nd-cp-2024-12-31"))
                .body("occurrence.label", equalTo("Theo 179/2024/NĐ-CP ngày 31/12/2024"))
                .body("occurrence.due", nullValue())
                .extract()
                .jsonPath();

        List<Map<String, Object>> opened = assignments(task);
        assertThat(opened)
                .isNotEmpty()
                .extracting(a -> a.get("id"))
                .containsExactlyInAnyOrderElementsOf(answer.getList("assignments"));
        assertThat(opened).allSatisfy(a -> {
            assertThat(a).containsEntry("openedOn", "2024-12-31").containsEntry("timeliness", "NOT_DATABLE");
            assertThat(agency(a)).startsWith("gia-lai-");
        });
        Api.reader()
                .get("/api/v1/tasks/" + task + "/triggers")
                .then()
                .statusCode(200)
                .body("items.occurrence.key", equalTo(List.of("179-2024-nd-cp-2024-12-31")))
                .body("items[0].note", equalTo("Thu hút nhân tài"))
                .body("items[0].act.issuer", equalTo("Chính phủ"));
        assertThat(audited(task)).isEqualTo(1);

        trigger(Api.operator(), task, DECREE.formatted("").replace("NĐ-CP", "nđ-cp"))
                .statusCode(409)
                .body("detail", containsString("179-2024-nd-cp-2024-12-31"));
        trigger(Api.operator(), task, DECREE.formatted("").replace("2024-12-31", "2025-06-30"))
                .statusCode(201)
                .body("occurrence.key", equalTo("179-2024-nd-cp-2025-06-30"));
        assertThat(assignments(task).stream().map(TriggerTest::period).distinct())
                .hasSize(2);
    }

    private long audited(String task) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where action = 'TRIGGERED' and entity_id = ?1")
                        .setParameter(1, task)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void thoseWhoTookOverLeadWhenTheActCameAfterTheMerger() {
        String task = "binh-dinh-qd-ubnd-2024-III.04";
        trigger(Api.focal("gia-lai"), task, """
                {"act":{"number":"3456/BKHCN-ĐTG","date":"2025-06-30","issuer":"Bộ Khoa học và Công nghệ"}}""").statusCode(201);
        assertThat(assignments(task)).isNotEmpty().allSatisfy(a -> assertThat(agency(a))
                .startsWith("binh-dinh-"));
        trigger(Api.focal("gia-lai"), task, """
                {"act":{"number":"4567/BKHCN-ĐTG","date":"2025-07-01","issuer":"Bộ Khoa học và Công nghệ"}}""").statusCode(201);
        assertThat(assignments(task))
                .filteredOn(a -> period(a).get("key").equals("4567-bkhcn-dtg-2025-07-01"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(agency(a)).startsWith("gia-lai-"));
    }

    @Test
    void theDayThatTheActNamesIsTheDueDate() {
        String task = GIA_LAI + "II.2";
        trigger(Api.planEditor(), task, DECREE.formatted(",\"due\":\"2026-12-15\""))
                .statusCode(201)
                .body("occurrence.due", equalTo("2026-12-15"));
        assertThat(assignments(task)).isNotEmpty().allSatisfy(a -> assertThat(a)
                .containsEntry("timeliness", "OPEN_IN_TIME"));
        trigger(
                        Api.planEditor(),
                        task,
                        DECREE.formatted(",\"due\":\"2025-12-15\"").replace("179", "180"))
                .statusCode(201);
        assertThat(assignments(task))
                .filteredOn(a -> period(a).get("due").equals("2025-12-15"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a).containsEntry("timeliness", "NO_DATA"));
    }

    @Test
    void theTermOfThePlansWordsCountsFromTheActUnlessADayIsSent() {
        String words = "Trong vòng 5 ngày làm việc kể từ ngày Nghị định có hiệu lực";
        String task = fixtures.addWorded("lai-chau-kh-ubnd-2024-II.1.1.1", "VI.91", words);
        trigger(Api.focal("lai-chau"), task, DECREE.formatted("").replace("2024-12-31", "2026-03-02"))
                .statusCode(201)
                .body("occurrence.due", equalTo("2026-03-09"));
        trigger(
                        Api.focal("lai-chau"),
                        task,
                        DECREE.formatted(",\"countsFrom\":\"2026-03-16\"").replace("179", "180"))
                .statusCode(201)
                .body("occurrence.due", equalTo("2026-03-23"));
        trigger(
                        Api.focal("lai-chau"),
                        task,
                        DECREE.formatted(",\"due\":\"2026-10-01\"").replace("179", "181"))
                .statusCode(201)
                .body("occurrence.due", equalTo("2026-10-01"));
        trigger(
                        Api.focal("lai-chau"),
                        task,
                        DECREE.formatted(",\"countsFrom\":\"2024-12-30\"").replace("179", "182"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("countsFrom")));
    }

    @Test
    void everythingThatIsWrongWithAnActIsNamedAtOnce() {
        String task = GIA_LAI + "III.1";
        trigger(Api.focal("gia-lai"), task, """
                {"act":{"number":"///","date":"2026-11-21","issuer":"Chính phủ"},"due":"2026-11-20"}""")
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("act.date", "act.number", "due"));
        trigger(Api.focal("gia-lai"), task, DECREE.formatted("").replace("2024-12-31", "2023-12-31"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("act.date")));
        trigger(Api.focal("gia-lai"), task, "{\"act\":{\"number\":\"1/NĐ-CP\"}}")
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("act.date", "act.issuer"));
        trigger(Api.focal("gia-lai"), task, "{}").statusCode(422).body("errors.field", equalTo(List.of("act")));
        assertThat(assignments(task)).isEmpty();
    }

    @Test
    void onlyTasksThatWaitCanBeTriggeredAndOnlyByThoseWhoMay() {
        String task = GIA_LAI + "III.1";
        trigger(Api.reader(), task, DECREE.formatted("")).statusCode(403);
        trigger(Api.agency("gia-lai", "gia-lai-so-noi-vu"), task, DECREE.formatted(""))
                .statusCode(403);
        trigger(Api.focal("quang-ninh"), task, DECREE.formatted("")).statusCode(404);
        Api.reader("quang-ninh")
                .get("/api/v1/tasks/" + task + "/triggers")
                .then()
                .statusCode(404);
        trigger(Api.focal("gia-lai"), GIA_LAI + "V.3", DECREE.formatted("")).statusCode(409);
        assertThat(assignments(task)).isEmpty();
    }

    @Test
    void neitherAWithdrawnTaskNorAnEndedPlanIsTriggered() {
        String task = fixtures.addTask("lai-chau-kh-ubnd-2024-II.1.1.1", "VI.1", "ON_REQUEST", "Khi có yêu cầu");
        fixtures.end("lai-chau-kh-ubnd-2024", "2026-11-19");
        try {
            trigger(Api.focal("lai-chau"), task, DECREE.formatted(""))
                    .statusCode(409)
                    .body("detail", containsString("2026-11-19"));
        } finally {
            fixtures.end("lai-chau-kh-ubnd-2024", null);
        }
        trigger(Api.focal("lai-chau"), task, DECREE.formatted(""))
                .statusCode(201)
                .body("occurrence.kind", equalTo("ON_REQUEST"));
        fixtures.withdraw(task);
        trigger(Api.focal("lai-chau"), task, DECREE.formatted("").replace("179", "180"))
                .statusCode(409)
                .body("detail", containsString("2345/QĐ-UBND"));
    }

    @Test
    void theSameActSentManyTimesAtOnceOpensOnceAndTheSameKeyGetsTheSameAnswer() throws Exception {
        String task = fixtures.addTask("lai-chau-kh-ubnd-2024-II.1.2.1", "VI.2", "ON_REQUEST", "Khi có yêu cầu");
        List<Integer> statuses = atOnce(() -> trigger(Api.focal("lai-chau"), task, DECREE.formatted(""))
                .extract()
                .statusCode());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);

        String other = DECREE.formatted("").replace("179", "181");
        List<String> answers =
                atOnce(() -> trigger(Api.focal("lai-chau").header("Idempotency-Key", "nd-181"), task, other)
                        .statusCode(201)
                        .extract()
                        .asString());
        assertThat(answers.stream().distinct()).hasSize(1);
        Api.reader().get("/api/v1/tasks/" + task + "/triggers").then().body("items.size()", equalTo(2));
    }

    private static <T> List<T> atOnce(Callable<T> request) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : clients.invokeAll(List.of(request, request, request, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdown();
        }
    }

    private static ValidatableResponse trigger(RequestSpecification who, String task, String body) {
        return who.body(body).post("/api/v1/tasks/" + task + "/triggers").then();
    }

    private static List<Map<String, Object>> assignments(String task) {
        return Api.reader()
                .get("/api/v1/assignments?limit=200&task=" + task)
                .jsonPath()
                .getList("items");
    }

    private static String agency(Map<String, Object> assignment) {
        return (String) ((Map<?, ?>) assignment.get("agency")).get("id");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> period(Map<String, Object> assignment) {
        return (Map<String, Object>) assignment.get("occurrence");
    }
}
