package vn.tiendo.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** Who did what to all reports and outlines, in one list. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class AuditTest {

    private static final String OUTLINE =
            "{\"chapters\":[{\"title\":\"Kết quả\",\"sections\":[{\"part\":\"RESULTS\"},{\"part\":\"TASKS\"}]}]}";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void stepsOfReportsAndSettingsOfOutlinesAreOneListThatIsReadPageByPage() {
        Sample sample = known("nhat-ky");
        setOutline(sample);
        clock.set("2026-11-10T09:00");
        job.run();
        String report = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(report, "narrative", "{\"results\":\"Đã làm.\"}").then().statusCode(200);
        reporter.step(report, "submission", "{}").then().statusCode(200);

        JsonPath all = audit(auditor(), "?limit=200&province=" + sample.province());
        assertThat(all.getList("items.action"))
                .startsWith("OUTLINE_SET")
                .endsWith("EDITED", "SUBMITTED")
                .contains("ASSEMBLED");
        assertThat(all.getList("items.at", String.class)).isSorted();
        assertThat(all.getList("items.id")).doesNotHaveDuplicates();
        assertThat(read(sample, 1)).isEqualTo(all.getList("items.id"));

        JsonPath last = audit(auditor(), "?action=SUBMITTED&plan=" + sample.plan());
        assertThat(last.getList("items")).hasSize(1);
        assertThat(last.getString("items[0].entity")).isEqualTo("REPORT");
        assertThat(last.getString("items[0].entityId")).isEqualTo(report);
        assertThat(last.getInt("items[0].version")).isPositive();
        assertThat(last.getString("items[0].subject")).isEqualTo("test");
        assertThat(last.getString("items[0].byAgency")).isEqualTo(sample.agency("so-noi-vu"));
        assertThat(last.getString("items[0].agency")).isEqualTo(sample.agency("so-noi-vu"));
        assertThat(last.getString("items[0].plan")).isEqualTo(sample.plan());
        assertThat(last.getString("items[0].province")).isEqualTo(sample.province());
    }

    @Test
    void itIsNarrowedByThingKindAgencySubjectAndDay() {
        Sample sample = known("nhat-ky-loc");
        setOutline(sample);
        clock.set("2026-11-10T09:00");
        job.run();
        String report = sample.report(sample.firstLevel(), 2026, "so-tai-chinh");
        String outline = sample.firstLevel() + ":2026";
        String own = "?province=" + sample.province();

        assertThat(audit(auditor(), "?id=" + report).getList("items.action")).isEqualTo(List.of("ASSEMBLED"));
        assertThat(audit(auditor(), "?id=" + outline).getList("items.entityId")).isEqualTo(List.of(outline));
        assertThat(audit(auditor(), own + "&entity=OUTLINE").getList("items.action"))
                .isEqualTo(List.of("OUTLINE_SET"));
        assertThat(audit(auditor(), own + "&entity=REPORT").getList("items.action"))
                .isNotEmpty()
                .doesNotContain("OUTLINE_SET");
        assertThat(audit(auditor(), "?agency=" + sample.agency("so-tai-chinh")).getList("items.entityId"))
                .isEqualTo(List.of(report));
        assertThat(audit(auditor(), own + "&subject=test").getList("items.action"))
                .isEqualTo(List.of("OUTLINE_SET"));
        assertThat(audit(auditor(), own + "&to=2026-06-01").getList("items.action"))
                .isEqualTo(List.of("OUTLINE_SET"));
        assertThat(audit(auditor(), own + "&from=2026-06-02").getList("items.action"))
                .isNotEmpty()
                .doesNotContain("OUTLINE_SET");
    }

    @Test
    void whatWasWrittenIntoADraftIsForThoseAloneWhoReadTheDraft() {
        Sample sample = known("nhat-ky-du-thao");
        clock.set("2026-11-10T09:00");
        job.run();
        String report = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(report, "narrative", "{\"results\":\"Chưa duyệt.\"}")
                .then()
                .statusCode(200);
        String query = "?action=EDITED&id=" + report;

        assertThat(audit(auditor(), query).getList("items.details")).containsOnlyNulls();
        assertThat(audit(Office.focal(sample), query).getString("items[0].details.results"))
                .isEqualTo("Chưa duyệt.");
        reporter.step(report, "submission", "{}").then().statusCode(200);
        assertThat(audit(auditor(), query).getString("items[0].details.results"))
                .isEqualTo("Chưa duyệt.");
    }

    @Test
    void theStepsOfAReportThatIsNotOwedAnyMoreStay() {
        Sample sample = known("nhat-ky-thoi-no");
        clock.set("2026-10-20T09:00");
        job.run();
        String report = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office.focal(sample)
                .step(report, "paper-copy", Office.paper("2026-10-19"))
                .then()
                .statusCode(200);
        Topic.send(List.of(new Documents.Obligation(
                        sample.plan(),
                        "co-quan",
                        sample.province(),
                        "FIRST",
                        15,
                        11,
                        sample.agency("so-khoa-hoc-va-cong-nghe"))
                .reporters(Documents.kinds(List.of("DEPARTMENT")))
                .with("registeredAt", Sample.REGISTERED)
                .with("source", "DEFAULT")
                .with("active", false)
                .document()));
        Topic.awaitApplied(ledger);
        job.run();
        auditor().asks().get("/api/v1/reports/" + report).then().statusCode(404);

        JsonPath steps = audit(Office.focal(sample), "?id=" + report);
        assertThat(steps.getList("items.action")).isEqualTo(List.of("PAPER_RECEIVED"));
        assertThat(steps.getString("items[0].province")).isEqualTo(sample.province());
        assertThat(steps.getString("items[0].plan")).isEqualTo(sample.plan());
        assertThat(steps.getString("items[0].agency")).isEqualTo(sample.agency("so-noi-vu"));
        assertThat(audit(auditor(), "?id=" + report).getList("items.details")).containsOnlyNulls();
    }

    @Test
    void aProvinceSeesItsOwnAndNothingOfOthers() {
        Sample sample = known("nhat-ky-quyen");
        Sample other = known("nhat-ky-quyen-khac");
        setOutline(sample);
        clock.set("2026-11-10T09:00");
        job.run();
        List<String> things = List.of(
                sample.report(sample.firstLevel(), 2026, "so-noi-vu"), sample.firstLevel() + ":2026", "khong-co");
        for (String role : List.of("focal", "committee", "auditor", "operator")) {
            Office own = Office.of(role, sample.province(), null);
            Office foreign = Office.of(role, other.province(), null);
            assertThat(audit(own, "?limit=200").getList("items.province"))
                    .as(role)
                    .containsOnly(sample.province());
            assertThat(audit(foreign, "?limit=200").getList("items.province"))
                    .as(role)
                    .containsOnly(other.province());
            assertThat(audit(own, "?entity=OUTLINE").getList("items")).as(role).hasSize(1);
            assertThat(audit(foreign, "?entity=OUTLINE").getList("items"))
                    .as(role)
                    .isEmpty();
            for (String thing : things) {
                foreign.asks()
                        .get("/api/v1/audit?id=" + thing)
                        .then()
                        .statusCode(400)
                        .body("errors.field", equalTo(List.of("id")));
            }
            foreign.asks().get("/api/v1/audit?plan=" + sample.plan()).then().statusCode(400);
        }
    }

    @Test
    void agenciesReadersAndPlanEditorsSeeNothing() {
        Sample sample = known("nhat-ky-khong-quyen");
        Office.reporter(sample, "so-noi-vu").asks().get("/api/v1/audit").then().statusCode(403);
        Office.of("reader", null, null).asks().get("/api/v1/audit").then().statusCode(403);
        Office.of("plan-editor", null, null).asks().get("/api/v1/audit").then().statusCode(403);
        given().get("/api/v1/audit").then().statusCode(401);
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        Sample sample = known("nhat-ky-con-tro");
        clock.set("2026-11-10T09:00");
        job.run();
        String question = "/api/v1/audit?limit=1&province=" + sample.province() + "&cursor=";
        String genuine =
                audit(auditor(), "?limit=1&province=" + sample.province()).getString("next");
        String seal = genuine.substring(genuine.indexOf('.'));
        auditor().asks().get(question + genuine).then().statusCode(200);
        for (String keys : List.of(
                "x",
                Cursor.encode("2026-11-10T02:00:00Z"),
                Cursor.encode("today", "17"),
                Cursor.encode("2026-11-10T02:00:00Z", "seventeen"),
                Cursor.encode("2026-11-10T02:00:00Z", "17:18"),
                Cursor.encode("2026-11-10T02:00:00Z", "a:b:c"))) {
            auditor()
                    .asks()
                    .get(question + keys + seal)
                    .then()
                    .statusCode(400)
                    .body("errors.field", equalTo(List.of("cursor")));
        }
    }

    private static List<Object> read(Sample sample, int limit) {
        List<Object> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = audit(auditor(), "?limit=" + limit + "&province=" + sample.province() + cursor);
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        return ids;
    }

    private static JsonPath audit(Office office, String query) {
        return office.asks()
                .get("/api/v1/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Office auditor() {
        return Office.of("auditor", null, null);
    }

    private static void setOutline(Sample sample) {
        Office.focal(sample)
                .asks()
                .header("If-Match", "\"0\"")
                .body(OUTLINE)
                .put("/api/v1/obligations/" + sample.firstLevel() + "/outlines/2026")
                .then()
                .statusCode(200);
    }

    private Sample known(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-06-01T09:00");
        return sample;
    }
}
