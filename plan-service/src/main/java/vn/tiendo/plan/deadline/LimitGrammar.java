package vn.tiendo.plan.deadline;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.deadline.Piece.Limit;
import vn.tiendo.plan.deadline.Piece.Other;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for the days by which something is due: a bound and one or several days. */
final class LimitGrammar {

    private enum Bound {
        NONE,
        BEFORE,
        /** With the whole of a period: "hết tháng 11", "chậm nhất tháng 11". */
        WITHIN,
        /** A day only: "vào ngày 15/11"; a month in its place is no limit. */
        AT
    }

    private static final String[] WITHIN = {
        "trước hoặc trong",
        "trước hoặc vào",
        "trước hoặc đúng",
        "đến hết",
        "tới hết",
        "hết",
        "trong",
        "chậm nhất",
        "muộn nhất",
        "trễ nhất",
        "không muộn hơn",
        "không chậm hơn",
        "không trễ hơn",
        "không để quá",
        "không quá"
    };

    private static final String[] AT = {"thời hạn", "hạn cuối cùng", "hạn cuối", "hạn chót", "hạn", "đến", "tới", "vào"
    };

    private final Cursor c;
    private final DayGrammar days;
    private final MonthGrammar months;

    LimitGrammar(Cursor cursor) {
        this.c = cursor;
        this.days = new DayGrammar(cursor);
        this.months = new MonthGrammar(cursor);
    }

    /**
     * limit = [bound] day {separator [bound] day} | bound period; null where none stands here.
     *
     * @param bounded the words before have bounded it already ("trước 17 giờ ngày 15/11")
     */
    Limit read(boolean bounded) {
        int from = c.mark();
        Bound bound = bound();
        List<Day> read = new ArrayList<>(days.read(bounded || bound != Bound.NONE));
        boolean period = read.isEmpty() && (bound == Bound.BEFORE || bound == Bound.WITHIN);
        if (period) {
            read.addAll(period(bound == Bound.BEFORE));
        }
        if (read.isEmpty() || !read.stream().allMatch(Day::exists)) {
            c.reset(from);
            return null;
        }
        while (!period && another(bound, read)) {
            // each is added by the condition
        }
        return new Limit(
                from, c.mark(), inOneYear(read), bounded || bound != Bound.NONE, bound == Bound.BEFORE && !period);
    }

    /** A limit whose day is in no calendar ("trước ngày 31/02"), with the others of its list, which mean nothing without it. */
    Other impossible() {
        int from = c.mark();
        boolean bounded = bound() != Bound.NONE;
        List<Day> read = bounded ? days.read(true) : List.of();
        if (read.isEmpty() || read.stream().allMatch(Day::exists)) {
            c.reset(from);
            return null;
        }
        while (!read.isEmpty()) {
            int mark = c.mark();
            read = c.comma() ? days.read(true) : List.of();
            if (read.isEmpty()) {
                c.reset(mark);
            }
        }
        return new Other(from, c.mark());
    }

    /** A month or a quarter of a year, which is a limit where nothing else is said: "quý IV/2025". */
    Limit period() {
        int from = c.mark();
        List<Day> read = c.sees("tháng", "quý") ? period(false) : List.of();
        return read.stream().anyMatch(Day::isDated) ? new Limit(from, c.mark(), read, true, false) : null;
    }

    private Bound bound() {
        Bound bound = Bound.NONE;
        for (Bound next = word(); next != Bound.NONE; next = bound == Bound.BEFORE ? Bound.NONE : word()) {
            bound = next == Bound.AT && bound != Bound.NONE ? bound : next;
            c.accept(Type.COLON);
            c.accept("là");
            c.accept(Type.COLON);
        }
        return bound;
    }

    private Bound word() {
        if (c.accept(WITHIN)) {
            return Bound.WITHIN;
        }
        if (c.accept("trước thời điểm", "trước")) {
            boolean andOn = c.peek().type() == Type.AND
                    && (c.peek(1).is("trong") || c.peek(1).is("vào"));
            if (andOn) {
                c.reset(c.mark() + 2);
            }
            return andOn ? Bound.WITHIN : Bound.BEFORE;
        }
        return c.accept(AT) ? Bound.AT : Bound.NONE;
    }

    /** A further day of the same limit: "trước ngày 15/6 và ngày 15/12". */
    private boolean another(Bound bound, List<Day> read) {
        int mark = c.mark();
        boolean comma = c.peek().type() == Type.COMMA && c.peek(1).type() != Type.AND;
        boolean joined = c.comma() || c.accept("hoặc");
        int after = c.mark();
        Bound again = joined ? bound() : Bound.NONE;
        boolean repeated = again != Bound.NONE;
        List<Day> more = joined && (!repeated || again == bound) ? days.read(true) : List.of();
        boolean same = !more.isEmpty() && more.stream().allMatch(day -> isLike(day, read.get(0)));
        boolean apart = same && (!comma || !repeated || areApart(read.get(read.size() - 1), more.get(0)));
        if (!apart || after == mark) {
            c.reset(mark);
            return false;
        }
        read.addAll(more);
        return true;
    }

    private static boolean isLike(Day day, Day other) {
        return day.exists() && day.isOfCalendar() == other.isOfCalendar() && day.anchor() == other.anchor();
    }

    /** Days of two periods; days that are closer are those of two reports. */
    private static boolean areApart(Day one, Day other) {
        return one.isOfCalendar() && other.isOfCalendar() && Math.floorMod(other.month() - one.month(), 12) >= 2;
    }

    /** The last day of a period that is named: "hết tháng 11", "trong quý I năm sau", "trước tháng 12", "hết năm 2027". */
    private List<Day> period(boolean before) {
        int mark = c.mark();
        if (c.peek().is("năm") && c.peek(1).isYear() && c.peek(2).type() != Type.DASH) {
            c.next();
            int year = c.next().value();
            return List.of(Day.lastOf(12).inYear(before ? year - 1 : year));
        }
        boolean quarter = c.accept("quý");
        Integer last = quarter ? months.lastMonthOfQuarter() : c.accept("tháng") ? months.month() : null;
        if (last != null) {
            int first = quarter ? last - 2 : last;
            boolean yearBefore = before && first == 1;
            Day day = days.inYear(Day.lastOf(yearBefore ? 12 : before ? first - 1 : last));
            if (day != null && (!yearBefore || day.isDated())) {
                return List.of(yearBefore ? day.inYear(day.year() - 1) : day);
            }
        }
        c.reset(mark);
        return List.of();
    }

    /** A year that stands behind the last of several days is the year of all. */
    private static List<Day> inOneYear(List<Day> read) {
        Integer year = read.get(read.size() - 1).year();
        return year == null
                ? List.copyOf(read)
                : read.stream()
                        .map(day -> day.isOfCalendar() && !day.isDated() ? day.inYear(year) : day)
                        .toList();
    }
}
