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
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.OwnLedger;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerStatus;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.reminder.ReminderRun;

/** The five plans through the end of a year, day by day. */
@QuarkusTest
@TestProfile(OwnLedger.class)
class YearEndTest {

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

    @BeforeEach
    void fill() throws SQLException {
        clock.set("2026-01-02T09:00");
        ledger.know(Topics.TASK_STATUS, "own", List.of(0));
        ledger.replay(Catalogue.batch());
        sql("INSERT IGNORE INTO ledger_watermark (id, up_to) VALUES (1, '2029-01-01')");
        status.caughtUp(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @Test
    void fromOctoberToTheEndOfTheYearEachDayBringsThis() throws SQLException {
        List<String> table = new ArrayList<>();
        clock.set("2026-09-30T23:00");
        job.run();
        table.add(count("2026-10-01", "owed", "state = 'PLANNED'"));
        for (LocalDate day = LocalDate.of(2026, 10, 1);
                !day.isAfter(LocalDate.of(2026, 12, 31));
                day = day.plusDays(1)) {
            clock.set(day + "T00:00:10");
            job.run();
            reminders.run();
            events(day, table);
            if (day.equals(LocalDate.of(2026, 11, 12))) {
                String tag = Office.of("agency-reporter", "quang-ninh", "quang-ninh-so-noi-vu")
                        .step("quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu", "submission", null)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag");
                assertThat(tag).isNotNull();
                table.add(day + " quang-ninh      FIRST        handed in 1");
            }
        }
        assertThat(String.join("\n", table)).isEqualTo("""
                2026-10-01 binh-dinh       FIRST        owed 18
                2026-10-01 binh-dinh       CONSOLIDATED owed 1
                2026-10-01 gia-lai         FIRST        owed 23
                2026-10-01 gia-lai         CONSOLIDATED owed 1
                2026-10-01 ha-tinh         FIRST        owed 15
                2026-10-01 ha-tinh         CONSOLIDATED owed 1
                2026-10-01 lai-chau        FIRST        owed 17
                2026-10-01 lai-chau        CONSOLIDATED owed 1
                2026-10-01 quang-ninh      FIRST        owed 18
                2026-10-01 quang-ninh      CONSOLIDATED owed 1
                2026-10-17 quang-ninh      FIRST        reminded 30 18
                2026-10-31 quang-ninh      CONSOLIDATED reminded 30 1
                2026-11-01 quang-ninh      FIRST        reminded 15 18
                2026-11-07 ha-tinh         FIRST        reminded 30 15
                2026-11-09 quang-ninh      FIRST        reminded 7 18
                2026-11-10 quang-ninh      FIRST        closed, assembled 18
                2026-11-10 ha-tinh         CONSOLIDATED reminded 30 1
                2026-11-12 quang-ninh      FIRST        handed in 1
                2026-11-15 binh-dinh       FIRST        reminded 30 18
                2026-11-15 gia-lai         FIRST        reminded 30 23
                2026-11-15 lai-chau        FIRST        reminded 30 17
                2026-11-15 quang-ninh      FIRST        reminded 1 17
                2026-11-15 quang-ninh      CONSOLIDATED reminded 15 1
                2026-11-16 quang-ninh      FIRST        reminded 0 17
                2026-11-17 quang-ninh      CONSOLIDATED closed, assembled 1
                2026-11-17 quang-ninh      FIRST        late 17
                2026-11-17 quang-ninh      FIRST        reminded -1 17
                2026-11-21 binh-dinh       CONSOLIDATED reminded 30 1
                2026-11-21 gia-lai         CONSOLIDATED reminded 30 1
                2026-11-21 lai-chau        CONSOLIDATED reminded 30 1
                2026-11-22 ha-tinh         FIRST        reminded 15 15
                2026-11-23 quang-ninh      CONSOLIDATED reminded 7 1
                2026-11-25 ha-tinh         CONSOLIDATED reminded 15 1
                2026-11-29 quang-ninh      CONSOLIDATED reminded 1 1
                2026-11-30 binh-dinh       FIRST        reminded 15 18
                2026-11-30 gia-lai         FIRST        reminded 15 23
                2026-11-30 ha-tinh         FIRST        reminded 7 15
                2026-11-30 lai-chau        FIRST        reminded 15 17
                2026-11-30 quang-ninh      CONSOLIDATED reminded 0 1
                2026-12-01 ha-tinh         FIRST        closed, assembled 15
                2026-12-01 quang-ninh      CONSOLIDATED late 1
                2026-12-01 quang-ninh      CONSOLIDATED reminded -1 1
                2026-12-03 ha-tinh         CONSOLIDATED reminded 7 1
                2026-12-06 binh-dinh       CONSOLIDATED reminded 15 1
                2026-12-06 gia-lai         CONSOLIDATED reminded 15 1
                2026-12-06 ha-tinh         FIRST        reminded 1 15
                2026-12-06 lai-chau        CONSOLIDATED reminded 15 1
                2026-12-07 ha-tinh         FIRST        reminded 0 15
                2026-12-08 ha-tinh         CONSOLIDATED closed, assembled 1
                2026-12-08 ha-tinh         FIRST        late 15
                2026-12-08 binh-dinh       FIRST        reminded 7 18
                2026-12-08 gia-lai         FIRST        reminded 7 23
                2026-12-08 ha-tinh         FIRST        reminded -1 15
                2026-12-08 lai-chau        FIRST        reminded 7 17
                2026-12-09 ha-tinh         CONSOLIDATED reminded 1 1
                2026-12-10 ha-tinh         CONSOLIDATED reminded 0 1
                2026-12-11 ha-tinh         CONSOLIDATED late 1
                2026-12-11 ha-tinh         CONSOLIDATED reminded -1 1
                2026-12-14 binh-dinh       FIRST        reminded 1 18
                2026-12-14 binh-dinh       CONSOLIDATED reminded 7 1
                2026-12-14 gia-lai         FIRST        reminded 1 23
                2026-12-14 gia-lai         CONSOLIDATED reminded 7 1
                2026-12-14 lai-chau        FIRST        reminded 1 17
                2026-12-14 lai-chau        CONSOLIDATED reminded 7 1
                2026-12-15 binh-dinh       FIRST        closed, assembled 18
                2026-12-15 gia-lai         FIRST        closed, assembled 23
                2026-12-15 lai-chau        FIRST        closed, assembled 17
                2026-12-15 binh-dinh       FIRST        reminded 0 18
                2026-12-15 gia-lai         FIRST        reminded 0 23
                2026-12-15 lai-chau        FIRST        reminded 0 17
                2026-12-16 binh-dinh       CONSOLIDATED closed, assembled 1
                2026-12-16 gia-lai         CONSOLIDATED closed, assembled 1
                2026-12-16 lai-chau        CONSOLIDATED closed, assembled 1
                2026-12-16 binh-dinh       FIRST        late 18
                2026-12-16 gia-lai         FIRST        late 23
                2026-12-16 lai-chau        FIRST        late 17
                2026-12-16 binh-dinh       FIRST        reminded -1 18
                2026-12-16 gia-lai         FIRST        reminded -1 23
                2026-12-16 lai-chau        FIRST        reminded -1 17
                2026-12-20 binh-dinh       CONSOLIDATED reminded 1 1
                2026-12-20 gia-lai         CONSOLIDATED reminded 1 1
                2026-12-20 lai-chau        CONSOLIDATED reminded 1 1
                2026-12-21 binh-dinh       CONSOLIDATED reminded 0 1
                2026-12-21 gia-lai         CONSOLIDATED reminded 0 1
                2026-12-21 lai-chau        CONSOLIDATED reminded 0 1
                2026-12-22 binh-dinh       CONSOLIDATED late 1
                2026-12-22 gia-lai         CONSOLIDATED late 1
                2026-12-22 lai-chau        CONSOLIDATED late 1
                2026-12-22 binh-dinh       CONSOLIDATED reminded -1 1
                2026-12-22 gia-lai         CONSOLIDATED reminded -1 1
                2026-12-22 lai-chau        CONSOLIDATED reminded -1 1""");
    }

    @Test
    void theSameQueryGivesTheDatesOfOtherYears() {
        assertThat(deadlines(2025, "quang-ninh")).containsExactly("2025-11-15 2025-11-17", "2025-11-30 2025-12-01");
        assertThat(deadlines(2026, "quang-ninh")).containsExactly("2026-11-15 2026-11-16", "2026-11-30 2026-11-30");
        assertThat(deadlines(2026, "ha-tinh")).containsExactly("2026-12-05 2026-12-07", "2026-12-10 2026-12-10");
        assertThat(deadlines(2027, "ha-tinh")).containsExactly("2027-12-05 2027-12-06", "2027-12-10 2027-12-10");
        assertThat(deadlines(2028, "ha-tinh")).containsExactly("2028-12-05 2028-12-05", "2028-12-10 2028-12-11");
        assertThat(deadlines(2026, "lai-chau")).containsExactly("2026-12-15 2026-12-15", "2026-12-20 2026-12-21");
    }

    private static List<String> deadlines(int year, String province) {
        return Office.of("reader", province, null)
                .asks()
                .get("/api/v1/deadlines?province=%s&year=%d".formatted(province, year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.collect { it.nominal + ' ' + it.effective }");
    }

    @Test
    void afterTheMergerOneDepartmentOwesAConsolidatedReportOnEachPlan() {
        clock.set("2026-06-01T09:00");
        job.run();
        JsonPath rows = Office.of("reader", "gia-lai", null)
                .asks()
                .get("/api/v1/reports?province=gia-lai&level=CONSOLIDATED&year=2026")
                .jsonPath();
        assertThat(rows.getList("items.reporter.id"))
                .containsOnly("gia-lai-so-khoa-hoc-va-cong-nghe")
                .hasSize(2);
        assertThat(rows.getList("items.province")).containsExactlyInAnyOrder("binh-dinh", "gia-lai");
        String former = rows.getString("items.find { it.province == 'binh-dinh' }.id");
        JsonPath draft = Office.of("committee", "gia-lai", null).report(former).jsonPath();
        assertThat(draft.getString("header.place")).isEqualTo("Gia Lai");
        assertThat(draft.getString("header.subject")).contains("Bình Định trước khi hợp nhất");
        List<String> reporters = draft.getList("reporters.agency.id");
        assertThat(reporters).doesNotHaveDuplicates().allMatch(id -> id.startsWith("gia-lai-"));
    }

    private String count(String day, String what, String where) throws SQLException {
        return String.join(
                "\n",
                lines("SELECT CONCAT('%s ', RPAD(plan_of, 15, ' '), ' ', RPAD(level, 12, ' '), ' %s ', n) FROM"
                                .formatted(day, what)
                        + " (SELECT " + PLAN + " AS plan_of, level, COUNT(*) AS n FROM report WHERE " + where
                        + " GROUP BY plan_of, level ORDER BY plan_of, level DESC) x"));
    }

    private static final String PLAN = "SUBSTRING_INDEX(plan, '-', 2)";

    private void events(LocalDate day, List<String> table) throws SQLException {
        String midnight = day.minusDays(1) + " 17:00:00";
        String next = day + " 17:00:00";
        add(
                table,
                count(
                        day.toString(),
                        "closed, assembled",
                        "assembled_at >= '" + midnight + "' AND assembled_at < '" + next + "'"));
        add(
                table,
                count(
                        day.toString(),
                        "late",
                        "due_at = '" + midnight + "' AND state IN ('PLANNED', 'ASSEMBLED', 'RETURNED')"));
        table.addAll(lines("SELECT CONCAT('" + day
                + " ', RPAD(plan_of, 15, ' '), ' ', RPAD(level, 12, ' '), ' reminded ', d, ' ', n)"
                + " FROM (SELECT " + PLAN
                + " AS plan_of, level, m.days_before AS d, COUNT(*) AS n FROM report_reminder m"
                + " JOIN report r ON r.id = m.report WHERE given_on = '" + day + "' GROUP BY plan_of, level, d"
                + " ORDER BY plan_of, level DESC, d DESC) x"));
    }

    private static void add(List<String> table, String lines) {
        if (!lines.isEmpty()) {
            table.add(lines);
        }
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
}
