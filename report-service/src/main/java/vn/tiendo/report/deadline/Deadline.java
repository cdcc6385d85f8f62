package vn.tiendo.report.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When one obligation is due in one year. All dates are days in Asia/Ho_Chi_Minh.
 *
 * @param nominal the date as the plan (or the operator, or the default) states it
 * @param effective the date that counts, after days off
 * @param dueAt handed in before this instant is on time
 * @param reason in Vietnamese: why the two dates differ, or why not, and which years' calendars are not announced
 * @param periodFrom first day that the report covers: the day after the closing of the last report, at first 1 January or the plan's day
 * @param closing last day that the report covers
 * @param closesAt 24:00 of the closing day: the cut-off of the figures
 */
public record Deadline(
        int year,
        LocalDate nominal,
        LocalDate effective,
        Instant dueAt,
        String reason,
        LocalDate periodFrom,
        LocalDate closing,
        Instant closesAt) {

    /** The same with another first day. */
    public Deadline from(LocalDate day) {
        return new Deadline(year, nominal, effective, dueAt, reason, day, closing, closesAt);
    }
}
