package vn.tiendo.contracts.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.contracts.obligation.Schedule.Anchor;
import vn.tiendo.contracts.obligation.Schedule.Relative;

class ScheduleTest {

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void aRuleGivesEachPeriodADayOfTheMonthThatItNamesInOrder(Frequency frequency) {
        for (Anchor month : Anchor.values()) {
            for (int day = 1; day <= 31; day++) {
                Schedule schedule = Schedule.by(frequency, new Relative(month, day), true);
                LocalDate before = LocalDate.MIN;
                for (int year = 2023; year <= 2033; year++) {
                    for (ReportPeriod period : schedule.periods(year)) {
                        LocalDate due = schedule.due(period);
                        YearMonth named =
                                YearMonth.from(period.last()).plusMonths(month == Anchor.AFTER_PERIOD ? 1 : 0);
                        assertThat(YearMonth.from(due)).isEqualTo(named);
                        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(day, named.lengthOfMonth()));
                        assertThat(due).isAfter(before);
                        assertThat(due.isAfter(period.last())).isEqualTo(month == Anchor.AFTER_PERIOD);
                        before = due;
                    }
                }
            }
        }
    }

    @Test
    void namedDaysAreThoseOfTheirPeriodsAndTheLastMayLieInTheNextYear() {
        Schedule schedule =
                new Schedule(Frequency.QUARTERLY, days("04-15", "07-15", "10-15", "01-15"), null, true, true);
        assertThat(dues(schedule, 2026)).containsExactly("2026-04-15", "2026-07-15", "2026-10-15", "2027-01-15");
        assertThat(dues(Schedule.yearly(MonthDay.of(1, 15), true), 2026)).containsExactly("2027-01-15");
        assertThat(dues(Schedule.yearly(MonthDay.of(2, 29), false), 2026)).containsExactly("2026-02-28");
        assertThat(dues(Schedule.yearly(MonthDay.of(2, 29), false), 2028)).containsExactly("2028-02-29");
    }

    @Test
    void withoutItsLastPeriodAYearHasOneReportLess() {
        Schedule schedule = new Schedule(Frequency.QUARTERLY, days("03-25", "06-25", "09-25"), null, false, false);
        assertThat(schedule.periods(2026)).extracting(ReportPeriod::part).containsExactly("Q1", "Q2", "Q3");
        Relative rule = new Relative(Anchor.LAST_OF_PERIOD, 20);
        assertThat(Schedule.by(Frequency.MONTHLY, rule, false).periods(2026)).hasSize(11);
        assertThat(Schedule.by(Frequency.SEMIANNUAL, rule, false).periods(2026)).hasSize(1);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        Relative rule = new Relative(Anchor.LAST_OF_PERIOD, 20);
        List<Runnable> wrong = List.of(
                () -> new Schedule(Frequency.QUARTERLY, days("03-25", "06-25"), null, false, true),
                () -> new Schedule(Frequency.QUARTERLY, days("03-25", "06-25", "09-25"), null, false, true),
                () -> new Schedule(Frequency.QUARTERLY, null, null, false, true),
                () -> new Schedule(Frequency.QUARTERLY, days("03-25"), rule, false, true),
                () -> Schedule.by(Frequency.QUARTERLY, new Relative(null, 20), true),
                () -> Schedule.by(Frequency.QUARTERLY, new Relative(Anchor.AFTER_PERIOD, 0), true),
                () -> Schedule.by(Frequency.QUARTERLY, new Relative(Anchor.AFTER_PERIOD, 32), true),
                () -> Schedule.by(Frequency.ANNUAL, rule, false));
        wrong.forEach(schedule -> assertThatThrownBy(schedule::run).isInstanceOf(IllegalArgumentException.class));
    }

    private static List<MonthDay> days(String... days) {
        return Stream.of(days).map(day -> MonthDay.parse("--" + day)).toList();
    }

    private static List<String> dues(Schedule schedule, int year) {
        return schedule.periods(year).stream()
                .map(schedule::due)
                .map(LocalDate::toString)
                .toList();
    }
}
