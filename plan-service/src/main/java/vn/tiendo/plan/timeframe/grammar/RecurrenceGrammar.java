package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.Recurrence;
import vn.tiendo.plan.timeframe.grammar.FrequencyGrammar.Frequency;
import vn.tiendo.plan.timeframe.grammar.Reading.Part;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for what recurs or goes on: yearly, periodic, continuous, from a year on. */
final class RecurrenceGrammar {

    private final Cursor c;
    private final MissingYear years;
    private final UnitGrammar units;
    private final LimitGrammar limitGrammar;
    private final PeriodGrammar periods;
    private final FrequencyGrammar frequencies;

    RecurrenceGrammar(Cursor cursor, MissingYear years) {
        this.c = cursor;
        this.years = years;
        this.units = new UnitGrammar(cursor);
        this.limitGrammar = new LimitGrammar(cursor, years);
        this.periods = new PeriodGrammar(cursor, years);
        this.frequencies = new FrequencyGrammar(cursor);
    }

    /**
     * recurring = [limits [("và" | ",")]] frequencies ["," | "("] [days in the year] ["," | "("] [limits].
     *
     * @throws DateTimeException when the words name a day that does not exist in the calendar
     */
    Reading recurring() {
        int start = c.start();
        Limits limits = limitGrammar.before();
        LimitGrammar.fillers(c);
        List<Frequency> all = frequencies.frequencies();
        if (all.isEmpty()) {
            return null;
        }
        List<Item> days = isYearly(all) ? days() : List.of();
        limits = limitGrammar.after(limits, !isYearly(all.subList(0, 1)));
        if (!ended() || limits == null) {
            return null;
        }
        if (!days.isEmpty()) {
            return yearly(days, limits);
        }
        List<Part> parts = new ArrayList<>();
        for (Frequency frequency : all) {
            Span span = parts.isEmpty() ? new Span(start, frequency.span().end()) : frequency.span();
            parts.add(new Part(frame(frequency, limits), List.of(span)));
        }
        return Reading.of(parts);
    }

    /** recurring = days in the year, "hằng năm" [closer days] [limits]: "Quý IV hằng năm", "trước ngày 15/11 hàng năm". */
    Reading daysFirst() {
        c.accept("định kỳ");
        List<Item> days = periods.items();
        if (days == null || days.stream().anyMatch(i -> i.hasYear() || i.kind() == Kind.YEAR && !isLastDay(i))) {
            return null;
        }
        int mark = c.mark();
        c.accept(Type.COMMA);
        boolean open = c.accept(Type.OPEN);
        List<Frequency> all = frequencies.frequencies();
        if (open) {
            c.accept(Type.CLOSE);
        }
        if (c.mark() == mark || !isYearly(all)) {
            return null;
        }
        List<Item> closer = days.size() == 1 ? days() : List.of();
        Limits limits = limitGrammar.after(limitGrammar.none(), false);
        if (!ended() || limits == null) {
            return null;
        }
        return yearly(closer.isEmpty() ? days : closer, limits);
    }

    /** continuous = [limits] "thường xuyên" | "liên tục" {"," ("liên tục" | "lâu dài")} [frequencies] [limits]. */
    Reading continuous() {
        int start = c.start();
        Limits limits = limitGrammar.before();
        LimitGrammar.fillers(c);
        if (!c.accept("thường xuyên", "liên tục")) {
            return null;
        }
        while (true) {
            int mark = c.mark();
            c.comma();
            if (!c.accept("thường xuyên", "liên tục", "lâu dài", "suốt năm")) {
                c.reset(mark);
                break;
            }
        }
        Bound.after(c);
        int end = c.end();
        List<Frequency> also = frequencies.frequencies();
        limits = limitGrammar.after(limits, true);
        if (!ended() || limits == null) {
            return null;
        }
        Kind kind = limits.since() ? Kind.FROM_YEAR : Kind.CONTINUOUS;
        TimeFrame frame = undated(kind, Recurrence.YEAR, limits);
        List<Part> parts = new ArrayList<>(List.of(new Part(frame, List.of(new Span(start, end)))));
        for (Frequency frequency : also) {
            parts.add(new Part(frame(frequency, limits), List.of(frequency.span())));
        }
        return Reading.of(parts);
    }

