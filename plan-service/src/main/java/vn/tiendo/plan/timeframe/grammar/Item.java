package vn.tiendo.plan.timeframe.grammar;

import vn.tiendo.plan.timeframe.TimeFrame.Kind;

/**
 * A member of a list.
 *
 * @param to the unit at the other end of a range, or null
 * @param inBracket it stands in brackets behind another one, to which it belongs
 * @param start of its first word, which may stand before the unit
 */
record Item(Bound bound, Named unit, Named to, boolean inBracket, int start) {

    Kind kind() {
        return unit.unit().kind();
    }

    boolean hasYear() {
        return unit.hasYear() || to != null && to.hasYear();
    }

    Item inYear(int year) {
        return new Item(
                bound,
                unit.with(unit.unit().in(year)),
                to == null ? null : to.with(to.unit().in(year)),
                inBracket,
                start);
    }

    Named last() {
        return to == null ? unit : to;
    }
}
