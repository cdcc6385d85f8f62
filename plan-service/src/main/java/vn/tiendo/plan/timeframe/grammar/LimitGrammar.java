package vn.tiendo.plan.timeframe.grammar;

import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for where a recurrence begins and ends: "từ năm 2025", "giai đoạn 2025 - 2030", "đến năm 2030". */
final class LimitGrammar {

    private static final String[] BEFORE = {
        "tổ chức thực hiện",
        "triển khai thực hiện",
        "thực hiện",
        "triển khai",
        "tổ chức",
        "bắt đầu thực hiện",
        "cập nhật",
        "bổ sung",
        "duy trì",
        "rà soát",
        "nhiệm vụ",
        "công việc",
        "dự kiến",
        "thời gian",
        "vào"
    };

    private final Cursor c;
    private final MissingYear years;
    private final UnitGrammar units;
    private final PeriodGrammar periods;

    LimitGrammar(Cursor cursor, MissingYear years) {
        this.c = cursor;
        this.years = years;
        this.units = new UnitGrammar(cursor);
        this.periods = new PeriodGrammar(cursor, years);
    }

    /** Takes words that say nothing about what recurs: "cập nhật hằng năm". */
    static void fillers(Cursor c) {
        while (Deed.read(c) || c.accept(BEFORE)) {
            c.accept(Type.COLON);
        }
    }

    /**
     * Limits that stand first; a comma or "và" may follow only what says "từ" or is a period of years, or two things are meant; and
     * what is to be kept up comes after that period.
     */
    Limits before() {
        fillers(c);
        int mark = c.mark();
        Limits limits = limits(false);
        if (limits == null) {
            c.reset(mark);
            return none();
        }
        boolean and = c.peek().type() == Type.AND;
        boolean within = limits.isPeriodOfYears() || limits.from() == null && !and;
        if (c.comma() && !limits.since() && (!within || c.sees("duy trì", "tiếp tục"))) {
            c.reset(mark);
            return none();
        }
        c.accept(Type.OPEN);
        return limits;
    }

    /** Limits that stand last, or those before; null when they contradict. */
    Limits after(Limits before, boolean yearIsLimit) {
        int mark = c.mark();
        c.accept(Type.COMMA);
        c.accept(Type.OPEN);
        Limits own = limits(yearIsLimit);
        if (own == null) {
            c.reset(mark);
            c.accept("trong năm");
            return before;
        }
        if (before.none()) {
            return own;
        }
        boolean both = before.until() == null && own.from() == null;
        return both ? new Limits(before.from(), own.until(), before.since(), years) : null;
    }

    /** limits = ("từ" unit | ["giai đoạn"] year) [("-" | "đến") unit] ["trở đi"] | "đến" unit | ["trong"] "năm" y. */
    Limits limits(boolean yearIsLimit) {
        int mark = c.mark();
        Bound.fillers(c);
        c.accept("cho", "của");
        if (c.accept("cho đến hết", "đến hết", "cho đến", "đến", "tới", "hết")) {
            Named until = units.unit(null);
            return until == null || !until.hasYear() ? back(mark) : limits(null, until, false);
        }
        c.accept("kể");
        c.accept("bắt đầu");
        boolean since = c.sees("từ");
        boolean range = periods.rangeWord();
        boolean headed = c.sees("năm");
        Named from = units.unit(null);
        Named until = from == null ? null : periods.rangeEnd(from, range);
        if (from == null || until != null && !until.hasYear()) {
            return back(mark);
        }
        boolean onwards = until == null && c.accept("trở đi", "trở về sau", "về sau");
        if (until == null && (since || onwards)) {
            return limits(from, null, true);
        }
        boolean years = from.unit().kind() == Kind.YEAR;
        if (until != null && (years || since)) {
            return limits(from, until, since);
        }
        return years && from.hasYear() && yearIsLimit && headed && !range ? limits(from, from, false) : back(mark);
    }

    private Limits back(int mark) {
        c.reset(mark);
        return null;
    }

    private Limits limits(Named from, Named until, boolean since) {
        return new Limits(from == null ? null : from.unit(), until == null ? null : until.unit(), since, years);
    }

    Limits none() {
        return limits(null, null, false);
    }
}
