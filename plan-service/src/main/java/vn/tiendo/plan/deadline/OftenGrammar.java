package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tiendo.plan.deadline.Piece.Often;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for how often a report is asked for: "hằng năm" marks it, "báo cáo năm" names it. */
final class OftenGrammar {

    private static final String[] YEARLY = {"hằng năm", "mỗi năm", "từng năm", "thường niên"};
    private static final String[] QUARTERLY = {"hằng quý", "mỗi quý", "từng quý", "theo quý", "theo từng quý"};
    private static final String[] MONTHLY = {"hằng tháng", "mỗi tháng", "từng tháng", "theo tháng", "theo từng tháng"};

    /** Words before "năm", "quý" or "6 tháng" that make it a report's. */
    private static final String[] OF_REPORT = {"cáo", "với", "cho", "cả", "hằng", "mỗi", "theo", "kết", "quả"};

    private static final String[] NOT_THE_YEAR = {
        "học", "sau", "tới", "nay", "này", "đó", "đầu", "cuối", "thứ", "qua", "ngoái", "kế", "tiếp", "liền", "một lần"
    };

    /** "quy định" and its like, where all marks are lost. */
    static final String[] NOT_THE_QUARTER = {"định", "trình", "chế", "hoạch", "mô", "tắc", "luật"};

    private final Cursor c;
    private final MonthGrammar months;

    OftenGrammar(Cursor cursor) {
        this.c = cursor;
        this.months = new MonthGrammar(cursor);
    }

    /**
     * often = ["định kỳ"] (marker | name); null where none stands here.
     *
     * @param listed another one, or a limit, stands directly before
     * @param free the first token that belongs to nothing yet
     */
    Often read(boolean listed, int free) {
        int from = c.mark();
        boolean periodic = c.accept("theo định kỳ", "định kỳ", "thường kỳ");
        Recurrence marked = marker();
        if (marked != null) {
            return new Often(from, c.mark(), marked, List.of(), true);
        }
        int start = c.mark();
        boolean ofReport = !periodic && from >= free + 2 && isReport();
        boolean head = c.peek(-1).start() < 0 || c.peek(-1).type() == Type.OPEN;
        Often named = name(periodic || listed || isOfReport(), head);
        if (named != null) {
            return new Often(ofReport ? from - 2 : from, c.mark(), named.every(), named.parts(), false);
        }
        c.reset(start);
        // "quy" has no mark, so that no production takes it for the quarter that it may be elsewhere.
        if (periodic
                && c.peek().is("theo")
                && c.peek(1).text().equalsIgnoreCase("quy")
                && c.peek(2).is("định")) {
            c.reset(start + 3);
        }
        return periodic ? new Often(from, c.mark(), null, List.of(), true) : null;
    }

    private boolean isReport() {
        return c.peek(-1).is("cáo") && c.peek(-2).is("báo") || c.peek(-1).is("kết") && isReview(c.peek(-2));
    }

    private static boolean isReview(Token before) {
        return before.is("sơ") || before.is("tổng");
    }

    private boolean isOfReport() {
        Token before = c.peek(-1);
        for (String word : OF_REPORT) {
            if (before.is(word)) {
                return !before.is("kết") || isReview(c.peek(-2));
            }
        }
        return false;
    }

    private Recurrence marker() {
        int mark = c.mark();
        if (c.accept("bán niên")) {
            return Recurrence.SEMIANNUAL;
        }
        if (c.accept(YEARLY)) {
            int times = times();
            return times == 0 ? Recurrence.ANNUAL : ofTimes(times, mark);
        }
        if (c.accept(QUARTERLY) && lastMonthless()) {
            return once(Recurrence.QUARTERLY, mark);
        }
        c.reset(mark);
        if (c.accept(MONTHLY) && months.month() == null) {
            return once(Recurrence.MONTHLY, mark);
        }
        c.reset(mark);
        int times = times();
        if (times > 0) {
            boolean a = c.accept(Type.SLASH) || c.accept("trong một", "trong", "trên", "một", "mỗi", "hằng");
            if (a && c.accept("năm")) {
                return ofTimes(times, mark);
            }
            if (a && times == 1 && c.accept("quý", "tháng")) {
                return c.peek(-1).is("quý") ? Recurrence.QUARTERLY : Recurrence.MONTHLY;
            }
            c.reset(mark);
        }
        return everySoManyMonths(mark);
    }

    private boolean lastMonthless() {
        return months.lastMonthOfQuarter() == null && !c.sees(NOT_THE_QUARTER);
    }

    private Recurrence once(Recurrence recurrence, int mark) {
        int times = times();
        if (times > 1) {
            c.reset(mark);
            return null;
        }
        return recurrence;
    }

    /** times = n "lần"; 0 where none stand here. */
    private int times() {
        int mark = c.mark();
        c.accept(Type.SLASH);
        OptionalInt number = Words.isNext(c.peek()) ? OptionalInt.empty() : Numerals.small(c);
        if (number.isPresent() && c.accept("lần")) {
            return number.getAsInt();
        }
        c.reset(mark);
        return 0;
    }

    private Recurrence ofTimes(int times, int mark) {
        for (Recurrence is : Recurrence.values()) {
            if (is.frequency().filter(f -> f.periods == times).isPresent()) {
                return is;
            }
        }
        c.reset(mark);
        return null;
    }

