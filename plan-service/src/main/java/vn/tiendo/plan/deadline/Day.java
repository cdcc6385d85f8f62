package vn.tiendo.plan.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import vn.tiendo.contracts.obligation.Schedule;

/**
 * A day that the words name.
 *
 * @param month null where they name none
 * @param day of the month; {@link #LAST} for its last one
 * @param year null where they name none
 * @param later in the year after the one that is told ("năm sau")
 * @param ofReport of the year that is told or the one after, so that it recurs
 * @param anchor month of a period; null for a day of the calendar
 * @param period of which it is a day; null: of whichever period the report has
 */
record Day(
        Integer month,
        int day,
        Integer year,
        boolean later,
        boolean ofReport,
        Schedule.Anchor anchor,
        Recurrence period) {

    private static final int LAST = 99;

    /** For the last day of any month. */
    static final int LONGEST_MONTH = 31;

    static Day of(int month, int day) {
        return new Day(month, day, null, false, false, null, null);
    }

    /** The day of a month that is named elsewhere, if at all. */
    static Day ofSomeMonth(int day) {
        return new Day(null, day, null, false, false, null, null);
    }

    static Day of(Schedule.Anchor anchor, int day, Recurrence period) {
        return new Day(null, day, null, false, false, anchor, period);
    }

    static Day lastOf(int month) {
        return of(month, LAST);
    }

    static Day lastOf(Schedule.Anchor anchor, Recurrence period) {
        return of(anchor, LONGEST_MONTH, period);
    }

    Day inMonth(int other) {
        return new Day(other, day, year, later, ofReport, anchor, period);
    }

    Day inYear(int given) {
        return new Day(month, day, given, false, false, anchor, period);
    }

    Day inYearAfter() {
        return new Day(month, day, year, true, true, anchor, period);
    }

    Day inYearOfReport() {
        return new Day(month, day, year, later, true, anchor, period);
    }

    boolean isOfCalendar() {
        return month != null;
    }

    boolean isOfNoMonth() {
        return month == null && anchor == null;
    }

    boolean isDated() {
        return year != null;
    }

    /** Whether there is such a day. */
    boolean exists() {
        boolean known = month == null || month >= 1 && month <= 12;
        if (!known || day == LAST || day < 1 || day > LONGEST_MONTH) {
            return known && day == LAST;
        }
        return month == null
                || day
                        <= (year == null
                                ? Month.of(month).maxLength()
                                : Month.of(month).length(Year.isLeap(year)));
    }

    /** As month and day; the last of February is the 29th, which stands for it in every year. */
    String monthDay() {
        return "%02d-%02d".formatted(month, day == LAST ? Month.of(month).maxLength() : day);
    }

    LocalDate date() {
        YearMonth of = YearMonth.of(year, month);
        return day == LAST ? of.atEndOfMonth() : of.atDay(day);
    }

    /** The first such day on or after another. */
    LocalDate firstFrom(LocalDate from) {
        int first = from.getYear();
        while (!inYear(first).exists() || inYear(first).date().isBefore(from)) {
            first++;
        }
        return inYear(first).date();
    }
}
