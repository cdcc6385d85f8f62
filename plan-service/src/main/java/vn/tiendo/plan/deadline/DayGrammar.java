package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.tiendo.contracts.obligation.Schedule.Anchor;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for one day, the same day of several months, and the day of a period. */
final class DayGrammar {

    private static final String[] NEXT = {
        "kế tiếp liền kề", "liền kề sau", "liền kề", "liền sau", "kế tiếp", "tiếp theo", "kế sau", "sau đó", "sau", "tiếp", "kế"
    };

    private static final String[] EACH = {"mỗi", "hằng", "từng"};

    private final Cursor c;

    DayGrammar(Cursor cursor) {
        this.c = cursor;
    }

    /**
     * day = ["ngày"] d sep m [year] | ["ngày"] d "tháng" months [year] | "ngày" d ["của"] month of a period | "ngày cuối" of a period |
     * "ngày" d; none where nothing of that stands here.
     */
    List<Day> read(boolean bounded) {
        int mark = c.mark();
        boolean headed = c.accept("các ngày", "ngày mùng", "ngày mồng", "ngày");
        List<Day> read = headed && c.accept("cuối cùng", "cuối") ? lastDay() : numbered(headed, bounded);
        if (read.isEmpty()) {
            c.reset(mark);
        }
        return read;
    }

    private List<Day> numbered(boolean headed, boolean bounded) {
        Token number = c.peek();
        if (!number.isShort()) {
            return List.of();
        }
        Type sep = c.peek(1).type();
        boolean joined = sep == Type.SLASH || (sep == Type.DASH || sep == Type.DOT) && (headed || c.peek(3).type() == sep);
        if (joined && c.peek(2).isShort()) {
            return figures(number.value(), sep);
        }
        c.next();
        int day = number.value();
        c.accept(Type.COMMA);
        boolean of = c.sees("của");
        if (c.accept("của tháng", "các tháng", "tháng")) {
            List<Day> named = inMonths(day);
            return named.isEmpty() && (headed || of) ? ofPeriod(day) : named;
        }
        if (c.peek(-1).type() == Type.COMMA) {
            c.reset(c.mark() - 1);
        }
        if (quarterAfter()) {
            return List.of(Day.of(Anchor.AFTER_PERIOD, day, Recurrence.QUARTERLY));
        }
        boolean monthly = c.sees("hằng tháng", "mỗi tháng", "từng tháng", "của hằng tháng", "của mỗi tháng", "của từng tháng");
        boolean other = c.sees("làm việc", "ngày", "giờ", "h", "năm", "tuần", "quý", "lần")
                || c.peek().type() == Type.SLASH
                || c.peek().type() == Type.DASH;
        if (!monthly && (!headed || other)) {
            return List.of();
        }
        if (monthly) {
            c.accept("của");
        }
        return List.of(Day.ofSomeMonth(day));
    }

