package vn.tiendo.plan.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.plan.classification.Requests.assignment;
import static vn.tiendo.plan.classification.Requests.assignments;
import static vn.tiendo.plan.classification.Requests.classify;
import static vn.tiendo.plan.classification.Requests.complete;
import static vn.tiendo.plan.classification.Requests.keys;
import static vn.tiendo.plan.classification.Requests.lastChange;
import static vn.tiendo.plan.classification.Requests.period;
import static vn.tiendo.plan.classification.Requests.read;
import static vn.tiendo.plan.classification.Requests.unclassified;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.TestClock;

@QuarkusTest
@TestProfile(OwnRegistry.Of2026.class)
class ClassifiedOccurrencesTest {

    private static final String QUANG_NINH = "quang-ninh-205-kh-ubnd-2024-";
    private static final String HA_TINH = "ha-tinh-kh-ubnd-2024-";
    private static final String BASIS = "Công văn số 812/SKHCN-QLKH ngày 12/11/2026";

    @Inject
    Fixtures fixtures;

    @Test
    void theOpenAssignmentTakesOverTheNewPeriodAndThePastStaysAsItWas() {
        String task = QUANG_NINH + "IV.6.1";
        String id = (String) assignment(task, "2026").get("id");

        classify(Api.focal("quang-ninh"), task, "\"1\"", """
                {"kind":"QUARTER","due":"2027-03-31","basis":"%s"}""".formatted(BASIS))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("timeWords", nullValue())
                .body("frames.size()", equalTo(1))
                .body("classification.frame.from", equalTo("2027-01-01"))
                .body("classification.basis", equalTo(BASIS))
                .body("classification.on", equalTo("2026-11-20"));

        assertThat(keys(task)).containsExactlyInAnyOrder("2024", "2025", "2027-Q1");
        assertThat(read(id))
                .containsEntry("version", 2)
                .containsEntry("status", "NOT_STARTED")
                .containsEntry("timeliness", "OPEN_IN_TIME");
        assertThat(period(read(id)))
                .containsEntry("kind", "QUARTER")
                .containsEntry("label", "Quý I/2027")
                .containsEntry("due", "2027-03-31");
        assertThat(lastChange(id)).containsEntry("kind", "CLASSIFIED");
        for (String year : List.of("2024", "2025")) {
            assertThat(assignment(task, year)).containsEntry("version", 1);
            assertThat(period(assignment(task, year))).containsEntry("kind", "NONE");
        }
        fixtures.openDue();
        assertThat(keys(task)).as("nothing opens in its place").hasSize(3);
    }

    @Test
    void whoCompletedKeepsItsPeriodAndIsNotAskedAgainForTheNewOne() {
        String task = HA_TINH + "III.2.1";
        List<Map<String, Object>> before = assignments(task + "&year=2026");
        String done = (String) before.get(0).get("id");
        complete("ha-tinh", done);

        classify(Api.focal("ha-tinh"), task, "\"1\"", "{\"kind\":\"YEAR\",\"due\":\"2026-12-31\",\"basis\":\"x\"}")
                .statusCode(200);
        fixtures.openDue();

        List<Map<String, Object>> after = assignments(task + "&year=2026");
        assertThat(after).hasSameSizeAs(before);
        assertThat(read(done)).containsEntry("version", 2).containsEntry("status", "COMPLETED");
        assertThat(period(read(done))).containsEntry("kind", "NONE").containsEntry("due", null);
        assertThat(after)
                .filteredOn(a -> !a.get("id").equals(done))
                .isNotEmpty()
                .allSatisfy(a -> {
                    assertThat(a).containsEntry("version", 2);
                    assertThat(period(a)).containsEntry("kind", "YEAR").containsEntry("due", "2026-12-31");
                });
    }

    @Test
    void aTaskThatWaitsForAnActHasItsOpenAssignmentsCancelledAndOpensAnewWhenItIsYearlyAfterAll() {
        String task = QUANG_NINH + "IV.5.1";
        String id = (String) assignment(task, "2026").get("id");

        classify(Api.focal("quang-ninh"), task, "\"1\"", """
                {"kind":"TRIGGERED","trigger":"Sau khi Bộ hướng dẫn","basis":"%s"}""".formatted(BASIS)).statusCode(200);
        assertThat(read(id))
                .containsEntry("status", "CANCELLED")
                .containsEntry("reason", BASIS)
                .containsEntry("version", 2);
        assertThat(lastChange(id)).containsEntry("kind", "CANCELLED");
        assertThat(assignment(task, "2025"))
                .containsEntry("status", "NOT_STARTED")
                .containsEntry("version", 1);
        fixtures.openDue();
        assertThat(assignments(task)).hasSize(3);
        String byAct = Api.focal("quang-ninh")
                .body("{\"act\":{\"number\":\"9/HD-BTC\",\"date\":\"2026-11-02\",\"issuer\":\"Bộ Tài chính\"}}")
                .post("/api/v1/tasks/" + task + "/triggers")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("assignments[0]");

        classify(Api.focal("quang-ninh"), task, "\"2\"", "{\"kind\":\"ANNUAL\",\"basis\":\"x\"}")
                .statusCode(200);
        assertThat(read(byAct)).as("an act stays a fact").containsEntry("version", 1);
        assertThat(assignments(task)).hasSize(5);
        assertThat(assignments(task))
                .filteredOn(a -> period(a).get("kind").equals("ANNUAL"))
                .hasSize(1)
                .allSatisfy(a -> {
                    assertThat(a).containsEntry("status", "NOT_STARTED").containsEntry("version", 1);
                    assertThat(a.get("id")).isNotEqualTo(id);
                    assertThat(period(a)).containsEntry("key", "2026").containsEntry("due", "2026-12-31");
                });
    }

