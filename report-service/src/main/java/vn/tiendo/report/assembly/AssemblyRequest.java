package vn.tiendo.report.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ReportContent;
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

    /** The day at whose end the figures are judged. */
    LocalDate day() {
        return Vietnam.dayOf(cutOff.minusNanos(1));
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
