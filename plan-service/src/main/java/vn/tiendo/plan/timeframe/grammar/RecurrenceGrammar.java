package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.PlanDate;
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
    private final PlanDate plan;
    private final UnitGrammar units;
    private final LimitGrammar limitGrammar;
    private final PeriodGrammar periods;
    private final FrequencyGrammar frequencies;

    RecurrenceGrammar(Cursor cursor, PlanDate plan) {
        this.c = cursor;
        this.plan = plan;
        this.units = new UnitGrammar(cursor);
        this.limitGrammar = new LimitGrammar(cursor, plan);
        this.periods = new PeriodGrammar(cursor, plan);
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
        List<Item> days = all.size() == 1 && all.get(0).recurrence() == Recurrence.YEAR ? days() : List.of();
        limits = limitGrammar.after(limits, all.get(0).recurrence() != Recurrence.YEAR);
        if (!ended() || limits == null) {
            return null;
        }
        if (!days.isEmpty()) {
            return yearly(days, all.get(0).span(), limits);
        }
        List<Part> parts = new ArrayList<>();
        for (Frequency frequency : all) {
            Span span = parts.isEmpty() ? new Span(start, frequency.span().end()) : frequency.span();
            parts.add(new Part(frame(frequency.recurrence(), limits), List.of(span)));
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
        boolean open = c.accept(Type.OPEN);
        List<Frequency> all = frequencies.frequencies();
        if (open) {
            c.accept(Type.CLOSE);
        }
        if (c.mark() == mark || all.size() != 1 || all.get(0).recurrence() != Recurrence.YEAR) {
            return null;
        }
        List<Item> closer = days.size() == 1 ? days() : List.of();
        Limits limits = limitGrammar.after(limitGrammar.none(), false);
        if (!ended() || limits == null) {
            return null;
        }
        return yearly(closer.isEmpty() ? days : closer, all.get(0).span(), limits);
    }

    /** following = ["từ" | "giai đoạn"] unit ["-" unit] ("và" | ",") ("các" | "những") "năm" "tiếp theo" ["đến" unit]. */
    Reading following() {
        int start = c.start();
        Bound.fillers(c);
        c.accept("kể");
        c.accept("bắt đầu");
        periods.rangeWord();
        Named unit = units.unit(null);
        if (unit == null) {
            return null;
        }
        Named to = periods.rangeEnd(unit, false);
        Span first = new Span(start, c.end());
        int rest = c.start();
        if (!c.comma() || !c.accept("các năm", "những năm", "năm")) {
            return null;
        }
        boolean next = c.accept("tiếp theo", "kế tiếp", "sau đó", "về sau", "sau", "tiếp", "tới");
        Limits limits = limitGrammar.after(limitGrammar.none(), false);
        if (!next || !ended() || limits == null || limits.from() != null) {
            return null;
        }
        boolean fromPlan = !(to == null ? unit : to).hasYear();
        CalendarUnit named = (to == null ? unit : to).unit();
        CalendarUnit last = fromPlan ? named.in(plan.year()) : named;
        if (to == null && last.kind() == Kind.YEAR) {
            return Reading.of(annual(last, limits.until(), fromPlan));
        }
        List<Part> parts =
                new ArrayList<>(new PeriodMeaning(plan).parts(List.of(new Item(Bound.IN, unit, to, false, start))));
        parts.set(0, new Part(parts.get(0).frame(), List.of(first)));
        TimeFrame then = annual(CalendarUnit.year(last.last().getYear() + 1), limits.until(), fromPlan);
        parts.add(new Part(then, List.of(new Span(rest, c.lastEnd()))));
        return Reading.of(parts);
    }

    private TimeFrame annual(CalendarUnit from, CalendarUnit until, boolean fromPlan) {
        LocalDate last = new Limits(from, until, true, plan.year()).last(plan);
        return TimeFrame.yearly(Kind.ANNUAL, from.first().getYear(), last, fromPlan);
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
        TimeFrame frame = recurring(kind, Recurrence.YEAR, null, false, limits);
        List<Part> parts = new ArrayList<>(List.of(new Part(frame, List.of(new Span(start, end)))));
        for (Frequency frequency : also) {
            parts.add(new Part(frame(frequency.recurrence(), limits), List.of(frequency.span())));
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
        return Reading.of(recurring(Kind.FROM_YEAR, Recurrence.YEAR, null, false, limits));
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

    private Reading yearly(List<Item> days, Span frequency, Limits limits) {
        int year = limits.first(plan).getYear();
        List<Part> parts = new ArrayList<>();
        for (Item item : days) {
            CalendarUnit unit = item.last().unit();
            boolean before = item.bound() == Bound.BEFORE;
            if (item.to() != null) {
                item.unit().unit().lastIn(year); // refuses a day that does not exist
            }
            LocalDate due = before && !unit.isDate() ? unit.in(year).first().minusDays(1) : unit.lastIn(year);
            if (due.getYear() != year) {
                throw new DateTimeException("before the first day of the year");
            }
            TimeFrame frame = recurring(Kind.ANNUAL, Recurrence.YEAR, due, before && unit.isDate(), limits);
            parts.add(new Part(frame, List.of(new Span(item.start(), item.last().end()), frequency)));
        }
        return Reading.of(parts);
    }

    private TimeFrame frame(Recurrence recurrence, Limits limits) {
        Kind kind = recurrence == Recurrence.YEAR ? Kind.ANNUAL : Kind.PERIODIC;
        return recurring(kind, recurrence, null, false, limits);
    }

    /** {@code from} is the first day of the first period, of FROM_YEAR the day named. */
    private TimeFrame recurring(Kind kind, Recurrence recurrence, LocalDate due, boolean before, Limits limits) {
        LocalDate first = limits.first(plan);
        int month = (first.getMonthValue() - 1) / recurrence.months * recurrence.months + 1;
        LocalDate from = kind == Kind.FROM_YEAR ? first : LocalDate.of(first.getYear(), month, 1);
        return new TimeFrame(
                kind, from, due, limits.last(plan), before, limits.yearFromPlan(), recurrence, null, List.of());
    }
}
