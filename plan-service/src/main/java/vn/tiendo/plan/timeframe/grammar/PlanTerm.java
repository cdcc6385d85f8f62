package vn.tiendo.plan.timeframe.grammar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.Term;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Doubt;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.TimeFrame.YearFrom;
import vn.tiendo.platform.calendar.WorkingCalendar;

/**
 * A term that counts from a known day, so that it is dated at once: "trong vòng 30 ngày kể từ ngày ban hành Kế hoạch". Working days
 * are those of the law alone: a phrase means the same whatever has been recorded of the calendar.
 */
final class PlanTerm {

    private static final WorkingCalendar OF_THE_LAW = new WorkingCalendar(Stream.empty(), Set.of());

    /** Tết begins between these days, and its holidays are set each year. */
    private static final MonthDay FIRST_TET = MonthDay.of(1, 18);

    private static final MonthDay LAST_TET = MonthDay.of(2, 25);
    private static final int DAYS_OF_TET = 7;

    private PlanTerm() {}

    static TimeFrame from(LocalDate day, Term term) {
        LocalDate due = due(day, term);
        TimeFrame frame = TimeFrame.dated(Kind.DATE, day, due, false);
        boolean tet = day.datesUntil(due.plusDays(1))
                .map(MonthDay::from)
                .anyMatch(d -> !d.isBefore(FIRST_TET) && !d.isAfter(LAST_TET));
        return term.working() && tet
                ? frame.doubted(new Doubt(day, due.plusDays(DAYS_OF_TET), Doubt.Reason.HOLIDAYS_UNKNOWN))
                : frame;
    }

    /** From the plan's own issue; without its day the last one that it can have been gives the other reading. */
    static TimeFrame from(PlanDate plan, Term term) {
        LocalDate first = plan.firstDay();
        TimeFrame frame = from(first, term).yearFrom(YearFrom.PLAN_DATE, null);
        LocalDate last = plan.lastDay();
        return last.equals(first)
                ? frame
                : frame.doubted(new Doubt(last, due(last, term), Doubt.Reason.PLAN_DAY_UNKNOWN));
    }

    private static LocalDate due(LocalDate day, Term term) {
        return term.after(day, OF_THE_LAW::isWorking);
    }
}
