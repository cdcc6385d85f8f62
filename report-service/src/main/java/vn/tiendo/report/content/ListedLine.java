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
@Schema(name = "ReportListedWork", description = "An assignment in a list beside the totals")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedLine(
        @Schema(description = "Its id", examples = "019b755a-2280-7414-9870-f64595070d0c")
        String assignment,

        @Schema(description = "Its number", examples = "IV.6.1")
        String task,

        String title,

        Named agency,

        @Schema(examples = "Năm 2026") String occurrence,

        @Schema(nullable = true, examples = "2026-12-20") LocalDate completedOn,

        @Schema(nullable = true, examples = "Đã bố trí dự toán")
        String result,

        @Schema(
                nullable = true,
                description = "Why it was cancelled or sent back",
                examples = "Chưa kèm văn bản ban hành.")
        String reason,

        @Schema(nullable = true, description = "That stopped it")
        AssignmentState.Decision decision) {}