    @Test
    void whoCompletedBeforeTheTaskWaitedForAnActIsNotAskedAgainWhenItDoesNot() {
        String task = HA_TINH + "III.2.2";
        List<Map<String, Object>> before = assignments(task + "&year=2026");
        String done = (String) before.get(0).get("id");
        complete("ha-tinh", done);
        classify(Api.focal("ha-tinh"), task, "\"1\"", "{\"kind\":\"ON_REQUEST\",\"basis\":\"x\"}")
                .statusCode(200);
        assertThat(read(done)).containsEntry("version", 2).containsEntry("status", "COMPLETED");

        classify(Api.focal("ha-tinh"), task, "\"2\"", "{\"kind\":\"ANNUAL\",\"basis\":\"x\"}")
                .statusCode(200);

        assertThat(assignments(task + "&year=2026"))
                .filteredOn(a -> period(a).get("kind").equals("ANNUAL"))
                .hasSize(before.size() - 1)
                .allSatisfy(a ->
                        assertThat(a.get("agency")).isNotEqualTo(before.get(0).get("agency")));
    }

    @Test
    void whatWasDoneBeforeTheNewPeriodBeganDoesNotStandForIt() {
        String task = fixtures.addTask(QUANG_NINH + "IV.2.2", "VI.5", "UNPARSED", "x");
        String done = (String) assignment(task, "1").get("id");
        Api.focal("quang-ninh")
                .header("If-Match", "\"1\"")
                .body("""
                        {"to":"COMPLETED","completedOn":"2025-12-30","evidence":[{"link":"https://vn.vn/a"}]}""")
                .post("/api/v1/assignments/" + done + "/status-changes")
                .then()
                .statusCode(201);
        classify(Api.focal("quang-ninh"), task, "\"1\"", "{\"kind\":\"ANNUAL\",\"basis\":\"x\"}")
                .statusCode(200);
        assertThat(assignment(task, "1")).containsEntry("version", 2).containsEntry("status", "COMPLETED");
        assertThat(assignment(task, "2026"))
                .containsEntry("status", "NOT_STARTED")
                .containsEntry("version", 1);
    }

    @Test
    void anExtensionGrantedGoesOnAfterAClassification() {
        String task = QUANG_NINH + "IV.2.3";
        String id = (String) assignment(task, "2026").get("id");
        classify(Api.focal("quang-ninh"), task, "\"1\"", "{\"kind\":\"YEAR\",\"due\":\"2026-12-31\",\"basis\":\"x\"}")
                .statusCode(200);
        Api.focal("quang-ninh")
                .header("If-Match", "\"2\"")
                .body("""
                        {"newDue":"2027-06-30","decision":{"number":"1/QĐ-UBND","date":"2026-11-01","issuer":"UBND tỉnh"}}""")
                .post("/api/v1/assignments/" + id + "/extensions")
                .then()
                .statusCode(201);
        classify(
                        Api.focal("quang-ninh"),
                        task,
                        "\"2\"",
                        "{\"kind\":\"QUARTER\",\"due\":\"2027-03-31\",\"basis\":\"x\"}")
                .statusCode(200);
        assertThat(period(read(id))).containsEntry("key", "2027-Q1").containsEntry("due", "2027-06-30");
    }

    @Test
    void aMistakenDateIsCorrectedByClassifyingAgain() {
        String task = QUANG_NINH + "IV.7.1";
        String id = (String) assignment(task, "2026").get("id");
        classify(
                        Api.focal("quang-ninh"),
                        task,
                        "\"1\"",
                        "{\"kind\":\"QUARTER\",\"due\":\"2025-03-31\",\"basis\":\"x\"}")
                .statusCode(200);
        assertThat(period(read(id))).containsEntry("key", "2025-Q1");
        assertThat(read(id)).as("it had passed when the plan was registered").containsEntry("timeliness", "NO_DATA");

        classify(
                        Api.focal("quang-ninh"),
                        task,
                        "\"2\"",
                        "{\"kind\":\"QUARTER\",\"due\":\"2026-12-31\",\"basis\":\"y\"}")
                .statusCode(200);
        assertThat(period(read(id))).containsEntry("key", "2026-Q4");
        assertThat(read(id)).containsEntry("version", 3).containsEntry("timeliness", "OPEN_IN_TIME");
        assertThat(keys(task)).containsExactlyInAnyOrder("2024", "2025", "2026-Q4");
    }