    /** "6 tháng một lần", "3 tháng/lần", "01 năm/lần", "quý một lần", "mỗi 6 tháng". */
    private Recurrence everySoManyMonths(int mark) {
        boolean each = c.accept("mỗi", "hằng", "cứ");
        OptionalInt number = Words.isNext(c.peek()) ? OptionalInt.empty() : Numerals.small(c);
        int months = 0;
        if (c.accept("tháng")) {
            months = number.orElse(1);
        } else if (c.accept("quý")) {
            months = 3 * number.orElse(1);
        } else if (c.accept("năm")) {
            months = 12 * number.orElse(1);
        }
        boolean per = times() == 1 || c.peek().type() == Type.SLASH && c.peek(1).is("lần");
        if (c.peek().type() == Type.SLASH && c.peek(1).is("lần")) {
            c.reset(c.mark() + 2);
        }
        if (months > 0 && 12 % months == 0 && (per || each && number.isPresent() && !c.sees("đầu", "cuối"))) {
            Recurrence read = ofTimes(12 / months, mark);
            if (read != null) {
                return read;
            }
        }
        c.reset(mark);
        return null;
    }

    /** @param certain what stands before says that a report is named */
    private Often name(boolean certain, boolean head) {
        int from = c.mark();
        if (c.accept("cả năm")
                || certain && one("năm")
                || certain && c.accept("cuối năm") && !c.peek().isYear()) {
            return named(from, Recurrence.ANNUAL, List.of());
        }
        Often half = half(certain || head);
        if (half != null) {
            return half;
        }
        c.reset(from);
        if (c.accept("các quý", "quý")) {
            List<Integer> parts = quarters();
            if (!parts.isEmpty()) {
                return named(from, Recurrence.QUARTERLY, parts);
            }
            boolean period = !c.sees(NOT_THE_QUARTER)
                    && (!c.sees("sau", "này", "đó", "vị", "đầu", "cuối", "tới", "tiếp", "trước") || seesLimit());
            return period && isName(certain, head) ? named(from, Recurrence.QUARTERLY, List.of()) : null;
        }
        if (c.accept("năm")) {
            boolean year = c.peek().type() != Type.NUMBER && !c.sees(NOT_THE_YEAR) && (!c.sees("trước") || seesLimit());
            return year && isName(certain, head) ? named(from, Recurrence.ANNUAL, List.of()) : null;
        }
        if (c.accept("tháng")) {
            boolean month = months.month() == null && !c.sees(NOT_THE_YEAR) && (!c.sees("trước") || seesLimit());
            return month && isName(certain, head) ? named(from, Recurrence.MONTHLY, List.of()) : null;
        }
        return null;
    }

    /** "01 năm" beside "6 tháng". */
    private boolean one(String unit) {
        int mark = c.mark();
        OptionalInt number = Numerals.small(c);
        if (number.isPresent()
                && number.getAsInt() == 1
                && c.accept(unit)
                && c.peek().type() != Type.NUMBER
                && !c.sees(NOT_THE_YEAR)) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    private Often named(int from, Recurrence every, List<Integer> parts) {
        return new Often(from, c.mark(), every, parts, false);
    }

    /** At the head of a cell only what stands by itself: "năm: trước ngày 15/12". */
    private boolean isName(boolean certain, boolean head) {
        Type next = c.peek().type();
        return certain
                || head
                        && (next == Type.COLON
                                || next == Type.COMMA
                                || next == Type.OPEN
                                || next == Type.CLOSE
                                || seesLimit());
    }

    private boolean seesLimit() {
        int mark = c.mark();
        boolean seen = new LimitGrammar(c).read(false) != null && c.mark() > mark;
        c.reset(mark);
        return seen;
    }

    /** half = 6 "tháng" [("đầu" | "cuối") "năm"] | "nửa" ("đầu" | "cuối") "năm"; a number of months by itself is a duration. */
    private Often half(boolean certain) {
        int from = c.mark();
        boolean half = c.accept("nửa");
        if (!half) {
            c.accept("hằng");
            OptionalInt number = Words.isNext(c.peek()) ? OptionalInt.empty() : Numerals.small(c);
            if (number.isEmpty() || number.getAsInt() != 6 || !c.accept("tháng")) {
                return null;
            }
        }
        int part = c.accept("đầu") ? 1 : c.accept("cuối") ? 2 : 0;
        boolean year = (part > 0 || half) && c.accept("của năm", "mỗi năm", "năm");
        if (part > 0 && !year && !certain || half && !year || c.peek().isYear() || part == 0 && !half && !certain) {
            return null;
        }
        return named(from, Recurrence.SEMIANNUAL, part == 0 ? List.of() : List.of(part));
    }

    /** The numbers behind "quý": "I", "I, II và III". */
    private List<Integer> quarters() {
        List<Integer> parts = new ArrayList<>();
        while (true) {
            int mark = c.mark();
            boolean joined = parts.isEmpty() || c.comma();
            Integer last = joined ? months.lastMonthOfQuarter() : null;
            boolean another = last != null && c.peek().type() != Type.SLASH && !c.sees("tháng", "ngày", "năm");
            if (!another && !(parts.isEmpty() && last != null)) {
                c.reset(mark);
                return parts;
            }
            parts.add(last / 3);
        }
    }
}
