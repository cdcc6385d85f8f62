package vn.tiendo.report.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.coverage.Span;
import vn.tiendo.report.coverage.Span.Told;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.ledger.entry.Obligation;

/**
 * What is to be assembled.
 *
 * @param id of the row of what is due
 * @param subject trích yếu where a request gives one, or null
 * @param reporter agency that reports
 * @param cutOff changes before this instant count
 * @param asOf all changes before this instant are known to be in; null: unknown
 * @param reconciliation newest comparison with the registry; null: none yet
 */
public record AssemblyRequest(
        String id,
        Obligation obligation,
        Deadline deadline,
        String subject,
        String reporter,
        boolean draft,
        Instant cutOff,
        Instant asOf,
        Instant assembledAt,
        ReportContent.Reconciliation reconciliation) {

    /** A report that is assembled later than this after its closing says so. */
    public static final Duration PUNCTUAL = Duration.ofHours(1);

    /** The day at whose end the figures are judged: also of a report made later at latest the last of its year. */
    LocalDate day() {
        return span(Told.NOTHING).day();
    }

    /** Which years' work it tells. A review tells each year of its period, whatever other reports have told. */
    Span span(Told told) {
        LocalDate last = Vietnam.dayOf(cutOff.minusNanos(1));
        if (obligation.kind().endsWith("_REVIEW")) {
            return new Span(
                    deadline.periodFrom().getYear(),
                    deadline.closing().getYear(),
                    deadline.periodFrom(),
                    last,
                    Told.NOTHING);
        }
        int year = obligation.kind().equals(Obligation.ANNUAL)
                ? deadline.year()
                : deadline.closing().getYear();
        return Span.ofYear(year, deadline.periodFrom(), last, told);
    }

    boolean complete() {
        return asOf != null && !asOf.isBefore(cutOff);
    }

    boolean assembledLate() {
        return !draft && assembledLate(deadline.closesAt(), assembledAt);
    }

    public static boolean assembledLate(Instant closesAt, Instant assembledAt) {
        return assembledAt != null && assembledAt.isAfter(closesAt.plus(PUNCTUAL));
    }
}
