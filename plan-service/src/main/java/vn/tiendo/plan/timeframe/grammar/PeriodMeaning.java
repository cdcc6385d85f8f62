package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.YearFrom;
import vn.tiendo.plan.timeframe.grammar.MissingYear.Dated;
import vn.tiendo.plan.timeframe.grammar.Reading.Part;
import vn.tiendo.plan.timeframe.token.Span;

/**
 * Turns the items of a list into time frames.
 *
 * @param years gives a year that no item names
 */
record PeriodMeaning(MissingYear years) {

    /** The meaning of the items; a day that does not exist in the calendar makes the phrase UNPARSED. */
    List<Part> parts(List<Item> items) {
        Integer[] borrowed = borrowYears(items);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Item outer = outer(items, i, borrowed);
            if (outer == null && isRefined(items, i, borrowed)) {
                continue;
            }
            boolean first = outer != null && !items.get(i - 1).inBracket();
            Span words = first ? new Span(outer.words().start(), item.words().end()) : item.words();
            TimeFrame frame = frame(item, borrowed[i], outer);
            if (!parts.isEmpty()) {
                frame = inOrder(frame, item, parts);
            }
            parts.add(new Part(frame, List.of(words)));
        }
        return parts;
    }

    /** "Năm 2025 (Quý IV)" is one time: what stands in brackets says more exactly when. */
    private static boolean isRefined(List<Item> items, int i, Integer[] borrowed) {
        return i + 1 < items.size() && outer(items, i + 1, borrowed) == items.get(i);
    }

    private static Item outer(List<Item> items, int i, Integer[] borrowed) {
        int o = i;
        while (o >= 0 && items.get(o).inBracket()) {
            o--;
        }
        if (o < 0 || o == i) {
            return null;
        }
        Item outer = items.get(o);
        for (int k = o + 1; k < items.size() && items.get(k).inBracket(); k++) {
            if (!isWithin(items.get(k), borrowed[k], outer)) {
                return null;
            }
        }
        return outer;
    }

    private static boolean isWithin(Item item, Integer borrowed, Item outer) {
        if (outer.to() != null
                || outer.bound() != Bound.IN
                || outer.unit().unit().isDate()) {
            return false;
        }
        CalendarUnit unit = item.last().unit();
        CalendarUnit whole = outer.unit().unit();
        Integer year = unit.year() == null ? borrowed : unit.year();
        boolean sameYear =
                whole.year() == null ? unit.year() == null : whole.year().equals(year);
        return sameYear
                && unit.kind() != whole.kind()
                && unit.yearsOn() == 0
                && unit.month() + (unit.isDate() ? 1 : unit.months()) <= whole.month() + whole.months()
                && item.unit().unit().month() >= whole.month();
    }

    /**
     * In "Quý I, II/2025" the year belongs to both. A missing year is that of the next item that has one, or else of the one
     * before; an item with a word of its own takes it only where the order of time is kept ("Quý IV, quý I/2025" does not).
     */
    private static Integer[] borrowYears(List<Item> items) {
        List<Item> dated = new ArrayList<>(items);
        Integer[] borrowed = new Integer[items.size()];
        for (int i = items.size() - 2; i >= 0; i--) {
            borrow(dated, borrowed, i, i + 1);
        }
        for (int i = 1; i < items.size(); i++) {
            borrow(dated, borrowed, i, i - 1);
        }
        return borrowed;
    }

    private static void borrow(List<Item> dated, Integer[] borrowed, int i, int neighbour) {
        Item item = dated.get(i);
        Item other = dated.get(neighbour);
        boolean years = other.kind() == Kind.YEAR;
        if (item.hasYear() || !other.hasYear() || years && other.to() != null && !item.inBracket()) {
            return;
        }
        boolean first = other.unit().hasYear()
                && (neighbour > i || other.to() == null || !other.to().hasYear());
        int year = (first ? other.unit() : other.to()).unit().year();
        boolean leaning = neighbour > i ? !other.unit().headed() : !item.unit().headed() || item.inBracket();
        if (leaning || years || inOrder(item, other, neighbour > i)) {
            borrowed[i] = year;
            dated.set(i, item.inYear(year));
        }
    }

    private static boolean inOrder(Item item, Item other, boolean before) {
        int mine = item.unit().unit().month() * 100 + item.unit().unit().day();
        int its = other.unit().unit().month() * 100 + other.unit().unit().day();
        return before ? mine < its : its < mine;
    }

    private TimeFrame inOrder(TimeFrame frame, Item item, List<Part> before) {
        boolean found = frame.yearFrom() == YearFrom.PLAN_DATE && frame.doubt() == null;
        boolean behind = before.stream()
                .map(part -> part.frame().due())
                .anyMatch(due -> due != null && found && frame.due().isBefore(due));
        return behind ? years.outOfOrder(frame, year -> dated(item.inYear(year), null)) : frame;
    }

    private TimeFrame frame(Item item, Integer borrowed, Item outer) {
        try {
            if (item.hasYear()) {
                return dated(item, outer).frame();
            }
            return borrowed == null
                    ? years.find(year -> dated(item.inYear(year), outer == null ? null : outer.inYear(year)))
                    : years.ofPhrase(
                            year -> dated(item.inYear(year), outer == null ? null : outer.inYear(year)), borrowed);
        } catch (DateTimeException notOnTheCalendar) {
            return TimeFrame.undated(Kind.UNPARSED, null);
        }
    }

    private Dated dated(Item item, Item outer) {
        return item.to() == null ? single(item, outer) : range(item);
    }

    private Dated single(Item item, Item outer) {
        CalendarUnit unit = item.unit().unit();
        LocalDate first = unit.first();
        LocalDate last = unit.last();
        LocalDate issued = years.plan().firstDay();
        LocalDate whole = outer == null ? issued : outer.unit().unit().first();
        LocalDate begin = whole.isBefore(issued) ? issued : whole;
        return switch (item.bound()) {
            case IN -> new Dated(TimeFrame.dated(unit.kind(), first, last, false), unit.periodStart());
            case BEFORE -> {
                LocalDate due = unit.isDate() ? last : first.minusDays(1);
                LocalDate from = begin.isBefore(due) ? begin : due;
                yield new Dated(TimeFrame.dated(Kind.DATE, from, due, unit.isDate()), null);
            }
            case TILL, UP_TO -> {
                boolean years = item.bound() == Bound.TILL && unit.kind() == Kind.YEAR;
                LocalDate from = begin.isBefore(last) ? begin : first;
                Kind kind = years ? Kind.YEAR_RANGE : unit.kind();
                yield new Dated(TimeFrame.dated(kind, from, last, false), unit.periodStart());
            }
        };
    }

    private static Dated range(Item item) {
        CalendarUnit last = item.to().unit();
        CalendarUnit first = item.unit().unit();
        if (first.year() == null) {
            first = first.in(last.year());
        } else if (last.year() == null) {
            last = last.in(first.year());
        }
        boolean before = item.bound() == Bound.BEFORE;
        LocalDate due = before && !last.isDate() ? last.first().minusDays(1) : last.last();
        boolean mixed = before || first.kind() != last.kind();
        Kind kind = mixed ? Kind.DATE : first.kind() == Kind.YEAR ? Kind.YEAR_RANGE : first.kind();
        if (due.isBefore(first.first())) {
            throw new DateTimeException("range runs backwards");
        }
        return new Dated(TimeFrame.dated(kind, first.first(), due, before && last.isDate()), first.first());
    }
}
