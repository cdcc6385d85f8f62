package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.ledger.entry.AssignmentState;

/**
 * An assignment in a list beside the totals.
 *
 * @param assignment its id
 * @param occurrence in Vietnamese, for instance "Năm 2026"
 * @param completedOn null: it is not completed
 * @param reason why it was cancelled or sent back, or null
 * @param decision that stopped it, or null
 */
@Schema(name = "ReportListedWork")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedLine(
        String assignment,
        String task,
        String title,
        Named agency,
        String occurrence,
        @Schema(nullable = true) LocalDate completedOn,
        @Schema(nullable = true) String result,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) AssignmentState.Decision decision) {}