    private boolean quarterAfter() {
        int mark = c.mark();
        c.accept("của", "đầu");
        if (c.accept("quý") && c.accept(NEXT)) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    /** A number of a document has letters where a date has its year. */
    private List<Day> figures(int day, Type sep) {
        int month = c.peek(2).value();
        c.reset(c.mark() + 3);
        if (c.peek().type() == sep && c.peek(1).type() == Type.NUMBER) {
            if (!c.peek(1).isYear() || c.peek(2).type() == Type.SLASH) {
                return List.of();
            }
            c.next();
            return List.of(Day.of(month, day).inYear(c.next().value()));
        }
        boolean document = (c.peek().type() == Type.SLASH || c.peek().type() == Type.DASH)
                && c.peek().start() == c.end()
                && c.peek(1).type() == Type.WORD
                && c.peek(1).start() == c.peek().end();
        boolean range = c.peek().type() == Type.DASH && c.peek(1).type() == Type.NUMBER;
        if (document || range) {
            return List.of();
        }
        Day read = inYear(Day.of(month, day));
        return read == null ? List.of() : List.of(read);
    }

    /** months = m {separator ["tháng"] m} [year] */
    private List<Day> inMonths(int day) {
        Integer first = month();
        if (first == null) {
            return List.of();
        }
        List<Integer> months = new ArrayList<>(List.of(first));
        while (true) {
            int mark = c.mark();
            boolean joined = c.comma();
            boolean headed = joined && c.accept("tháng");
            Integer next = joined && (headed || c.peek().isShort()) ? month() : null;
            boolean figure = !headed && (c.peek().type() == Type.SLASH || c.sees("tháng", "ngày", "giờ", "năm một", "lần", "quý"));
            if (next == null || figure) {
                c.reset(mark);
                break;
            }
            months.add(next);
        }
        Day read = inYear(Day.of(first, day));
        return read == null ? List.of() : months.stream().map(read::inMonth).toList();
    }

    /** The year behind a day; null where it is the year before, or none of those that are meant. */
    Day inYear(Day day) {
        int mark = c.mark();
        boolean bracket = c.accept(Type.OPEN);
        boolean comma = !bracket && c.accept(Type.COMMA);
        boolean slash = !bracket && !comma && c.accept(Type.SLASH);
        if (slash && c.peek().type() == Type.NUMBER && !c.peek().isYear()) {
            return null;
        }
        c.accept("của");
        if (!comma && c.peek().isYear() && slash || c.sees("năm") && c.peek(1).isYear()) {
            c.accept("năm");
            Day dated = day.inYear(c.next().value());
            if (!bracket || c.accept(Type.CLOSE)) {
                return dated;
            }
        } else if (!bracket && !comma && !slash && c.accept("năm")) {
            Day named = inYearNamed(day);
            if (named != null) {
                return named;
            }
            boolean report = c.sees("trước") && !isLimit(1);
            if (report) {
                return null;
            }
        }
        c.reset(mark);
        return day;
    }

    private Day inYearNamed(Day day) {
        if (c.accept("báo cáo", "đó", "ấy", "kế hoạch")) {
            return day.inYearOfReport();
        }
        if (!c.accept(NEXT)) {
            return null;
        }
        c.skip(NEXT);
        c.accept("của năm báo cáo", "năm báo cáo");
        return day.inYearAfter();
    }

    private boolean isLimit(int ahead) {
        return c.peek(ahead).is("ngày") || c.peek(ahead).isShort();
    }

    /** "tháng" is read: "cuối quý", "đầu quý sau", "sau", "thứ ba của quý", "báo cáo". */
    private List<Day> ofPeriod(int day) {
        if (c.accept("báo cáo", "đó")) {
            return List.of(Day.of(Anchor.LAST_OF_PERIOD, day, Recurrence.MONTHLY));
        }
        boolean third = c.accept("thứ ba", "thứ 3");
        if (third || c.accept("cuối cùng", "cuối")) {
            Period period = period();
            boolean named = period.named && !c.sees(NEXT) && (!third || period.is == Recurrence.QUARTERLY);
            return named || !third && !period.named ? List.of(Day.of(Anchor.LAST_OF_PERIOD, day, period.is)) : List.of();
        }
        if (c.accept("đầu tiên", "thứ nhất", "đầu")) {
            Period period = period();
            return period.named && c.accept(NEXT) ? List.of(Day.of(Anchor.AFTER_PERIOD, day, period.is)) : List.of();
        }
        if (c.accept(NEXT)) {
            Period period = period();
            return List.of(Day.of(Anchor.AFTER_PERIOD, day, period.is));
        }
        return List.of();
    }

    private record Period(boolean named, Recurrence is) {}

    /** period = ["của"] ["mỗi"] ("quý" | "6 tháng" | "năm" | "tháng" | "kỳ") ["báo cáo"]; a quarter with a number is none. */
    private Period period() {
        int mark = c.mark();
        c.accept("của");
        boolean each = c.accept(EACH);
        Recurrence is = null;
        boolean named = true;
        if (c.accept("quý")) {
            is = Recurrence.QUARTERLY;
            named = lastMonthOfQuarter() == null;
        } else if (isSix() && c.accept("tháng")) {
            is = Recurrence.SEMIANNUAL;
        } else if (!each && c.sees("năm") && !c.peek(1).isYear() && c.accept("năm")) {
            is = Recurrence.ANNUAL;
        } else if (c.accept("tháng")) {
            is = Recurrence.MONTHLY;
        } else if (!c.accept("kỳ hạn", "kỳ")) {
            named = false;
        }
        if (!named) {
            c.reset(mark);
            return new Period(false, null);
        }
        c.accept("báo cáo");
        return new Period(true, is);
    }

    private boolean isSix() {
        if (c.peek().isShort() && c.peek().value() == 6 && c.peek(1).is("tháng")) {
            c.next();
            return true;
        }
        return !Words.isNext(c.peek()) && c.sees("sáu tháng") && c.accept("sáu");
    }

    /** "ngày cuối cùng" is read. */
    private List<Day> lastDay() {
        c.accept("của");
        if (c.sees("tháng")) {
            int mark = c.mark();
            c.next();
            Integer month = month();
            if (month != null && month <= 12) {
                Day read = inYear(Day.lastOf(month));
                return read == null ? List.of() : List.of(read);
            }
            c.reset(mark + 1);
            List<Day> named = ofPeriod(Day.LONGEST_MONTH);
            if (!named.isEmpty()) {
                return named;
            }
            c.reset(mark);
        }
        if (c.sees("năm") && c.peek(1).isYear()) {
            return List.of(inYear(Day.lastOf(12)));
        }
        Period period = period();
        if (!period.named) {
            return List.of();
        }
        return List.of(
                period.is == Recurrence.ANNUAL
                        ? Day.lastOf(12).inYearOfReport()
                        : Day.lastOf(Anchor.LAST_OF_PERIOD, period.is));
    }

    /** A month's number in figures or words; null where none stands here. "sau" without its mark is the word for next. */
    Integer month() {
        int mark = c.mark();
        if (Words.isNext(c.peek())) {
            return null;
        }
        boolean five = c.peek().is("năm") && !c.peek(1).isYear() && !c.sees("năm sau", "năm báo cáo", "năm trước", "năm nay");
        OptionalInt number = five ? OptionalInt.of(5) : Numerals.small(c);
        if (five) {
            c.next();
        }
        if (number.isEmpty() || number.getAsInt() > 12 || number.getAsInt() < 1) {
            c.reset(mark);
            return null;
        }
        return number.getAsInt();
    }

    /** The last month of the quarter whose number stands here, or null. */
    Integer lastMonthOfQuarter() {
        int mark = c.mark();
        OptionalInt number = Numerals.quarter(c);
        if (number.isEmpty() || number.getAsInt() > 4 || number.getAsInt() < 1) {
            c.reset(mark);
            return null;
        }
        return 3 * number.getAsInt();
    }
}
