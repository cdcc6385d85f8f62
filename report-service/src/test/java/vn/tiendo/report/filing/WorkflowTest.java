package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** What happens to a report from its assembly to its issue: who may do what, and what stays as it is. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class WorkflowTest {

    private static final String WORDS =
            "{\"difficulties\":\"Thiếu hướng dẫn về đãi ngộ.\",\"proposals\":\"Đề nghị sớm hướng dẫn.\"}";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource dataSource;

    @Test
    void aDeputySignsByCapacityAndARevisionCanChangeWhoSignsWithTheSameContent() {
        Sample sample = assembled("nguoi-ky");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        String hash = reporter.versions(id).getString("items[-1].contentHash");

        reporter.step(id, "issuance", "{\"number\":\"5\",\"date\":\"2026-11-10\",\"capacity\":\"DEPUTY\"}")
                .then()
                .statusCode(200)
                .body("signature.authority", equalTo("KT. GIÁM ĐỐC"), "signature.post", equalTo("PHÓ GIÁM ĐỐC"));
        reporter.step(id, "issuance", "{\"number\":\"5\",\"date\":\"2026-11-10\",\"capacity\":\"ACTING\"}")
                .then()
                .statusCode(200)
                .body("signature.post", equalTo("Q. GIÁM ĐỐC"));
        assertThat(reporter.versions(id).getString("items[-1].contentHash")).isEqualTo(hash);
        reporter.step(id, "issuance", "{\"number\":\"5\",\"date\":\"2026-11-10\",\"capacity\":\"BY_ORDER\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("capacity"));
    }

    @Test
    void theWriterSaysWhoReceivesOneReportAndNobodyStandsThereWhomItIsAddressedTo() {
        Sample sample = assembled("noi-nhan");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");

        reporter.step(id, "recipients", "{\"recipients\":[\"Ban Tuyên giáo Tỉnh ủy (để b/c)\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("Ban Tuyên giáo và Dân vận Tỉnh ủy"));
        reporter.step(id, "recipients", "{\"recipients\":[\"UBND tỉnh\",\"Thường trực Tỉnh ủy\",\"Lưu: VT, CCVC\"]}")
                .then()
                .statusCode(200);
        reporter.report(id)
                .then()
                .body("header.recipients", contains("Như trên", "Thường trực Tỉnh ủy", "Lưu: VT, CCVC"));
        reporter.step(id, "submission", null).then().statusCode(200);
        reporter.report(id)
                .then()
                .body("header.recipients", contains("Như trên", "Thường trực Tỉnh ủy", "Lưu: VT, CCVC"));
        reporter.step(id, "recipients", "{\"recipients\":[]}").then().statusCode(409);
    }

    @Test
    void aReportGoesFromTheReportersWordsToItsNumber() {
        Sample sample = assembled("duong-di");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        Office focal = Office.focal(sample);

        reporter.step(id, "narrative", WORDS).then().statusCode(200).body("state", equalTo("ASSEMBLED"));
        reporter.report(id).then().body("narrative.difficulties", equalTo("Thiếu hướng dẫn về đãi ngộ."));
        clock.set("2026-11-12T10:00");
        reporter.step(id, "submission", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("outcome", equalTo("ON_TIME"))
                .body("receivedAt", equalTo("2026-11-12T03:00:00Z"))
                .body("submittedBy", equalTo(sample.agency("so-noi-vu")));
        byte[] handedIn = reporter.report(id).asByteArray();
        String hash = reporter.versions(id).getString("items[-1].hash");

        focal.step(id, "acceptance", null).then().statusCode(200).body("state", equalTo("ACCEPTED"));
        clock.set("2026-11-13T10:00");
        reporter.step(id, "issuance", "{\"number\":\"5\",\"date\":\"2026-11-12\",\"signer\":\"Người ký\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("number", equalTo("5"));

        JsonPath versions = reporter.versions(id);
        assertThat(versions.getList("items.cause")).containsExactly("ASSEMBLED", "SUBMITTED", "SIGNED");
        assertThat(versions.getString("items[2].hash"))
                .as("numbering does not change the content")
                .isEqualTo(hash)
                .isNotEqualTo(versions.getString("items[0].hash"));
        assertThat(reporter.revision(id, 2).asByteArray()).isEqualTo(handedIn);
        assertThat(Shown.page(reporter.asks()
                        .accept("text/html")
                        .get("/api/v1/reports/" + id)
                        .asString()))
                .contains("Số: 05/BC-SNV", "ngày 12 tháng 11 năm 2026", "Người ký");
        assertThat(reporter.asks()
                        .get("/api/v1/reports/" + id + "/history")
                        .jsonPath()
                        .getList("items.action"))
                .containsExactly("ASSEMBLED", "EDITED", "SUBMITTED", "ACCEPTED", "SIGNED");
    }

    @Test
    void aNumberGivenBeforeTheSubmissionComesWithIt() {
        Sample sample = assembled("so-truoc");
        String id = first(sample, "so-noi-vu");
        clock.set("2026-11-12T10:00");

        Office.reporter(sample, "so-noi-vu")
                .step(id, "submission", "{\"issuance\":{\"number\":\"12/BC-SNV\",\"date\":\"2026-11-12\"}}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("number", equalTo("12/BC-SNV"));
        Office.focal(sample).step(id, "acceptance", null).then().body("state", equalTo("ISSUED"));
    }

    @Test
    void aReturnedReportLosesTheNumberThatItHadBefore() {
        Sample sample = assembled("so-cu");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        clock.set("2026-11-12T10:00");
        reporter.step(id, "submission", "{\"issuance\":{\"number\":\"12/BC-SNV\",\"date\":\"2026-11-12\"}}");
        Office.focal(sample)
                .step(id, "return", "{\"reason\":\"Xem lại.\"}")
                .then()
                .statusCode(200);

        reporter.step(id, "submission", null).then().statusCode(200).body("number", equalTo(null));

        reporter.report(id).then().body("signature", equalTo(null));
        Office.focal(sample).step(id, "acceptance", null).then().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void lateIsAcceptedAndMarkedWithItsDays() {
        Sample sample = assembled("nop-muon");
        String id = first(sample, "so-noi-vu");
        clock.set("2026-11-16T23:59:59");
        assertThat(Office.focal(sample).status(id).getBoolean("late")).isFalse();
        clock.set("2026-11-19T09:00");

        Office.reporter(sample, "so-noi-vu")
                .step(id, "submission", null)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("LATE"))
                .body("daysLate", equalTo(3));
    }

    @Test
    void theLastSecondOfTheDueDayIsOnTimeAndTheNextOneIsNot() {
        Sample sample = assembled("giay-cuoi");
        clock.set("2026-11-16T23:59:59");
        Office.reporter(sample, "so-noi-vu")
                .step(first(sample, "so-noi-vu"), "submission", null)
                .then()
                .body("outcome", equalTo("ON_TIME"));
        clock.set("2026-11-17T00:00:00");
        Office.reporter(sample, "so-tai-chinh")
                .step(first(sample, "so-tai-chinh"), "submission", null)
                .then()
                .body("outcome", equalTo("LATE"))
                .body("daysLate", equalTo(1));
    }

    @Test
    void aReturnedReportIsHandedInAgainAndStaysOnTime() {
        Sample sample = assembled("tra-lai");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        clock.set("2026-11-16T10:00");
        reporter.step(id, "submission", null).then().statusCode(200);
        reporter.step(id, "narrative", WORDS).then().statusCode(409);

        Office.focal(sample).step(id, "return", "{\"reason\":\"  \"}").then().statusCode(422);
        Office.focal(sample)
                .step(id, "return", "{\"reason\":\"Thiếu nguyên nhân.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returnReason", equalTo("Thiếu nguyên nhân."))
                .body("outcome", equalTo("RETURNED"));
        reporter.step(id, "narrative", WORDS).then().statusCode(200);
        clock.set("2026-11-18T10:00");
        reporter.step(id, "submission", null)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ON_TIME"))
                .body("returns", equalTo(1))
                .body("receivedAt", equalTo("2026-11-16T03:00:00Z"));
    }

    @Test
    void nobodyDecidesOnWhatHisOwnAgencyHandedIn() {
        Sample sample = assembled("khong-tu-duyet");
        String id = first(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        Office.reporter(sample, "so-tai-chinh")
                .step(id, "submission", null)
                .then()
                .statusCode(403);
        Office.committee(sample).step(id, "submission", null).then().statusCode(403);

        focal.step(id, "submission", Office.ON_BEHALF).then().statusCode(200);

        Office.reporter(sample, "so-noi-vu").step(id, "acceptance", null).then().statusCode(403);
        focal.step(id, "acceptance", null).then().statusCode(403);
        Office.committee(sample).step(id, "acceptance", null).then().statusCode(200);

        String own = sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe");
        clock.set("2026-11-18T10:00");
        job.run();
        focal.step(own, "submission", null).then().statusCode(200);
        focal.step(own, "acceptance", null).then().statusCode(403);
        Office.committee(sample).step(own, "acceptance", null).then().statusCode(200);
    }

    @Test
    void whatIsOutOfScopeIsNotThere() {
        Sample sample = assembled("ngoai-pham-vi");
        String id = first(sample, "so-noi-vu");
        Topic.send(List.of(Documents.province("tinh-khac", "Tỉnh Khác")));
        Topic.awaitApplied(ledger);
        Office stranger = Office.of("focal", "tinh-khac", null);

        stranger.report(id).then().statusCode(404);
        stranger.step(id, "submission", null, "\"2\"", null).then().statusCode(404);
        stranger.asks().get("/api/v1/reports/" + id + "/history").then().statusCode(404);
        stranger.asks().get("/api/v1/reports/" + id + "/versions/1").then().statusCode(404);
    }

    @Test
    void beforeTheClosingNothingIsHandedInButWordsAreKept() {
        Sample sample = new Sample("chua-chot");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        clock.set("2026-10-01T09:00");
        job.run();
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");

        reporter.step(id, "narrative", WORDS).then().statusCode(200).body("state", equalTo("PLANNED"));
        reporter.step(id, "submission", null).then().statusCode(409).body("detail", containsString("2026-11-09"));
        reporter.report(id)
                .then()
                .body("draft", equalTo(true))
                .body("narrative.proposals[0].text", equalTo("Đề nghị sớm hướng dẫn."));
    }

    @Test
    void aPaperCopyCountsByTheDayOfItsReceipt() {
        Sample sample = assembled("ban-giay");
        String id = first(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        clock.set("2026-11-18T10:00");

        focal.step(id, "paper-copy", Office.paper("2026-11-19")).then().statusCode(422);
        Office.reporter(sample, "so-noi-vu")
                .step(id, "paper-copy", Office.paper("2026-11-16"))
                .then()
                .statusCode(403);
        focal.step(id, "paper-copy", Office.paper("2026-11-16"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("outcome", equalTo("ON_TIME"))
                .body("paperReceivedOn", equalTo("2026-11-16"));
    }

    @Test
    void aPaperCopyThatCameBeforeTheClosingIsNotLost() {
        Sample sample = new Sample("giay-som");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-02T09:00");
        job.run();
        String id = first(sample, "so-noi-vu");
        Office.focal(sample)
                .step(id, "paper-copy", Office.paper("2026-11-02"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"));

        clock.set("2026-11-10T09:00");
        job.run();

        assertThat(Office.focal(sample).status(id).getString("state")).isEqualTo("SUBMITTED");
        assertThat(Office.focal(sample).status(id).getString("outcome")).isEqualTo("ON_TIME");
    }

    @Test
    void aStepIsTakenOnTheVersionThatWasReadAndOnce() {
        Sample sample = assembled("phien-ban");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        String seen = reporter.report(id).header("ETag");

        reporter.step(id, "submission", null, null, null).then().statusCode(428);
        reporter.step(id, "narrative", WORDS, seen, null).then().statusCode(200);
        reporter.step(id, "submission", null, seen, null).then().statusCode(412);
        String newer = reporter.report(id).header("ETag");
        Response first = reporter.step(id, "submission", "{}", newer, "nop-01");
        Response repeated = reporter.step(id, "submission", "{}", newer, "nop-01");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(repeated.jsonPath().<Object>get()).isEqualTo(first.jsonPath().<Object>get());
        reporter.step(id, "submission", "{\"issuance\":{\"number\":\"1\",\"date\":\"2026-11-10\"}}", newer, "nop-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(reporter.versions(id).getList("items.revision")).hasSize(2);
    }

    @Test
    void ofManyWhoHandInAtOnceOneDoes() {
        Sample sample = assembled("cung-luc");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        String seen = reporter.report(id).header("ETag");

        List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> reporter.step(id, "submission", "{}", seen, null).statusCode()))
                .limit(6)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).toList())
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
    }

    @Test
    void whatWasHandedInKeepsItsBytesAndANewRevisionShowsTheDifference() {
        Sample sample = assembled("giu-nguyen");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        clock.set("2026-11-12T10:00");
        reporter.step(id, "submission", null).then().statusCode(200);
        byte[] json = reporter.report(id).asByteArray();
        byte[] html =
                reporter.asks().accept("text/html").get("/api/v1/reports/" + id).asByteArray();

        Topic.send(work(sample, 2)
                .with("status", "COMPLETED")
                .with("completedOn", "2026-11-13")
                .changedAt("2026-11-13T01:00:00Z"));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-14T10:00");
        job.run();
        assertThat(reporter.report(id).asByteArray()).isEqualTo(json);
        assertThat(reporter.asks()
                        .accept("text/html")
                        .get("/api/v1/reports/" + id)
                        .asByteArray())
                .isEqualTo(html);

        Office.focal(sample)
                .step(id, "return", "{\"reason\":\"Cập nhật kết quả.\"}")
                .then()
                .statusCode(200);
        reporter.step(id, "assembly", null).then().statusCode(200).body("state", equalTo("RETURNED"));
        reporter.step(id, "submission", null).then().statusCode(200);

        assertThat(reporter.revision(id, 1).asByteArray()).isEqualTo(json);
        JsonPath differences = reporter.asks()
                .get("/api/v1/reports/" + id + "/versions/2/differences")
                .jsonPath();
        String place = "items.find { it.where == 'Nhiệm vụ II.1, Sở Nội vụ, Năm 2026' }";
        assertThat(differences.getString(place + ".before")).isEqualTo("NOT_STARTED");
        assertThat(differences.getString(place + ".after")).isEqualTo("COMPLETED, 2026-11-13");
        assertThat(differences.getString("items.find { it.where == 'Số nhiệm vụ được giao COMPLETED' }.after"))
                .isEqualTo("1");
    }

    @Test
    void figuresTakenAnewAreCompleteAsOfTheWatermarkAndSaySoWhereItDoesNotCome() throws Exception {
        Sample sample = assembled("lay-lai");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        String before = watermark();
        Topic.send(work(sample, 2).with("status", "IN_PROGRESS").changedAt("2026-11-12T01:00:00Z"));
        Topic.awaitApplied(ledger);
        try {
            watermark("2026-11-12 00:59:00");
            clock.set("2026-11-12T08:01");
            reporter.step(id, "assembly", null).then().statusCode(200).body("revision", equalTo(2));
            reporter.report(id)
                    .then()
                    .body("coverage.cutOff", equalTo("2026-11-12T01:01:00Z"))
                    .body("coverage.complete", equalTo(false))
                    .body("coverage.asOf", equalTo("2026-11-12T00:59:00Z"));

            // It comes while the caller waits.
            clock.set("2026-11-12T08:03");
            var later = CompletableFuture.runAsync(
                    () -> watermark("2026-11-12 01:02:00"),
                    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
            reporter.step(id, "assembly", null).then().statusCode(200).body("revision", equalTo(3));
            later.join();
            reporter.report(id)
                    .then()
                    .body("coverage.cutOff", equalTo("2026-11-12T01:02:00Z"))
                    .body("coverage.complete", equalTo(true))
                    .body("coverage.asOf", equalTo("2026-11-12T01:02:00Z"))
                    .body("results.counts.byStatus.IN_PROGRESS", equalTo(1));
        } finally {
            watermark(before);
        }
    }

    private String watermark() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT CAST(up_to AS CHAR) FROM ledger_watermark")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Also back: from the topic it only rises. */
    private void watermark(String upTo) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE ledger_watermark SET up_to = '" + upTo + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theRecordOfStepsCannotBeAltered() throws SQLException {
        Sample sample = assembled("nhat-ky");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "UPDATE report_audit SET subject = 'x' WHERE report LIKE '" + sample.plan() + "%'"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.executeUpdate(
                            "DELETE FROM report_audit WHERE report LIKE '" + sample.plan() + "%'"))
                    .hasMessageContaining("denied");
        }
    }

    /** A province whose first level is assembled: it is 10/11/2026, one assignment is open. */
    private Sample assembled(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(work(sample, 1));
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
        return sample;
    }

    private static Assignment work(Sample sample, int version) {
        return new Assignment(
                        "01920000-0000-7000-8000-"
                                + "%012x".formatted(sample.province().hashCode() & 0xffffffffL),
                        version,
                        sample.task("II.1"),
                        sample.province(),
                        sample.agency("so-noi-vu"))
                .occurrence("2026", "2026-01-01", "2026-12-31", "2026-12-31");
    }

    private static String first(Sample sample, String agency) {
        return sample.report(sample.firstLevel(), 2026, agency);
    }
}
