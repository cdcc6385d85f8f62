package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Numerals;

/**
 * A day, month, quarter, half-year or year as named. Whether the calendar has it shows only when its days are asked for.
 *
 * @param kind DATE, MONTH, QUARTER, HALF_YEAR or YEAR
 * @param month its first month
 * @param months how many; of the last day of a unit how many that unit has
 * @param day of a DATE; {@link #LAST} for the last of the month; of no meaning for other kinds
 * @param year or null where it is not named
 * @param yearsOn 1 where the words say "năm sau", which counts from the year that is looked for
 */
record CalendarUnit(Kind kind, int month, int months, int day, Integer year, int yearsOn) {

    static final int LAST = -1;

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;

    private CalendarUnit(Kind kind, int month, int months, int day, Integer year) {
        this(kind, month, months, day, year, 0);
    }

    static CalendarUnit date(int day, int month, Integer year) {
        return new CalendarUnit(Kind.DATE, month, 1, day, year);
    }

    static CalendarUnit month(int month, Integer year) {
        return new CalendarUnit(Kind.MONTH, month, 1, 0, year);
    }

    static CalendarUnit quarter(int quarter, Integer year) {
        return new CalendarUnit(Kind.QUARTER, quarter * 3 - 2, 3, 0, year);
    }

    static CalendarUnit year(Integer year) {
        return new CalendarUnit(Kind.YEAR, 1, 12, 0, year);
    }

    /** The first or the last months of a year: six are a half-year. */
    static CalendarUnit monthsOfYear(int count, boolean first, Integer year) {
        int month = count > 11 ? Numerals.MALFORMED : first ? 1 : 13 - count;
        return new CalendarUnit(count == 6 ? Kind.HALF_YEAR : Kind.MONTH, month, count, 0, year);
    }

    /** The last day of a unit, which is a date. */
    CalendarUnit lastDay() {
        return new CalendarUnit(Kind.DATE, month + months - 1, months, LAST, year);
    }

    CalendarUnit in(int itsYear) {
        return new CalendarUnit(kind, month, months, day, itsYear + yearsOn);
    }

    CalendarUnit inTheYearAfter() {
        return new CalendarUnit(kind, month, months, day, year, 1);
    }

    /** First day of the period that it names or ends, or null: a day alone has none. */
    LocalDate periodStart() {
        return !isDate()
                ? first()
                : day == LAST ? last().minusMonths(months - 1L).withDayOfMonth(1) : null;
    }

    boolean isDate() {
        return kind == Kind.DATE;
    }

    /** @throws DateTimeException when the calendar has no such unit */
    LocalDate first() {
        YearMonth first = yearMonth();
        if (!isDate()) {
            return first.atDay(1);
        }
        return day == LAST ? first.atEndOfMonth() : LocalDate.of(first.getYear(), first.getMonth(), day);
    }

    /** @throws DateTimeException when the calendar has no such unit */
    LocalDate last() {
        return isDate() ? first() : yearMonth().plusMonths(months - 1L).atEndOfMonth();
    }

    /** The last day as it recurs: 29 February is 28 February in a common year. */
    LocalDate lastIn(int recurringYear) {
        new CalendarUnit(kind, month, months, day, 2024).last(); // a leap year has every day that any year has
        boolean leapDay = day == 29 && month == 2;
        return leapDay
                ? date(LAST, 2, recurringYear + yearsOn).last()
                : in(recurringYear).last();
    }

    private YearMonth yearMonth() {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no year of a plan");
        }
        return YearMonth.of(year, month);
    }
}
