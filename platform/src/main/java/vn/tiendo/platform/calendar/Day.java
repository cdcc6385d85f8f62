package vn.tiendo.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What a day is, in Asia/Ho_Chi_Minh.
 *
 * @param name in Vietnamese; null for one of which neither the calendar nor the law says anything
 * @param legalBasis act that makes it so; null where it is not known
 * @param byLaw nothing is recorded of it: the law itself says so
 */
public record Day(LocalDate date, DayKind kind, String name, String legalBasis, boolean byLaw) {

    /** A day that is recorded in the calendar. */
    public static Day recorded(LocalDate date, DayKind kind, String name, String legalBasis) {
        return new Day(date, kind, name, legalBasis, false);
    }

    static Day ordinary(LocalDate date) {
        return new Day(date, DayKind.REGULAR, null, null, false);
    }

    public boolean isWorking() {
        return kind == DayKind.MAKE_UP_WORKING_DAY || kind == DayKind.REGULAR && !isAtWeekend();
    }

    boolean isAtWeekend() {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
