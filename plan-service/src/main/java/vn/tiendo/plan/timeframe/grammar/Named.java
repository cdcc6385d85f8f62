package vn.tiendo.plan.timeframe.grammar;

import vn.tiendo.plan.timeframe.token.Span;

/**
 * A unit of the calendar with where it stands.
 *
 * @param headed it has its own "quý", "tháng", ... and does not lean on the one before
 * @param core words that name it, without its year
 * @param year words that name its year, or null
 */
record Named(CalendarUnit unit, boolean headed, Span core, Span year) {

    Named with(CalendarUnit other) {
        return new Named(other, headed, core, year);
    }

    int end() {
        return year == null ? core.end() : Math.max(core.end(), year.end());
    }

    boolean hasYear() {
        return unit.year() != null;
    }
}
