package vn.tiendo.plan.timeframe.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.Recurrence;
import vn.tiendo.plan.timeframe.TimeFrame.YearFrom;
import vn.tiendo.plan.timeframe.grammar.FrequencyGrammar.Frequency;
import vn.tiendo.plan.timeframe.grammar.Reading.Part;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Span;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for a time after which something recurs: "năm 2025 và duy trì hằng năm", "quý IV/2024 và các năm tiếp theo". */
final class SequelGrammar {

    private static final String[] KEPT_UP = {
        "tiếp tục duy trì",
        "duy trì thực hiện",
        "duy trì",
        "tiếp tục thực hiện",
        "tiếp tục triển khai",
        "tiếp tục",
        "tổ chức thực hiện",
        "triển khai thực hiện",
        "thực hiện",
        "triển khai",
        "cập nhật",
        "bổ sung",
        "rà soát",
        "vận hành",
        "sau đó"
    };

    private final Cursor c;
    private final MissingYear years;
    private final UnitGrammar units;
    private final LimitGrammar limits;
    private final PeriodGrammar periods;
    private final FrequencyGrammar frequencies;

    SequelGrammar(Cursor cursor, MissingYear years) {
        this.c = cursor;
        this.years = years;
        this.units = new UnitGrammar(cursor);
        this.limits = new LimitGrammar(cursor, years);
        this.periods = new PeriodGrammar(cursor, years);
        this.frequencies = new FrequencyGrammar(cursor);
    }

    /** following = ["từ" | "giai đoạn"] unit ["-" unit] ("và" | ",") {kept up} ["thường xuyên"] ("các" | "những") "năm" "tiếp theo" ["đến" unit]. */
    Reading following() {
        int start = c.start();
        Bound.fillers(c);
        c.accept("kể");
        c.accept("bắt đầu");
        periods.rangeWord();
        Named unit = units.unit(null);
        Named to = unit == null ? null : periods.rangeEnd(unit, false);
        boolean joined = unit != null && c.comma();
        int rest = c.start();
        int mark = c.mark();
        c.skip(KEPT_UP);
        boolean kept = c.mark() > mark;
        boolean always = c.accept("thường xuyên");
        c.skip("trong", "vào", "cho");
        if (!joined && !kept || unit == null || !c.accept("các năm", "những năm", "hằng năm", "năm")) {
            return null;
        }
        boolean next = c.accept("tiếp theo", "kế tiếp", "sau đó", "về sau", "sau", "tiếp", "tới");
        Limits until = limits.after(limits.none(), false);
        if (!next || !ended() || until == null || until.from() != null) {
            return null;
        }
        Kind then = always ? Kind.CONTINUOUS : Kind.ANNUAL;
        if (!kept && to == null && unit.unit().kind() == Kind.YEAR && unit.hasYear()) {
            LocalDate last = new Limits(unit.unit(), until.until(), true, years).last();
            return Reading.of(TimeFrame.yearly(then, unit.unit().first().getYear(), last));
        }
        List<Part> parts =
                new ArrayList<>(new PeriodMeaning(years).parts(List.of(new Item(Bound.IN, unit, to, false, start))));
        return sequel(parts, then, 1, until, rest);
    }

    /**
     * then = periods ["và" | "," | "("] {kept up} (frequency | "thường xuyên") ["đến" unit]. After a mere comma it recurs from the
     * same year.
     */
    Reading then() {
        List<Item> items = periods.items();
        if (items == null || c.atEnd()) {
            return null;
        }
        boolean after = c.peek().type() == Type.AND;
        boolean joined = c.comma() || c.accept(Type.OPEN);
        int rest = c.start();
        int mark = c.mark();
        c.skip(KEPT_UP);
        after |= c.mark() > mark;
        if (!joined && c.mark() == mark) {
            return null;
        }
        boolean continuous = c.accept("thường xuyên", "liên tục");
        c.accept(continuous ? Type.COMMA : Type.OTHER);
        List<Frequency> all = frequencies.frequencies();
        boolean yearly = all.size() == 1
                && all.get(0).recurrence() == Recurrence.YEAR
                && all.get(0).interval() == 1;
        Limits until = limits.after(limits.none(), false);
        if (!yearly && (!continuous || !all.isEmpty()) || !ended() || until == null || until.from() != null) {
            return null;
        }
        return sequel(
                new PeriodMeaning(years).parts(items),
                yearly ? Kind.ANNUAL : Kind.CONTINUOUS,
                after ? 1 : 0,
                until,
                rest);
    }

    private Reading sequel(List<Part> before, Kind kind, int yearsOn, Limits until, int rest) {
        List<Part> parts = new ArrayList<>(before);
        TimeFrame last = parts.get(parts.size() - 1).frame();
        if (last.due() == null) {
            return Reading.of(parts);
        }
        int year = last.due().getYear() + yearsOn;
        CalendarUnit first = CalendarUnit.year(year);
        TimeFrame recurring = TimeFrame.yearly(kind, year, new Limits(first, until.until(), true, years).last());
        recurring = last.yearFrom() == YearFrom.PLAN_DATE
                ? recurring.yearFrom(YearFrom.PLAN_DATE, null)
                : recurring.yearFrom(YearFrom.PHRASE, year);
        parts.add(new Part(recurring, List.of(new Span(rest, c.lastEnd()))));
        return Reading.of(parts);
    }

    private boolean ended() {
        Bound.after(c);
        c.accept(Type.CLOSE);
        return c.atEnd();
    }
}
