package vn.tiendo.plan.timeframe.grammar;

import java.util.OptionalInt;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for days, in figures and in words, and for the year that stands behind a unit. */
final class DateGrammar {

    private final Cursor c;

    DateGrammar(Cursor cursor) {
        this.c = cursor;
    }

    /** "năm" is five only where a year follows that has a word or stroke of its own. */
    OptionalInt month() {
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
    CalendarUnit date() {
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
        boolean bounded =
                c.peek(-1).is("trước") || c.peek(-1).is("đến") || c.peek(-1).is("hết");
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

    int yearStart() {
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
    Integer yearTail() {
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
