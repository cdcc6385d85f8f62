package vn.tiendo.report.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.report.Documents.calendarDay;
import static vn.tiendo.report.Documents.calendarYear;
import static vn.tiendo.report.Documents.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

class DeadlinesTest {

    private static final List<Registered> CALENDAR = List.of(
            calendarYear(2025),
            calendarYear(2026),
            calendarDay("2026-01-01", "HOLIDAY", "Tết Dương lịch"),
            calendarDay("2026-01-02", "SWAPPED_DAY_OFF", "Nghỉ hoán đổi với ngày 10/01/2026"),
            calendarDay("2026-01-10", "MAKE_UP_WORKING_DAY", "Làm bù cho ngày 02/01/2026"),
            calendarDay("2026-08-22", "REGULAR", "Ngày thường"),
            calendarDay("2026-08-31", "REGULAR", "Ngày thường"),
            calendarDay("2027-04-30", "HOLIDAY", "Ngày Chiến thắng"),
            calendarDay("2027-05-01", "HOLIDAY", "Ngày Quốc tế lao động"),
            calendarDay("2027-05-03", "DAY_IN_LIEU", "Nghỉ bù Ngày Quốc tế lao động (ngày 01/5/2027)"));

    private static final List<Registered> SHIPPED = Catalogue.entries().stream()
            .map(e -> new Registered(e.kind(), e.id(), e.document().toString()))
            .toList();

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
                        + " 04/05/2027 (Bộ luật Dân sự 2015, Điều 148). Lịch nghỉ lễ, Tết năm 2027 chưa được thông báo; ngày nêu"
                        + " trên tính theo những ngày nghỉ đã biết.",
                "2029-04-30 | 30/04/2029 là ngày nghỉ (Ngày Chiến thắng) nên hạn chuyển sang ngày làm việc tiếp theo, thứ Tư"
                        + " 02/05/2029 (Bộ luật Dân sự 2015, Điều 148). Lịch nghỉ lễ, Tết năm 2029 chưa được thông báo; ngày nêu"
                        + " trên tính theo những ngày nghỉ đã biết.",
                "2029-11-15 | 15/11/2029 là ngày làm việc. Lịch nghỉ lễ, Tết năm 2029 chưa được thông báo; ngày nêu trên tính"
                        + " theo những ngày nghỉ đã biết.",
                "2028-12-31 | 31/12/2028 là Chủ nhật nên hạn chuyển sang ngày làm việc tiếp theo, thứ Ba 02/01/2029 (Bộ luật"
                        + " Dân sự 2015, Điều 148). Lịch nghỉ lễ, Tết năm 2028, 2029 chưa được thông báo; ngày nêu trên tính theo"
                        + " những ngày nghỉ đã biết.",
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
    void theUsualYearRunsFromThe15thOfDecemberToThe14thOnceThereWasOneBefore() {
        Documents.Obligation byDefault =
                obligation("FIRST", "co-quan", 15, 12).with("closing", fields("day", 14, "month", 12));
        Deadline deadline = deadline(byDefault, 2026);
        assertThat(deadline.periodFrom())
                .as("the first report here begins with the year")
                .isEqualTo("2026-01-01");
        assertThat(deadline(byDefault, 2027).periodFrom()).isEqualTo("2026-12-15");
        assertThat(deadline.closing()).isEqualTo("2026-12-14");
        assertThat(deadline.closesAt()).isEqualTo("2026-12-14T17:00:00Z");
    }

    @Test
    void periodsFollowEachOtherWithoutGapOrOverlap() {
        Documents.Obligation obligation = obligation("FIRST", "co-quan", 15, 11);
        for (int year = 2026; year < 2040; year++) {
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

    static List<JsonNode> cases() throws IOException {
        try (InputStream table =
                DeadlinesTest.class.getClassLoader().getResourceAsStream("contracts/cases/working-days.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(table).get("cases").forEach(cases::add);
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void byTheShippedCalendarADateMovesAsTheContractsTableSays(JsonNode c) {
        LocalDate nominal = LocalDate.parse(c.get("date").textValue());
        Registry registry = shippedWith(obligation(nominal).document());
        Deadline deadline =
                new Deadlines(registry).of(registry.obligations().get("ke-hoach-co-quan"), nominal.getYear());
        assertThat(deadline.effective())
                .as(c.toString())
                .isEqualTo(c.get("effective").textValue());
        assertThat(registry.calendar().isAnnounced(nominal, deadline.effective()))
                .isEqualTo(c.get("calendarAnnounced").booleanValue());
        assertThat(deadline.reason().contains("chưa được thông báo"))
                .as(deadline.reason())
                .isNotEqualTo(c.get("calendarAnnounced").booleanValue());
    }

    @Test
    void whateverTheDayTheRulesHold() {
        List<LocalDate> yearly =
                LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2026, 1, 1)).toList();
        Registry registry = shippedWith(yearly.stream()
                .map(day -> obligation("FIRST", day.toString(), day.getDayOfMonth(), day.getMonthValue())
                        .document())
                .toArray(Registered[]::new));
        Deadlines deadlines = new Deadlines(registry);
        Set<String> fixed = Set.of("--01-01", "--04-30", "--05-01", "--09-02");
        LocalDate before = LocalDate.of(2024, 1, 1);
        for (int year = 2024; year <= 2040; year++) {
            for (LocalDate day : yearly) {
                Deadline deadline = deadlines.of(registry.obligations().get("ke-hoach-" + day), year);
                assertThat(registry.calendar().isWorking(deadline.effective())).isTrue();
                assertThat(fixed)
                        .doesNotContain(MonthDay.from(deadline.effective()).toString());
                assertThat(deadline.effective())
                        .isAfterOrEqualTo(deadline.nominal())
                        .isAfterOrEqualTo(before);
                assertThat(deadline.closing()).isBefore(deadline.effective());
                assertThat(deadline.closesAt()).isBefore(deadline.dueAt());
                assertThat(deadline.periodFrom()).isBeforeOrEqualTo(deadline.closing());
                before = deadline.effective();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028, 2029, 2030})
    void allObligationsOfTheFivePlansAreDueOnWorkingDaysInOrder(int year) {
        Registry registry = shippedWith();
        Deadlines deadlines = new Deadlines(registry);
        WorkingDays workingDays = new WorkingDays(registry.calendar());
        assertThat(registry.annualObligations()).hasSize(10).allSatisfy(obligation -> {
            Deadline deadline = deadlines.of(obligation, year);
            assertThat(workingDays.isWorking(deadline.effective())).isTrue();
            assertThat(deadline.closing()).isBefore(deadline.effective());
            assertThat(deadline.reason().contains("năm " + year + " chưa được thông báo"))
                    .as(deadline.reason())
                    .isEqualTo(year > 2026);
            if (obligation.consolidates() != null) {
                Obligation below = registry.obligations().get(obligation.consolidates());
                assertThat(deadlines.of(below, year).effective()).isBeforeOrEqualTo(deadline.closing());
            }
        });
    }

    private static Registry shippedWith(Registered... more) {
        List<Registered> all = new ArrayList<>(SHIPPED);
        all.addAll(List.of(more));
        return Documents.registry(all);
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
