package vn.tiendo.report.deadline;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.contracts.obligation.ReportPeriod;

/**
 * When one obligation is due for one year or a part of it. All dates are days in Asia/Ho_Chi_Minh.
 *
 * @param period the year, half, quarter or month that is told; its last day is the latest for which it is told
 * @param nominal the date as the plan (or the operator, or the default) states it
 * @param effective the date that counts, after days off
 * @param dueAt handed in before this instant is on time
 * @param reason in Vietnamese: why the two dates differ, or why not, and which years' calendars are not announced
 * @param periodFrom first day that the report covers: the day after the closing of the last report, at first 1 January or the plan's day
 * @param closing last day that the report covers
 * @param closesAt the cut-off of the figures: 24:00 of the closing day; later where the report is due so long after its period that
 *     what was done in it can be typed in afterwards
 */
public record Deadline(
        ReportPeriod period,
        LocalDate nominal,
        LocalDate effective,
        Instant dueAt,
        String reason,
        LocalDate periodFrom,
        LocalDate closing,
        Instant closesAt) {

    /** Of a whole year. */
    public Deadline(
            int year,
            LocalDate nominal,
            LocalDate effective,
            Instant dueAt,
            String reason,
            LocalDate periodFrom,
            LocalDate closing,
            Instant closesAt) {
        this(ReportPeriod.ofYear(year), nominal, effective, dueAt, reason, periodFrom, closing, closesAt);
    }

    /** Whose work is told. */
    public int year() {
        return period.year();
    }

    /** The same with another first day. */
    public Deadline from(LocalDate day) {
        return new Deadline(period, nominal, effective, dueAt, reason, day, closing, closesAt);
    }
}
