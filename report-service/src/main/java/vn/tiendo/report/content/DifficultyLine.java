package vn.tiendo.report.content;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;

/**
 * A difficulty under the name of the agency that has it.
 *
 * @param task null: of the plan as a whole
 * @param agency null: the committee
 * @param proposal what would help, or null
 * @param state of one that was raised by itself: RAISED, ANSWERED, ESCALATED or CLOSED; null: said with a status
 * @param escalatedTo whom it was passed on to, or null
 */
@Schema(name = "ReportDifficulty")
public record DifficultyLine(
        @Schema(nullable = true) String task,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) Named agency,
        String text,
        @Schema(nullable = true) String proposal,
        @Schema(nullable = true) String state,
        @Schema(nullable = true) String escalatedTo,
        List<Answer> answers) {

    /** What was answered; by whom: null is the committee. */
    @Schema(name = "ReportAnswer")
    public record Answer(
            LocalDate on, @Schema(nullable = true) Named by, String text) {}
}
