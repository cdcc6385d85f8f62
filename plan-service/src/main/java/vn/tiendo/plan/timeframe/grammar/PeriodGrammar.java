package vn.tiendo.plan.timeframe.grammar;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for periods that come once: lists and ranges of units with what stands before them. */
final class PeriodGrammar {

    private final Cursor c;
    private final UnitGrammar units;
    private final PlanDate plan;

    PeriodGrammar(Cursor cursor, PlanDate plan) {
        this.c = cursor;
        this.units = new UnitGrammar(cursor);
        this.plan = plan;
    }

    /** periods = item {separator item | "(" item ")"} ["các năm" y {separator y}], and nothing else; null where something else stands. */
    Reading periods() {
        List<Item> items = items();
        if (items != null && items.stream().noneMatch(Item::hasYear) && c.sees("các năm", "những năm")) {
            items = inEachYear(items);
        }
        Bound.after(c);
        return items == null || !c.atEnd() ? null : Reading.of(new PeriodMeaning(plan).parts(items));
    }

    /** "Quý I, II các năm 2025, 2026" are four quarters. */
    private List<Item> inEachYear(List<Item> items) {
        List<Item> all = new ArrayList<>();
        List<Item> years = items();
        if (years == null
                || years.stream().anyMatch(y -> y.to() != null || y.kind() != Kind.YEAR || y.bound() != Bound.IN)) {
            return null;
        }
        for (Item year : years) {
            for (Item item : items) {
                Named unit = item.unit();
                Span words = new Span(year.start(), year.unit().end());
                CalendarUnit dated = unit.unit().in(year.unit().unit().year());
                Named named = new Named(dated, unit.headed(), unit.core(), item.to() == null ? words : null);
                Named to = item.to() == null
                        ? null
                        : new Named(
                                item.to().unit().in(dated.year()),
                                true,
                                item.to().core(),
                                words);
                all.add(new Item(item.bound(), named, to, false, item.start()));
            }
        }
        return all;
    }

    /** The items that stand here, or null where there is none. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        while (true) {
            int mark = c.mark();
            boolean own = c.peek().type() == Type.SEMICOLON;
            boolean bracket = !items.isEmpty() && c.accept(Type.OPEN);
            if (!items.isEmpty() && !bracket && !c.separator()) {
                break;
            }
            Item item = item(items.isEmpty() ? null : items.get(items.size() - 1), own, bracket);
            if (item == null) {
                c.reset(mark);
                break;
            }
            if (bracket) {
                c.accept(Type.CLOSE);
            }
            items.add(item);
        }
        return items.isEmpty() ? null : items;
    }

    private Item item(Item before, boolean own, boolean bracket) {
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
                && !bracket
                && unit.unit().kind() == before.kind()
                && (!unit.headed() || !before.hasYear());
        return new Item(leans ? before.bound() : bound, unit, to, bracket, start);
    }

    /** "từ" | "giai đoạn" [number] [":" | "("] ["từ"]: a stage may be numbered, "Giai đoạn I (2021 - 2025)". */
    boolean rangeWord() {
        if (!c.accept("giai đoạn", "cả giai đoạn", "suốt giai đoạn", "toàn giai đoạn")) {
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
}