    @Test
    void wordsThatCannotBeReadGetTheirYearsOnceClassified() {
        String task = fixtures.addTask(QUANG_NINH + "IV.1.2", "VI.1", "UNPARSED", "Theo tiến độ");
        Api.reader().get(unclassified("true")).then().body("items.id", hasItem(task));
        String id = (String) assignment(task, "1").get("id");
        Api.focal("quang-ninh")
                .header("If-Match", "\"1\"")
                .body("{\"to\":\"IN_PROGRESS\"}")
                .post("/api/v1/assignments/" + id + "/status-changes")
                .then()
                .statusCode(201);

        classify(Api.focal("quang-ninh"), task, "\"1\"", """
                {"kind":"ANNUAL","from":"2025-01-01","basis":"x"}""")
                .statusCode(200)
                .body("timeWords", equalTo("Theo tiến độ"));

        assertThat(keys(task)).containsExactlyInAnyOrder("2025", "2026");
        assertThat(period(read(id))).containsEntry("key", "2026").containsEntry("due", "2026-12-31");
        assertThat(read(id)).containsEntry("status", "IN_PROGRESS").containsEntry("version", 3);
        assertThat(assignment(task, "2025"))
                .containsEntry("timeliness", "NO_DATA")
                .containsEntry("version", 1);
    }

    @Test
    void aPeriodicTaskOpensEachPeriodFromTheCurrentOneOn() {
        String task =
                fixtures.addTask("lai-chau-kh-ubnd-2024-II.1.3.1", "VI.6", "BY_OTHER_PLAN", "Theo kế hoạch của Bộ");
        String id = (String) assignment(task, "1").get("id");
        classify(Api.planEditor(), task, "\"1\"", "{\"kind\":\"PERIODIC\",\"recurrence\":\"QUARTER\",\"basis\":\"x\"}")
                .statusCode(200)
                .body("frames[0].from", equalTo("2026-10-01"));
        assertThat(keys(task)).containsExactly("2026-Q4");
        assertThat(period(read(id))).containsEntry("key", "2026-Q4").containsEntry("due", "2026-12-31");
        TestClock.moveTo(LocalDate.of(2027, 4, 1));
        try {
            fixtures.open("lai-chau-kh-ubnd-2024");
            assertThat(keys(task)).containsExactlyInAnyOrder("2026-Q4", "2027-Q1", "2027-Q2");
        } finally {
            TestClock.moveTo(LocalDate.of(2026, 11, 20));
        }
    }

    @Test
    void furtherPeriodsThatAreDueOpenAsNew() {
        String task = fixtures.addTask("gia-lai-kh-ubnd-2024-V.3", "VI.7", "UNPARSED", "Theo tiến độ");
        String id = (String) assignment(task, "1").get("id");
        classify(Api.planEditor(), task, "\"1\"", """
                {"kind":"PERIODIC","recurrence":"HALF_YEAR","from":"2025-01-01","basis":"x"}""").statusCode(200);
        assertThat(period(read(id))).as("the first of this year").containsEntry("key", "2026-H1");
        assertThat(keys(task))
                .contains("2025-H1", "2025-H2", "2026-H1", "2026-H2")
                .doesNotContain("1");
        assertThat(assignment(task, "2025-H2")).containsEntry("timeliness", "NO_DATA");
        assertThat(assignment(task, "2026-H2"))
                .containsEntry("timeliness", "OPEN_IN_TIME")
                .containsEntry("version", 1);
        assertThat(assignment(task, "2024")).as("the plan's yearly part").containsEntry("version", 1);
    }

    @Test
    void untilTheEndOfAQuarterIsSaidByThePlansFirstDay() {
        String task = QUANG_NINH + "IV.2.4";
        classify(Api.planEditor(), task, "\"1\"", """
                {"kind":"QUARTER","from":"2024-09-16","due":"2027-03-31","basis":"x"}""").statusCode(200);
        assertThat(period(assignment(task, "2027-Q1"))).containsEntry("label", "Đến hết quý I/2027");
    }

    @Test
    void whatThePlanSaysClearlyStaysBesideTheClassifiedPart() {
        String task = fixtures.addTask("binh-dinh-qd-ubnd-2024-I.04", "VI.2", "BY_OTHER_PLAN", "Theo kế hoạch của Bộ");
        assertThat(keys(task)).containsExactlyInAnyOrder("2024-Q4", "1");
        classify(Api.focal("gia-lai"), task, "\"1\"", "{\"kind\":\"YEAR\",\"due\":\"2027-12-31\",\"basis\":\"x\"}")
                .statusCode(200)
                .body("frames.kind", equalTo(List.of("QUARTER", "YEAR")));
        assertThat(keys(task)).containsExactlyInAnyOrder("2024-Q4", "2027");
        assertThat(assignment(task, "2024-Q4")).containsEntry("version", 1);
    }
}
