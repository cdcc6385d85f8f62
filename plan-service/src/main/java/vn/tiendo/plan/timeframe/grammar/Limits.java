package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.tiendo.plan.timeframe.PlanDate;

/**
 * What limits a recurrence. Its days are asked for only when the whole run has been read.
 *
 * @param from first unit, or null
 * @param until last unit, or null
 * @param since the words say "từ"
 * @param fromPlan year for what names none
 */
record Limits(CalendarUnit from, CalendarUnit until, boolean since, int fromPlan) {

    boolean none() {
        return from == null && until == null;
    }

    boolean yearFromPlan() {
        return none() || from != null && from.year() == null || until != null && until.year() == null;
    }

    /** First day, or that of the plan. */
    LocalDate first(PlanDate plan) {
        return from == null ? plan.firstDay() : dated(from).first();
    }

    /** @throws DateTimeException when it lies before the first day */
    LocalDate last(PlanDate plan) {
        LocalDate last = until == null ? null : dated(until).last();
        if (last != null && last.isBefore(first(plan))) {
            throw new DateTimeException("runs backwards");
        }
        return last;
    }

    private CalendarUnit dated(CalendarUnit unit) {
        return unit.year() == null ? unit.in(fromPlan) : unit;
    }
}
