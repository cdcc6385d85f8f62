package vn.tiendo.report.progress;

import java.time.LocalDate;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;

/** Whether an assignment is in time, derived for a day; the cases are contracts/cases/timeliness.json. */
public enum Timeliness {
    DONE_ON_TIME,
    DONE_LATE,
    OPEN_IN_TIME,
    OPEN_OVERDUE,
    NOT_DATABLE,
    NO_DATA,
    OUTSIDE;

    /**
     * @param due null: never late
     * @param completedOn decides, not the moment of typing; null while open
     * @param noData its time had passed when the plan was registered and nobody has reported since
     * @param invited a task that owes nothing: never late
     * @param asOf the end of this day in Asia/Ho_Chi_Minh
     */
    public static Timeliness of(
            Status status, LocalDate due, LocalDate completedOn, boolean noData, boolean invited, LocalDate asOf) {
        if (status == Status.SUSPENDED || status == Status.CANCELLED) {
            return OUTSIDE;
        }
        if (noData) {
            return NO_DATA;
        }
        if (due == null || invited) {
            return NOT_DATABLE;
        }
        if (isDone(status, completedOn, asOf)) {
            return completedOn.isAfter(due) ? DONE_LATE : DONE_ON_TIME;
        }
        return asOf.isAfter(due) ? OPEN_OVERDUE : OPEN_IN_TIME;
    }

    static boolean isDone(Status status, LocalDate completedOn, LocalDate asOf) {
        return status == Status.COMPLETED && completedOn != null && !completedOn.isAfter(asOf);
    }
}
