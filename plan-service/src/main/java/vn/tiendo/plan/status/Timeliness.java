package vn.tiendo.plan.status;

import java.time.LocalDate;

/**
 * Whether an assignment is in time, at the end of a day in Asia/Ho_Chi_Minh. Derived, never stored; decided by the day of
 * completion, not by the moment of typing. {@code contracts/cases/timeliness.json} has the cases.
 */
public enum Timeliness {
    DONE_ON_TIME("Hoàn thành đúng hạn"),
    DONE_LATE("Hoàn thành quá hạn"),
    OPEN_IN_TIME("Đang trong hạn"),
    OPEN_OVERDUE("Quá hạn"),
    /** Has no due date: shown done or open, never late. */
    NOT_DATABLE("Không xác định thời hạn"),
    /** Its time had passed when the plan was registered here, and nobody has reported since. */
    NO_DATA("Chưa có số liệu"),
    /** Suspended or cancelled: counts neither as in time nor as late. */
    OUTSIDE("Ngoài thống kê thời hạn");

    /** The same rule in HQL, over an assignment {@code a} and a parameter {@code :asOf}. */
    public static final String HQL = """
            case when a.status in (SUSPENDED, CANCELLED) then 'OUTSIDE'
                 when a.noData = true then 'NO_DATA'
                 when a.invited = true or a.due is null then 'NOT_DATABLE'
                 when a.status = COMPLETED and a.completedOn <= :asOf and a.completedOn <= a.due then 'DONE_ON_TIME'
                 when a.status = COMPLETED and a.completedOn <= :asOf then 'DONE_LATE'
                 when a.due >= :asOf then 'OPEN_IN_TIME'
                 else 'OPEN_OVERDUE' end""";

    /** Name for people. */
    public final String label;

    Timeliness(String label) {
        this.label = label;
    }

    public static Timeliness of(
            Status status, LocalDate due, LocalDate completedOn, boolean noData, boolean invited, LocalDate asOf) {
        if (status == Status.SUSPENDED || status == Status.CANCELLED) {
            return OUTSIDE;
        }
        if (noData) {
            return NO_DATA;
        }
        if (invited || due == null) {
            return NOT_DATABLE;
        }
        if (status == Status.COMPLETED && !completedOn.isAfter(asOf)) {
            return completedOn.isAfter(due) ? DONE_LATE : DONE_ON_TIME;
        }
        return asOf.isAfter(due) ? OPEN_OVERDUE : OPEN_IN_TIME;
    }
}
