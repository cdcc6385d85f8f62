package vn.tiendo.plan.difficulty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer to a difficulty. */
@Schema(name = "DifficultyAnswer")
record AnswerRequest(
        @NotNull(message = "{text.required}")
        @Size(min = 1, max = 10_000, message = "{text.range}")
        @Schema(examples = "Kinh phí bố trí trong dự toán chi sự nghiệp khoa học và công nghệ năm 2027.")
        String text) {}
