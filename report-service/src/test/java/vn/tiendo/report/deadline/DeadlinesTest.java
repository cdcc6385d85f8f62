package vn.tiendo.report.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.report.Documents.calendarDay;
import static vn.tiendo.report.Documents.fields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Registry;

class DeadlinesTest {

    private static final List<Registered> CALENDAR = List.of(
            calendarDay("2026-01-01", "HOLIDAY", "Tết Dương lịch"),
            calendarDay("2026-01-02", "SWAPPED_DAY_OFF", "Nghỉ hoán đổi với ngày 10/01/2026"),
            calendarDay("2026-01-10", "MAKE_UP_WORKING_DAY", "Làm bù cho ngày 02/01/2026"),
            calendarDay("2026-08-22", "REGULAR", "Ngày thường"),
            calendarDay("2026-08-31", "REGULAR", "Ngày thường"),
            calendarDay("2027-04-30", "HOLIDAY", "Ngày Chiến thắng"),
            calendarDay("2027-05-01", "HOLIDAY", "Ngày Quốc tế lao động"),
            calendarDay("2027-05-03", "DAY_IN_LIEU", "Nghỉ bù Ngày Quốc tế lao động (ngày 01/5/2027)"));

    @ParameterizedTest
    @CsvSource({
        "2025-11-15, 2025-11-17",
        "2025-11-30, 2025-12-01",
        "2026-11-15, 2026-11-16",
        "2026-11-30, 2026-11-30",
        "2026-12-05, 2026-12-07",
        "2026-12-10, 2026-12-10",
        "2027-12-05, 2027-12-06",
        "2028-12-10, 2028-12-11",
        "2027-04-30, 2027-05-04",
        "2026-01-01, 2026-01-05",
        "2026-01-10, 2026-01-10",
        // Taken back to the ordinary week: a Saturday that was to make up for a Monday.
        "2026-08-22, 2026-08-24",
        "2026-08-31, 2026-08-31"
    })
    void aDateOnADayOffMovesToTheNextWorkingDay(LocalDate nominal, LocalDate effective) {
        Deadline deadline = deadline(obligation(nominal), nominal.getYear());
        assertThat(deadline.nominal()).isEqualTo(nominal);
        assertThat(deadline.effective()).isEqualTo(effective);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-15 | 15/11/2026 là Chủ nhật nên hạn chuyển sang ngày làm việc tiếp theo, thứ Hai 16/11/2026"
                        + " (Bộ luật Dân sự 2015, Điều 148).",
                "2026-11-30 | 30/11/2026 là ngày làm việc.",
                "2027-04-30 | 30/04/2027 là ngày nghỉ (Ngày Chiến thắng) nên hạn chuyển sang ngày làm việc tiếp theo, thứ Ba"
                        + " 04/05/2027 (Bộ luật Dân sự 2015, Điều 148).",
                "2026-01-10 | 10/01/2026 là ngày làm việc.",
                "2026-08-22 | 22/08/2026 là thứ Bảy nên hạn chuyển sang ngày làm việc tiếp theo, thứ Hai 24/08/2026"
                        + " (Bộ luật Dân sự 2015, Điều 148)."
            })
    void theReasonSaysWhyTheDatesDiffer(LocalDate nominal, String reason) {
        assertThat(deadline(obligation(nominal), nominal.getYear()).reason()).isEqualTo(reason);
    }

    @Test
    void anObligationThatDoesNotShiftStaysOnItsDayOff() {
        Deadline deadline = deadline(obligation(LocalDate.of(2026, 11, 15)).with("shift", "NONE"), 2026);
        assertThat(deadline.effective()).isEqualTo("2026-11-15");
        assertThat(deadline.reason()).isEqualTo("15/11/2026 là Chủ nhật; nghĩa vụ báo cáo này không dời hạn.");
    }

    @Test
    void aReportIsOnTimeUntilTheDayIsOverInVietnam() {
        Documents.Obligation obligation = obligation(LocalDate.of(2026, 11, 15));
        assertThat(deadline(obligation, 2026).dueAt()).isEqualTo("2026-11-16T17:00:00Z");
        assertThat(deadline(obligation.with("inclusive", false), 2026).dueAt()).isEqualTo("2026-11-15T17:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // Quảng Ninh and Hà Tĩnh: days of the first level and of the consolidated one, then what 2026 makes of them.
        "15, 11, 30, 11, 2026-11-09, 2026-11-16, 2026-11-16, 2026-11-30",
        "5, 12, 10, 12, 2026-11-30, 2026-12-07, 2026-12-07, 2026-12-10"
    })
    void theFocalAgencyClosesWhenTheLevelBelowIsDue(
            int firstDay,
            int firstMonth,
            int lastDay,
            int lastMonth,
            LocalDate firstClosing,
            LocalDate firstEffective,
            LocalDate consolidatedClosing,
            LocalDate consolidatedEffective) {
        Registered first = obligation("FIRST", "co-quan", firstDay, firstMonth).document();
        Registered consolidated = obligation("CONSOLIDATED", "tong-hop", lastDay, lastMonth)
                .with("consolidates", first.id())
                .document();
        Registry registry = registry(List.of(first, consolidated));
        Deadlines deadlines = new Deadlines(registry);

        Deadline below = deadlines.of(registry.obligations().get(first.id()), 2026);
        Deadline above = deadlines.of(registry.obligations().get(consolidated.id()), 2026);

        assertThat(below.closing()).isEqualTo(firstClosing);
        assertThat(below.effective()).isEqualTo(firstEffective);
        assertThat(above.closing()).isEqualTo(consolidatedClosing);
        assertThat(above.effective()).isEqualTo(consolidatedEffective);
    }

    @Test
    void aConsolidatedReportClosesAtLeastAWorkingDayBeforeItIsDue() {
        Registered first = obligation("FIRST", "co-quan", 28, 11).document();
        Registered consolidated = obligation("CONSOLIDATED", "tong-hop", 30, 11)
                .with("consolidates", first.id())
                .document();
        Registry registry = registry(List.of(first, consolidated));
        // 28/11/2026 is a Saturday: both would fall on Monday 30/11.
        Deadline above = new Deadlines(registry).of(registry.obligations().get(consolidated.id()), 2026);
        assertThat(above.closing()).isEqualTo("2026-11-27");
    }

    @Test
    void theUsualYearRunsFromThe15thOfDecemberToThe14th() {
        Documents.Obligation byDefault =
                obligation("FIRST", "co-quan", 15, 12).with("closing", fields("day", 14, "month", 12));
        Deadline deadline = deadline(byDefault, 2026);
        assertThat(deadline.periodFrom()).isEqualTo("2025-12-15");
        assertThat(deadline.closing()).isEqualTo("2026-12-14");
        assertThat(deadline.closesAt()).isEqualTo("2026-12-14T17:00:00Z");
    }

    @Test
    void periodsFollowEachOtherWithoutGapOrOverlap() {
        Documents.Obligation obligation = obligation("FIRST", "co-quan", 15, 11);
        for (int year = 2024; year < 2040; year++) {
            assertThat(deadline(obligation, year + 1).periodFrom())
                    .isEqualTo(deadline(obligation, year).closing().plusDays(1));
        }
    }

    @Test
    void aPlanThatHasEndedOwesNothingFromTheNextYearOn() {
        Registered plan = Documents.plan(
                "ke-hoach", "tinh", "1/KH-UBND", "2024", "Kế hoạch", "tinh-so-noi-vu", "2026-01-02T01:00:00Z");
        String ended = plan.json().replace("\"registeredAt\"", "\"inForceTo\":\"2026-06-30\",\"registeredAt\"");
        Registered obligation = obligation("FIRST", "co-quan", 15, 11).document();
        Registry registry = registry(List.of(new Registered("plan", "ke-hoach", ended), obligation));
        Obligation read = registry.obligations().get(obligation.id());
        assertThat(new Deadlines(registry).isDueIn(read, 2026)).isTrue();
        assertThat(new Deadlines(registry).isDueIn(read, 2027)).isFalse();
    }

    @Test
    void whateverTheDayTheRulesHold() {
        Random random = new Random(45);
        WorkingDays workingDays = new WorkingDays(registry(List.of()).calendar());
        for (int i = 0; i < 2_000; i++) {
            LocalDate nominal = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4_000));
            Deadline deadline = deadline(obligation(nominal), nominal.getYear());
            assertThat(workingDays.isWorking(deadline.effective())).isTrue();
            assertThat(deadline.effective()).isAfterOrEqualTo(nominal);
            assertThat(deadline.closing()).isBefore(deadline.effective());
            assertThat(deadline.closesAt()).isBefore(deadline.dueAt());
            assertThat(deadline.periodFrom()).isBeforeOrEqualTo(deadline.closing());
        }
    }

    private static Documents.Obligation obligation(LocalDate due) {
        return obligation("FIRST", "co-quan", due.getDayOfMonth(), due.getMonthValue());
    }

    private static Documents.Obligation obligation(String level, String code, int day, int month) {
        return new Documents.Obligation("ke-hoach", code, "tinh", level, day, month, "tinh-so-noi-vu");
    }

    private static Deadline deadline(Documents.Obligation obligation, int year) {
        Registry registry = registry(List.of(obligation.document()));
        Obligation read = registry.obligations().values().iterator().next();
        return new Deadlines(registry).of(read, year);
    }

    private static Registry registry(List<Registered> documents) {
        List<Registered> all = new ArrayList<>(CALENDAR);
        all.addAll(documents);
        return Documents.registry(all);
    }
}
