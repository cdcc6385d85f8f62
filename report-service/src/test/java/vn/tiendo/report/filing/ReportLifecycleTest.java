package vn.tiendo.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportClosing;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.Registries;

/**
 * From what is due to what is stored, through the topics and the API. The job is run by hand, so that a test decides when the
 * service is down. Marks of the relay only rise: a test in which they are missing plays in a year of its own.
 */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class ReportLifecycleTest {

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    ReportClosing closing;

    @Inject
    Registries registries;

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry meters;

    @Test
    void aRowIsThereFromTheFirstOfJanuaryForEachReporter() {
        Sample sample = registered("hang-rao", "2026-01-01T01:00:00Z");
        clock.set("2026-01-01T00:30");
        job.run();

        JsonPath rows = list(sample, 2026);

        assertThat(rows.getList("items.id"))
                .containsExactly(
                        sample.report(sample.firstLevel(), 2026, "so-noi-vu"),
                        sample.report(sample.firstLevel(), 2026, "so-tai-chinh"),
                        sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe"));
        assertThat(rows.getString("items[0].state")).isEqualTo("PLANNED");
        assertThat(rows.getString("items[0].reporter.name")).isEqualTo("Sở Nội vụ");
        assertThat(rows.getString("items[0].period.from")).isEqualTo("2026-01-01");
        assertThat(rows.getString("items[0].closing")).isEqualTo("2026-11-09");
        assertThat(rows.getString("items[0].nominal")).isEqualTo("2026-11-15");
        assertThat(rows.getString("items[0].effective")).isEqualTo("2026-11-16");
        assertThat(rows.getString("items[0].dueAt")).isEqualTo("2026-11-16T17:00:00Z");
        assertThat(rows.getBoolean("items[0].late")).isFalse();
        assertThat(rows.getString("items[2].closing")).isEqualTo("2026-11-16");
        assertThat(ids(sample, "&state=ASSEMBLED,PLANNED&level=FIRST&level=CONSOLIDATED"))
                .as("several values of a filter")
                .hasSize(3);
        assertThat(ids(sample, "&state=ASSEMBLED,ISSUED")).isEmpty();
    }

    @Test
    void aReportIsAssembledOnceAtItsClosingAndKeepsItsBytes() throws Exception {
        Sample sample = registered("chot", Sample.REGISTERED);
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        Assignment opened = assignment("01920000-0000-7000-8000-00000000a001", 1, sample, "II.1");
        Topic.send(opened);
        Topic.send(assignment(opened.id(), 2, sample, "II.1")
                .with("status", "IN_PROGRESS")
                .with("percent", 40)
                .with("result", "Đã trình dự thảo")
                .changedAt("2026-11-09T16:59:59Z"));
        Topic.send(assignment(opened.id(), 3, sample, "II.1")
                .with("status", "COMPLETED")
                .with("completedOn", "2026-11-10")
                .changedAt("2026-11-09T17:00:00Z"));
        Topic.watermark("2026-11-09T17:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-09T23:59:59");
        job.run();
        assertThat(state(sample, id)).isEqualTo("PLANNED");

        clock.set("2026-11-10T00:00:05");
        job.run();

        assertThat(state(sample, id)).isEqualTo("ASSEMBLED");
        assertThat(ids(sample, "&changedSince=2026-11-09T17:00:05Z")).contains(id);
        assertThat(ids(sample, "&changedSince=2026-11-09T17:00:06Z")).isEmpty();
        Response stored = Office.committee(sample).report(id);
        JsonPath report = stored.jsonPath();
        assertThat(report.getBoolean("draft")).isFalse();
        assertThat(report.getString("coverage.cutOff")).isEqualTo("2026-11-09T17:00:00Z");
        assertThat(report.getBoolean("coverage.complete")).isTrue();
        assertThat(report.getInt("results.counts.byStatus.IN_PROGRESS"))
                .as("the change recorded at 24:00 belongs to the next period")
                .isEqualTo(1);
        JsonPath version = Office.committee(sample).versions(id);
        assertThat(version.getList("items.revision")).containsExactly(1);
        assertThat(version.getString("items[0].hash"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(stored.asByteArray())));
        assertThat(version.getString("items[0].cutOff")).isEqualTo("2026-11-09T17:00:00Z");

        clock.set("2026-12-20T09:00");
        job.run();
        assertThat(Office.committee(sample).report(id).asByteArray()).isEqualTo(stored.asByteArray());
        assertThat(list(sample, 2026).getBoolean("items[0].late")).isTrue();
        Office.committee(sample)
                .asks()
                .header("If-None-Match", stored.header("ETag"))
                .get("/api/v1/reports/" + id)
                .then()
                .statusCode(304);
        Office.committee(sample)
                .asks()
                .accept("text/html,*/*;q=0.8")
                .get("/api/v1/reports/" + id)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("ETag", not(equalTo(stored.header("ETag"))))
                .body(containsString("Đã trình dự thảo"));
    }

    @Test
    void reportsThatClosedWhileTheServiceWasDownAreAssembledAfterwardsAndSaySo() {
        Sample sample = registered("ngung", "2028-01-02T01:00:00Z");
        clock.set("2028-01-10T09:00");
        job.run();

        Topic.watermark("2029-02-01T01:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2029-02-01T09:00");
        job.run();

        JsonPath passed = list(sample, 2028);
        assertThat(passed.getList("items.state")).containsOnly("ASSEMBLED").hasSize(3);
        assertThat(passed.getList("items.assembledLate")).containsOnly(true);
        assertThat(list(sample, 2029).getList("items.state"))
                .containsOnly("PLANNED")
                .hasSize(3);
        Office.committee(sample)
                .asks()
                .get("/api/v1/reports/" + sample.report(sample.firstLevel(), 2028, "so-noi-vu") + "?format=html")
                .then()
                .body(not(containsString("muộn hơn thời điểm chốt số liệu")));
    }

    @Test
    void twoNodesAssembleEachReportOnce() throws SQLException {
        Sample sample = registered("hai-nut", "2030-01-02T01:00:00Z");
        clock.set("2030-01-05T09:00");
        job.run();
        Topic.watermark("2030-12-31T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2030-12-31T09:00");

        CompletableFuture<?>[] nodes = Stream.generate(() -> CompletableFuture.runAsync(job::run))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();

        assertThat(list(sample, 2030).getList("items.state"))
                .containsOnly("ASSEMBLED")
                .hasSize(3);
        assertThat(count("SELECT COUNT(*) FROM report_version WHERE report LIKE '" + sample.plan() + "%-2030-%'"))
                .isEqualTo(3);
    }

    @Test
    void ofSeveralNodesAtOneReportOneAssemblesItAndTheOthersLeaveIt() {
        Sample sample = registered("mot-nut", "2033-01-02T01:00:00Z");
        clock.set("2033-01-05T09:00");
        job.run();
        clock.set("2033-12-31T09:00");
        String id = sample.report(sample.firstLevel(), 2033, "so-noi-vu");

        Phaser together = new Phaser(4);
        List<CompletableFuture<Boolean>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    together.arriveAndAwaitAdvance();
                    return closing.close(id, registries.current(), clock.instant());
                }))
                .limit(4)
                .toList();

        assertThat(nodes.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void nothingIsDueForYearsBeforeThePlanWasRegisteredHere() {
        Sample sample = registered("moi-vao", "2026-11-20T02:00:00Z");
        Topic.send(assignment("01920000-0000-7000-8000-00000000a002", 1, sample, "II.1")
                .changedAt("2026-11-20T02:00:00Z"));
        Topic.watermark("2026-11-20T02:10:00Z");
        Topic.awaitApplied(ledger);
        clock.set("2026-11-20T09:15");
        job.run();

        assertThat(list(sample, 2025).getList("items")).isEmpty();
        JsonPath thisYear = list(sample, 2026);
        assertThat(thisYear.getList("items.state")).containsOnly("ASSEMBLED").hasSize(3);
        assertThat(thisYear.getList("items.assembledLate")).containsOnly(true);
        JsonPath report = Office.committee(sample)
                .asks()
                .get("/api/v1/reports/" + sample.report(sample.firstLevel(), 2026, "so-noi-vu"))
                .jsonPath();
        assertThat(report.getInt("results.counts.assignments"))
                .as("what the plan required at the cut-off, though it was typed later")
                .isEqualTo(1);
    }

    @Test
    void aReportWaitsForChangesThatMayBeOnTheirWay() {
        Sample sample = registered("cho-doi", "2031-01-02T01:00:00Z");
        String id = sample.report(sample.firstLevel(), 2031, "so-noi-vu");
        String closing = closing(sample, id, "2031-01-10T09:00");
        Topic.watermark(closing.replace("T17:00:00Z", "T16:59:59Z"));
        Topic.awaitApplied(ledger);
        clock.set(nextDay(closing) + "T00:01");
        job.run();
        assertThat(state(sample, id)).isEqualTo("PLANNED");
        double awaiting = awaiting();
        assertThat(awaiting).isPositive();

        Topic.send(assignment("01920000-0000-7000-8000-00000000a003", 1, sample, "II.1")
                .occurrence("2031", "2031-01-01", "2031-12-31", "2031-12-31")
                .with("openedOn", "2031-01-01")
                .changedAt(closing.replace("T17:00:00Z", "T16:59:59Z")));
        Topic.watermark(closing);
        Topic.awaitApplied(ledger);
        job.run();

        JsonPath report = Office.committee(sample).report(id).jsonPath();
        assertThat(state(sample, id)).isEqualTo("ASSEMBLED");
        assertThat(report.getBoolean("coverage.complete")).isTrue();
        assertThat(report.getInt("results.counts.assignments")).isEqualTo(1);
        assertThat(awaiting()).isLessThan(awaiting);
    }

    private double awaiting() {
        return meters.get("reports.awaiting").gauge().value();
    }

    @Test
    void aReportDoesNotWaitForEverButSaysUpToWhenItHolds() {
        Sample sample = registered("het-kien-nhan", "2032-01-02T01:00:00Z");
        String id = sample.report(sample.firstLevel(), 2032, "so-noi-vu");
        String closing = closing(sample, id, "2032-01-10T09:00");
        String marked = closing.replace("T17:00:00Z", "T16:30:00Z");
        Topic.watermark(marked);
        Topic.awaitApplied(ledger);
        clock.set(nextDay(closing) + "T00:09:59");
        job.run();
        assertThat(state(sample, id)).isEqualTo("PLANNED");

        clock.set(nextDay(closing) + "T00:10:00");
        job.run();

        assertThat(state(sample, id)).isEqualTo("ASSEMBLED");
        JsonPath report = Office.committee(sample).report(id).jsonPath();
        assertThat(report.getBoolean("coverage.complete")).isFalse();
        assertThat(report.getString("coverage.asOf")).isEqualTo(marked);
        assertThat(Shown.page(Office.committee(sample)
                        .asks()
                        .get("/api/v1/reports/" + id + "?format=html")
                        .asString()))
                .doesNotContain("23 giờ 30 phút ngày");
    }

    @Test
    void readingADraftWritesNothing() throws SQLException {
        Sample sample = registered("nhap", Sample.REGISTERED);
        Topic.send(assignment("01920000-0000-7000-8000-00000000a004", 1, sample, "II.1"));
        Topic.awaitApplied(ledger);
        clock.set("2026-06-01T09:00");
        job.run();
        String id = sample.report(sample.firstLevel(), 2026, "so-noi-vu");
        List<String> before = checksums();

        Response draft = Office.committee(sample).report(id);
        Office.committee(sample)
                .asks()
                .get("/api/v1/reports/" + id + "?format=html")
                .then()
                .body(containsString("DỰ THẢO"));

        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.jsonPath().getBoolean("draft")).isTrue();
        assertThat(draft.jsonPath().getString("coverage.cutOff")).isEqualTo("2026-06-01T02:00:00Z");
        assertThat(draft.header("ETag"))
                .as("the row's version, for the first step")
                .startsWith("\"1-");
        assertThat(draft.header("Cache-Control")).isEqualTo("no-store");
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void rowsFollowTheRegistryUntilTheyClose() {
        Sample sample = registered("doi-hen", Sample.REGISTERED);
        clock.set("2026-03-01T09:00");
        job.run();
        // Sở Tài chính ends, a new department comes, and the calendar makes 16/11/2026 a day off for this test alone.
        Topic.send(List.of(
                Documents.agency(
                        sample.agency("so-tai-chinh"),
                        sample.province(),
                        "Sở Tài chính",
                        "DEPARTMENT",
                        null,
                        "2026-05-31",
                        sample.agency("so-moi") + " 2026-06-01"),
                Documents.agency(
                        sample.agency("so-moi"), sample.province(), "Sở Mới", "DEPARTMENT", "2026-06-01", null),
                new Documents.Obligation(
                                sample.plan(),
                                "co-quan",
                                sample.province(),
                                "FIRST",
                                20,
                                11,
                                sample.agency("so-khoa-hoc-va-cong-nghe"))
                        .reporters(Documents.kinds(List.of("DEPARTMENT")))
                        .document()));
        Topic.awaitApplied(ledger);
        clock.set("2026-06-01T09:00");
        job.run();

        JsonPath rows = list(sample, 2026);

        assertThat(rows.getList("items.reporter.id"))
                .containsExactly(
                        sample.agency("so-moi"), sample.agency("so-noi-vu"), sample.agency("so-khoa-hoc-va-cong-nghe"));
        assertThat(rows.getString("items[0].effective")).isEqualTo("2026-11-20");
        assertThat(rows.getString("items[0].closing")).isEqualTo("2026-11-13");
    }

    @Test
    void aSuccessorReportsOnWhatItTookOver() {
        Sample sample = registered("ke-thua", Sample.REGISTERED);
        Topic.send(List.of(Documents.agency(
                sample.agency("so-ke-hoach"),
                sample.province(),
                "Sở Kế hoạch và Đầu tư",
                "DEPARTMENT",
                null,
                "2025-02-28",
                sample.agency("so-tai-chinh") + " 2025-03-01")));
        Topic.send(new Assignment(
                "01920000-0000-7000-8000-00000000a005",
                1,
                sample.task("II.1"),
                sample.province(),
                sample.agency("so-ke-hoach")));
        Topic.awaitApplied(ledger);
        clock.set("2026-06-01T09:00");
        job.run();

        String id = sample.report(sample.firstLevel(), 2026, "so-tai-chinh");
        JsonPath draft = Office.committee(sample).report(id).jsonPath();
        JsonPath other = Office.committee(sample)
                .asks()
                .get("/api/v1/reports/" + sample.report(sample.firstLevel(), 2026, "so-noi-vu"))
                .jsonPath();

        String first = "results.sections[0].tasks[0].assignments[0].";
        assertThat(draft.getString(first + "agency.name")).isEqualTo("Sở Kế hoạch và Đầu tư");
        assertThat(draft.getList(first + "answeredBy.name")).containsExactly("Sở Tài chính");
        assertThat(other.getInt("results.counts.assignments")).isZero();
    }

    private Sample registered(String province, String registeredAt) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(registeredAt));
        Topic.awaitApplied(ledger);
        return sample;
    }

    private static Assignment assignment(String id, int version, Sample sample, String task) {
        return new Assignment(id, version, sample.task(task), sample.province(), sample.agency("so-noi-vu"));
    }

    private String closing(Sample sample, String id, String today) {
        clock.set(today);
        job.run();
        return reader()
                .accept(ContentType.JSON)
                .get("/api/v1/deadlines?plan=" + sample.plan())
                .jsonPath()
                .<Map<String, String>>getList("items")
                .stream()
                .filter(d -> id.startsWith(d.get("obligation")))
                .map(d -> d.get("closesAt"))
                .findFirst()
                .orElseThrow();
    }

    /** The day in Vietnam that begins at 17:00 UTC. */
    private static String nextDay(String instant) {
        return LocalDate.parse(instant.substring(0, 10)).plusDays(1).toString();
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.reader());
    }

    private static JsonPath list(Sample sample, int year) {
        return reader().get("/api/v1/reports?plan=%s&year=%d".formatted(sample.plan(), year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(Sample sample, String filter) {
        return reader().get("/api/v1/reports?plan=" + sample.plan() + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static String state(Sample sample, String id) {
        return reader()
                .get("/api/v1/reports?plan=" + sample.plan())
                .jsonPath()
                .<Map<String, String>>getList("items")
                .stream()
                .filter(r -> r.get("id").equals(id))
                .map(r -> r.get("state"))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> checksums() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "CHECKSUM TABLE report, report_version, quarantine, ledger_offset, ledger_assignment")) {
            List<String> sums = new ArrayList<>();
            while (rows.next()) {
                sums.add(rows.getString(1) + "=" + rows.getString(2));
            }
            return sums;
        }
    }
}
