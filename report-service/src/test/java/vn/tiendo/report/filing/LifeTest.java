package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** What is told at handing in, who hands in for whom, and what a paper copy is worth. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class LifeTest {

    private static final String FOCAL = "so-khoa-hoc-va-cong-nghe";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Test
    void handingInTellsWhatIsNewerAndOpenAndRefusesNothingForIt() {
        Sample sample = assembled("san-sang");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        Topic.send(work(sample, "so-noi-vu", 2).with("status", "IN_PROGRESS").changedAt("2026-11-10T03:00:00Z"));
        Topic.send(work(sample, "so-noi-vu", 3)
                .with("status", "IN_PROGRESS")
                .with("percent", 40)
                .changedAt("2026-11-11T03:00:00Z"));
        // Another agency's is not told.
        Topic.send(work(sample, "so-tai-chinh", 2).with("status", "IN_PROGRESS").changedAt("2026-11-11T04:00:00Z"));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-12T10:00");

        JsonPath before = readiness(reporter, id);
        assertThat(before.getList("items.code")).containsExactly("CHANGED_SINCE_CLOSING", "NARRATIVE_GAP");
        assertThat(before.getString("closing")).isEqualTo("2026-11-09");
        assertThat(before.getString("items[0].sentence")).startsWith("2 cập nhật sau thời điểm chốt số liệu");
        assertThat(before.getInt("items[0].count")).isEqualTo(2);
        assertThat(before.getString("items[0].link")).isEqualTo("/api/v1/reports/" + id + "/assembly");
        assertThat(before.getList("items[0].details.version")).containsExactly(2, 3);
        assertThat(before.getList("items[0].details.task")).containsOnly("II.1");
        assertThat(before.getList("items.blocks")).containsOnly(false);

        reporter.step(id, "submission", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("notices.code", equalTo(List.of("CHANGED_SINCE_CLOSING", "NARRATIVE_GAP")))
                .body("notices[0].count", equalTo(2));
        reporter.asks().get("/api/v1/reports/" + id + "/status").then().body("notices", nullValue());
    }

    @Test
    void figuresTakenAnewLeaveNothingNewerAndNameTheirNewClosing() {
        Sample sample = assembled("chot-lai");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        Topic.send(work(sample, "so-noi-vu", 2).with("status", "IN_PROGRESS").changedAt("2026-11-10T03:00:00Z"));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-12T10:00");
        reporter.step(
                        id,
                        "narrative",
                        "{\"strengths\":\"Đã triển khai.\",\"limitations\":\"Còn chậm.\",\"objectiveCauses\":\"Thiếu hướng dẫn.\",\"subjectiveCauses\":\"Phối hợp chưa kịp thời.\"}")
                .then()
                .statusCode(200);

        reporter.step(id, "assembly", null).then().statusCode(200);

        assertThat(readiness(reporter, id).getList("items")).isEmpty();
        assertThat(readiness(reporter, id).getString("closing")).isEqualTo("2026-11-12");
        reporter.report(id)
                .then()
                .body("coverage.closing", equalTo("2026-11-12"))
                .body("coverage.assembledLate", equalTo(false));
        String page = Shown.page(
                reporter.asks().accept("text/html").get("/api/v1/reports/" + id).asString());
        assertThat(page)
                .contains("(số liệu tính đến ngày 12/11/2026)")
                .doesNotContain("09/11/2026", "muộn hơn thời điểm chốt");
        reporter.step(id, "submission", null).then().statusCode(200).body("notices", nullValue());
    }

    @Test
    void whatNobodyHasReportedOnIsAskedUntilItIsAnswered() {
        Sample sample = assembled("chua-bao-cao");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        clock.set("2026-11-12T10:00");
        JsonPath asked = readiness(reporter, id);
        assertThat(asked.getList("items.code")).containsExactly("UNREPORTED", "NARRATIVE_GAP");
        assertThat(asked.getString("items[0].sentence")).startsWith("1 nhiệm vụ được giao chưa có báo cáo");
        assertThat(asked.getList("items[0].details.assignment"))
                .containsExactly(work(sample, "so-noi-vu", 1).id());
        assertThat(asked.getString("items[0].link")).isEqualTo("/api/v1/reports/" + id + "?format=xlsx");

        Topic.send(work(sample, "so-noi-vu", 2).changedAt("2026-11-12T02:00:00Z"));
        Topic.awaitApplied(ledger);

        assertThat(readiness(reporter, id).getList("items.code"))
                .containsExactly("CHANGED_SINCE_CLOSING", "NARRATIVE_GAP");
    }

    @Test
    void aConsolidatedReportIsToldWhatCameInBelowItSince() {
        Sample sample = assembled("nop-sau");
        String consolidated = sample.report(sample.consolidated(), 2026, FOCAL);
        clock.set("2026-11-17T00:00:10");
        job.run();
        clock.set("2026-11-18T10:00");
        Office.reporter(sample, "so-noi-vu")
                .step(first(sample, "so-noi-vu"), "submission", null)
                .then()
                .statusCode(200);

        JsonPath asked = readiness(Office.focal(sample), consolidated);

        assertThat(asked.getList("items.code")).contains("NEWER_REPORTS");
        assertThat(asked.getList("items.find { it.code == 'NEWER_REPORTS' }.details.report"))
                .containsExactly(first(sample, "so-noi-vu"));
    }

    @Test
    void theFocalAgencyHandsInForAnotherOnlyWithAReasonThatIsMarkedAndTold() {
        Sample sample = assembled("nop-thay");
        String id = first(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        Office reporter = Office.reporter(sample, "so-noi-vu");
        clock.set("2026-11-12T10:00");
        focal.step(id, "submission", null)
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("onBehalf.reason")));
        focal.step(id, "submission", "{\"onBehalf\":{\"reason\":\" \"}}")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("onBehalf.reason")));
        reporter.step(id, "submission", Office.ON_BEHALF)
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("onBehalf")));

        focal.step(id, "submission", Office.ON_BEHALF)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ON_TIME"))
                .body("onBehalf.by", equalTo(sample.agency(FOCAL)))
                .body("onBehalf.reason", equalTo("Cơ quan đang bàn giao nhiệm vụ."));

        assertThat(reporter.status(id).getString("onBehalf.reason")).isEqualTo("Cơ quan đang bàn giao nhiệm vụ.");
        String line = "items[0].reporters.find { it.agency.name == 'Sở Nội vụ' }.";
        JsonPath compliance = compliance(sample);
        assertThat(compliance.getBoolean(line + "onBehalf")).isTrue();
        assertThat(compliance.getString(line + "words"))
                .isEqualTo("Đã nộp đúng hạn ngày 12/11/2026 (cơ quan đầu mối nộp thay)");
        reporter.asks()
                .get("/api/v1/reports/" + id + "/history")
                .then()
                .body("items[-1].details.reason", equalTo("Cơ quan đang bàn giao nhiệm vụ."));

        clock.set("2026-11-17T00:00:10");
        job.run();
        String page = Shown.page(focal.asks()
                .accept("text/html")
                .get("/api/v1/reports/" + sample.report(sample.consolidated(), 2026, FOCAL))
                .asString());
        assertThat(page)
                .contains(
                        "; tính đến ngày 16/11/2026)",
                        "Đã nộp đúng hạn ngày 12/11/2026 (cơ quan đầu mối nộp thay)",
                        "Cơ quan đầu mối")
                .doesNotContain("quá hạn 1 ngày");
    }

    @Test
    void forWhomStandsForMissingBodiesTheFocalAgencyHandsInWithoutAReason() {
        Sample sample = new Sample("cap-xa");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(List.of(Documents.registered(
                "agency",
                sample.agency("ubnd-cap-xa"),
                Documents.fields(
                        "id",
                        sample.agency("ubnd-cap-xa"),
                        "province",
                        sample.province(),
                        "name",
                        "Ủy ban nhân dân các xã, phường",
                        "kind",
                        "DEPARTMENT",
                        "validFrom",
                        null,
                        "validTo",
                        null,
                        "placeholder",
                        true,
                        "aliases",
                        List.of(),
                        "successors",
                        List.of()))));
        close();
        String id = first(sample, "ubnd-cap-xa");
        clock.set("2026-11-12T10:00");

        Office.focal(sample)
                .step(id, "submission", null)
                .then()
                .statusCode(200)
                .body("submittedBy", equalTo(sample.agency(FOCAL)))
                .body("onBehalf", nullValue());
        assertThat(compliance(sample).getBoolean("items[0].reporters.find { it.report == '" + id + "' }.onBehalf"))
                .isFalse();
    }

    @Test
    void theFocalAgencysOwnPartStandsBesideTheOthersWithoutAReportOfItsOwn() {
        Sample sample = assembled("phan-rieng");
        String consolidated = sample.report(sample.consolidated(), 2026, FOCAL);
        Office focal = Office.focal(sample);
        assertThat(compliance(sample).getString("items[0].focalAgency.words")).isEqualTo("Cơ quan đầu mối");
        assertThat(compliance(sample).getBoolean("items[0].focalAgency.contributed"))
                .isFalse();
        focal.step(consolidated, "own-part", "{\"difficulties\":\"Thiếu biên chế.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"));
        focal.asks()
                .get("/api/v1/reports/" + consolidated + "/own-part")
                .then()
                .body("difficulties", equalTo("Thiếu biên chế."));
        Office.reporter(sample, "so-noi-vu")
                .asks()
                .get("/api/v1/reports/" + consolidated + "/own-part")
                .then()
                .statusCode(404);
        focal.step(first(sample, "so-noi-vu"), "own-part", "{\"results\":\"x\"}")
                .then()
                .statusCode(409);
        focal.asks()
                .get("/api/v1/reports/" + first(sample, "so-noi-vu") + "/own-part")
                .then()
                .statusCode(404);

        clock.set("2026-11-17T00:00:10");
        job.run();

        JsonPath report = focal.report(consolidated).jsonPath();
        assertThat(report.getList("statements.agency.name")).containsExactly("Sở Khoa học và Công nghệ");
        assertThat(report.getString("statements[0].report")).isEqualTo(consolidated);
        assertThat(report.getString("statements[0].narrative.difficulties")).isEqualTo("Thiếu biên chế.");
        String line = "reporters.find { it.agency.name == 'Sở Khoa học và Công nghệ' }.";
        assertThat(report.getBoolean(line + "focal")).isTrue();
        assertThat(report.getString(line + "outcome")).isNull();
        JsonPath compliance = compliance(sample);
        assertThat(compliance.getBoolean("items[0].focalAgency.contributed")).isTrue();
        assertThat(compliance.getInt("items[0].counts.owed")).isEqualTo(2);
        assertThat(compliance.getList("items[0].reporters.agency.name")).containsExactly("Sở Nội vụ", "Sở Tài chính");

        focal.step(consolidated, "own-part", "{\"difficulties\":\"Thiếu 02 biên chế.\"}")
                .then()
                .statusCode(200);
        assertThat(readiness(focal, consolidated).getList("items.code")).contains("OWN_PART_CHANGED");
        focal.step(consolidated, "submission", null).then().statusCode(200);
        focal.step(consolidated, "own-part", "{\"results\":\"x\"}").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "{\"receivedOn\":\"2026-11-12\"}, 'number,date,arrivalNumber'",
        "'{\"receivedOn\":\"2026-11-12\",\"number\":\"5\",\"date\":\"2026-11-13\",\"arrivalNumber\":\"9\"}', date",
        "'{\"receivedOn\":\"2026-11-12\",\"number\":\"5\",\"date\":\"2026-11-12\",\"arrivalNumber\":\" \"}', arrivalNumber"
    })
    void aPaperCopyNeedsItsNumberItsDateAndTheNumberOfItsArrival(String body, String fields) {
        Sample sample = assembled("ban-giay-" + Math.abs(body.hashCode()));
        clock.set("2026-11-12T10:00");
        assertThat(Office.focal(sample)
                        .step(first(sample, "so-noi-vu"), "paper-copy", body)
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getList("errors.field"))
                .containsExactlyInAnyOrder((Object[]) fields.split(","));
    }

    @Test
    void aPaperCopyFromBeforeTheClosingIsMarkedAndStaysOnTime() {
        Sample sample = registered("giay-truoc-chot");
        String id = first(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        clock.set("2026-11-02T09:00");
        job.run();
        focal.step(id, "paper-copy", Office.paper("2026-11-02"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"))
                .body("outcome", equalTo("ON_TIME"))
                .body("paper.number", equalTo("05/BC-SNV"))
                .body("paper.date", equalTo("2026-11-02"))
                .body("paper.arrivalNumber", equalTo("1824"))
                .body("paper.beforeClosing", equalTo(true))
                .body("allowed", equalTo(List.of("NARRATIVE", "PAPER_COPY", "RETURN")));
        close();

        String line = "items[0].reporters.find { it.agency.name == 'Sở Nội vụ' }.";
        assertThat(compliance(sample).getString(line + "outcome")).isEqualTo("ON_TIME");
        assertThat(compliance(sample).getString(line + "words"))
                .isEqualTo("Đã nộp đúng hạn ngày 02/11/2026 (nộp trước ngày chốt số liệu)");
        assertThat(compliance(sample).getBoolean(line + "beforeClosing")).isTrue();
    }

    @Test
    void aPaperCopyIsSentBackBeforeTheClosingAndIsThenOwedAgain() {
        Sample sample = registered("tra-giay");
        String id = first(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        clock.set("2026-11-02T09:00");
        job.run();
        focal.step(id, "return", "{\"reason\":\"x\"}").then().statusCode(409);
        focal.step(id, "paper-copy", Office.paper("2026-11-02")).then().statusCode(200);
        clock.set("2026-11-03T09:00");
        focal.step(id, "return", "{\"reason\":\"Chưa đủ kỳ số liệu.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"))
                .body("outcome", equalTo("RETURNED"))
                .body("allowed", not(containsString("RETURN")));
        focal.step(id, "return", "{\"reason\":\"x\"}").then().statusCode(409);
        close();
        assertThat(focal.status(id).getString("state")).isEqualTo("RETURNED");

        clock.set("2026-11-18T09:00");
        String line = "items[0].reporters.find { it.agency.name == 'Sở Nội vụ' }.";
        assertThat(compliance(sample).getString(line + "words"))
                .isEqualTo("Đã nộp ngày 02/11/2026, chưa nộp lại bản hoàn thiện, quá hạn 02 ngày");
        assertThat(compliance(sample).getBoolean(line + "overdue")).isTrue();
        job.run();
        JsonPath report =
                focal.report(sample.report(sample.consolidated(), 2026, FOCAL)).jsonPath();
        assertThat(report.getList("statements"))
                .as("nothing of it counts as handed in")
                .isEmpty();

        Office.reporter(sample, "so-noi-vu")
                .step(id, "submission", null)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ON_TIME"));
    }

    @Test
    void aNewPaperCopyAfterAReturnIsHandedInAtTheClosing() {
        Sample sample = registered("giay-lai");
        String id = first(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        clock.set("2026-11-02T09:00");
        job.run();
        focal.step(id, "paper-copy", Office.paper("2026-11-02"));
        clock.set("2026-11-03T09:00");
        focal.step(id, "return", "{\"reason\":\"Chưa đủ kỳ số liệu.\"}");
        clock.set("2026-11-05T09:00");
        focal.step(id, "paper-copy", Office.paper("2026-11-05")).then().statusCode(200);
        close();

        focal.asks()
                .get("/api/v1/reports/" + id + "/status")
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("outcome", equalTo("ON_TIME"))
                .body(
                        "allowed",
                        equalTo(List.of(
                                "PAPER_COPY", "RETURN", "ACCEPTANCE", "ISSUANCE", "FILES_SIGNED", "FILES_CORRECTED")));
    }

    private static JsonPath readiness(Office office, String id) {
        return office.asks()
                .get("/api/v1/reports/" + id + "/readiness")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath compliance(Sample sample) {
        return Office.focal(sample)
                .asks()
                .get("/api/v1/compliance?level=FIRST&year=2026&plan=" + sample.plan())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One assignment of each of two agencies is open since January; nobody has reported on them. */
    private Sample registered(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(work(sample, "so-noi-vu", 1));
        Topic.send(work(sample, "so-tai-chinh", 1));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        return sample;
    }

    private Sample assembled(String province) {
        Sample sample = registered(province);
        close();
        return sample;
    }

    private void close() {
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
    }

    private static Assignment work(Sample sample, String agency, int version) {
        Map<String, String> numbers = Map.of("so-noi-vu", "II.1", "so-tai-chinh", "II.2");
        return new Assignment(
                        "01920000-0000-7000-8000-"
                                + "%012x".formatted((sample.province() + agency).hashCode() & 0xffffffffL),
                        version,
                        sample.task(numbers.get(agency)),
                        sample.province(),
                        sample.agency(agency))
                .occurrence("2026", "2026-01-01", "2026-12-31", "2026-12-31");
    }

    private static String first(Sample sample, String agency) {
        return sample.report(sample.firstLevel(), 2026, agency);
    }
}
