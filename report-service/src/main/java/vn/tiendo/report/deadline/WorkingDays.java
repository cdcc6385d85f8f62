package vn.tiendo.report.deadline;

import java.time.LocalDate;
import vn.tiendo.platform.calendar.WorkingCalendar;

/** Counts working days of the national calendar. */
public final class WorkingDays {

    private final WorkingCalendar calendar;

    public WorkingDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public boolean isWorking(LocalDate day) {
        return calendar.isWorking(day);
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

    /** The working day that lies a number of working days after a day. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate candidate = day;
        for (int left = workingDays; left > 0; ) {
            candidate = candidate.plusDays(1);
            if (isWorking(candidate)) {
                left--;
            }
        }
        return candidate;
    }
}
