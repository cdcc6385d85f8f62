package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.Recurrence;
import vn.tiendo.plan.timeframe.grammar.FrequencyGrammar.Frequency;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for half-years, quarters and months with a day in them: "trước ngày 20 hằng tháng", "ngày 15 tháng cuối quý". */
final class PeriodicGrammar {

    private static final String[] AFTERWARDS = {"tiếp theo", "kế tiếp", "liền kề", "sau"};

    private final Cursor c;
    private final MissingYear years;
    private final LimitGrammar limitGrammar;
    private final PeriodGrammar periods;
    private final FrequencyGrammar frequencies;

    PeriodicGrammar(Cursor cursor, MissingYear years) {
        this.c = cursor;
        this.years = years;
        this.limitGrammar = new LimitGrammar(cursor, years);
        this.periods = new PeriodGrammar(cursor, years);
        this.frequencies = new FrequencyGrammar(cursor);
    }

    /**
     * A day in a period.
     *
     * @param recurrence the period, or null where the words leave it to what stands beside
     * @param month counted from the period's first; {@link #LAST} for its last, and 1 more where the period after is meant
     */
    private record PeriodDay(Recurrence recurrence, int month, boolean next, int day, boolean before) {

        static final int LAST = -1;

        /** No month is named, so that the period must be one. */
        static final int OF_A_MONTH = -2;

        boolean fits(Recurrence period) {
            return month == OF_A_MONTH ? period == Recurrence.MONTH : recurrence == null || recurrence == period;
        }

        LocalDate in(LocalDate first, Recurrence period) {
            int months = month == LAST ? period.months - 1 : Math.max(0, month);
            YearMonth itsMonth = YearMonth.from(first).plusMonths(months + (next ? period.months : 0));
            return itsMonth.atDay(Math.min(day, itsMonth.lengthOfMonth()));
        }
    }

    /** recurring = [limits] frequency ["," | "("] day in the period [")"] [limits]. */
    Reading recurring() {
        Limits limits = limitGrammar.before();
        LimitGrammar.fillers(c);
        List<Frequency> all = frequencies.frequencies();
        if (all.size() != 1 || all.get(0).recurrence() == Recurrence.YEAR) {
            return null;
        }
        Recurrence period = all.get(0).recurrence();
        c.accept(Type.COMMA);
        c.accept(Type.OPEN);
        int mark = c.mark();
        PeriodDay day = day();
        if (day == null) {
            c.reset(mark);
            return daysOfTheYear(period, limits);
        }
        c.accept(Type.CLOSE);
        limits = limitGrammar.after(limits, true);
        return day.fits(period) && limits != null && ended() ? Reading.of(frame(period, day, limits)) : null;
    }

    /** daysFirst = day in the period ["," | "("] [frequency] [limits]: "ngày 15 tháng cuối quý", "ngày 20 hằng tháng". */
    Reading daysFirst() {
        c.accept("định kỳ");
        PeriodDay day = day();
        if (day == null) {
            return null;
        }
        c.accept(Type.COMMA);
        c.accept(Type.OPEN);
        List<Frequency> all = frequencies.frequencies();
        c.accept(Type.CLOSE);
        Recurrence period = all.isEmpty() ? day.recurrence : all.get(0).recurrence();
        Limits limits = limitGrammar.after(limitGrammar.none(), true);
        boolean fits = all.size() <= 1 && period != null && day.fits(period);
        return fits && period != Recurrence.YEAR && limits != null && ended()
                ? Reading.of(frame(period, day, limits))
                : null;
    }

