package vn.tiendo.plan.difficulty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is difficult.
 *
 * @param proposal what would help (kiến nghị, đề xuất)
 */
@Schema(name = "DifficultyRequest")
record DifficultyRequest(
        @NotNull(message = "{text.required}")
        @Size(min = 1, max = 10_000, message = "{text.range}")
        @Schema(examples = "Chưa có hướng dẫn về nguồn kinh phí thực hiện.")
        String text,

        @Size(max = 10_000, message = "{text.tooLong}")
        @Schema(examples = "Đề nghị Bộ Tài chính hướng dẫn nội dung và mức chi.")
        String proposal) {}
