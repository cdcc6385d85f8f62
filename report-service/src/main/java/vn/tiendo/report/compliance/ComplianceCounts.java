package vn.tiendo.report.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.filing.due.Standings.Standing;

/** Those who owe a report, by how they stand: on time, late, returned and not yet are all of them. */
@Schema(name = "ComplianceCounts")
public record ComplianceCounts(
        @Schema(description = "All who owe one", examples = "20")
        int owed,

        @Schema(description = "Handed in, and first received in time", examples = "12")
        int onTime,

        @Schema(description = "Handed in, and first received after the due date", examples = "3")
        int late,

        @Schema(description = "Sent back, and not handed in again", examples = "1")
        int returned,

        @Schema(description = "Never handed in", examples = "4")
        int notYet,

        @Schema(
                description =
                        "Of those that never handed in, or not again since it was sent back: the due date has passed",
                examples = "5")
        int overdue) {

    static ComplianceCounts of(Collection<Standing> standings, Instant dueAt, Instant now) {
        int notYet = count(standings, Outcome.NOT_YET);
        int returned = count(standings, Outcome.RETURNED);
        return new ComplianceCounts(
                standings.size(),
                count(standings, Outcome.ON_TIME),
                count(standings, Outcome.LATE),
                returned,
                notYet,
                now.isBefore(dueAt) ? 0 : notYet + returned);
    }

    private static int count(Collection<Standing> standings, Outcome outcome) {
        return (int) standings.stream().filter(s -> s.outcome() == outcome).count();
    }

    BigDecimal onTimeRate(Instant dueAt, Instant now) {
        return onTimeRate(onTime, owed, !now.isBefore(dueAt));
    }

    /**
     * Percent of those who owe one that were on time, with one decimal.
     *
     * @param past the due date has passed
     * @return null when nobody owes one, and while it is not due and nobody has handed in: nothing can be said yet
     */
    static BigDecimal onTimeRate(long onTime, long owed, boolean past) {
        return owed == 0 || onTime == 0 && !past
                ? null
                : BigDecimal.valueOf(100 * onTime).divide(BigDecimal.valueOf(owed), 1, RoundingMode.HALF_UP);
    }
}
