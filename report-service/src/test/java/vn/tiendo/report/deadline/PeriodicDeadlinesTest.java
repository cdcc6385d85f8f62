package vn.tiendo.report.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** Halves, quarters and months of a year, and due days in the year after. */
class PeriodicDeadlinesTest {

    private static final String PROVINCE = "quang-ninh";
    private static final String FOCAL = "quang-ninh-so-khoa-hoc-va-cong-nghe";

    @ParameterizedTest
    @CsvSource({
        // 18/04 and 18/07/2026 are Saturdays, 18/10/2026 is a Sunday; the quarter is told to its end, typed in until
        // the closing.
        "2026-Q1, 2026-04-18, 2026-04-20, 2026-03-31, 2026-04-13",
        "2026-Q2, 2026-07-18, 2026-07-20, 2026-06-30, 2026-07-13",
        "2026-Q3, 2026-10-18, 2026-10-19, 2026-09-30, 2026-10-12"
    })
    void aQuarterThatIsDueAfterItsEndTellsNothingAfterIt(
            String code, LocalDate nominal, LocalDate effective, LocalDate closing, LocalDate closesOn) {
        Registry registry = registry("2025-03-01", quarterly("FIRST", "quy", "04-18", "07-18", "10-18"));
        Deadline deadline = deadline(registry, "quy", ReportPeriod.parse(code));
        assertThat(deadline.nominal()).isEqualTo(nominal);
        assertThat(deadline.effective()).isEqualTo(effective);
        assertThat(deadline.periodFrom()).isEqualTo("2026-01-01");
        assertThat(deadline.closing()).isEqualTo(closing);
        assertThat(deadline.closesAt()).isEqualTo(Vietnam.endOf(closesOn));
        assertThat(deadline.dueAt()).isEqualTo(Vietnam.endOf(effective));
    }

    @Test
    void aQuarterThatIsDueBeforeItsEndClosesFiveWorkingDaysBefore() {
        Registry registry = registry("2025-03-01", quarterly("FIRST", "quy", "03-25", "06-25", "09-25"));
        Deadline deadline = deadline(registry, "quy", ReportPeriod.parse("2026-Q2"));
        assertThat(deadline.closing()).isEqualTo("2026-06-18");
        assertThat(deadline.closesAt()).isEqualTo(Vietnam.endOf(LocalDate.of(2026, 6, 18)));
    }

    @Test
    void theConsolidatedOneClosesWhenTheLevelBelowIsDueForTheSamePeriod() {
        Registry registry = registry(
                "2025-03-01",
                quarterly("FIRST", "quy", "04-18", "07-18", "10-18"),
                quarterly("CONSOLIDATED", "quy-tong-hop", "04-25", "07-25", "10-25")
                        .with("consolidates", "ke-hoach-quy"));
        Deadline above = deadline(registry, "quy-tong-hop", ReportPeriod.parse("2026-Q2"));
        assertThat(above.effective()).isEqualTo("2026-07-27");
        assertThat(above.closing()).isEqualTo("2026-06-30");
        assertThat(above.closesAt())
                .isEqualTo(
                        deadline(registry, "quy", ReportPeriod.parse("2026-Q2")).dueAt());
    }

