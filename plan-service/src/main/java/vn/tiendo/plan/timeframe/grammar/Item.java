package vn.tiendo.plan.timeframe.grammar;

import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Span;

/**
 * A member of a list.
 *
 * @param bound of the unit, or of the other end of a range
 * @param to the unit at the other end of a range, or null
 * @param inBracket it stands in brackets behind another one, to which it belongs
 * @param words where it stands with the words before it
 */
record Item(Bound bound, Named unit, Named to, boolean inBracket, Span words) {

    Item(Bound bound, Named unit, Named to, boolean inBracket, int start) {
        this(bound, unit, to, inBracket, new Span(start, (to == null ? unit : to).end()));
    }

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
                words);
    }

    Item withWords(Span others) {
        return new Item(bound, unit, to, inBracket, others);
    }

    Named last() {
        return to == null ? unit : to;
    }
}
