package vn.tiendo.plan.explanation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Asks an agency to explain itself.
 *
 * @param answerBy last day to answer in time, in Asia/Ho_Chi_Minh
 */
@Schema(name = "ExplanationForm")
public record ExplanationForm(
        @NotNull(message = "{question.required}")
        @Size(min = 1, max = 10_000, message = "{text.range}")
        @Schema(examples = "Vì sao nhiệm vụ chưa được triển khai?")
        String question,

        @NotNull(message = "{answerBy.required}") @Schema(examples = "2026-12-05")
        LocalDate answerBy) {

    /** @throws ProblemException INVALID for a day that has passed */
    void check(LocalDate today) {
        if (answerBy.isBefore(today)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "answerBy",
                    "Hạn trả lời phải từ hôm nay trở đi.",
                    "The day to answer by cannot have passed.");
        }
    }
}
