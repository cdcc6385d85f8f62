package vn.tiendo.report.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.filing.YearTally;

/** How an earlier year of the same obligation stands now. */
@Schema(name = "ComplianceYear")
public record PastYear(
        @Schema(examples = "2025") int year,

        @Schema(description = "All rows of that year", examples = "20")
        long owed,

        @Schema(description = "Handed in, and first received in time", examples = "15")
        long onTime,

        @Schema(description = "Handed in, and first received after the due date", examples = "3")
        long late,

        @Schema(description = "Not handed in, also those that were sent back and not handed in again", examples = "2")
        long notYet,

        @Schema(
                description = "Percent of those who owed one that were on time; null as for the year itself",
                examples = "75.0",
                nullable = true)
        BigDecimal onTimeRate) {

    static PastYear of(YearTally tally, Instant now) {
        return new PastYear(
                tally.year(),
                tally.owed(),
                tally.onTime(),
                tally.late(),
                tally.owed() - tally.onTime() - tally.late(),
                ComplianceCounts.onTimeRate(tally.onTime(), tally.owed(), !now.isBefore(tally.dueAt())));
    }
}
