package vn.tiendo.plan.timeframe.grammar;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for periods that come once: lists and ranges of units with what stands before them. */
final class PeriodGrammar {

    private static final String[] BEGINNINGS = {
        "bắt đầu thực hiện từ",
        "bắt đầu thực hiện",
        "bắt đầu triển khai từ",
        "bắt đầu triển khai",
        "bắt đầu kể từ",
        "bắt đầu từ",
        "bắt đầu vào",
        "bắt đầu trong",
        "bắt đầu",
        "khởi công từ",
        "khởi công",
        "kể từ",
        "từ"
    };

    private static final String[] ENDS = {
        "hoàn thành", "kết thúc", "hoàn tất", "phấn đấu hoàn thành", "cơ bản hoàn thành", "xong", "đến khi hoàn thành"
    };

    private final Cursor c;
    private final UnitGrammar units;
    private final MissingYear years;

    PeriodGrammar(Cursor cursor, MissingYear years) {
        this.c = cursor;
        this.units = new UnitGrammar(cursor);
        this.years = years;
    }

    /** periods = item {separator item | "(" item ")"} ["các năm" y {separator y}], and nothing else; null where something else stands. */
    Reading periods() {
        List<Item> items = items();
        if (items != null && items.stream().noneMatch(Item::hasYear) && c.sees("các năm", "những năm")) {
            items = inEachYear(items);
        }
        Bound.after(c);
        return items == null || !c.atEnd() ? null : Reading.of(new PeriodMeaning(years).parts(items));
    }

    /** "Quý I các năm 2025, 2026" are two quarters, "Quý I, II các năm 2025, 2026" four; each needs words of its own. */
    private List<Item> inEachYear(List<Item> items) {
        List<Item> years = items();
        if (years == null
                || years.stream().anyMatch(y -> y.to() != null || y.kind() != Kind.YEAR || y.bound() != Bound.IN)
                || items.size() * years.size() > items.size() + years.size() && items.size() > 1 && years.size() > 1) {
            return null;
        }
        boolean square = items.size() > 1 && years.size() > 1;
        List<Item> all = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            Item year = years.get(y);
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                boolean ends = !square && i == items.size() - 1;
                Span first = ends ? new Span(item.words().start(), year.words().end()) : item.words();
                Span later = square && i == 0 ? years.get(0).words() : year.words();
                all.add(item.inYear(year.unit().unit().year()).withWords(y == 0 ? first : later));
            }
        }
        return all;
    }

    /** The items that stand here, or null where there is none. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        boolean within = false;
        while (true) {
            int mark = c.mark();
            boolean own = c.peek().type() == Type.SEMICOLON;
            boolean opens = !items.isEmpty() && !within && (c.accept(Type.OPEN) || c.accept(Type.COLON));
            if (!items.isEmpty() && !opens && !c.separator()) {
                break;
            }
            within = opens || within && !own;
            Item item = item(items.isEmpty() ? null : items.get(items.size() - 1), own, within, opens);
            if (item == null) {
                c.reset(mark);
                break;
            }
            if (within && c.accept(Type.CLOSE)) {
                within = false;
            }
            items.add(item);
        }
        return items.isEmpty() ? null : items;
    }

    private Item item(Item before, boolean own, boolean bracket, boolean opens) {
        int mark = c.mark();
        int start = c.start();
        Item lasting = lasting(start, bracket);
        if (lasting != null) {
            return lasting;
        }
        c.reset(mark);
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
                && !opens
                && unit.unit().kind() == before.kind()
                && (!unit.headed() || !before.hasYear());
        return new Item(leans ? before.bound() : bound, unit, to, bracket, start);
    }

    /** lasting = ("bắt đầu" | "từ" | ...) unit ["," | "và"] ("hoàn thành" | "kết thúc") bound unit: one time with two ends. */
    private Item lasting(int start, boolean bracket) {
        Bound.fillers(c);
        if (!c.accept(BEGINNINGS)) {
            return null;
        }
        Bound.fillers(c);
        Named from = units.unit(null);
        c.accept(Type.DASH);
        c.separator();
        if (from == null || !c.sees(ENDS)) {
            return null;
        }
        Bound bound = Bound.read(c);
        Named to = units.unit(null);
        return to == null ? null : new Item(bound, from, to, bracket, start);
    }

    /** "từ" | "giai đoạn" [number] [":" | "("] ["từ"]: a stage may be numbered, "Giai đoạn I (2021 - 2025)". */
    boolean rangeWord() {
        if (!c.accept("giai đoạn", "cả giai đoạn", "suốt giai đoạn", "toàn giai đoạn")) {
            return c.accept("bắt đầu từ", "kể từ", "từ");
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
