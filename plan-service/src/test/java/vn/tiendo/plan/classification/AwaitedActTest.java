package vn.tiendo.plan.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tiendo.plan.Api;
import vn.tiendo.plan.OwnRegistry;
import vn.tiendo.plan.plan.Decision;

@QuarkusTest
@TestProfile(OwnRegistry.Awaiting.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwaitedActTest {

    private static final String AWAITED = "/api/v1/awaited-acts";
    private static final String GIA_LAI = "gia-lai-kh-ubnd-2024-";
    private static final String DATABASE = "binh-dinh-qd-ubnd-2024-III.04";

    @Inject
    KnownActs acts;

    @Inject
    Fixtures fixtures;

    @Inject
    EntityManager entities;

    @Test
    @Order(1)
    void everyTaskOfTheFivePlansThatWaitsForAnActIsListedForItsFocalAgency() {
        JsonPath awaited = list(Api.reader(), "");
        assertThat(awaited.getList("items.task", String.class))
                .containsExactly(DATABASE, GIA_LAI + "II.1", GIA_LAI + "II.2", GIA_LAI + "III.1");
        assertThat(awaited.getList("items.asked.id")).containsOnly("gia-lai-so-khoa-hoc-va-cong-nghe");
        JsonPath talent = new JsonPath(
                        Api.reader().get(AWAITED + "?plan=gia-lai-kh-ubnd-2024").asString())
                .setRootPath("items[0]");
        assertThat(talent.getString("timeWords")).isEqualTo("Sau khi Chính phủ ban hành Nghị định");
        assertThat(talent.getList("awaited")).containsExactly("Chính phủ ban hành Nghị định");
        assertThat(talent.getString("since")).isEqualTo("2024-09");
        assertThat(talent.getString("leads")).isEqualTo("Sở Nội vụ");
        assertThat(talent.getString("question"))
                .isEqualTo("Đã có văn bản chưa? Kế hoạch ghi: “Sau khi Chính phủ ban hành Nghị định”.");
        assertThat(talent.getList("proposals.act.number")).containsExactly("179/2024/NĐ-CP");
        assertThat(talent.getString("proposals[0].act.date")).isEqualTo("2024-12-31");
        assertThat(talent.getString("proposals[0].act.issuer")).isEqualTo("Chính phủ");
        assertThat(awaited.getList("items.proposals.act.number"))
                .as("where no act is known for certain none is proposed")
                .containsExactly(List.of(), List.of("179/2024/NĐ-CP"), List.of("263/2025/NĐ-CP"), List.of());
    }

    @Test
    @Order(2)
    void aProposalOpensNothingByItself() {
        for (String task : List.of(GIA_LAI + "II.1", GIA_LAI + "II.2")) {
            Api.reader()
                    .get("/api/v1/assignments?task=" + task)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    @Order(3)
    void theListIsOfThoseProvincesThatTheCallerSees() {
        assertThat(tasks(Api.reader("gia-lai"), "?province=gia-lai")).hasSize(4);
        assertThat(tasks(Api.focal("gia-lai"), "?province=binh-dinh")).containsExactly(DATABASE);
        assertThat(tasks(Api.focal("gia-lai"), "?plan=gia-lai-kh-ubnd-2024&limit=2"))
                .containsExactly(GIA_LAI + "II.1", GIA_LAI + "II.2");
        assertThat(tasks(Api.reader("ha-tinh"), "")).isEmpty();
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = list(Api.reader(), "?limit=1" + next);
            paged.addAll(page.getList("items.task", String.class));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(paged).isEqualTo(tasks(Api.reader(), ""));
        Api.reader("ha-tinh")
                .get(AWAITED + "?plan=gia-lai-kh-ubnd-2024")
                .then()
                .statusCode(400)
                .body("errors.field", contains("plan"));
        Api.reader()
                .get(AWAITED + "?province=gia-lay")
                .then()
                .statusCode(400)
                .body("errors.field", contains("province"));
        Api.reader().get(AWAITED + "?plan=gia-lai").then().statusCode(400).body("errors.field", contains("plan"));
    }

    @Test
    @Order(4)
    void anActThatIsKnownByItsWordsIsProposedWhereAllOfThemStand() {
        Decision strategy = new Decision("1/QĐ-TTg", LocalDate.of(2026, 1, 5), "Thủ tướng Chính phủ");
        serve(List.of(
                new KnownAct(
                        strategy,
                        "Chiến lược",
                        "để thử",
                        List.of(),
                        List.of("CHIẾN LƯỢC quốc gia", "đội ngũ trí thức")),
                new KnownAct(strategy, "Khác", "để thử", List.of(), List.of("Chiến lược quốc gia", "biển đảo"))));
        await().untilAsserted(() -> assertThat(list(Api.reader(), "").getList("items.proposals.title"))
                .containsExactly(List.of(), List.of(), List.of(), List.of("Chiến lược")));
    }

    /** As a node with a newer catalogue leaves them. */
    private void serve(List<KnownAct> newer) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into catalogue_edition"
                                + " (content, acts, first_loaded_at, complete_at) values ('newer', ?1, utc_timestamp(6), utc_timestamp(6))")
                .setParameter(1, acts.write(newer))
                .executeUpdate());
    }

    @Test
    @Order(5)
    void theFocalAgencyAnswersEachYearThatAnActIsNotIssued() {
        String task = GIA_LAI + "II.2";
        answer(Api.focal("gia-lai"), task, 2025, "false")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("notIssuedYears", equalTo(List.of(2025)));
        JsonPath before = awaited(task);
        assertThat(before.getBoolean("answered")).as("of this year").isFalse();
        answer(Api.focal("gia-lai"), task, 2026, "false")
                .statusCode(200)
                .body("version", equalTo(3))
                .body("notIssuedYears", equalTo(List.of(2025, 2026)));
        answer(Api.focal("gia-lai"), task, 2026, "false").statusCode(200).body("version", equalTo(3));
        assertThat(awaited(task).getBoolean("answered")).isTrue();
        assertThat(awaited(task).getList("notIssuedYears")).containsExactly(2025, 2026);
        Api.reader().get("/api/v1/tasks/" + task).then().body("notIssuedYears", equalTo(List.of(2025, 2026)));
        assertThat(fixtures.lastEvent("task/" + task)).contains("\"notIssuedYears\":[2025,2026]");
        assertThat(Api.auditor()
                        .queryParam("subject", "focal-gia-lai")
                        .get("/api/v1/audit")
                        .jsonPath()
                        .getList("items.findAll { it.action == 'ANSWERED' }.entityId"))
                .as("the same answer again is no change")
                .containsExactly(task, task);
    }

    @Test
    @Order(6)
    void onlyAQuestionThatIsAskedIsAnsweredAndOnlyByTheFocalAgency() {
        String task = GIA_LAI + "II.2";
        for (RequestSpecification other : List.of(
                Api.reader(),
                Api.operator(),
                Api.planEditor(),
                Api.committee("gia-lai"),
                Api.agency("gia-lai", "gia-lai-so-noi-vu"))) {
            answer(other, task, 2026, "false").statusCode(403);
        }
        answer(Api.focal("quang-ninh"), task, 2026, "false").statusCode(404);
        answer(Api.focal("gia-lai"), GIA_LAI + "V.3", 2026, "false")
                .statusCode(409)
                .body("detail", equalTo("Nhiệm vụ này không chờ văn bản nào."));
        for (int year : List.of(2023, 2027)) {
            answer(Api.focal("gia-lai"), task, year, "false").statusCode(422).body("errors.field", contains("year"));
        }
        answer(Api.focal("gia-lai"), task, 1999, "false").statusCode(400).body("errors.field", contains("year"));
        answer(Api.focal("gia-lai"), task, 2026, "true").statusCode(422).body("errors.field", contains("issued"));
        answer(Api.focal("gia-lai"), task, 2026, "null").statusCode(422).body("errors.field", contains("issued"));
        Api.focal("gia-lai")
                .body("{\"issued\":false}")
                .put("/api/v1/tasks/" + task + "/act-answers/2026")
                .then()
                .statusCode(428);
        assertThat(awaited(task).getList("notIssuedYears")).containsExactly(2025, 2026);
    }

    private static ValidatableResponse answer(RequestSpecification who, String task, int year, String issued) {
        return who.header("If-Match", Api.reader().get("/api/v1/tasks/" + task).header("ETag"))
                .body("{\"issued\":" + issued + "}")
                .put("/api/v1/tasks/" + task + "/act-answers/" + year)
                .then();
    }

    private static JsonPath awaited(String task) {
        JsonPath all = list(Api.reader(), "");
        return all.setRootPath("items[" + all.getList("items.task").indexOf(task) + "]");
    }

    @Test
    @Order(7)
    void aTaskLeavesTheListWhenAnOfficialRecordsItsAct() {
        answer(Api.focal("gia-lai"), GIA_LAI + "II.1", 2024, "false").statusCode(200);
        answer(Api.focal("gia-lai"), GIA_LAI + "II.1", 2026, "false").statusCode(200);
        Api.focal("gia-lai")
                .body("{\"act\":{\"number\":\"179/2024/NĐ-CP\",\"date\":\"2024-12-31\",\"issuer\":\"Chính phủ\"}}")
                .post("/api/v1/tasks/" + GIA_LAI + "II.1/triggers")
                .then()
                .statusCode(201)
                .body("task", equalTo(GIA_LAI + "II.1"));
        assertThat(tasks(Api.reader(), "")).containsExactly(DATABASE, GIA_LAI + "II.2", GIA_LAI + "III.1");
        Api.reader()
                .get("/api/v1/tasks/" + GIA_LAI + "II.1")
                .then()
                // What was said of the act's year and later ones was not so.
                .body("notIssuedYears", equalTo(List.of()));
        assertThat(fixtures.lastEvent("task/" + GIA_LAI + "II.1")).doesNotContain("notIssuedYears");
        answer(Api.focal("gia-lai"), GIA_LAI + "II.1", 2026, "false")
                .statusCode(409)
                .body("detail", equalTo("Đã ghi nhận văn bản 179/2024/NĐ-CP ngày 2024-12-31."));
    }

    @Test
    @Order(8)
    void aPlanThatHasEndedWaitsForNothing() {
        Api.planEditor()
                .header(
                        "If-Match",
                        Api.reader().get("/api/v1/plans/binh-dinh-qd-ubnd-2024").header("ETag"))
                .body(
                        "{\"inForceTo\":\"2026-11-15\",\"act\":{\"number\":\"9/QĐ-UBND\",\"date\":\"2026-11-10\",\"issuer\":\"Ủy ban nhân dân tỉnh\"}}")
                .put("/api/v1/plans/binh-dinh-qd-ubnd-2024/ending")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        assertThat(tasks(Api.reader(), "")).containsExactly(GIA_LAI + "II.2", GIA_LAI + "III.1");
    }

    private static List<String> tasks(RequestSpecification as, String query) {
        return list(as, query).getList("items.task", String.class);
    }

    private static JsonPath list(RequestSpecification as, String query) {
        return as.get(AWAITED + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
