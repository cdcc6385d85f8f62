package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;

/**
 * What limits a recurrence. Its days are asked for only when the whole run has been read.
 *
 * @param from first unit, or null
 * @param until last unit, or null
 * @param since the words say "từ"
 * @param years gives what names no year
 */
record Limits(CalendarUnit from, CalendarUnit until, boolean since, MissingYear years) {

    boolean none() {
        return from == null && until == null;
    }

    /** Whether the words name no year from which it recurs. */
    boolean isYearMissing() {
        return none() || from != null && from.year() == null || until != null && until.year() == null;
    }

    boolean isPeriodOfYears() {
        return from != null && until != null && from.kind() == Kind.YEAR && until.kind() == Kind.YEAR;
    }

    /** First day, or that of the plan. */
    LocalDate first() {
        return from == null ? years.firstDay() : dated(from, until).first();
    }

    /** @throws DateTimeException when it lies before the first day */
    LocalDate last() {
        LocalDate last = until == null ? null : dated(until, from).last();
        if (last != null && last.isBefore(first())) {
            throw new DateTimeException("runs backwards");
        }
        return last;
    }

    private CalendarUnit dated(CalendarUnit unit, CalendarUnit otherEnd) {
        if (unit.year() != null) {
            return unit;
        }
        boolean borrowed = otherEnd != null && otherEnd.year() != null;
        return unit.in(borrowed ? otherEnd.year() : years.yearOf(unit));
    }
}