    /** "Định kỳ 6 tháng (trước 15/6 và 15/12)": the days of each year, which stand for the periods in which they lie. */
    private Reading daysOfTheYear(Recurrence period, Limits before) {
        List<Item> days = periods.items();
        if (days == null || period == Recurrence.MONTH || days.stream().anyMatch(PeriodicGrammar::isNoDayOfAnyYear)) {
            return null;
        }
        c.accept(Type.CLOSE);
        Limits limits = limitGrammar.after(before, true);
        if (limits == null || !ended()) {
            return null;
        }
        CalendarUnit first = days.get(0).unit().unit();
        boolean even = days.size() * period.months == Recurrence.YEAR.months;
        for (int i = 0; i < days.size(); i++) {
            CalendarUnit unit = days.get(i).unit().unit();
            unit.lastIn(years.plan().year()); // refuses a day that does not exist
            even &= unit.day() == first.day() && unit.month() == first.month() + i * period.months;
            even &= days.get(i).bound() == days.get(0).bound();
        }
        boolean strictly = days.get(0).bound() == Bound.BEFORE;
        if (even && first.month() <= period.months) {
            PeriodDay day = new PeriodDay(period, first.month() - 1, false, first.day(), strictly);
            return Reading.of(frame(period, day, limits));
        }
        return new RecurrenceGrammar(c, years).yearly(days, limits);
    }

    private static boolean isNoDayOfAnyYear(Item item) {
        CalendarUnit unit = item.unit().unit();
        return item.hasYear() || item.to() != null || !unit.isDate() || unit.day() == CalendarUnit.LAST;
    }

    /** day = bound "ngày" d ["hằng" month | ["của"] month ["của"] period]; "tháng sau" and "quý sau" are the next ones. */
    private PeriodDay day() {
        Bound bound = Bound.read(c);
        if (!c.accept("ngày mùng", "ngày mồng", "ngày") || !c.peek().isShort()) {
            return null;
        }
        int day = c.next().value();
        if (day < 1 || day > 31) {
            throw new DateTimeException("no day of a month");
        }
        boolean before = bound == Bound.BEFORE;
        c.accept("của");
        if (c.accept("tháng sau", "tháng tiếp theo", "tháng kế tiếp", "tháng liền kề", "tháng liền sau")) {
            return new PeriodDay(null, PeriodDay.OF_A_MONTH, true, day, before);
        }
        if (!c.accept("tháng")) {
            return c.sees("hằng tháng", "mỗi tháng", "từng tháng", "định kỳ")
                            || c.atEnd()
                            || c.peek().separates()
                    ? new PeriodDay(null, PeriodDay.OF_A_MONTH, false, day, before)
                    : null;
        }
        Integer month = month();
        if (month == null) {
            return null;
        }
        c.accept("của");
        c.accept("mỗi", "hằng", "từng", "các");
        Recurrence period = c.accept("quý") ? Recurrence.QUARTER : c.accept("6 tháng") ? Recurrence.HALF_YEAR : null;
        if (period == null) {
            c.accept("kỳ báo cáo", "kỳ");
        }
        boolean next = c.accept(AFTERWARDS);
        boolean certain = period != null || c.peek(-1).is("kỳ") || c.peek(-1).is("cáo");
        return certain || !next ? new PeriodDay(period, month, next, day, before) : null;
    }

    private Integer month() {
        if (c.accept("cuối cùng", "cuối", "thứ ba")) {
            return PeriodDay.LAST;
        }
        return c.accept("đầu tiên", "đầu", "thứ nhất") ? Integer.valueOf(0) : c.accept("giữa", "thứ hai") ? 1 : null;
    }

    /** The first day that is due does not lie before the plan. */
    private TimeFrame frame(Recurrence period, PeriodDay day, Limits limits) {
        LocalDate first = period.firstDayOf(limits.first());
        if (limits.from() == null && day.in(first, period).isBefore(years.plan().firstDay())) {
            first = first.plusMonths(period.months);
        }
        TimeFrame frame = TimeFrame.recurring(Kind.PERIODIC, first, day.in(first, period), day.before, period)
                .until(limits.last());
        return limits.isYearMissing() ? years.sourced(frame) : frame;
    }

    private boolean ended() {
        Bound.after(c);
        c.accept(Type.CLOSE);
        return c.atEnd();
    }
}