    @Test
    void aYearlyReportThatIsDueInTheYearAfterTellsItsYearToTheEnd() {
        Registry registry = registry(
                "2024-09-16",
                yearly("FIRST", "nam", 15, 1).with("nextYear", true),
                yearly("CONSOLIDATED", "nam-tong-hop", 20, 1)
                        .with("nextYear", true)
                        .with("consolidates", "ke-hoach-nam"));
        Deadline first = deadline(registry, "nam", ReportPeriod.ofYear(2026));
        assertThat(first.year()).isEqualTo(2026);
        assertThat(first.nominal()).isEqualTo("2027-01-15");
        assertThat(first.effective()).isEqualTo("2027-01-15");
        assertThat(first.periodFrom()).isEqualTo("2026-01-01");
        assertThat(first.closing()).isEqualTo("2026-12-31");
        assertThat(first.closesAt()).isEqualTo(Vietnam.endOf(LocalDate.of(2027, 1, 8)));
        Deadline above = deadline(registry, "nam-tong-hop", ReportPeriod.ofYear(2026));
        assertThat(above.nominal()).isEqualTo("2027-01-20");
        assertThat(above.closing()).isEqualTo("2026-12-31");
        assertThat(above.closesAt()).isEqualTo(first.dueAt());
        assertThat(deadline(registry, "nam", ReportPeriod.ofYear(2027)).periodFrom())
                .isEqualTo("2027-01-01");
    }

    @Test
    void aClosingDayThatIsStatedIsThatOfTheYearToldAlsoWhenItIsDueInTheNext() {
        Registry registry = registry(
                "2024-09-16",
                yearly("FIRST", "nam", 15, 1).with("nextYear", true).with("closing", Map.of("day", 14, "month", 12)));
        Deadline deadline = deadline(registry, "nam", ReportPeriod.ofYear(2026));
        assertThat(deadline.closing()).isEqualTo("2026-12-14");
        assertThat(deadline.closesAt()).isEqualTo(Vietnam.endOf(LocalDate.of(2026, 12, 14)));
    }

    @Test
    void aPlanThatIsIssuedAfterTheClosingOwesItsFirstReportForTheNextPeriodOrYear() {
        Registry registry = registry(
                "2026-04-10",
                quarterly("FIRST", "quy", "03-25", "06-25", "09-25").with("registeredAt", "2026-04-12T01:00:00Z"),
                yearly("FIRST", "som", 31, 3).with("registeredAt", "2026-04-12T01:00:00Z"));
        assertThat(periods(registry, "quy", 2026)).containsExactly("2026-Q2", "2026-Q3");
        assertThat(deadline(registry, "quy", ReportPeriod.parse("2026-Q2")).periodFrom())
                .as("the plan's day")
                .isEqualTo("2026-04-10");
        assertThat(periods(registry, "quy", 2027)).containsExactly("2027-Q1", "2027-Q2", "2027-Q3");
        assertThat(periods(registry, "som", 2026)).isEmpty();
        assertThat(periods(registry, "som", 2027)).containsExactly("2027");
    }

    @Test
    void whatWasDueBeforeTheObligationCameHereIsNotAskedFor() {
        Registry late = registry(
                "2024-09-16",
                quarterly("FIRST", "quy", "03-25", "06-25", "09-25").with("registeredAt", "2026-06-26T01:00:00Z"));
        assertThat(periods(late, "quy", 2026)).containsExactly("2026-Q3");
        Registry amended = registry(
                "2024-09-16",
                quarterly("FIRST", "quy", "03-25", "06-25", "09-25").with("askedFrom", "2026-06-25"));
        assertThat(periods(amended, "quy", 2026)).containsExactly("2026-Q2", "2026-Q3");
    }

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void whateverTheRuleTheDatesOfAllYearsAreInOrder(Frequency frequency) {
        for (String month : List.of("LAST_OF_PERIOD", "AFTER_PERIOD")) {
            for (int day : new int[] {2, 5, 10, 15, 20, 25, 30}) {
                Registry registry = registry(
                        "2020-01-01",
                        ruled("FIRST", "ky", frequency, month, day).with("registeredAt", "2020-01-02T01:00:00Z"),
                        ruled("CONSOLIDATED", "ky-tong-hop", frequency, month, day == 30 ? 31 : day + 3)
                                .with("registeredAt", "2020-01-02T01:00:00Z")
                                .with("consolidates", "ke-hoach-ky"));
                LocalDate before = LocalDate.MIN;
                for (int year = 2024; year <= 2032; year++) {
                    for (ReportPeriod period : ReportPeriod.all(year, frequency)) {
                        Deadline own = deadline(registry, "ky", period);
                        holds(registry, own);
                        assertThat(own.nominal()).isAfter(before);
                        before = own.nominal();
                        Deadline above = deadline(registry, "ky-tong-hop", period);
                        holds(registry, above);
                        assertThat(above.closing()).isAfterOrEqualTo(own.closing());
                        assertThat(above.closesAt()).isBefore(above.dueAt());
                        if (above.effective().isAfter(own.effective())) {
                            assertThat(above.closesAt()).isEqualTo(own.dueAt());
                        }
                    }
                }
            }
        }
    }