    /** since = "từ" unit ["trở đi"]. */
    Reading since() {
        LimitGrammar.fillers(c);
        Limits limits = limitGrammar.limits(false);
        Bound.after(c);
        if (limits == null || !limits.since() || limits.until() != null || !c.atEnd()) {
            return null;
        }
        return Reading.of(undated(Kind.FROM_YEAR, Recurrence.YEAR, limits));
    }

    private boolean ended() {
        Bound.after(c);
        c.accept(Type.CLOSE);
        return c.atEnd();
    }

    /** Days or periods in each year, behind "hằng năm". */
    private List<Item> days() {
        int mark = c.mark();
        c.accept(Type.COMMA);
        c.accept(Type.OPEN);
        List<Item> items = periods.items();
        if (items == null || items.stream().anyMatch(i -> i.hasYear() || i.kind() == Kind.YEAR && !isLastDay(i))) {
            c.reset(mark);
            return List.of();
        }
        c.accept(Type.CLOSE);
        return items;
    }

    private static boolean isLastDay(Item item) {
        return item.unit().unit().day() == CalendarUnit.LAST;
    }

    private static boolean isYearly(List<Frequency> all) {
        return all.size() == 1
                && all.get(0).recurrence() == Recurrence.YEAR
                && all.get(0).interval() == 1;
    }

    Reading yearly(List<Item> days, Limits limits) {
        List<Part> parts = new ArrayList<>();
        for (Item item : days) {
            parts.add(new Part(yearly(item, limits), List.of(item.words())));
        }
        return Reading.of(parts);
    }

    /** A day of each year; where the words do not say in which year it begins, the first one does not lie before the plan. */
    private TimeFrame yearly(Item item, Limits limits) {
        int year = limits.first().getYear();
        if (item.to() != null) {
            item.unit().unit().lastIn(year); // refuses a day that does not exist
        }
        LocalDate due = dueIn(item, year);
        if (limits.from() == null && due.isBefore(years.plan().firstDay())) {
            due = dueIn(item, ++year);
        }
        boolean before = item.bound() == Bound.BEFORE && item.last().unit().isDate();
        LocalDate from = LocalDate.of(year, 1, 1);
        TimeFrame frame = TimeFrame.recurring(Kind.ANNUAL, from, due, before, Recurrence.YEAR);
        return sourced(frame.until(limits.last()), limits);
    }

    private static LocalDate dueIn(Item item, int year) {
        CalendarUnit unit = item.last().unit();
        if (item.bound() != Bound.BEFORE || unit.isDate()) {
            return unit.lastIn(year);
        }
        LocalDate due = unit.in(year).first().minusDays(1);
        if (due.getYear() != year + unit.yearsOn()) {
            throw new DateTimeException("before the first day of the year");
        }
        return due;
    }

    private TimeFrame frame(Frequency frequency, Limits limits) {
        boolean yearly = frequency.recurrence() == Recurrence.YEAR && frequency.interval() == 1;
        return undated(yearly ? Kind.ANNUAL : Kind.PERIODIC, frequency.recurrence(), limits)
                .every(frequency.interval());
    }

    /** {@code from} is the first day of the first period, of FROM_YEAR the day named. */
    private TimeFrame undated(Kind kind, Recurrence recurrence, Limits limits) {
        LocalDate first = limits.first();
        LocalDate from = kind == Kind.FROM_YEAR ? first : recurrence.firstDayOf(first);
        TimeFrame frame = TimeFrame.recurring(kind, from, null, false, recurrence);
        return sourced(frame.until(limits.last()), limits);
    }

    private TimeFrame sourced(TimeFrame frame, Limits limits) {
        return limits.isYearMissing() ? years.sourced(frame) : frame;
    }
}
