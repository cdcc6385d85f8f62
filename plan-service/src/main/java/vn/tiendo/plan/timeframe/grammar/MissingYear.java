package vn.tiendo.plan.timeframe.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Doubt;
import vn.tiendo.plan.timeframe.TimeFrame.Doubt.Reason;
import vn.tiendo.plan.timeframe.TimeFrame.YearFrom;

/**
 * The year of a time that names none: from the phrase's other times, the heading, the title, or else the first such date on or
 * after the plan's date (ADR 83).
 */
final class MissingYear {

    /** A leap day may be as far away. */
    private static final int YEARS_AHEAD = 8;

    /** A time in one year. @param start first day of a period of which little may be left, or null */
    record Dated(TimeFrame frame, LocalDate start) {}

    private final PlanDate plan;
    private final Integer given;
    private final YearFrom source;

    MissingYear(TimeContext context) {
        this.plan = context.plan();
        Integer heading = context.year() == null ? YearInText.of(context.headings()) : context.year();
        this.given = heading == null ? YearInText.in(context.title()) : heading;
        this.source = given == null ? YearFrom.PLAN_DATE : heading == null ? YearFrom.TITLE : YearFrom.HEADING;
    }

    PlanDate plan() {
        return plan;
    }

    /** @throws DateTimeException when no year has such a day */
    TimeFrame find(IntFunction<Dated> inYear) {
        if (given != null) {
            return checked(inYear.apply(given).frame().yearFrom(source, given), inYear);
        }
        Dated first = first(inYear, plan.year());
        TimeFrame frame = first.frame().yearFrom(YearFrom.PLAN_DATE, null);
        return isLittleLeft(first) ? doubted(frame, inYear, frame.due().getYear() + 1, Reason.LITTLE_LEFT) : frame;
    }

    /** The same with the year of another time of the phrase. */
    TimeFrame ofPhrase(IntFunction<Dated> inYear, int year) {
        return checked(inYear.apply(year).frame().yearFrom(YearFrom.PHRASE, year), inYear);
    }

    /** A date that was found by the plan's date, where the phrase names it after a later one. */
    TimeFrame outOfOrder(TimeFrame frame, IntFunction<Dated> inYear) {
        return doubted(frame, inYear, frame.due().getYear() + 1, Reason.OUT_OF_ORDER);
    }

    /** The year of a unit with which something begins that recurs. */
    int yearOf(CalendarUnit unit) {
        if (given != null) {
            return given;
        }
        return unit.in(plan.year()).last().isBefore(plan.firstDay()) ? plan.year() + 1 : plan.year();
    }

    /** The first day of what recurs without a first day of its own; nothing recurs before the plan. */
    LocalDate firstDay() {
        LocalDate first = given == null ? plan.firstDay() : LocalDate.of(given, 1, 1);
        return first.getYear() <= plan.year() ? plan.firstDay() : first;
    }

    /** Says where the first year of what recurs comes from. */
    TimeFrame sourced(TimeFrame frame) {
        boolean taken = given != null && given >= plan.year();
        return taken ? frame.yearFrom(source, given) : frame.yearFrom(YearFrom.PLAN_DATE, null);
    }

    private TimeFrame checked(TimeFrame frame, IntFunction<Dated> inYear) {
        boolean before = frame.due().isBefore(plan.firstDay());
        return before ? doubted(frame, inYear, plan.year(), Reason.BEFORE_PLAN) : frame;
    }

    private TimeFrame doubted(TimeFrame frame, IntFunction<Dated> inYear, int from, Reason reason) {
        TimeFrame other = first(inYear, from).frame();
        return frame.doubted(new Doubt(other.from(), other.due(), reason));
    }

    private Dated first(IntFunction<Dated> inYear, int from) {
        DateTimeException last = null;
        for (int year = from; year <= from + YEARS_AHEAD; year++) {
            try {
                Dated dated = inYear.apply(year);
                if (!dated.frame().due().isBefore(plan.firstDay())) {
                    return dated;
                }
            } catch (DateTimeException notInThatYear) {
                last = notInThatYear;
            }
        }
        throw last == null ? new DateTimeException("no such year") : last;
    }

    private boolean isLittleLeft(Dated dated) {
        LocalDate day = plan.firstDay();
        LocalDate end = dated.frame().due().plusDays(1);
        return dated.start() != null
                && day.isAfter(dated.start())
                && 4 * ChronoUnit.DAYS.between(day, end) < ChronoUnit.DAYS.between(dated.start(), end);
    }
}
