package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.Documents.Obligation;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.OwnLedger;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.RegistryEntry;
import vn.tiendo.report.reminder.ReminderRun;

/** A plan with quarterly reports and yearly ones that are due in the next January, from one New Year into the next. */
@QuarkusTest
@TestProfile(OwnLedger.Walked.class)
class PeriodicReportsTest {

    private static final Sample SAMPLE = new Sample("theo-quy");
    private static final String QUARTER = SAMPLE.plan() + "-quy";
    private static final String QUARTERS = SAMPLE.plan() + "-quy-tong-hop";
    private static final String YEAR = SAMPLE.plan() + "-nam";
    private static final String YEARS = SAMPLE.plan() + "-nam-tong-hop";

    /** Issued after its own closing: due 15/11, and issued in December. */
    private static final String LATE_PLAN = SAMPLE.province() + "-412-kh-ubnd-2026";

    private static final List<String> ASKED = List.of(SAMPLE.agency("so-noi-vu"), SAMPLE.agency("so-tai-chinh"));

    @Inject
    ReportJob job;

    @Inject
    ReminderRun reminders;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    @Inject
    LedgerStatus status;

    @Inject
    DataSource dataSource;

    private final Office reader = Office.of("reader", SAMPLE.province(), null);

    @Test
    void aYearWithItsQuartersIsWalkedDayByDay() throws SQLException {
        clock.set("2026-01-02T09:00");
        ledger.know(Topics.TASK_STATUS, "own", List.of(0));
        ledger.replay(batch());
        sql("INSERT IGNORE INTO ledger_watermark (id, up_to) VALUES (1, '2029-01-01')");
        status.caughtUp(Instant.parse("2026-01-02T00:00:00Z"));
        List<String> table = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 1, 2); day.isBefore(LocalDate.of(2027, 2, 1)); day = day.plusDays(1)) {
            clock.set(day + "T00:00:10");
            job.run();
            reminders.run();
            table.addAll(events(day));
            switch (day.toString()) {
                case "2026-01-02" -> theYearIsKnownFromNewYearOn();
                case "2026-04-16" -> handIn("2026-q1");
                case "2026-07-16" -> theSecondQuarterTellsTheYearSoFar();
                case "2026-07-20" -> anUrgingLetterNamesTheQuarter();
                case "2027-01-10" -> theYearTellsItsWorkToTheEnd();
                default -> {}
            }
        }
        assertThat(String.join("\n", table)).isEqualTo("""
                2026-01-02 nam           owed 2
                2026-01-02 quy           owed 6
                2026-01-02 nam-tong-hop  owed 1
                2026-01-02 quy-tong-hop  owed 3
                2026-04-14 quy           2026-q1 closed 2
                2026-04-21 quy-tong-hop  2026-q1 closed 1
                2026-04-21 quy           2026-q1 late 1
                2026-04-28 quy-tong-hop  2026-q1 late 1
                2026-07-14 quy           2026-q2 closed 2
                2026-07-21 quy-tong-hop  2026-q2 closed 1
                2026-07-21 quy           2026-q2 late 2
                2026-07-28 quy-tong-hop  2026-q2 late 1
                2026-10-13 quy           2026-q3 closed 2
                2026-10-20 quy-tong-hop  2026-q3 closed 1
                2026-10-20 quy           2026-q3 late 2
                2026-10-27 quy-tong-hop  2026-q3 late 1
                2027-01-09 nam           2026 closed 2
                2027-01-16 nam-tong-hop  2026 closed 1
                2027-01-16 nam           2026 late 2
                2027-01-21 nam-tong-hop  2026 late 1""");
        remindersCountFromTheDayOfEachQuarter();
        complianceTellsEachQuarterAndTheYear();
    }

    private void theYearIsKnownFromNewYearOn() {
        JsonPath due = reader.asks()
                .get("/api/v1/deadlines?year=2026&plan=" + SAMPLE.plan())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(due.getList(
                        "items.collect { it.obligation.substring(%d) + ' ' + it.reportPeriod + ' ' + it.nominal + ' ' + it.effective + ' ' + it.closing }"
                                .formatted(SAMPLE.plan().length() + 1)))
                .containsExactly(
                        "quy 2026-Q1 2026-04-18 2026-04-20 2026-03-31",
                        "quy-tong-hop 2026-Q1 2026-04-25 2026-04-27 2026-03-31",
                        "quy 2026-Q2 2026-07-18 2026-07-20 2026-06-30",
                        "quy-tong-hop 2026-Q2 2026-07-25 2026-07-27 2026-06-30",
                        "quy 2026-Q3 2026-10-18 2026-10-19 2026-09-30",
                        "quy-tong-hop 2026-Q3 2026-10-25 2026-10-26 2026-09-30",
                        "nam null 2027-01-15 2027-01-15 2026-12-31",
                        "nam-tong-hop null 2027-01-20 2027-01-20 2026-12-31");
        assertThat(due.getMap("items.find { it.reportPeriod == '2026-Q2' && it.level == 'FIRST' }.period"))
                .isEqualTo(Map.of("from", "2026-01-01", "to", "2026-06-30"));
        assertThat(due.getString("items[2].closesAt")).isEqualTo("2026-07-13T17:00:00Z");

        String calendar = calendar("&year=2026");
        assertThat(calendar)
                .contains("UID:" + QUARTER + "-2026-q2@tiendo", "UID:" + YEAR + "-2026@tiendo")
                .contains("DTSTART;VALUE=DATE:20260720", "DTSTART;VALUE=DATE:20270115")
                .contains("Hạn nộp báo cáo quý II năm 2026", "Báo cáo hằng quý", "Hạn nộp báo cáo năm 2026")
                .contains("từ ngày 01/01/2026 đến hết ngày 30/6/2026", "Chốt số liệu: hết ngày 13/7/2026");
        assertThat(calendar("")).isEqualTo(calendar(""));
    }

    private void handIn(String part) {
        Office.reporter(SAMPLE, "so-noi-vu")
                .step(report(QUARTER, part, "so-noi-vu"), "submission", null)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    private void theSecondQuarterTellsTheYearSoFar() {
        String id = report(QUARTER, "2026-q2", "so-noi-vu");
        JsonPath report = Office.reporter(SAMPLE, "so-noi-vu").report(id).jsonPath();
        assertThat(report.getBoolean("draft")).isFalse();
        assertThat(report.getString("header.subject")).endsWith(", quý II; phương hướng, nhiệm vụ quý III năm 2026");
        assertThat(report.getString("coverage.reportPeriod")).isEqualTo("2026-Q2");
        assertThat(report.getString("coverage.from")).isEqualTo("2026-01-01");
        assertThat(report.getString("coverage.closing")).isEqualTo("2026-06-30");
        // What the first quarter told as done is told again; what was completed in July is not done in June; nobody is
        // idle.
        assertThat(figures(report)).isEqualTo("3 tasks: 1 done, 1 in progress, 0 not started, 1 unreported, 1 overdue");
        assertThat(figures(Office.reporter(SAMPLE, "so-noi-vu")
                        .report(report(QUARTER, "2026-q1", "so-noi-vu"))
                        .jsonPath()))
                .isEqualTo("3 tasks: 1 done, 0 in progress, 0 not started, 2 unreported, 0 overdue");
        String page = Shown.page(Office.reporter(SAMPLE, "so-noi-vu")
                .asks()
                .accept("text/html")
                .get("/api/v1/reports/" + id)
                .asString());
        assertThat(page).contains("NHIỆM VỤ QUÝ III NĂM 2026", "30/6/2026").doesNotContain("NHIỆM VỤ NĂM 2027");
    }

    private void anUrgingLetterNamesTheQuarter() {
        JsonPath letter = reader.asks()
                .get("/api/v1/compliance/" + QUARTER + "/urging-letter?format=json&reportPeriod=2026-Q2&year=2026")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(letter.getString("header.subject"))
                .contains("quý II năm 2026")
                .doesNotContain("phương hướng");
        assertThat(letter.getString("effective")).isEqualTo("2026-07-20");
        reader.asks()
                .get("/api/v1/compliance/" + QUARTER + "/urging-letter?reportPeriod=2026-Q9")
                .then()
                .statusCode(404);
    }

    private void theYearTellsItsWorkToTheEnd() {
        JsonPath report = Office.reporter(SAMPLE, "so-noi-vu")
                .report(YEAR + "-2026-" + SAMPLE.agency("so-noi-vu"))
                .jsonPath();
        assertThat(report.getBoolean("draft")).isFalse();
        assertThat(report.getString("header.subject")).endsWith(", năm 2026");
        assertThat(report.getString("coverage.reportPeriod")).isNull();
        assertThat(report.getString("coverage.closing")).isEqualTo("2026-12-31");
        // Done on 28/12 and typed in January counts, done in January does not.
        assertThat(figures(report)).isEqualTo("3 tasks: 3 done, 0 in progress, 0 not started, 0 unreported, 0 overdue");
        JsonPath other = Office.reporter(SAMPLE, "so-tai-chinh")
                .report(YEAR + "-2026-" + SAMPLE.agency("so-tai-chinh"))
                .jsonPath();
        assertThat(figures(other)).isEqualTo("1 tasks: 0 done, 1 in progress, 0 not started, 0 unreported, 0 overdue");
        assertThat(reader.asks()
                        .get("/api/v1/deadlines?plan=" + SAMPLE.plan())
                        .jsonPath()
                        .getList("items.findAll { it.year == 2026 }.nominal"))
                .as("still to come of last year's")
                .containsExactly("2027-01-15", "2027-01-20");
        assertThat(calendar("")).contains("UID:" + YEAR + "-2026@tiendo").doesNotContain("-2026-q");
        assertThat(reader.asks()
                        .get("/api/v1/reports?year=2027&plan=" + LATE_PLAN)
                        .jsonPath()
                        .getList("items.effective"))
                .as("issued after its own closing, it owes its first report in the next year")
                .hasSize(2)
                .containsOnly("2027-11-15");
    }

    private void remindersCountFromTheDayOfEachQuarter() throws SQLException {
        String id = report(QUARTER, "2026-q2", "so-noi-vu");
        assertThat(lines("select concat(given_on, ' ', days_before) from report_reminder where report = '" + id
                        + "' order by given_on"))
                .containsExactly(
                        "2026-06-20 30",
                        "2026-07-05 15",
                        "2026-07-13 7",
                        "2026-07-19 1",
                        "2026-07-20 0",
                        "2026-07-21 -1");
        assertThat(lines("select distinct json_value(payload, '$.reportPeriod') from outbox where partition_key = '"
                        + id + "'"))
                .as("all its events say which part of the year it is on")
                .containsExactly("2026-Q2");
        assertThat(lines("select count(*) from outbox where partition_key like '" + YEAR
                        + "%' and json_exists(payload, '$.reportPeriod')"))
                .containsExactly("0");
    }

    private void complianceTellsEachQuarterAndTheYear() {
        JsonPath items = reader.asks()
                .get("/api/v1/compliance?level=FIRST&year=2026&plan=" + SAMPLE.plan())
                .jsonPath();
        assertThat(
                        items.getList(
                                "items.collect { it.reportPeriod + ' owed ' + it.counts.owed + ' on time ' + it.counts.onTime + ' overdue ' + it.counts.overdue }"))
                .containsExactly(
                        "2026-Q1 owed 2 on time 1 overdue 1",
                        "2026-Q2 owed 2 on time 0 overdue 2",
                        "2026-Q3 owed 2 on time 0 overdue 2",
                        "null owed 2 on time 0 overdue 2");
        assertThat(items.getList("items[0].reporters.agency.id")).containsExactlyInAnyOrderElementsOf(ASKED);
        JsonPath next = reader.asks()
                .get("/api/v1/compliance?level=FIRST&year=2027&plan=" + SAMPLE.plan())
                .jsonPath();
        assertThat(next.getList(
                        "items.find { it.reportPeriod == '2027-Q1' }.history.collect { it.year + ' ' + it.onTime }"))
                .containsExactly("2026 1");
    }

    private String calendar(String more) {
        return reader.asks()
                .accept("text/calendar")
                .get("/api/v1/deadlines.ics?plan=" + SAMPLE.plan() + more)
                .asString()
                .replace("\r\n ", "")
                .replace("\\,", ",");
    }

    private static String report(String obligation, String part, String agency) {
        return obligation + "-" + part + "-" + SAMPLE.agency(agency);
    }

    private static String figures(JsonPath report) {
        String at = "results.counts.figures.";
        return "%d tasks: %d done, %d in progress, %d not started, %d unreported, %d overdue"
                .formatted(
                        report.getInt(at + "total"),
                        report.getInt(at + "done"),
                        report.getInt(at + "inProgress"),
                        report.getInt(at + "notStarted"),
                        report.getInt(at + "unreported"),
                        report.getInt(at + "overdue"));
    }

    private List<String> events(LocalDate day) throws SQLException {
        List<String> events = new ArrayList<>();
        String midnight = day.minusDays(1) + " 17:00:00";
        String next = day + " 17:00:00";
        if (day.equals(LocalDate.of(2026, 1, 2))) {
            events.addAll(lines(day, "' owed '", "plan = '" + SAMPLE.plan() + "'", "''"));
        }
        events.addAll(
                lines(day, "' closed '", "assembled_at >= '" + midnight + "' and assembled_at < '" + next + "'", PART));
        events.addAll(lines(
                day,
                "' late '",
                "due_at = '" + midnight + "' and state in ('PLANNED', 'ASSEMBLED', 'RETURNED')",
                PART));
        return events;
    }

    private static final String PART = "concat(' ', year, if(part = '', '', concat('-', lower(part))))";

    private List<String> lines(LocalDate day, String what, String where, String part) throws SQLException {
        return lines("select concat('" + day + " ', rpad(substring(obligation, "
                + (SAMPLE.plan().length() + 2)
                + "), 13, ' '), " + part + ", " + what + ", count(*)) from report where " + where
                + " group by obligation" + (part.equals("''") ? "" : ", year, part")
                + " order by length(obligation), obligation");
    }

    private List<String> lines(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private void sql(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static LedgerBatch batch() {
        LedgerBatch batch = new LedgerBatch();
        List<Registered> registered = new ArrayList<>(SAMPLE.documents(Sample.REGISTERED).stream()
                .filter(d -> !d.kind().equals("obligation"))
                .toList());
        registered.add(Documents.calendarYear(2027));
        String focal = SAMPLE.agency("so-khoa-hoc-va-cong-nghe");
        registered.add(Documents.plan(
                LATE_PLAN,
                SAMPLE.province(),
                "412/KH-UBND",
                "2026-12-20",
                "Kế hoạch tháng 12",
                focal,
                Sample.REGISTERED));
        registered.add(quarterly(obligation("quy", "FIRST", 18, 10), "04-18", "07-18", "10-18")
                .document());
        registered.add(quarterly(obligation("quy-tong-hop", "CONSOLIDATED", 25, 10), "04-25", "07-25", "10-25")
                .with("consolidates", QUARTER)
                .document());
        registered.add(obligation("nam", "FIRST", 15, 1).with("nextYear", true).document());
        registered.add(obligation("nam-tong-hop", "CONSOLIDATED", 20, 1)
                .with("nextYear", true)
                .with("consolidates", YEAR)
                .document());
        registered.add(new Obligation(LATE_PLAN, "co-quan", SAMPLE.province(), "FIRST", 15, 11, focal)
                .reporters(Documents.kinds(List.of("DEPARTMENT"), focal))
                .document());
        registered.forEach(d -> batch.keep(RegistryEntry.Kind.of(d.kind()).orElseThrow(), d.id(), d.json(), 1));
        work().forEach(a -> batch.keep(Document.read(a.json(), AssignmentState.class), a.json()));
        return batch;
    }

    private static Obligation obligation(String code, String level, int day, int month) {
        Obligation obligation = new Obligation(
                SAMPLE.plan(), code, SAMPLE.province(), level, day, month, SAMPLE.agency("so-khoa-hoc-va-cong-nghe"));
        return level.equals("FIRST") ? obligation.reporters(Documents.kinds(List.of("DEPARTMENT"))) : obligation;
    }

    private static Obligation quarterly(Obligation obligation, String... days) {
        return obligation
                .with("frequency", "QUARTERLY")
                .with("days", List.of(days))
                .with("lastPeriod", false);
    }

    /** All that happens in the year, typed in on its days. */
    private static List<Assignment> work() {
        return List.of(
                opened(1, "so-noi-vu", "I.1", "YEAR", "2026-03-31"),
                done(1, 2, "so-noi-vu", "I.1", "YEAR", "2026-03-31", "2026-03-20", "2026-03-21"),
                opened(2, "so-noi-vu", "II.1", "YEAR", "2026-05-31"),
                version(2, 2, "so-noi-vu", "II.1", "YEAR", "2026-05-31")
                        .with("status", "IN_PROGRESS")
                        .changedAt("2026-05-10T02:00:00Z"),
                done(2, 3, "so-noi-vu", "II.1", "YEAR", "2026-05-31", "2026-07-05", "2026-07-06"),
                opened(3, "so-noi-vu", "II.2", "ANNUAL", "2026-12-31"),
                done(3, 2, "so-noi-vu", "II.2", "ANNUAL", "2026-12-31", "2026-12-28", "2027-01-05"),
                opened(4, "so-tai-chinh", "II.1", "YEAR", "2026-12-31"),
                done(4, 2, "so-tai-chinh", "II.1", "YEAR", "2026-12-31", "2027-01-03", "2027-01-05"));
    }

    private static Assignment opened(int number, String agency, String task, String kind, String due) {
        return version(number, 1, agency, task, kind, due);
    }

    private static Assignment done(
            int number, int version, String agency, String task, String kind, String due, String on, String typed) {
        return version(number, version, agency, task, kind, due)
                .with("status", "COMPLETED")
                .with("completedOn", on)
                .changedAt(typed + "T02:00:00Z");
    }

    private static Assignment version(int number, int version, String agency, String task, String kind, String due) {
        return new Assignment(
                        "01920000-0000-7000-8000-00000000000" + number,
                        version,
                        SAMPLE.task(task),
                        SAMPLE.province(),
                        SAMPLE.agency(agency))
                .with(
                        "occurrence",
                        Documents.fields(
                                "key",
                                "2026",
                                "kind",
                                kind,
                                "label",
                                "Năm 2026",
                                "from",
                                "2026-01-01",
                                "to",
                                "2026-12-31",
                                "due",
                                due))
                .changedAt("2026-01-05T02:00:00Z");
    }
}
