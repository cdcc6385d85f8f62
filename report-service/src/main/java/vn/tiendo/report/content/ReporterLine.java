package vn.tiendo.report.content;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;

/**
 * Whether a reporter of the level below has handed in.
 *
 * @param report id of his row; null: he has none
 * @param revision of his report that was used; null: none was handed in
 * @param receivedAt when it was first handed in, or null
 * @param daysLate whole days begun after the due date, until it was received or, where it was not, until the cut-off
 */
@Schema(name = "ReportReporter")
public record ReporterLine(
        Named agency,
        @Schema(nullable = true) String report,
        Outcome outcome,
        @Schema(nullable = true) Integer revision,
        @Schema(nullable = true) Instant receivedAt,
        int daysLate) {}
