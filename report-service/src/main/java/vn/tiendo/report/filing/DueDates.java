package vn.tiendo.report.filing;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.deadline.Deadline;

/** The dates of a report: what they say of a receipt follows from them alone. */
@Embeddable
public record DueDates(
        LocalDate periodFrom,
        LocalDate closing,
        Instant closesAt,
        LocalDate nominalDue,
        LocalDate effectiveDue,
        Instant dueAt) {

    static DueDates of(Deadline d) {
        return new DueDates(d.periodFrom(), d.closing(), d.closesAt(), d.nominal(), d.effective(), d.dueAt());
    }

    public Deadline deadline(int year, String reason) {
        return new Deadline(year, nominalDue, effectiveDue, dueAt, reason, periodFrom, closing, closesAt);
    }

    /** Nothing can be handed in before the figures are closed. */
    ProblemException notClosed() {
        return ProblemException.of(
                Kind.CONFLICT,
                "Số liệu chốt hết ngày " + closing + "; báo cáo nộp được sau khi hệ thống tổng hợp xong.",
                "Figures close at the end of " + closing + "; the report can be handed in once it is assembled.");
    }

    Outcome of(Instant receivedAt) {
        return receivedAt.isBefore(dueAt) ? Outcome.ON_TIME : Outcome.LATE;
    }

    /** Days begun after the due date. */
    int daysLate(Instant until) {
        return until.isBefore(dueAt)
                ? 0
                : (int) Math.max(1, ChronoUnit.DAYS.between(effectiveDue, Vietnam.dayOf(until)));
    }
}
