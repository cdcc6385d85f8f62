package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** What the focal agency makes of the reports of the agencies: who said what is kept, who said nothing is named. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ConsolidationTest {

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void aDifficultyStandsUnderTheNameOfWhoTypedItAndWhoHandedInNothingIsNamed() {
        Sample sample = assembled("tong-hop", 2026);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        reporter.step(id, "narrative", "{\"difficulties\":\"Thiếu hướng dẫn đãi ngộ.\"}");
        clock.set("2026-11-16T20:00");
        reporter.step(id, "submission", null).then().statusCode(200);
        clock.set("2026-11-17T00:00:10");
        job.run();

        String consolidated = sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
        JsonPath report = Office.focal(sample).report(consolidated).jsonPath();
        assertThat(report.getBoolean("draft")).isFalse();
        assertThat(report.getList("statements.agency.name")).containsExactly("Sở Nội vụ");
        assertThat(report.getString("statements[0].narrative.difficulties")).isEqualTo("Thiếu hướng dẫn đãi ngộ.");
        assertThat(report.getInt("statements[0].revision")).isEqualTo(2);
        assertThat(report.getString("statements[0].contentHash"))
                .isEqualTo(reporter.versions(id).getString("items[-1].hash"));
        assertThat(report.getString("reporters.find { it.agency.name == 'Sở Nội vụ' }.outcome"))
                .isEqualTo("ON_TIME");
        assertThat(report.getString("reporters.find { it.agency.name == 'Sở Tài chính' }.outcome"))
                .isEqualTo("NOT_YET");
        assertThat(Shown.page(Office.focal(sample)
                        .asks()
                        .accept("text/html")
                        .get("/api/v1/reports/" + consolidated)
                        .asString()))
                .contains("Sở Nội vụ: Thiếu hướng dẫn đãi ngộ.", "Chưa nộp");
    }

    @Test
    void aLaterReportBelowMakesItStaleUntilItIsTakenAnew() {
        Sample sample = assembled("cu-di", 2026);
        clock.set("2026-11-17T00:00:10");
        job.run();
        String consolidated = sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
        Office focal = Office.focal(sample);
        assertThat(focal.status(consolidated).getBoolean("stale")).isFalse();
        byte[] before = focal.revision(consolidated, 1).asByteArray();

        clock.set("2026-11-18T09:00");
        String late = sample.report(sample.firstLevel(), 2026, "so-tai-chinh");
        Office.reporter(sample, "so-tai-chinh").step(late, "narrative", "{\"results\":\"Đã bố trí kinh phí.\"}");
        Office.reporter(sample, "so-tai-chinh")
                .step(late, "submission", null)
                .then()
                .statusCode(200);

        JsonPath status = focal.status(consolidated);
        assertThat(status.getBoolean("stale")).isTrue();
        assertThat(status.getList("outdated.report")).containsExactly(late);
        assertThat(focal.asks()
                        .get("/api/v1/reports?plan=" + sample.plan() + "&level=CONSOLIDATED&year=2026")
                        .jsonPath()
                        .getBoolean("items[0].stale"))
                .isTrue();

        clock.set("2026-11-18T09:01");
        focal.step(consolidated, "assembly", null)
                .then()
                .statusCode(200)
                .body("stale", equalTo(false))
                .body("revision", equalTo(2));
        assertThat(focal.report(consolidated).jsonPath().getList("statements.agency.name"))
                .containsExactly("Sở Tài chính");
        assertThat(focal.revision(consolidated, 1).asByteArray()).isEqualTo(before);

        // Numbering below is no other content.
        Office.reporter(sample, "so-tai-chinh")
                .step(late, "issuance", "{\"number\":\"7/BC-STC\",\"date\":\"2026-11-18\"}")
                .then()
                .statusCode(200);
        assertThat(focal.status(consolidated).getBoolean("stale")).isFalse();
    }

    @Test
    void assembledLateItHoldsWhatHadComeInByItsCutOff() {
        Sample sample = assembled("tre-chot", 2026);
        String onTime = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        String late = sample.report(sample.firstLevel(), 2026, "so-tai-chinh");
        clock.set("2026-11-16T20:00");
        Office.reporter(sample, "so-noi-vu")
                .step(onTime, "submission", null)
                .then()
                .statusCode(200);
        clock.set("2026-11-17T09:00");
        Office.reporter(sample, "so-tai-chinh")
                .step(late, "submission", null)
                .then()
                .statusCode(200);
        clock.set("2026-11-19T09:00");
        job.run();

        String consolidated = sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
        JsonPath report = Office.focal(sample).report(consolidated).jsonPath();
        assertThat(report.getString("reporters.find { it.report == '%s' }.outcome".formatted(onTime)))
                .isEqualTo("ON_TIME");
        assertThat(report.getString("reporters.find { it.report == '%s' }.outcome".formatted(late)))
                .isEqualTo("NOT_YET");
        assertThat(report.getList("statements.agency.name")).containsExactly("Sở Nội vụ");
        assertThat(Office.focal(sample).status(consolidated).getList("outdated.report"))
                .containsExactly(late);
    }

    @Test
    void aPaperCopyFromBeforeTheClosingIsConsolidatedWithItsWords() {
        Sample sample = new Sample("giay-truoc");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.watermark("2026-12-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-02T09:00");
        job.run();
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Office.reporter(sample, "so-noi-vu").step(id, "narrative", "{\"results\":\"Đã làm xong.\"}");
        Office.focal(sample)
                .step(id, "paper-copy", Office.paper("2026-11-02"))
                .then()
                .statusCode(200);
        clock.set("2026-11-10T09:00");
        job.run();
        clock.set("2026-11-17T00:00:10");
        job.run();

        String consolidated = sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
        JsonPath report = Office.focal(sample).report(consolidated).jsonPath();
        assertThat(report.getString("statements[0].narrative.results")).isEqualTo("Đã làm xong.");
        assertThat(Office.focal(sample).status(consolidated).getBoolean("stale"))
                .isFalse();
    }

    @Test
    void aLevelThatIsSwitchedOffIsNotOwedAnyMore() {
        Sample sample = new Sample("tat-cap");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        clock.set("2026-06-01T09:00");
        job.run();
        Topic.send(List.of(new Documents.Obligation(
                        sample.plan(),
                        "tong-hop",
                        sample.province(),
                        "CONSOLIDATED",
                        30,
                        11,
                        sample.agency("so-khoa-hoc-va-cong-nghe"))
                .with("consolidates", sample.firstLevel())
                .with("registeredAt", Sample.REGISTERED)
                .with("source", "DEFAULT")
                .with("active", false)
                .document()));
        Topic.awaitApplied(ledger);
        job.run();
        Office.focal(sample)
                .asks()
                .get("/api/v1/reports?plan=" + sample.plan())
                .then()
                // The focal agency has no consolidated report to put its own part into.
                .body("items.level", equalTo(List.of("FIRST", "FIRST", "FIRST")));
    }

    @Test
    void raisedDifficultiesAndTheirAnswersAreInAsOfTheCutOff() {
        Sample sample = new Sample("vuong-mac");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(List.of(difficulty(sample, "Chưa có phần mềm dùng chung.", "2026-10-01T02:00:00Z"), note(sample)));
        Topic.send(work(sample));
        Topic.watermark("2026-12-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();

        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        JsonPath report = Office.reporter(sample, "so-noi-vu").report(id).jsonPath();
        assertThat(report.getString("difficulties[0].text")).isEqualTo("Chưa có phần mềm dùng chung.");
        assertThat(report.getString("difficulties[0].agency.name")).isEqualTo("Sở Nội vụ");
        assertThat(report.getString("difficulties[0].state"))
                .as("the answer came on 12/11, after the closing")
                .isEqualTo("RAISED");
        assertThat(report.getList("difficulties[0].answers")).isEmpty();
        assertThat(report.getString("results.sections[0].tasks[0].contributions[0].text"))
                .isEqualTo("Đã cử chuyên gia tham gia.");
        Office.reporter(sample, "so-tai-chinh")
                .report(sample.report(sample.firstLevel(), 2026, "so-tai-chinh"))
                .then()
                .body("difficulties", hasSize(0));

        clock.set("2026-11-17T00:00:10");
        job.run();
        JsonPath consolidated = Office.focal(sample)
                .report(sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe"))
                .jsonPath();
        assertThat(consolidated.getString("difficulties[0].answers[0].text")).isEqualTo("Sẽ cung cấp trong quý I.");
        assertThat(consolidated.getString("difficulties[0].answers[0].by.name")).isEqualTo("Sở Khoa học và Công nghệ");
    }

    /** A version says everything again that an earlier one said. */
    @Test
    void whatStaysOverSeveralVersionsIsReportedOnceAndWhatWasClearedNotAtAll() {
        Sample sample = new Sample("con-nguyen");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(work(sample));
        for (int version = 2; version <= 5; version++) {
            Topic.send(work(sample, 2026, version)
                    .with("status", version == 5 ? "COMPLETED" : "IN_PROGRESS")
                    .with("completedOn", version == 5 ? "2026-10-05" : null)
                    .with("percent", version == 5 ? 100 : version * 10)
                    .with("result", "Đã trình dự thảo.")
                    .with("difficulties", "Thiếu kinh phí.")
                    .with("proposals", version == 5 ? null : "Bổ sung dự toán.")
                    .changedAt("2026-10-0" + version + "T02:00:00Z"));
        }
        Topic.watermark("2026-12-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        clock.set("2026-11-17T00:00:10");
        job.run();
        for (String id : List.of(
                sample.report(sample.firstLevel(), 2026, "so-noi-vu"),
                sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe"))) {
            Office.focal(sample)
                    .report(id)
                    .then()
                    .body("difficulties.text", contains("Thiếu kinh phí."))
                    .body("proposals", hasSize(0))
                    .body(
                            "results.sections.collectMany { it.tasks }.collectMany { it.assignments }.result",
                            contains("Đã trình dự thảo."));
        }
    }

    @Test
    void workFinishedAfterTheClosingStandsInNextYearsReportUnderItsOwnYear() {
        Sample sample = assembled("sang-nam", 2029);
        Topic.send(work(sample, 2029, 1));
        Topic.send(work(sample, 2029, 2)
                .with("status", "COMPLETED")
                .with("completedOn", "2029-12-20")
                .changedAt("2029-12-20T03:00:00Z"));
        Topic.awaitApplied(ledger);
        clock.set("2030-11-20T09:00");
        Topic.watermark("2030-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        job.run();

        JsonPath report = Office.reporter(sample, "so-noi-vu")
                .report(sample.report(sample.firstLevel(), 2030, "so-noi-vu"))
                .jsonPath();
        String work =
                "results.sections.collectMany { it.tasks }.collectMany { it.assignments }.find { it.occurrence == 'Năm 2029' }";
        assertThat(report.getString(work + ".status")).isEqualTo("COMPLETED");
        assertThat(report.getString(work + ".completedOn")).isEqualTo("2029-12-20");
        assertThat(report.getString(work + ".timeliness")).isEqualTo("DONE_ON_TIME");
    }

    @Test
    void aThematicReportIsAskedForAndConsolidatedLikeTheYearlyOnes() {
        Sample sample = assembled("chuyen-de", 2026);
        Office committee = Office.committee(sample);
        clock.set("2026-11-20T09:00");
        String form = """
                {"plan":"%s","kind":"THEMATIC","subject":"Kết quả thu hút chuyên gia",
                 "closingDate":"2026-12-11","dueDate":"2026-12-18","consolidatedDueDate":"2026-12-25"}""".formatted(sample.plan());
        JsonPath made = committee
                .asks()
                .header("Idempotency-Key", "yc-01")
                .body(form)
                .post("/api/v1/report-requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(committee
                        .asks()
                        .header("Idempotency-Key", "yc-01")
                        .body(form)
                        .post("/api/v1/report-requests")
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(made.getString("id"));
        assertThat(made.getList("reports")).hasSize(3);
        String first = made.getString("id") + "-2026-" + sample.agency("so-noi-vu");
        String consolidated = made.getString("id") + "-2026-" + sample.agency("so-khoa-hoc-va-cong-nghe");

        Topic.watermark("2027-01-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-12-12T00:00:10");
        job.run();
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.report(first).then().body("header.subject", equalTo("Kết quả thu hút chuyên gia"));
        reporter.step(first, "narrative", "{\"proposals\":\"Tăng mức hỗ trợ.\"}");
        reporter.step(first, "submission", null).then().statusCode(200);
        clock.set("2026-12-19T00:00:10");
        job.run();

        JsonPath report = Office.focal(sample).report(consolidated).jsonPath();
        assertThat(report.getString("statements[0].narrative.proposals[0].text"))
                .isEqualTo("Tăng mức hỗ trợ.");
        assertThat(report.getList("reporters.outcome")).containsExactlyInAnyOrder("ON_TIME", "NOT_YET");
        committee
                .asks()
                .get("/api/v1/reports?kind=THEMATIC&plan=" + sample.plan())
                .then()
                .body("items", hasSize(3))
                .body("items[0].request", equalTo(made.getString("id")));
        committee
                .asks()
                .get("/api/v1/report-requests?plan=" + sample.plan())
                .then()
                .body("items[0].reports", hasSize(3));
    }

    @Test
    void anInterimReviewCoversASpanOfYears() {
        Sample sample = assembled("so-ket", 2026);
        clock.set("2026-11-20T09:00");
        String review = Office.focal(sample)
                .asks()
                .body("""
                        {"plan":"%s","kind":"INTERIM_REVIEW","reporters":["%s"],"periodFrom":"2024-09-16",
                         "closingDate":"2026-11-19","dueDate":"2026-12-18"}""".formatted(sample.plan(), sample.agency("so-khoa-hoc-va-cong-nghe")))
                .post("/api/v1/report-requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("reports[0]");
        job.run();
        Office.focal(sample)
                .report(review)
                .then()
                .body("draft", equalTo(false))
                .body("header.subject", containsString("Sơ kết thực hiện"))
                .body("header.subject", containsString("giai đoạn 2024 - 2026"))
                .body("coverage.from", equalTo("2024-09-16"))
                .body("results.counts.assignments", not(equalTo(0)));
    }

    @Test
    void aRequestWithoutAKindIsAdHocAndGoesToThoseWhoAreNamed() {
        Sample sample = assembled("dot-xuat", 2026);
        clock.set("2026-11-20T09:00");
        JsonPath made = Office.focal(sample)
                .asks()
                .body("""
                        {"plan":"%s","reporters":["%s"],"subject":"Nhu cầu đào tạo","closingDate":"2026-11-25",
                         "dueDate":"2026-11-27"}""".formatted(sample.plan(), sample.agency("so-tai-chinh")))
                .post("/api/v1/report-requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(made.getString("asked.kind")).isEqualTo("AD_HOC");
        assertThat(made.getList("reports"))
                .containsExactly(made.getString("id") + "-2026-" + sample.agency("so-tai-chinh"));
    }

    @Test
    void aRequestThatIsTakenBackLeavesOnlyWhatWasHandedIn() {
        Sample sample = assembled("rut-lai", 2026);
        Office focal = Office.focal(sample);
        clock.set("2026-11-20T09:00");
        JsonPath made = focal.asks()
                .body("{\"plan\":\"%s\",\"closingDate\":\"2026-11-19\",\"dueDate\":\"2026-11-27\"}"
                        .formatted(sample.plan()))
                .post("/api/v1/report-requests")
                .jsonPath();
        job.run();
        String handedIn = made.getString("id") + "-2026-" + sample.agency("so-noi-vu");
        String owed = made.getString("id") + "-2026-" + sample.agency("so-tai-chinh");
        Office.reporter(sample, "so-noi-vu")
                .step(handedIn, "submission", null)
                .then()
                .statusCode(200);

        String path = "/api/v1/report-requests/" + made.getString("id") + "/withdrawal";
        Office.reporter(sample, "so-noi-vu")
                .asks()
                .body("{\"reason\":\"x\"}")
                .post(path)
                .then()
                .statusCode(403);
        focal.asks().body("{}").post(path).then().statusCode(422);
        focal.asks().body("{\"reason\":\"Lùi thời hạn.\"}").post(path).then().statusCode(200);
        focal.asks().body("{\"reason\":\"Lùi thời hạn.\"}").post(path).then().statusCode(409);

        clock.set("2026-12-01T09:00");
        job.run();
        assertThat(focal.status(handedIn).getString("state")).isEqualTo("SUBMITTED");
        assertThat(focal.status(owed).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(focal.status(owed).getBoolean("late")).isFalse();
        Office.reporter(sample, "so-tai-chinh")
                .step(owed, "submission", null)
                .then()
                .statusCode(409);
        focal.asks()
                .get("/api/v1/compliance?year=2026&plan=" + sample.plan())
                .then()
                .body("items.find { it.request != null }.counts.owed", equalTo(1));
    }

    @Test
    void aRequestThatCannotBeMetIsRefusedWithEveryField() {
        Sample sample = assembled("yeu-cau-sai", 2026);
        clock.set("2026-11-20T09:00");
        String wrong = """
                {"plan":"%s","kind":"FINAL_REVIEW","closingDate":"2026-12-18","dueDate":"2026-11-18",
                 "consolidatedDueDate":"2026-11-01"}""".formatted(sample.plan());
        assertThat(Office.focal(sample)
                        .asks()
                        .body(wrong)
                        .post("/api/v1/report-requests")
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getList("errors.field"))
                .containsExactly("dueDate", "closingDate", "periodFrom", "consolidatedDueDate");
        Office.focal(sample)
                .asks()
                .body("""
                        {"plan":"%s","kind":"AD_HOC","reporters":["khong-co"],"closingDate":"2026-12-01",
                         "dueDate":"2026-12-18"}""".formatted(sample.plan()))
                .post("/api/v1/report-requests")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("reporters[0]"));
        Office.reporter(sample, "so-noi-vu")
                .asks()
                .body(wrong)
                .post("/api/v1/report-requests")
                .then()
                .statusCode(403);
        Topic.send(List.of(Documents.province("tinh-la", "Tỉnh Lạ")));
        Topic.awaitApplied(ledger);
        Office.of("focal", "tinh-la", null)
                .asks()
                .body(wrong)
                .post("/api/v1/report-requests")
                .then()
                .statusCode(404);
    }

    /** A province whose first level is assembled, with one assignment of Sở Nội vụ. */
    private Sample assembled(String province, int year) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(year + "-01-02T01:00:00Z"));
        Topic.send(work(sample));
        Topic.watermark(year + "-12-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set(year + "-11-12T09:00");
        job.run();
        return sample;
    }

    private static Assignment work(Sample sample) {
        return work(sample, 2026, 1);
    }

    private static Assignment work(Sample sample, int year, int version) {
        String number = "%04x%08x".formatted(year, sample.province().hashCode());
        return new Assignment(
                        "01920000-0000-7000-8000-" + number,
                        version,
                        sample.task("II.1"),
                        sample.province(),
                        sample.agency("so-noi-vu"))
                .with("openedOn", year + "-01-01")
                .occurrence(String.valueOf(year), year + "-01-01", year + "-12-31", year + "-12-31")
                .changedAt(year + "-01-05T02:00:00Z");
    }

    private static Registered difficulty(Sample sample, String text, String at) {
        Map<String, Object> answer = Documents.fields(
                "number", 2,
                "state", "ANSWERED",
                "at", "2026-11-12T02:00:00Z",
                "by",
                        Documents.fields(
                                "subject", "focal", "as", "FOCAL", "agency", sample.agency("so-khoa-hoc-va-cong-nghe")),
                "text", "Sẽ cung cấp trong quý I.");
        Map<String, Object> raised = Documents.fields(
                "number",
                1,
                "state",
                "RAISED",
                "at",
                at,
                "by",
                Documents.fields("subject", "agency", "as", "AGENCY", "agency", sample.agency("so-noi-vu")),
                "text",
                text);
        return Documents.registered(
                "difficulty",
                uuid(sample, 0xd),
                Documents.fields(
                        "id", uuid(sample, 0xd),
                        "version", 2,
                        "plan", sample.plan(),
                        "province", sample.province(),
                        "task", sample.task("II.1"),
                        "assignment", work(sample).id(),
                        "agency", sample.agency("so-noi-vu"),
                        "raisedBy", sample.agency("so-noi-vu"),
                        "text", text,
                        "proposal", null,
                        "state", "ANSWERED",
                        "escalatedTo", null,
                        "raisedAt", at,
                        "steps", List.of(raised, answer)));
    }

    private static Registered note(Sample sample) {
        return Documents.registered(
                "contribution",
                uuid(sample, 0xc),
                Documents.fields(
                        "id", uuid(sample, 0xc),
                        "assignment", work(sample).id(),
                        "task", sample.task("II.1"),
                        "plan", sample.plan(),
                        "province", sample.province(),
                        "agency", sample.agency("so-tai-chinh"),
                        "text", "Đã cử chuyên gia tham gia.",
                        "evidence", List.of(),
                        "recordedAt", "2026-10-02T02:00:00Z",
                        "by", Documents.fields("subject", "agency", "agency", sample.agency("so-tai-chinh"))));
    }

    private static String uuid(Sample sample, int kind) {
        return "01920000-0000-7000-8000-%04x%08x"
                .formatted(kind, sample.province().hashCode());
    }
}