    private static void holds(Registry registry, Deadline deadline) {
        ReportPeriod period = deadline.period();
        assertThat(registry.calendar().isWorking(deadline.effective())).isTrue();
        assertThat(deadline.effective()).isAfterOrEqualTo(deadline.nominal());
        assertThat(deadline.closing()).isBeforeOrEqualTo(period.last()).isBefore(deadline.effective());
        assertThat(deadline.closesAt()).isBefore(deadline.dueAt()).isAfterOrEqualTo(Vietnam.endOf(deadline.closing()));
        assertThat(deadline.periodFrom()).isBeforeOrEqualTo(deadline.closing());
        if (!period.isYear()) {
            assertThat(deadline.periodFrom()).isEqualTo(LocalDate.of(period.year(), 1, 1));
        }
    }

    @Test
    void anObligationWhoseDaysDoNotFitIsNotTakenFromTheTopic() {
        assertThatThrownBy(() -> registry("2025-03-01", quarterly("FIRST", "quy", "03-25")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QUARTERLY needs 3 days");
        assertThatThrownBy(() -> registry("2025-03-01", quarterly("FIRST", "quy", "03-25", "06-31", "09-25")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Documents.Obligation quarterly(String level, String code, String... days) {
        return yearly(level, code, 25, 9)
                .with("frequency", "QUARTERLY")
                .with("days", List.of(days))
                .with("lastPeriod", false);
    }

    private static Documents.Obligation ruled(String level, String code, Frequency frequency, String month, int day) {
        Documents.Obligation obligation = yearly(level, code, Math.min(day, 28), 12);
        if (frequency == Frequency.ANNUAL) {
            return month.equals("AFTER_PERIOD")
                    ? yearly(level, code, day, 1).with("nextYear", true)
                    : yearly(level, code, day, 12);
        }
        return obligation
                .with("frequency", frequency.name())
                .with("relative", Map.of("month", month, "day", day))
                .with("lastPeriod", true);
    }

    private static Documents.Obligation yearly(String level, String code, int day, int month) {
        return new Documents.Obligation("ke-hoach", code, PROVINCE, level, day, month, FOCAL);
    }

    private static Deadline deadline(Registry registry, String code, ReportPeriod period) {
        return new Deadlines(registry).of(obligation(registry, code), period);
    }

    private static List<String> periods(Registry registry, String code, int year) {
        return new Deadlines(registry)
                .periods(obligation(registry, code), year).stream()
                        .map(ReportPeriod::code)
                        .toList();
    }

    private static Obligation obligation(Registry registry, String code) {
        return registry.obligations().get("ke-hoach-" + code);
    }

    /** With the shipped calendar. */
    private static Registry registry(String issued, Documents.Obligation... obligations) {
        List<Registered> all = new ArrayList<>(Catalogue.entries().stream()
                .filter(e -> e.kind().startsWith("calendar"))
                .map(e -> new Registered(e.kind(), e.id(), e.document().toString()))
                .toList());
        all.add(Documents.plan(
                "ke-hoach", PROVINCE, "9/KH-UBND", issued, "Kế hoạch thử", FOCAL, "2025-01-02T01:00:00Z"));
        List.of(obligations).forEach(o -> all.add(o.document()));
        return Documents.registry(all);
    }
}
