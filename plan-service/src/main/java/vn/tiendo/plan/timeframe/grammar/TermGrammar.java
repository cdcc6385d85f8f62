package vn.tiendo.plan.timeframe.grammar;

import java.util.OptionalInt;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.Term;
import vn.tiendo.plan.timeframe.Term.Unit;
import vn.tiendo.plan.timeframe.token.Cursor;
import vn.tiendo.plan.timeframe.token.Numerals;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Productions for lengths of time and the days that they count from: "trong vòng 30 ngày làm việc kể từ ngày ...". */
final class TermGrammar {

    private static final String[] SINCE = {
        "kể từ khi",
        "kể từ thời điểm",
        "kể từ ngày",
        "tính từ ngày",
        "tính từ khi",
        "sau khi",
        "từ khi",
        "từ ngày",
        "kể từ"
    };

    /** The plan's own issue. */
    private static final String[] ISSUE = {
        "ban hành kế hoạch này",
        "ban hành kế hoạch",
        "ký ban hành kế hoạch này",
        "ký ban hành kế hoạch",
        "ban hành quyết định này",
        "ký ban hành quyết định này",
        "kế hoạch này được ban hành",
        "kế hoạch được ban hành",
        "kế hoạch này được phê duyệt",
        "kế hoạch này ban hành",
        "kế hoạch này có hiệu lực",
        "quyết định này được ban hành",
        "quyết định này có hiệu lực"
    };

    private final Cursor c;
    private final PlanDate plan;

    private int number;
    private Unit unit;
    private boolean working;

    TermGrammar(Cursor cursor, PlanDate plan) {
        this.c = cursor;
        this.plan = plan;
    }

    /** dated = term "kể từ ngày" (issue of the plan | date). */
    Reading dated() {
        Bound.fillers(c);
        boolean afterwards = seesAfterwards();
        if (!length()) {
            return null;
        }
        Term term = term();
        if (term == null || afterwards || !since()) {
            return null;
        }
        if (c.accept(ISSUE)) {
            return c.atEnd() ? Reading.of(PlanTerm.from(plan, term)) : null;
        }
        c.accept("ngày");
        CalendarUnit day = new DateGrammar(c).date();
        boolean whole = day != null && day.isDate() && day.year() != null && c.atEnd();
        return whole ? Reading.of(PlanTerm.from(day.first(), term)) : null;
    }

    /** "Sau 30 ngày kể từ ..." says when it begins and not by when it is done. */
    boolean seesAfterwards() {
        int mark = c.mark();
        c.accept("chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất", "không quá");
        boolean latest = c.mark() > mark;
        boolean after = !latest && c.sees("sau");
        c.reset(mark);
        return after;
    }

    /** length = ["chậm nhất"] ["sau"] ["trong"] ["vòng"] number unit. */
    boolean length() {
        c.accept("chậm nhất", "muộn nhất", "không quá");
        c.accept("là");
        c.accept("sau");
        c.skip("trong", "vòng", "thời gian", "thời hạn", "tối đa", "không quá", "chậm nhất");
        number = 0;
        if (c.peek().isShort()
                || c.peek().type() == Type.NUMBER && c.peek().text().length() == 3) {
            number = c.next().value();
        } else {
            OptionalInt inWords = Numerals.small(c);
            if (inWords.isEmpty()) {
                return false;
            }
            number = inWords.getAsInt();
        }
        working = c.accept("ngày làm việc");
        unit = working || c.accept("ngày")
                ? Unit.DAY
                : c.accept("tuần")
                        ? Unit.WEEK
                        : c.accept("tháng")
                                ? Unit.MONTH
                                : c.accept("quý") ? Unit.QUARTER : c.accept("năm") ? Unit.YEAR : null;
        return unit != null || c.accept("giờ");
    }

    boolean since() {
        c.accept(Type.COMMA);
        return c.accept(SINCE);
    }

    /** Of the length read last; null where that is of hours. */
    Term term() {
        return unit == null || number == 0 ? null : new Term(number, unit, working);
    }
}
