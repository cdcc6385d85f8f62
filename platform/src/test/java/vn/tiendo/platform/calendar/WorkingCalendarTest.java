package vn.tiendo.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);

    private static final WorkingCalendar NOTHING_RECORDED = calendar();

    @Test
    void inEveryYearTheFixedHolidaysAreDaysOffOnTheLawsBasis() {
        IntStream.rangeClosed(2024, 2040)
                .boxed()
                .flatMap(year ->
                        Stream.of("-01-01", "-04-30", "-05-01", "-09-02").map(day -> LocalDate.parse(year + day)))
                .forEach(date -> {
                    Day day = NOTHING_RECORDED.on(date);
                    assertThat(day.kind()).as("%s", date).isEqualTo(DayKind.HOLIDAY);
                    assertThat(day.isWorking()).as("%s", date).isFalse();
                    assertThat(day.byLaw()).isTrue();
                    assertThat(day.legalBasis()).isEqualTo("Bộ luật Lao động 2019, Điều 112 khoản 1");
                });
    }

    @Test
    void aYearHasAsManyDaysInLieuAsHolidaysAtTheWeekendAndEachIsAWeekdayAfterItsHoliday() {
        for (int year = 2024; year <= 2040; year++) {
            List<Day> days = NOTHING_RECORDED.ofYear(year);
            List<Day> inLieu = of(days, DayKind.DAY_IN_LIEU);
            assertThat(inLieu)
                    .as("%d", year)
                    .hasSize((int) of(days, DayKind.HOLIDAY).stream()
                            .filter(Day::isAtWeekend)
                            .count())
                    .noneMatch(Day::isAtWeekend)
                    .allSatisfy(
                            day -> assertThat(day.legalBasis()).isEqualTo("Bộ luật Lao động 2019, Điều 111 khoản 3"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {45, 107, 2029})
    void whateverIsRecordedTheNextWorkingDayIsOneNeverBeforeAndNeverOvertakesAnother(long seed) {
        Random random = new Random(seed);
        DayKind[] kinds = DayKind.values();
        WorkingCalendar calendar = calendar(random.ints(200, 0, 6000)
                .distinct()
                .mapToObj(day -> recorded(FIRST.plusDays(day), kinds[random.nextInt(kinds.length)]))
                .toArray(Day[]::new));
        LocalDate before = FIRST;
        for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            LocalDate effective = onOrAfter(calendar, date);
            Day day = calendar.on(effective);
            assertThat(effective).isAfterOrEqualTo(date).isAfterOrEqualTo(before);
            assertThat(day.kind()).as("%s", day).isIn(DayKind.REGULAR, DayKind.MAKE_UP_WORKING_DAY);
            assertThat(day.kind() == DayKind.MAKE_UP_WORKING_DAY || !isAtWeekend(effective))
                    .as("%s", day)
                    .isTrue();
            before = effective;
        }
    }

    @Test
    void whatIsRecordedComesBeforeTheLaw() {
        LocalDate inLieu = LocalDate.of(2028, 5, 2);
        assertThat(NOTHING_RECORDED.on(inLieu).name()).isEqualTo("Nghỉ bù Ngày Chiến thắng (ngày 30/04/2028)");
        WorkingCalendar announcedOtherwise =
                calendar(recorded(inLieu, DayKind.REGULAR), recorded(LocalDate.of(2028, 5, 3), DayKind.DAY_IN_LIEU));
        assertThat(announcedOtherwise.isWorking(inLieu)).isTrue();
        assertThat(of(announcedOtherwise.ofYear(2028), DayKind.DAY_IN_LIEU))
                .extracting(Day::date)
                .containsExactly(LocalDate.of(2028, 1, 3), LocalDate.of(2028, 5, 3), LocalDate.of(2028, 9, 4));
        assertThat(calendar(recorded(LocalDate.of(2029, 4, 30), DayKind.REGULAR))
                        .isWorking(LocalDate.of(2029, 4, 30)))
                .as("a law may be changed before its table is")
                .isTrue();
    }

    @Test
    void aRecordedDayInLieuIsNotGivenTwice() {
        WorkingCalendar calendar = calendar(recorded(LocalDate.of(2027, 5, 3), DayKind.DAY_IN_LIEU));
        assertThat(calendar.isWorking(LocalDate.of(2027, 5, 4))).isTrue();
    }

    @Test
    void aRecordedHolidayAtTheWeekendHasItsDayInLieuToo() {
        // As 10/3 lunar fell on Saturday 29/4/2023, before 30/4 and 1/5.
        WorkingCalendar calendar = calendar(recorded(LocalDate.of(2023, 4, 29), DayKind.HOLIDAY));
        assertThat(of(calendar.ofYear(2023), DayKind.DAY_IN_LIEU))
                .extracting(Day::date)
                .containsExactly(
                        LocalDate.of(2023, 1, 2),
                        LocalDate.of(2023, 5, 2),
                        LocalDate.of(2023, 5, 3),
                        LocalDate.of(2023, 9, 4));
    }

    @Test
    void aHolidayAtTheEndOfAYearHasItsDayInLieuInTheNextOne() {
        // 31/12/2028 is a Sunday, 1/1/2029 a holiday.
        WorkingCalendar calendar = calendar(recorded(LocalDate.of(2028, 12, 31), DayKind.HOLIDAY));
        assertThat(calendar.on(LocalDate.of(2029, 1, 2)).kind()).isEqualTo(DayKind.DAY_IN_LIEU);
        assertThat(NOTHING_RECORDED.isWorking(LocalDate.of(2029, 1, 2))).isTrue();
    }

    @Test
    void beforeTheLawWasInForceItSaysNothing() {
        assertThat(NOTHING_RECORDED.on(LocalDate.of(2020, 4, 30)).kind()).isEqualTo(DayKind.REGULAR);
        assertThat(NOTHING_RECORDED.on(LocalDate.of(2021, 4, 30)).kind()).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void eachYearThatIsNotAnnouncedIsNamedOnce() {
        WorkingCalendar calendar = new WorkingCalendar(Stream.of(), Set.of(2026));
        LocalDate of2026 = LocalDate.of(2026, 12, 31);
        assertThat(calendar.caution(of2026)).isNull();
        assertThat(calendar.isAnnounced(of2026, LocalDate.of(2027, 1, 4))).isFalse();
        assertThat(calendar.caution(
                                LocalDate.of(2028, 1, 4),
                                of2026,
                                LocalDate.of(2027, 12, 31),
                                LocalDate.of(2027, 12, 30))
                        .vi())
                .startsWith("Lịch nghỉ lễ, Tết năm 2027, 2028 chưa được thông báo");
    }

    private static WorkingCalendar calendar(Day... recorded) {
        return new WorkingCalendar(Stream.of(recorded), Set.of());
    }

    private static Day recorded(LocalDate date, DayKind kind) {
        return Day.recorded(date, kind, "Ngày để thử", null);
    }

    private static List<Day> of(List<Day> days, DayKind kind) {
        return days.stream().filter(day -> day.kind() == kind).toList();
    }

    private static LocalDate onOrAfter(WorkingCalendar calendar, LocalDate date) {
        return date.datesUntil(date.plusYears(1))
                .filter(calendar::isWorking)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAtWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
