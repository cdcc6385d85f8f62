package vn.tiendo.plan.timeframe.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tiendo.plan.timeframe.TimeFrame.Recurrence;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for how often something recurs: "hằng năm", "định kỳ 6 tháng, năm", "3 tháng một lần", "1 lần/quý". */
final class FrequencyGrammar {

    /**
     * A recurrence with where it stands.
     *
     * @param interval how many of its periods: 2 of "2 năm một lần"
     */
    record Frequency(Recurrence recurrence, int interval, Span span) {}

    private static final int LONGEST_INTERVAL = 20;

    private final Cursor c;

    /** Of the period read last. */
    private int interval;

    FrequencyGrammar(Cursor cursor) {
        this.c = cursor;
    }

    /** frequencies = frequency {(separator | "/") (frequency | period)}; empty where none stands. */
    List<Frequency> frequencies() {
        List<Frequency> all = new ArrayList<>();
        int start = c.start();
        Recurrence first = frequency();
        if (first == null) {
            first = leaningPeriod();
        }
        if (first == null) {
            return all;
        }
        all.add(new Frequency(first, interval, new Span(start, c.end())));
        while (true) {
            int mark = c.mark();
            if (!c.comma() && !c.accept(Type.SLASH)) {
                return all;
            }
            start = c.start();
            Recurrence next = frequency();
            if (next == null) {
                next = period(true);
            }
            Recurrence found = next;
            if (next == null || all.stream().anyMatch(f -> f.recurrence() == found)) {
                c.reset(mark);
                return all;
            }
            all.add(new Frequency(next, interval, new Span(start, c.end())));
        }
    }

    /**
     * frequency = ["cuối"] ["định kỳ"] ("hằng" | "mỗi" | "từng") period [once] | "định kỳ" ["theo"] period [once] |
     * period once | once ("/" | "mỗi" | "một") period | ["định kỳ"] "thường niên".
     */
    private Recurrence frequency() {
        int mark = c.mark();
        interval = 1;
        c.accept("ít nhất", "tối thiểu");
        boolean end = c.accept("cuối");
        boolean regularly = c.accept("định kỳ");
        if (!end && c.accept("thường niên")) {
            return Recurrence.YEAR;
        }
        Recurrence recurrence = null;
        if (c.accept("hằng", "mỗi", "từng")) {
            recurrence = period(false);
            once(true);
        } else if (!end && regularly) {
            c.accept("theo");
            recurrence = period(false);
            once(true);
        } else if (!end && once(false)) {
            if (c.accept(Type.SLASH) || c.accept("mỗi", "một", "trong")) {
                recurrence = period(false);
            }
        } else if (!end) {
            recurrence = period(false);
            if (!once(true)) {
                recurrence = null;
            }
        }
        if (recurrence == null) {
            c.reset(mark);
        }
        return recurrence;
    }

    /** In "6 tháng, hằng năm" the first period leans on the word of the second. */
    private Recurrence leaningPeriod() {
        int mark = c.mark();
        Recurrence first = c.peek().type() == Type.NUMBER ? period(true) : null;
        int after = c.mark();
        boolean leans = first != null
                && first != Recurrence.YEAR
                && c.comma()
                && c.accept("định kỳ hằng", "hằng", "mỗi")
                && c.sees("quý", "năm");
        c.reset(leans ? after : mark);
        return leans ? first : null;
    }

    /** once = ["ít nhất"] ["/"] ("một" | "1") "lần", also "/lần". */
    private boolean once(boolean strokeAllowed) {
        int mark = c.mark();
        c.accept("ít nhất", "tối thiểu");
        boolean stroke = strokeAllowed && c.accept(Type.SLASH);
        boolean one = c.accept("một") || c.peek().isShort() && c.peek().value() == 1 && c.next() != null;
        if ((one || stroke) && c.accept("lần")) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    /** period = "năm" | "quý" | "tháng" | number "tháng" | number "năm" | "nửa năm" | in a list also "cả năm", "cuối năm". */
    private Recurrence period(boolean inList) {
        int mark = c.mark();
        Recurrence recurrence = null;
        interval = 1;
        if (c.accept("nửa năm")) {
            recurrence = Recurrence.HALF_YEAR;
        } else if (c.accept("năm") || inList && c.accept("cả năm", "cuối năm")) {
            recurrence = Recurrence.YEAR;
        } else if (c.accept("quý")) {
            recurrence = Recurrence.QUARTER;
        } else if (c.accept("tháng")) {
            recurrence = Recurrence.MONTH;
        } else {
            OptionalInt count = Numerals.small(c);
            if (count.isPresent() && c.accept("tháng")) {
                recurrence = ofMonths(count.getAsInt());
            } else if (count.isPresent() && count.getAsInt() <= (inList ? 1 : LONGEST_INTERVAL) && c.accept("năm")) {
                interval = Math.max(1, count.getAsInt());
                recurrence = count.getAsInt() == 0 ? null : Recurrence.YEAR;
            } else if (count.isPresent() && count.getAsInt() == 1 && c.accept("quý")) {
                recurrence = Recurrence.QUARTER;
            }
        }
        boolean numbered =
                recurrence != null && (c.peek().type() == Type.NUMBER && !seesOnce() || c.sees("đầu", "cuối"));
        if (recurrence == null || numbered) {
            c.reset(mark);
            return null;
        }
        return recurrence;
    }

    private boolean seesOnce() {
        int mark = c.mark();
        boolean once = once(true);
        c.reset(mark);
        return once;
    }

    private static Recurrence ofMonths(int count) {
        for (Recurrence recurrence : Recurrence.values()) {
            if (recurrence.months == count) {
                return recurrence;
            }
        }
        return null;
    }
}
