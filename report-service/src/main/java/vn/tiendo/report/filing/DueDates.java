package vn.tiendo.report.filing;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Period;

/**
 * The dates of a report: what they say of a receipt follows from them alone.
 *
 * @param periodFrom first day that it tells: from its schedule, and once it is assembled as it stands in it
 * @param coveredTo last day that its figures tell; null before it is assembled, and in reports assembled before this was kept
 */
@Embeddable
public record DueDates(
        LocalDate periodFrom,
        LocalDate coveredTo,
        LocalDate closing,
        Instant closesAt,
        LocalDate nominalDue,
        LocalDate effectiveDue,
        Instant dueAt) {

    static DueDates of(Deadline d) {
        return new DueDates(d.periodFrom(), null, d.closing(), d.closesAt(), d.nominal(), d.effective(), d.dueAt());
    }

    /** As its assembled figures tell it: an earlier report may have closed on another day than its schedule says. */
    DueDates covering(Period told) {
        return new DueDates(told.from(), told.to(), closing, closesAt, nominalDue, effectiveDue, dueAt);
    }

    /** The days that it tells. */
    public Period covered() {
        return new Period(periodFrom, coveredTo == null ? closing : coveredTo);
    }

    public Deadline deadline(ReportPeriod period, String reason) {
        return new Deadline(period, nominalDue, effectiveDue, dueAt, reason, periodFrom, closing, closesAt);
    }

    /** The last day whose changes count. */
    public LocalDate closesOn() {
        return Vietnam.dayOf(closesAt.minusNanos(1));
    }

    /** Nothing can be handed in before the figures are closed. */
    ProblemException notClosed() {
        LocalDate closing = closesOn();
        return ProblemException.of(
                Kind.CONFLICT,
                "Số liệu chốt hết ngày " + closing + "; báo cáo nộp được sau khi hệ thống tổng hợp xong.",
                "Figures close at the end of " + closing + "; the report can be handed in once it is assembled.");
    }

    Outcome of(Instant receivedAt) {
        return receivedAt.isBefore(dueAt) ? Outcome.ON_TIME : Outcome.LATE;
    }

    /** Days begun after the due date until it was received, or, of what has not come, until an instant. */
    int daysLate(Outcome outcome, Instant receivedAt, Instant until) {
        return switch (outcome) {
            case ON_TIME -> 0;
            case LATE -> daysBegun(receivedAt);
            case NOT_YET, RETURNED -> until.isBefore(dueAt) ? 0 : daysBegun(until);
        };
    }

    private int daysBegun(Instant moment) {
        return (int) Math.max(1, ChronoUnit.DAYS.between(effectiveDue, Vietnam.dayOf(moment)));
    }
}
