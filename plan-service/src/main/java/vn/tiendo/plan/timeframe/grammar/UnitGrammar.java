package vn.tiendo.plan.timeframe.grammar;

import java.util.OptionalInt;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for one unit of the calendar. Each answers null, with the cursor where it was, when it does not stand there. */
final class UnitGrammar {

    private static final String[] YEAR_AFTER = {
        "của năm sau liền kề",
        "của năm liền kề sau",
        "của năm tiếp theo",
        "của năm kế tiếp",
        "của năm sau",
        "năm sau liền kề",
        "năm liền kề sau",
        "năm tiếp theo",
        "năm kế tiếp",
        "năm sau"
    };

    private final Cursor c;
    private final DateGrammar dates;

    UnitGrammar(Cursor cursor) {
        this.c = cursor;
        this.dates = new DateGrammar(cursor);
    }

    /**
     * unit = "cuối" (year | quarter | month) | half | quarter | month | date | year.
     *
     * @param before kind of the unit before in a list, on which a bare number leans, or null
     */
    Named unit(Kind before) {
        int mark = c.mark();
        int start = c.start();
        boolean word = c.peek().type() == Type.WORD;
        boolean end = c.accept("cuối");
        CalendarUnit unit = end ? lastDay() : inWords();
        boolean headed = unit != null;
        if (unit == null && !end && before == Kind.QUARTER && !seesWholeDate()) {
            unit = leaning(before);
        }
        if (unit == null && !end) {
            unit = inFigures(before == null);
            headed = word;
        }
        if (unit == null && !end) {
            unit = leaning(before);
            headed = false;
        }
        if (unit == null) {
            c.reset(mark);
            return null;
        }
        return withYear(unit, headed, start);
    }

    private Named withYear(CalendarUnit unit, boolean headed, int start) {
        int end = c.end();
        if (unit.year() == null) {
            int yearStart = dates.yearStart();
            Integer year = dates.yearTail();
            if (year == null && unit.kind() != Kind.YEAR && c.accept(YEAR_AFTER)) {
                return new Named(unit.inTheYearAfter(), headed, new Span(start, c.end()), null);
            }
            return year == null
                    ? new Named(unit, headed, new Span(start, end), null)
                    : new Named(unit.in(year), headed, new Span(start, end), new Span(yearStart, c.end()));
        }
        Token last = c.peek(-1);
        if (last.isYear() && last.start() > start) {
            int coreEnd = c.peek(-2).type() == Type.WORD || c.peek(-2).type() == Type.NUMBER
                    ? c.peek(-2).end()
                    : c.peek(-3).end();
            return new Named(unit, headed, new Span(start, coreEnd), new Span(last.start(), end));
        }
        return new Named(unit, headed, new Span(start, end), null);
    }

    private CalendarUnit inWords() {
        CalendarUnit half = half();
        return half == null ? quarterOrMonth() : half;
    }

    private CalendarUnit inFigures(boolean first) {
        CalendarUnit date = dates.date();
        if (date == null && first) {
            yearCount();
        }
        return date == null ? yearUnit() : date;
    }

    /** Of what stands behind "cuối"; a year needs no number there. */
    private CalendarUnit lastDay() {
        CalendarUnit unit = quarterOrMonth();
        if (unit == null) {
            unit = yearUnit();
        }
        if (unit == null && c.accept("năm")) {
            unit = CalendarUnit.year(null);
        }
        return unit == null ? null : unit.lastDay();
    }

    /** half = (number "tháng" | "nửa" ["năm"]) ("đầu" | "cuối") ["của"] ["năm"]. */
    private CalendarUnit half() {
        int mark = c.mark();
        boolean half = c.accept("nửa");
        OptionalInt count = half ? OptionalInt.of(6) : Numerals.small(c);
        boolean ofYear = half && c.accept("năm");
        if (count.isEmpty() || !half && !c.accept("tháng")) {
            c.reset(mark);
            return null;
        }
        boolean first = c.sees("đầu");
        if (c.accept("đầu", "cuối")) {
            c.accept("của");
            if (ofYear || c.peek().isYear() || c.peek().type() == Type.SLASH || c.sees("năm")) {
                if (!c.peek(1).isYear()) {
                    c.accept("năm");
                }
                return CalendarUnit.monthsOfYear(count.getAsInt(), first, null);
            }
        }
        c.reset(mark);
        return null;
    }

    private CalendarUnit quarterOrMonth() {
        int mark = c.mark();
        if (c.accept("quý")) {
            return number(mark, Kind.QUARTER);
        }
        if (c.accept("tháng")) {
            return number(mark, Kind.MONTH);
        }
        // abbreviations (Q4/2024, T6/2025) only with their year, or they could mean anything
        boolean quarter = c.sees("q");
        if (c.accept("q", "t")) {
            if (!c.accept(Type.STOP)) {
                c.accept(Type.DOT);
            }
            CalendarUnit unit = number(mark, quarter ? Kind.QUARTER : Kind.MONTH);
            int after = c.mark();
            Integer year = unit == null ? null : dates.yearTail();
            c.reset(year == null ? mark : after);
            return year == null ? null : unit;
        }
        return null;
    }

    private CalendarUnit number(int mark, Kind kind) {
        OptionalInt number = kind == Kind.QUARTER ? Numerals.quarter(c) : dates.month();
        if (number.isEmpty()) {
            c.reset(mark);
            return null;
        }
        return kind == Kind.QUARTER
                ? CalendarUnit.quarter(number.getAsInt(), null)
                : CalendarUnit.month(number.getAsInt(), null);
    }

    /** How many years are named: "trong 02 năm 2025, 2026", "2 năm (2025 - 2026)". */
    private void yearCount() {
        int mark = c.mark();
        boolean counted = (c.peek().isShort() && c.next() != null || c.accept("hai", "ba")) && c.accept("năm");
        boolean open = counted && c.accept(Type.OPEN);
        if (!counted || !c.peek().isYear() && !(open && c.sees("năm"))) {
            c.reset(mark);
        }
    }

    /** year = ["các" | "những" | "cả"] "năm" y | y | ("trong" | "hết") ["cả"] "năm". A school year ("năm học") is none. */
    CalendarUnit yearUnit() {
        int mark = c.mark();
        boolean within = c.peek(-1).is("trong") || c.peek(-1).is("hết");
        boolean headed = c.accept("các năm", "những năm", "cả năm", "năm");
        if (headed && within && (c.atEnd() || c.peek().separates())) {
            return CalendarUnit.year(null);
        }
        if (headed && c.peek().type() == Type.NUMBER || c.peek().isYear()) {
            return CalendarUnit.year(c.next().value());
        }
        c.reset(mark);
        return null;
    }

    /** "Quý 1, 2/2025" are two quarters, but "Quý I, 30/6/2025" is a quarter and a day. */
    private boolean seesWholeDate() {
        return c.peek(1).type() != Type.COMMA
                && c.peek(2).type() == Type.NUMBER
                && c.peek(3).type() == c.peek(1).type()
                && c.peek(4).type() == Type.NUMBER;
    }

    /** A bare number or Roman numeral that continues a list of quarters or months. */
    private CalendarUnit leaning(Kind before) {
        if (before == Kind.QUARTER || before == Kind.MONTH) {
            return c.peek().isYear() ? null : number(c.mark(), before);
        }
        return null;
    }
}
