package vn.tiendo.plan.deadline;

import java.util.List;
import vn.tiendo.contracts.obligation.Schedule.Anchor;
import vn.tiendo.plan.timeframe.token.Cursor;

/** Productions for the day that each period has: "tháng cuối quý", "tháng đầu quý sau", "tháng sau", "ngày cuối cùng của quý". */
final class PeriodDayGrammar {

    static final String[] NEXT = {
        "kế tiếp liền kề",
        "liền kề sau",
        "liền kề",
        "liền sau",
        "kế tiếp",
        "tiếp theo",
        "kế sau",
        "sau đó",
        "sau",
        "tiếp",
        "kế"
    };

    private static final String[] EACH = {"mỗi", "hằng", "từng"};

    private final Cursor c;
    private final MonthGrammar months;

    PeriodDayGrammar(Cursor cursor) {
        this.c = cursor;
        this.months = new MonthGrammar(cursor);
    }

    /** "quý sau", which is the month after the period. */
    boolean isQuarterAfter() {
        int mark = c.mark();
        c.accept("của", "đầu");
        if (c.accept("quý") && c.accept(NEXT)) {
            return true;
        }
        c.reset(mark);
        return false;
    }

    /** "tháng" is read: "cuối quý", "đầu quý sau", "sau", "thứ ba của quý", "báo cáo". */
    List<Day> ofMonth(int day) {
        if (c.accept("báo cáo", "đó")) {
            return List.of(Day.of(Anchor.LAST_OF_PERIOD, day, Recurrence.MONTHLY));
        }
        boolean third = c.accept("thứ ba", "thứ 3");
        if (third || c.accept("cuối cùng", "cuối")) {
            Period period = period();
            boolean named = period.named && !c.sees(NEXT) && (!third || period.is == Recurrence.QUARTERLY);
            return named || !third && !period.named
                    ? List.of(Day.of(Anchor.LAST_OF_PERIOD, day, period.is))
                    : List.of();
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
            named = months.lastMonthOfQuarter() == null;
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
    List<Day> last() {
        Period period = period();
        if (!period.named) {
            return List.of();
        }
        return List.of(
                period.is == Recurrence.ANNUAL
                        ? Day.lastOf(12).inYearOfReport()
                        : Day.lastOf(Anchor.LAST_OF_PERIOD, period.is));
    }
}
