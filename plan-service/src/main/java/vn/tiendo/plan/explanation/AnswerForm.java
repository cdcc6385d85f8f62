package vn.tiendo.plan.explanation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the agency says. */
@Schema(name = "ExplanationAnswerForm")
public record AnswerForm(
        @NotNull(message = "{text.required}")
        @Size(min = 1, max = 10_000, message = "{text.range}")
        @Schema(examples = "Kinh phí mới được giao trong tháng 11; cơ quan sẽ hoàn thành trước ngày 20/12/2026.")
        String text) {}
