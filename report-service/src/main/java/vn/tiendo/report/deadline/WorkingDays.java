package vn.tiendo.report.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.report.ledger.CalendarDay;

/** Working days of the national calendar: Monday to Friday, less days off, plus make-up Saturdays. */
public final class WorkingDays {

    private final Map<LocalDate, CalendarDay> calendar;

    /**
     * @param calendar days that depart from Monday to Friday, or were taken back to it
     */
    public WorkingDays(Map<LocalDate, CalendarDay> calendar) {
        this.calendar = calendar;
    }

    public boolean isWorking(LocalDate day) {
        return special(day)
                .map(special -> special.kind() == CalendarDay.Kind.MAKE_UP_WORKING_DAY)
                .orElseGet(() -> isInTheWeek(day));
    }

    private static boolean isInTheWeek(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorking(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The working day that lies a number of working days before a day. */
    public LocalDate before(LocalDate day, int workingDays) {
        LocalDate candidate = day;
        for (int left = workingDays; left > 0; ) {
            candidate = candidate.minusDays(1);
            if (isWorking(candidate)) {
                left--;
            }
        }
        return candidate;
    }

    /** What the calendar calls the day, where it departs from Monday to Friday. */
    public Optional<String> nameOf(LocalDate day) {
        return special(day).map(CalendarDay::name);
    }

    private Optional<CalendarDay> special(LocalDate day) {
        return Optional.ofNullable(calendar.get(day)).filter(d -> d.kind() != CalendarDay.Kind.REGULAR);
    }
}
