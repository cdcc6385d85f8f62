package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.contracts.obligation.Schedule.Anchor;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for one day, the same day of several months, and the day of a period. */
final class DayGrammar {

    private final Cursor c;
    private final MonthGrammar months;
    private final PeriodDayGrammar periods;

    DayGrammar(Cursor cursor) {
        this.c = cursor;
        this.months = new MonthGrammar(cursor);
        this.periods = new PeriodDayGrammar(cursor);
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
        boolean joined = sep == Type.SLASH
                || (sep == Type.DASH || sep == Type.DOT)
                        && (headed || c.peek(3).type() == sep || bounded && isLimit() && !isAmount());
        if (joined && c.peek(2).isShort()) {
            return figures(number.value(), sep);
        }
        c.next();
        int day = number.value();
        c.accept(Type.COMMA);
        boolean of = c.sees("của");
        if (c.accept("của tháng", "các tháng", "tháng")) {
            List<Day> named = inMonths(day);
            return named.isEmpty() && (headed || of) ? periods.ofMonth(day) : named;
        }
        if (c.peek(-1).type() == Type.COMMA) {
            c.reset(c.mark() - 1);
        }
        if (periods.isQuarterAfter()) {
            return List.of(Day.of(Anchor.AFTER_PERIOD, day, Recurrence.QUARTERLY));
        }
        boolean monthly =
                c.sees("hằng tháng", "mỗi tháng", "từng tháng", "của hằng tháng", "của mỗi tháng", "của từng tháng");
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

    /** The bound is one of days rather than of amounts ("không quá 10-12 trang"). */
    private boolean isLimit() {
        Token bound = c.peek(-1);
        return Stream.of("trước", "nhất", "hết", "hạn", "hơn", "là").anyMatch(bound::is);
    }

    /** "10-12" in "chậm nhất 10-12 ngày", "trước 1-2 năm". */
    private boolean isAmount() {
        Token unit = c.peek(3);
        boolean year = unit.is("năm")
                && (c.peek(4).isYear()
                        || Stream.of("báo", "đó", "kế", "tiếp", "liền", "sau").anyMatch(c.peek(4)::is));
        return !year
                && Stream.of("ngày", "tháng", "năm", "tuần", "giờ", "h", "quý", "lần")
                        .anyMatch(unit::is);
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
        Integer first = months.month();
        if (first == null) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>(List.of(first));
        while (true) {
            int mark = c.mark();
            boolean joined = c.comma();
            boolean headed = joined && c.accept("tháng");
            Integer next = joined && (headed || c.peek().isShort()) ? months.month() : null;
            boolean figure = !headed
                    && (c.peek().type() == Type.SLASH || c.sees("tháng", "ngày", "giờ", "năm một", "lần", "quý"));
            if (next == null || figure) {
                c.reset(mark);
                break;
            }
            all.add(next);
        }
        Day read = inYear(Day.of(first, day));
        return read == null ? List.of() : all.stream().map(read::inMonth).toList();
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
        if (!c.accept(PeriodDayGrammar.NEXT)) {
            return null;
        }
        c.skip(PeriodDayGrammar.NEXT);
        c.accept("của năm báo cáo", "năm báo cáo");
        return day.inYearAfter();
    }

    private boolean isLimit(int ahead) {
        return c.peek(ahead).is("ngày") || c.peek(ahead).isShort();
    }

    /** "ngày cuối cùng" is read. */
    private List<Day> lastDay() {
        c.accept("của");
        if (c.sees("tháng")) {
            int mark = c.mark();
            c.next();
            Integer month = months.month();
            if (month != null && month <= 12) {
                Day read = inYear(Day.lastOf(month));
                return read == null ? List.of() : List.of(read);
            }
            c.reset(mark + 1);
            List<Day> named = periods.ofMonth(Day.LONGEST_MONTH);
            if (!named.isEmpty()) {
                return named;
            }
            c.reset(mark);
        }
        if (c.sees("năm") && c.peek(1).isYear()) {
            return List.of(inYear(Day.lastOf(12)));
        }
        return periods.last();
    }
}
