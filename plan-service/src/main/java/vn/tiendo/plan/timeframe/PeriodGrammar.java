package vn.tiendo.plan.timeframe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.Reading.Part;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.Token.Type;

/** Productions for periods that come once: lists and ranges of units with what stands before them. */
final class PeriodGrammar {

    /**
     * A member of a list.
     *
     * @param to the unit at the other end of a range, or null
     * @param start of its first word, which may stand before the unit
     */
    record Item(Bound bound, Named unit, Named to, int start) {

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
                    start);
        }

        Named last() {
            return to == null ? unit : to;
        }
    }

    private final Cursor c;
    private final UnitGrammar units;
    private final PlanDate plan;

    PeriodGrammar(Cursor cursor, PlanDate plan) {
        this.c = cursor;
        this.units = new UnitGrammar(cursor);
        this.plan = plan;
    }

    /** periods = item {separator item} ["các năm" y {separator y}], and nothing else; null where something else stands. */
    Reading periods() {
        List<Item> items = items();
        if (items != null && items.stream().noneMatch(Item::hasYear) && c.sees("các năm", "những năm")) {
            items = inEachYear(items);
        }
        Bound.after(c);
        return items == null || !c.atEnd() ? null : Reading.of(parts(items));
    }

    /** "Quý I, II các năm 2025, 2026" are four quarters. */
    private List<Item> inEachYear(List<Item> items) {
        List<Item> all = new ArrayList<>();
        List<Item> years = items();
        if (years == null
                || years.stream().anyMatch(y -> y.to != null || y.kind() != Kind.YEAR || y.bound != Bound.IN)) {
            return null;
        }
        for (Item year : years) {
            for (Item item : items) {
                Named unit = item.unit;
                Span words = new Span(year.start, year.unit.end());
                CalendarUnit dated = unit.unit().in(year.unit.unit().year());
                Named named = new Named(dated, unit.headed(), unit.core(), item.to == null ? words : null);
                Named to = item.to == null
                        ? null
                        : new Named(item.to.unit().in(dated.year()), true, item.to.core(), words);
                all.add(new Item(item.bound, named, to, item.start));
            }
        }
        return all;
    }

    /** The items that stand here, or null where there is none. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        while (true) {
            int mark = c.mark();
            boolean own = false;
            if (!items.isEmpty()) {
                own = c.peek().type() == Type.SEMICOLON;
                if (!c.separator()) {
                    break;
                }
            }
            Item item = item(items.isEmpty() ? null : items.get(items.size() - 1), own);
            if (item == null) {
                c.reset(mark);
                break;
            }
            items.add(item);
        }
        return items.isEmpty() ? null : items;
    }

    private Item item(Item before, boolean own) {
        int mark = c.mark();
        int start = c.start();
        Bound bound = Bound.read(c);
        boolean bare = c.mark() == mark;
        boolean from = bound == Bound.IN && rangeWord();
        Named unit = from ? rangeStart(before) : units.unit(before == null ? null : before.kind());
        if (unit == null) {
            c.reset(mark);
            return null;
        }
        Named to = rangeEnd(unit, from);
        if (from && to == null || to != null && bound != Bound.IN) {
            c.reset(mark);
            return null;
        }
        boolean leans = before != null
                && bare
                && to == null
                && !own
                && unit.unit().kind() == before.kind()
                && (!unit.headed() || !before.hasYear());
        return new Item(leans ? before.bound : bound, unit, to, start);
    }

    /** "từ" | "giai đoạn" [number] [":" | "("] ["từ"]: a stage may be numbered, "Giai đoạn I (2021 - 2025)". */
    boolean rangeWord() {
        if (!c.accept("giai đoạn")) {
            return c.accept("từ");
        }
        if (c.peek().type() == Type.WORD && Numerals.isRoman(c.peek().text())
                || c.peek().isShort()) {
            c.next();
        }
        if (!c.accept(Type.COLON)) {
            c.accept(Type.OPEN);
        }
        c.accept("từ");
        return true;
    }

    /** In "từ ngày 15 đến ngày 30/11/2025" the first day leans on the month of the second. */
    private Named rangeStart(Item before) {
        int mark = c.mark();
        int start = c.start();
        if (c.accept("ngày") && c.peek().isShort()) {
            Token day = c.next();
            int after = c.mark();
            if (c.accept("đến", "tới") || c.accept(Type.DASH)) {
                Named end = units.unit(null);
                if (end != null && end.unit().isDate()) {
                    c.reset(after);
                    CalendarUnit first = CalendarUnit.date(
                            day.value(), end.unit().month(), end.unit().year());
                    return new Named(first, true, new Span(start, day.end()), null);
                }
            }
        }
        c.reset(mark);
        return units.unit(before == null ? null : before.kind());
    }

    /** The other end of a range that begins with a unit, or null where no range stands here. */
    Named rangeEnd(Named first, boolean from) {
        int mark = c.mark();
        if (c.accept(Type.DASH) || c.accept("cho đến hết", "đến hết", "cho đến", "đến", "tới")) {
            Named last = units.unit(first.unit().kind());
            if (last != null && (from || last.unit().kind() == first.unit().kind())) {
                c.accept(Type.CLOSE);
                return last;
            }
        }
        c.reset(mark);
        return null;
    }

    /** What the items mean; one that the calendar has not is UNPARSED. */
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
                spans.add(new Span(item.start, item.last().end()));
            } else if (lends[i] || isShared(item, items)) {
                spans.add(new Span(item.start, item.last().core().end()));
                spans.add(year);
            } else {
                spans.add(new Span(item.start, year.end()));
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
                        && (other.start == item.start
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
        if (item.hasYear() || !other.hasYear() || other.kind() == Kind.YEAR) {
            return;
        }
        boolean first = other.unit.hasYear() && (neighbour > i || other.to == null || !other.to.hasYear());
        int year = (first ? other.unit : other.to).unit().year();
        boolean leaning = neighbour > i ? !other.unit.headed() : !item.unit.headed();
        if (leaning || inOrder(item, other, neighbour > i)) {
            dated.set(i, item.inYear(year));
            donors[i] = donors[neighbour] == null ? other.last().year() : donors[neighbour];
            if (donors[neighbour] == null) {
                lends[neighbour] = true;
            }
        }
    }

    private static boolean inOrder(Item item, Item other, boolean before) {
        int mine = item.unit.unit().month() * 100 + item.unit.unit().day();
        int its = other.unit.unit().month() * 100 + other.unit.unit().day();
        return before ? mine < its : its < mine;
    }

    private TimeFrame frame(Item item, boolean fromPlan) {
        try {
            return item.to == null ? single(item, fromPlan) : range(item, fromPlan);
        } catch (DateTimeException notOnTheCalendar) {
            return TimeFrame.undated(Kind.UNPARSED, null);
        }
    }

    private TimeFrame single(Item item, boolean fromPlan) {
        CalendarUnit unit = item.unit.unit();
        LocalDate first = unit.first();
        LocalDate last = unit.last();
        LocalDate issued = plan.firstDay();
        return switch (item.bound) {
            case IN -> TimeFrame.dated(unit.kind(), first, last, false, fromPlan);
            case BEFORE -> {
                LocalDate due = unit.isDate() ? last : first.minusDays(1);
                yield TimeFrame.dated(Kind.DATE, issued.isBefore(due) ? issued : due, due, unit.isDate(), fromPlan);
            }
            case TILL, UP_TO -> {
                boolean years = item.bound == Bound.TILL && unit.kind() == Kind.YEAR;
                LocalDate from = issued.isBefore(last) ? issued : first;
                yield TimeFrame.dated(years ? Kind.YEAR_RANGE : unit.kind(), from, last, false, fromPlan);
            }
        };
    }

    private static TimeFrame range(Item item, boolean fromPlan) {
        CalendarUnit last = item.to.unit();
        CalendarUnit first = item.unit.unit();
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
