package vn.tiendo.plan.timeframe;

import java.util.OptionalInt;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.Token.Type;

/** Productions for one unit of the calendar. Each answers null, with the cursor where it was, when it does not stand there. */
final class UnitGrammar {

    private final Cursor c;

    UnitGrammar(Cursor cursor) {
        this.c = cursor;
    }

    /**
     * unit = "cuối" (year | quarter | month) | half | quarter | month | date | year.
     *
     * @param before kind of the unit before in a list, on which a bare number leans, or null
     */
    Named unit(Kind before) {
        int mark = c.mark();
        int start = c.start();
        CalendarUnit unit = null;
        boolean word = c.peek().type() == Type.WORD;
        boolean headed = true;
        if (c.accept("cuối")) {
            unit = wholeYearOr(quarterOrMonth());
            unit = unit == null ? null : unit.lastDay();
        } else {
            unit = half();
            if (unit == null) {
                unit = quarterOrMonth();
            }
            if (unit == null && before == Kind.QUARTER && !seesWholeDate()) {
                unit = leaning(before);
                headed = false;
            }
            if (unit == null) {
                unit = date();
                headed = word;
            }
            if (unit == null) {
                if (before == null) {
                    yearCount();
                }
                unit = yearUnit();
                headed = word;
            }
            if (unit == null) {
                unit = leaning(before);
                headed = false;
            }
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
            int yearStart = yearStart();
            Integer year = yearTail();
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

    /** "cuối năm" needs no number; {@code other} is what stood there instead. */
    private CalendarUnit wholeYearOr(CalendarUnit other) {
        if (other != null) {
            return other;
        }
        CalendarUnit year = yearUnit();
        return year == null && c.accept("năm") ? CalendarUnit.year(null) : year;
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
            c.accept(Type.STOP);
            CalendarUnit unit = number(mark, quarter ? Kind.QUARTER : Kind.MONTH);
            int after = c.mark();
            Integer year = unit == null ? null : yearTail();
            c.reset(year == null ? mark : after);
            return year == null ? null : unit;
        }
        return null;
    }

    private CalendarUnit number(int mark, Kind kind) {
        OptionalInt number = kind == Kind.QUARTER ? Numerals.quarter(c) : month();
        if (number.isEmpty()) {
            c.reset(mark);
            return null;
        }
        return kind == Kind.QUARTER
                ? CalendarUnit.quarter(number.getAsInt(), null)
                : CalendarUnit.month(number.getAsInt(), null);
    }

    /** "năm" is five only where a year follows that has a word or stroke of its own. */
    private OptionalInt month() {
        if (c.sees("năm năm") && c.peek(2).isYear()
                || c.sees("năm") && c.peek(1).type() == Type.SLASH && c.peek(2).isYear()) {
            c.next();
            return OptionalInt.of(5);
        }
        return Numerals.small(c);
    }

    /**
     * date = ["ngày"] d sep m sep y | ["ngày"] d "/" m | "ngày" d sep m | ["ngày"] d "tháng" m year | "ngày" d "tháng" m |
     * y "-" m "-" d | m ("/" | "-") y, the last one being a month.
     */
    private CalendarUnit date() {
        int mark = c.mark();
        boolean headed = c.accept("ngày");
        Token first = c.peek();
        Type sep = c.peek(1).type();
        Token second = c.peek(2);
        boolean joined = sep == Type.SLASH || sep == Type.DASH || sep == Type.DOT;
        if (first.isShort() && joined && second.isShort()) {
            boolean whole = c.peek(3).type() == sep && c.peek(4).type() == Type.NUMBER;
            if (whole) {
                CalendarUnit date = CalendarUnit.date(
                        first.value(), second.value(), c.peek(4).value());
                c.reset(c.mark() + 5);
                return date;
            }
            if (headed || sep == Type.SLASH) {
                c.reset(c.mark() + 3);
                return CalendarUnit.date(first.value(), second.value(), null);
            }
        } else if (first.isShort() && second.isYear() && !headed && sep != Type.DOT && joined) {
            c.reset(c.mark() + 3);
            return CalendarUnit.month(first.value(), second.value());
        } else if (first.isYear()
                && sep == Type.DASH
                && second.isShort()
                && c.peek(3).type() == sep
                && c.peek(4).isShort()) {
            c.reset(c.mark() + 5);
            return CalendarUnit.date(c.peek(-1).value(), second.value(), first.value());
        } else if (first.isShort()) {
            CalendarUnit date = dateInWords(headed);
            if (date != null) {
                return date;
            }
        }
        c.reset(mark);
        return null;
    }

    private CalendarUnit dateInWords(boolean headed) {
        boolean bounded = isWord(c.peek(-1), "trước") || isWord(c.peek(-1), "đến") || isWord(c.peek(-1), "hết");
        int day = c.next().value();
        boolean joined = c.accept(Type.SLASH) || c.accept(Type.COMMA);
        if (!c.accept("tháng")) {
            return null;
        }
        OptionalInt month = month();
        if (month.isEmpty() || !headed && joined) {
            return null;
        }
        int after = c.mark();
        boolean dated = headed || bounded || yearTail() != null;
        c.reset(after);
        return dated ? CalendarUnit.date(day, month.getAsInt(), null) : null;
    }

    /** How many years are named: "trong 02 năm 2025, 2026", "2 năm (2025 - 2026)". */
    private void yearCount() {
        if (c.peek().isShort()
                && isWord(c.peek(1), "năm")
                && (c.peek(2).isYear() || c.peek(3).isYear())) {
            c.next();
            c.next();
            c.accept(Type.OPEN);
        }
    }

    /** year = ["các" | "những" | "cả"] "năm" y | y | ("trong" | "hết") ["cả"] "năm". A school year ("năm học") is none. */
    CalendarUnit yearUnit() {
        int mark = c.mark();
        boolean within = isWord(c.peek(-1), "trong") || isWord(c.peek(-1), "hết");
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

    private static boolean isWord(Token token, String word) {
        return token.type() == Type.WORD && Syllable.of(word).covers(token.syllable());
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

    private int yearStart() {
        int ahead = 0;
        while (c.peek(ahead).type() != Type.WORD
                && c.peek(ahead).type() != Type.NUMBER
                && c.peek(ahead).start() >= 0) {
            ahead++;
        }
        return c.peek(ahead).start();
    }

    /**
     * tail = ("/" | "." | "," | "của" | "(") ["năm"] y | "-" y | ["năm"] y. What stands where a year must stand and has not four digits
     * is taken, to be refused.
     */
    private Integer yearTail() {
        int mark = c.mark();
        boolean comma = c.accept(Type.COMMA);
        boolean dash = !comma && c.accept(Type.DASH);
        boolean bracket = !comma && !dash && c.accept(Type.OPEN);
        boolean slash = !comma && !dash && !bracket && (c.accept(Type.SLASH) || c.accept(Type.DOT) || c.accept("của"));
        boolean named = !dash && c.accept("năm");
        Token year = c.peek();
        boolean certain = slash || named && !comma && !bracket;
        if (year.isYear() || certain && year.type() == Type.NUMBER) {
            c.next();
            boolean range = c.peek().type() == Type.DASH
                    || c.sees("đến", "tới")
                    || c.peek().type() == Type.SLASH;
            boolean closed = !bracket || c.accept(Type.CLOSE) || c.atEnd();
            if (closed && !((comma || bracket || dash) && range)) {
                return year.value();
            }
        }
        c.reset(mark);
        return null;
    }
}
