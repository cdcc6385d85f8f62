package vn.tiendo.report.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Direction.Asked;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.coverage.Span.Told;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * What is to be assembled.
 *
 * @param id of the row of what is due
 * @param asked what a request says of itself; null: it is one of the yearly ones
 * @param reporter agency that reports
 * @param cutOff changes before this instant count
 * @param asOf all changes before this instant are known to be in; null: unknown
 * @param reconciliation newest comparison with the registry; null: none yet
 */
public record AssemblyRequest(
        String id,
        Obligation obligation,
        Deadline deadline,
        Asked asked,
        String reporter,
        boolean draft,
        Instant cutOff,
        Instant asOf,
        Instant assembledAt,
        ReportContent.Reconciliation reconciliation) {

    /** A report that is assembled later than this after its closing says so. */
    public static final Duration PUNCTUAL = Duration.ofHours(1);

    /** The day at whose end the figures are judged: also of a report made later at latest the last of its period. */
    LocalDate day() {
        return span(Told.NOTHING).day();
    }

    /** The last day covered: of figures that were taken anew that of their own closing. */
    LocalDate closing() {
        LocalDate day = day();
        return day.isAfter(deadline.closing()) ? day : deadline.closing();
    }

    /** Which years' work it tells. A review tells each year of its period, whatever other reports have told. */
    Span span(Told told) {
        LocalDate last = Vietnam.dayOf(cutOff.minusNanos(1));
        if (isReview()) {
            return new Span(
                    deadline.periodFrom().getYear(),
                    deadline.closing().getYear(),
                    deadline.periodFrom(),
                    last,
                    Told.NOTHING);
        }
        if (!obligation.kind().equals(Obligation.ANNUAL)) {
            return Span.ofYear(deadline.closing().getYear(), deadline.periodFrom(), last, told);
        }
        // However late it is made: the first half of a year ends on 30 June.
        LocalDate end = deadline.period().last();
        return Span.ofYear(deadline.year(), deadline.periodFrom(), last.isBefore(end) ? last : end, told);
    }

    private boolean isReview() {
        return obligation.kind().endsWith("_REVIEW");
    }

    /** What is reported on: "năm 2026", "quý II năm 2026", "giai đoạn 2024 - 2026". */
    String period() {
        int last = deadline.closing().getYear();
        if (isReview()) {
            return "giai đoạn " + deadline.periodFrom().getYear() + " - " + last;
        }
        return obligation.kind().equals(Obligation.ANNUAL) ? deadline.period().words() : "năm " + last;
    }

    /** What comes after it: "năm 2027", "quý III năm 2026", "giai đoạn tiếp theo". */
    String ahead() {
        return isReview() ? "giai đoạn tiếp theo" : deadline.period().next().words();
    }

    boolean complete() {
        return asOf != null && !asOf.isBefore(cutOff);
    }

    boolean assembledLate() {
        Instant closed = cutOff.isAfter(deadline.closesAt()) ? cutOff : deadline.closesAt();
        return !draft && assembledLate(closed, assembledAt);
    }

    public static boolean assembledLate(Instant closesAt, Instant assembledAt) {
        return assembledAt != null && assembledAt.isAfter(closesAt.plus(PUNCTUAL));
    }
}
