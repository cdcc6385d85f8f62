package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.grammar.Reading.Part;
import vn.tiendo.plan.timeframe.token.Span;

/**
 * Turns the items of a list into time frames.
 *
 * @param plan date of the plan, from which a year is taken that no item names
 */
record PeriodMeaning(PlanDate plan) {

    /** The meaning of the items; a day that does not exist in the calendar makes the phrase UNPARSED. */
    List<Part> parts(List<Item> items) {
        Span[] donors = new Span[items.size()];
        boolean[] lends = new boolean[items.size()];
        List<Item> dated = borrowYears(items, donors, lends);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            List<Span> spans = new ArrayList<>();
            Span year = item.last().year();
            if (year == null) {
                spans.add(new Span(item.start(), item.last().end()));
            } else if (lends[i] || isShared(item, items)) {
                spans.add(new Span(item.start(), item.last().core().end()));
                spans.add(year);
            } else {
                spans.add(new Span(item.start(), year.end()));
            }
            if (donors[i] != null) {
                spans.add(donors[i]);
            }
            boolean fromPlan = !dated.get(i).hasYear();
            parts.add(new Part(frame(fromPlan ? dated.get(i).inYear(plan.year()) : dated.get(i), fromPlan), spans));
        }
        return parts;
    }

    private static boolean isShared(Item item, List<Item> items) {
        return items.stream()
                .anyMatch(other -> other != item
                        && (other.start() == item.start()
                                || item.last().year().equals(other.last().year())));
    }

    /**
     * In "Quý I, II/2025" the year belongs to both. A missing year is that of the next item that has one, or else of the one
     * before; an item with a word of its own takes it only where the order of time is kept ("Quý IV, quý I/2025" does not).
     */
    private static List<Item> borrowYears(List<Item> items, Span[] donors, boolean[] lends) {
        List<Item> dated = new ArrayList<>(items);
        for (int i = items.size() - 2; i >= 0; i--) {
            borrow(dated, donors, lends, i, i + 1);
        }
        for (int i = 1; i < items.size(); i++) {
            borrow(dated, donors, lends, i, i - 1);
        }
        return dated;
    }

    private static void borrow(List<Item> dated, Span[] donors, boolean[] lends, int i, int neighbour) {
        Item item = dated.get(i);
        Item other = dated.get(neighbour);
        if (item.hasYear() || !other.hasYear() || other.kind() == Kind.YEAR && !item.inBracket()) {
            return;
        }
        boolean first = other.unit().hasYear()
                && (neighbour > i || other.to() == null || !other.to().hasYear());
        int year = (first ? other.unit() : other.to()).unit().year();
        boolean leaning = neighbour > i ? !other.unit().headed() : !item.unit().headed() || item.inBracket();
        if (leaning || inOrder(item, other, neighbour > i)) {
            dated.set(i, item.inYear(year));
            donors[i] = donors[neighbour] == null ? other.last().year() : donors[neighbour];
            if (donors[neighbour] == null) {
                lends[neighbour] = true;
            }
        }
    }

    private static boolean inOrder(Item item, Item other, boolean before) {
        int mine = item.unit().unit().month() * 100 + item.unit().unit().day();
        int its = other.unit().unit().month() * 100 + other.unit().unit().day();
        return before ? mine < its : its < mine;
    }

    private TimeFrame frame(Item item, boolean fromPlan) {
        try {
            return item.to() == null ? single(item, fromPlan) : range(item, fromPlan);
        } catch (DateTimeException notOnTheCalendar) {
            return TimeFrame.undated(Kind.UNPARSED, null);
        }
    }

    private TimeFrame single(Item item, boolean fromPlan) {
        CalendarUnit unit = item.unit().unit();
        LocalDate first = unit.first();
        LocalDate last = unit.last();
        LocalDate issued = plan.firstDay();
        return switch (item.bound()) {
            case IN -> TimeFrame.dated(unit.kind(), first, last, false, fromPlan);
            case BEFORE -> {
                LocalDate due = unit.isDate() ? last : first.minusDays(1);
                yield TimeFrame.dated(Kind.DATE, issued.isBefore(due) ? issued : due, due, unit.isDate(), fromPlan);
            }
            case TILL, UP_TO -> {
                boolean years = item.bound() == Bound.TILL && unit.kind() == Kind.YEAR;
                LocalDate from = issued.isBefore(last) ? issued : first;
                yield TimeFrame.dated(years ? Kind.YEAR_RANGE : unit.kind(), from, last, false, fromPlan);
            }
        };
    }

    private static TimeFrame range(Item item, boolean fromPlan) {
        CalendarUnit last = item.to().unit();
        CalendarUnit first = item.unit().unit();
        if (first.year() == null) {
            first = first.in(last.year());
        } else if (last.year() == null) {
            last = last.in(first.year());
        }
        Kind kind =
                first.kind() != last.kind() ? Kind.DATE : first.kind() == Kind.YEAR ? Kind.YEAR_RANGE : first.kind();
        if (last.last().isBefore(first.first())) {
            throw new DateTimeException("range runs backwards");
        }
        return TimeFrame.dated(kind, first.first(), last.last(), false, fromPlan);
    }
}
