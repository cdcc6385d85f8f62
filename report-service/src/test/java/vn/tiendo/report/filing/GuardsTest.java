package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.reminder.ReminderRun;

/** What must not happen to a report, and what must be left behind by each step. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class GuardsTest {

    private static final String WORDS = "{\"difficulties\":\"Thiếu hướng dẫn.\"}";
    private static final String FOCAL = "so-khoa-hoc-va-cong-nghe";

    @Inject
    ReportJob job;

    @Inject
    ReminderRun reminders;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    DataSource dataSource;

    @Test
    void noRoleLetsAnAgencyDecideOnItsOwnReport() {
        Sample sample = assembled("vai-tro");
        String id = first(sample, "so-noi-vu");
        Office alsoFocal = Office.of("focal", sample.province(), sample.agency("so-noi-vu"));
        alsoFocal.step(id, "paper-copy", Office.paper("2026-11-10")).then().statusCode(403);
        Office.reporter(sample, "so-noi-vu").step(id, "submission", null).then().statusCode(200);
        alsoFocal.step(id, "acceptance", null).then().statusCode(403);
        alsoFocal.step(id, "return", "{\"reason\":\"x\"}").then().statusCode(403);
        assertThat(alsoFocal.status(id).getList("allowed"))
                .containsExactly("ISSUANCE", "FILES_SIGNED", "FILES_CORRECTED");
        assertThat(Office.focal(sample).status(id).getList("allowed")).contains("RETURN", "ACCEPTANCE");

        Office alsoCommittee = Office.of("committee", sample.province(), sample.agency(FOCAL));
        String forAnother = first(sample, "so-tai-chinh");
        Office.focal(sample)
                .step(forAnother, "submission", Office.ON_BEHALF)
                .then()
                .statusCode(200);
        alsoCommittee.step(forAnother, "acceptance", null).then().statusCode(403);
        clock.set("2026-11-18T10:00");
        job.run();
        String consolidated = sample.report(sample.consolidated(), 2026, FOCAL);
        Office.focal(sample).step(consolidated, "submission", null).then().statusCode(200);
        alsoCommittee.step(consolidated, "acceptance", null).then().statusCode(403);
    }

    @Test
    void whatIsServedAreTheStoredBytesThoughTheLayoutHasChangedSince() throws SQLException {
        Sample sample = assembled("bo-cuc");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        reporter.step(id, "submission", null).then().statusCode(200);
        reporter.asks().get("/api/v1/reports/" + id + "?format=html").then().statusCode(200); // so it is printed
        try (Connection connection = dataSource.getConnection();
                PreparedStatement earlier = connection.prepareStatement(
                        "UPDATE report_version v JOIN report_file f ON f.report = v.report AND f.format = 'html'"
                                + " SET f.bytes = ?, v.record = CONCAT(v.record, ' ') WHERE v.report = ?")) {
            earlier.setString(1, "<p>earlier layout</p>");
            earlier.setString(2, id);
            assertThat(earlier.executeUpdate()).isEqualTo(2);
        }

        for (String path : List.of("/api/v1/reports/" + id, "/api/v1/reports/" + id + "/versions/1")) {
            assertThat(reporter.asks().get(path + "?format=html").asString()).isEqualTo("<p>earlier layout</p>");
            assertThat(reporter.asks().get(path).asString()).endsWith("} ");
        }
    }

    @Test
    void aReportThatWasSentBackIsQuotedAsItWasHandedInUntilItIsHandedInAgain() {
        Sample sample = assembled("trich-dan");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        reporter.step(id, "narrative", WORDS).then().statusCode(200);
        reporter.step(id, "submission", null).then().statusCode(200);
        focal.step(id, "return", "{\"reason\":\"Cập nhật số liệu.\"}").then().statusCode(200);
        clock.set("2026-11-12T10:00");
        reporter.step(id, "assembly", null).then().statusCode(200).body("revision", equalTo(3));
        clock.set("2026-11-17T00:00:10");
        job.run();

        String consolidated = sample.report(sample.consolidated(), 2026, FOCAL);
        JsonPath report = focal.report(consolidated).jsonPath();
        assertThat(report.getInt("statements[0].revision")).isEqualTo(2);
        assertThat(report.getString("statements[0].narrative.difficulties")).isEqualTo("Thiếu hướng dẫn.");
        assertThat(report.getString("reporters.find { it.agency.name == 'Sở Nội vụ' }.outcome"))
                .isEqualTo("RETURNED");
        assertThat(focal.status(consolidated).getBoolean("stale")).isFalse();

        reporter.step(id, "submission", null).then().statusCode(200).body("submittedRevision", equalTo(4));

        JsonPath status = focal.status(consolidated);
        assertThat(status.getBoolean("stale")).isTrue();
        assertThat(status.getList("outdated.used")).containsExactly(2);
        assertThat(status.getList("outdated.newest")).containsExactly(4);
    }

    @Test
    void aNoteStandsWithTheAssignmentThatItWasWrittenOnAndNowhereElse() {
        Sample sample = new Sample("phoi-hop");
        Topic.send(sample.documents(Sample.REGISTERED));
        Assignment noted = work(sample, 0xa1, "II.1", "so-noi-vu");
        Topic.send(noted);
        Topic.send(work(sample, 0xa2, "II.2", "so-noi-vu"));
        Topic.send(work(sample, 0xa3, "II.1", "so-tai-chinh"));
        Topic.send(List.of(note(sample, noted)));
        assemble();

        assertThat(notes(Office.reporter(sample, "so-noi-vu"), first(sample, "so-noi-vu")))
                .containsExactly("II.1: Đã cử chuyên gia.");
        assertThat(notes(Office.reporter(sample, "so-tai-chinh"), first(sample, "so-tai-chinh")))
                .as("the same task, but another agency's part of it")
                .isEmpty();
    }

    private static List<String> notes(Office office, String id) {
        return office.report(id)
                .jsonPath()
                .getList("results.sections.collectMany { it.tasks }.collectMany { t -> t.contributions.collect"
                        + " { t.number + ': ' + it.text } }");
    }

    @Test
    void whatIsHandedInOrRemindedOfByAnotherNodeMeanwhileIsNotRemindedOf() throws SQLException {
        Sample sample = assembled("nhac-han");
        String byAnotherNode = first(sample, "so-noi-vu");
        String handedIn = first(sample, "so-tai-chinh");
        clock.set("2026-11-16T08:00");
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.executeUpdate("INSERT INTO report_reminder (report, effective_due, days_before, reporter,"
                        + " given_on, given_at) VALUES ('" + byAnotherNode + "', '2026-11-16', 0, '"
                        + sample.agency("so-noi-vu") + "', '2026-11-16', '2026-11-16 01:00:00')");
                CompletableFuture<Void> run = CompletableFuture.runAsync(reminders::run);
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> run.isDone() || somebodyWaits());
                assertThat(run).as("one node waits for the other").isNotDone();
                Office.reporter(sample, "so-tai-chinh")
                        .step(handedIn, "submission", null)
                        .then()
                        .statusCode(200);
                other.commit();
                run.join();
            }
        }

        assertThat(lines("SELECT report FROM report_reminder WHERE report LIKE '" + sample.plan()
                        + "%' ORDER BY report"))
                .containsExactly(byAnotherNode, sample.report(sample.consolidated(), 2026, FOCAL));
        assertThat(lines("SELECT partition_key FROM outbox WHERE type = 'vn.tiendo.report.reminder.v1'"
                        + " AND partition_key LIKE '" + sample.plan() + "%'"))
                .containsExactly(sample.report(sample.consolidated(), 2026, FOCAL));
    }

    private static boolean somebodyWaits() throws SQLException {
        try (Connection root = DevServices.start().mariaDb().rootConnection();
                Statement statement = root.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM information_schema.innodb_trx"
                        + " WHERE trx_state = 'LOCK WAIT' AND trx_query LIKE '%report_reminder%'")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    @Test
    void aRequestClosesAfterItsPeriodBeganAndBeforeItIsDueThatDayIncluded() {
        Sample sample = assembled("ky-han");
        clock.set("2026-11-20T09:00");

        refused(sample, "\"periodFrom\":\"2026-12-01\",\"closingDate\":\"2026-12-01\",\"dueDate\":\"2026-12-18\"")
                .body("errors.field", contains("periodFrom"));
        refused(sample, "\"closingDate\":\"2026-12-18\",\"dueDate\":\"2026-12-18\"")
                .body("errors.field", contains("closingDate"));
        refused(
                        sample,
                        "\"closingDate\":\"2026-12-01\",\"dueDate\":\"2026-12-18\","
                                + "\"consolidatedDueDate\":\"2026-12-18\"")
                .body("errors.field", contains("consolidatedDueDate"));
        refused(sample, "\"closingDate\":\"2026-11-18\",\"dueDate\":\"2026-11-19\"")
                .body("errors.field", contains("dueDate"));
        ask(Office.focal(sample), sample, "\"closingDate\":\"2026-11-19\",\"dueDate\":\"2026-11-20\"")
                .then()
                .statusCode(201);
    }

    @Test
    void aLevelOnWhichThePlanAsksForNoReportsIsNotAskedFor() {
        Sample sample = new Sample("mot-cap");
        Topic.send(sample.documents(Sample.REGISTERED).stream()
                .filter(d -> !d.id().equals(sample.consolidated()))
                .toList());
        assemble();

        refused(
                        sample,
                        "\"closingDate\":\"2026-12-01\",\"dueDate\":\"2026-12-18\","
                                + "\"consolidatedDueDate\":\"2026-12-25\"")
                .body("errors.field", contains("plan"));

        Office.focal(sample)
                .asks()
                .get("/api/v1/report-requests?plan=" + sample.plan())
                .then()
                .body("items", empty());
        Office.focal(sample)
                .asks()
                .get("/api/v1/reports?kind=AD_HOC&plan=" + sample.plan())
                .then()
                .body("items", empty());
    }

    @Test
    void aRequestOfAnotherProvinceIsNotThere() {
        Sample sample = assembled("yeu-cau-rieng");
        String request = ask(
                        Office.committee(sample), sample, "\"closingDate\":\"2026-12-01\",\"dueDate\":\"2026-12-18\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Office.committee(sample)
                .asks()
                .get("/api/v1/report-requests/" + request)
                .then()
                .statusCode(200);
        Topic.send(List.of(Documents.province("tinh-khac", "Tỉnh Khác")));
        Topic.awaitApplied(ledger);
        Office.of("focal", "tinh-khac", null)
                .asks()
                .get("/api/v1/report-requests/" + request)
                .then()
                .statusCode(404);
    }

    @Test
    void everyStepIsOnRecordWithWhoTookItAndIsPublished() throws SQLException {
        Sample sample = assembled("day-du");
        String id = first(sample, "so-noi-vu");
        Office reporter = Office.reporter(sample, "so-noi-vu");
        Office focal = Office.focal(sample);
        reporter.step(id, "narrative", WORDS).then().statusCode(200);
        reporter.step(id, "assembly", null).then().statusCode(200);
        reporter.step(id, "submission", null).then().statusCode(200);
        focal.step(id, "return", "{\"reason\":\"Thiếu nguyên nhân.\"}").then().statusCode(200);
        focal.step(id, "paper-copy", Office.paper("2026-11-10")).then().statusCode(200);
        focal.step(id, "acceptance", null).then().statusCode(200);
        reporter.step(id, "issuance", "{\"number\":\"5\",\"date\":\"2026-11-10\"}")
                .then()
                .statusCode(200);

        String own = sample.agency("so-noi-vu");
        String above = sample.agency(FOCAL);
        JsonPath history = reporter.asks()
                .get("/api/v1/reports/" + id + "/history")
                .then()
                .body("items[0].subject", equalTo("system"))
                .body("items[0].agency", nullValue())
                .body("items[4].details.reason", equalTo("Thiếu nguyên nhân."))
                .body("items[5].details.receivedOn", equalTo("2026-11-10"))
                .body("items[7].details.number", equalTo("5"))
                .extract()
                .jsonPath();
        assertThat(history.getList("items.collect { it.action + ' ' + it.agency + ' ' + it.revision }"))
                .containsExactly(
                        "ASSEMBLED null 1",
                        "EDITED " + own + " 1",
                        "REASSEMBLED " + own + " 2",
                        "SUBMITTED " + own + " 3",
                        "RETURNED " + above + " 3",
                        "PAPER_RECEIVED " + above + " 3",
                        "ACCEPTED " + above + " 3",
                        "SIGNED " + own + " 4");
        assertThat(published(id))
                .containsExactly(
                        "1 PLANNED null",
                        "2 ASSEMBLED 1",
                        "3 ASSEMBLED 2",
                        "4 SUBMITTED 3",
                        "5 RETURNED 3",
                        "6 SUBMITTED 3",
                        "7 ACCEPTED 3",
                        "8 ISSUED 4");
    }

    @Test
    void whatIsAskedForIsOnRecordAndPublished() throws SQLException {
        Sample sample = assembled("hoi-rieng");
        Response made = ask(
                Office.committee(sample),
                sample,
                "\"reporters\":[\"" + sample.agency("so-noi-vu") + "\"],"
                        + "\"closingDate\":\"2026-12-01\",\"dueDate\":\"2026-12-18\"");
        made.then().statusCode(201);
        String id = made.path("reports[0]");

        Office.reporter(sample, "so-noi-vu")
                .asks()
                .get("/api/v1/reports/" + id + "/history")
                .then()
                .body("items.action", contains("REQUESTED"))
                .body("items[0].subject", equalTo("test"))
                .body("items[0].details.request", equalTo(made.path("id")));
        assertThat(published(id)).containsExactly("1 PLANNED null");
    }

    @Test
    void anAssembledReportKeepsItsDatesWhenTheDutyGetsOthers() {
        Sample sample = assembled("giu-han");
        String id = first(sample, "so-noi-vu");
        Topic.send(List.of(new Documents.Obligation(
                        sample.plan(), "co-quan", sample.province(), "FIRST", 20, 11, sample.agency(FOCAL))
                .reporters(Documents.kinds(List.of("DEPARTMENT")))
                .document()));
        Topic.awaitApplied(ledger);
        clock.set("2026-11-12T10:00");
        job.run();
        Office reporter = Office.reporter(sample, "so-noi-vu");

        reporter.step(id, "assembly", null).then().statusCode(200).body("effective", equalTo("2026-11-16"));

        reporter.report(id)
                .then()
                .body("coverage.closing", equalTo("2026-11-12"))
                .body("coverage.nominal", equalTo("2026-11-15"))
                .body("coverage.effective", equalTo("2026-11-16"));
    }

    @Test
    void whoLeadsATaskByNameReportsAndWhoIsOnlyInvitedDoesNot() {
        Sample sample = new Sample("chu-tri");
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(List.of(
                Documents.agency(sample.agency("truong"), sample.province(), "Trường Đại học", "SCHOOL"),
                Documents.agency(sample.agency("hoi"), sample.province(), "Hội Trí thức", "ASSOCIATION"),
                led(sample, "II.1", "ASSIGNED", null, "so-noi-vu", "truong"),
                led(
                        sample,
                        "II.2",
                        "ASSIGNED",
                        Documents.fields("number", "9/QĐ-UBND", "date", "2026-01-01", "issuer", "UBND tỉnh"),
                        "hoi"),
                led(sample, "II.3", "INVITED", null, "so-noi-vu", "so-tai-chinh")));
        Topic.awaitApplied(ledger);
        clock.set("2026-06-01T09:00");
        job.run();

        assertThat(Office.focal(sample)
                        .asks()
                        .get("/api/v1/reports?level=FIRST&plan=" + sample.plan())
                        .jsonPath()
                        .getList("items.reporter.id"))
                .as("Sở Tài chính is only invited, Hội Trí thức led what is out of the plan")
                .containsExactlyInAnyOrder(sample.agency("so-noi-vu"), sample.agency("truong"));
    }

    private static Registered led(
            Sample sample, String number, String binding, Map<String, Object> withdrawnBy, String... leads) {
        Registered task =
                Documents.task(sample.plan(), sample.province(), number, 2, "Nhiệm vụ " + number, "YEAR", binding);
        Map<String, Object> fields = read(task.json());
        fields.put(
                "leads",
                Documents.fields(
                        "words",
                        "Các cơ quan",
                        "parts",
                        Stream.of(leads)
                                .map(lead -> Documents.fields("words", lead, "agency", sample.agency(lead)))
                                .toList()));
        fields.put("amended", withdrawnBy == null ? null : Documents.fields("withdrawnBy", withdrawnBy));
        return Documents.registered("task", task.id(), fields);
    }

    /** The steps of a report as they are sent, each of which follows the published schema. */
    private List<String> published(String id) throws SQLException {
        List<String> steps = new ArrayList<>();
        for (String payload : lines("SELECT payload FROM outbox WHERE type = 'vn.tiendo.report.state.v1'"
                + " AND partition_key = '" + id + "' ORDER BY id")) {
            Map<String, Object> step = read(payload);
            Documents.valid("report.state", step);
            steps.add(step.get("version") + " " + step.get("state") + " " + step.get("revision"));
        }
        return steps;
    }

    private static Map<String, Object> read(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse refused(Sample sample, String fields) {
        return ask(Office.focal(sample), sample, fields).then().statusCode(422);
    }

    private static Response ask(Office office, Sample sample, String fields) {
        return office.asks()
                .body("{\"plan\":\"" + sample.plan() + "\",\"kind\":\"AD_HOC\"," + fields + "}")
                .post("/api/v1/report-requests");
    }

    /** A province whose first level is assembled: it is 10/11/2026, one assignment is open. */
    private Sample assembled(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.send(work(sample, 0xa1, "II.1", "so-noi-vu"));
        assemble();
        return sample;
    }

    private void assemble() {
        Topic.watermark("2026-11-20T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-10T09:00");
        job.run();
    }

    private static Assignment work(Sample sample, int number, String task, String agency) {
        return new Assignment(uuid(sample, number), 1, sample.task(task), sample.province(), sample.agency(agency));
    }

    private static Registered note(Sample sample, Assignment on) {
        return Documents.registered(
                "contribution",
                uuid(sample, 0xc),
                Documents.fields(
                        "id", uuid(sample, 0xc),
                        "assignment", on.id(),
                        "task", sample.task("II.1"),
                        "plan", sample.plan(),
                        "province", sample.province(),
                        "agency", sample.agency("so-tai-chinh"),
                        "text", "Đã cử chuyên gia.",
                        "evidence", List.of(),
                        "recordedAt", "2026-10-02T02:00:00Z",
                        "by", Documents.fields("subject", "agency", "agency", sample.agency("so-tai-chinh"))));
    }

    private static String uuid(Sample sample, int number) {
        return "01920000-0000-7000-8000-%04x%08x"
                .formatted(number, sample.province().hashCode());
    }

    private static String first(Sample sample, String agency) {
        return sample.report(sample.firstLevel(), 2026, agency);
    }

    private List<String> lines(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
