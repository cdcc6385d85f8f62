package vn.tiendo.plan.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an agency was asked to explain, and what it answered, as the API shows it.
 *
 * @param agency lead agency of the assignment
 * @param late answered after the day, or not yet and the day has passed
 */
@Schema(name = "Explanation")
public record ExplanationView(
        UUID id,
        UUID assignment,
        String task,
        String plan,

        @Schema(description = "Province that issued the plan")
        String province,

        @Schema(description = "Lead agency of the assignment; who answers for it now answers")
        String agency,

        String question,

        @Schema(description = "Last day to answer in time", examples = "2026-12-05")
        LocalDate answerBy,

        @Schema(examples = "2026-11-20T02:00:00Z") Instant askedAt,
        Asker askedAs,
        By askedBy,

        @Schema(description = "Answered after the day, or not yet and the day has passed. What was late stays so")
        boolean late,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Absent until it is given", nullable = true)
        Answer answer) {

    /** Who did it, and for which agency; none: for the committee. */
    @Schema(name = "ExplanationBy")
    public record By(
            String subject, @Schema(nullable = true) String agency) {}

    @Schema(name = "ExplanationAnswer")
    public record Answer(
            String text,
            @Schema(examples = "2026-12-01T02:00:00Z") Instant at,
            By by) {}
}
