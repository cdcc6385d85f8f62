package vn.tiendo.plan.difficulty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;

/**
 * To whom a difficulty is passed on.
 *
 * @param to a higher level, in words
 */
@Schema(name = "DifficultyEscalation")
record EscalationRequest(
        @NotNull(message = "{to.required}")
        @Size(min = 1, max = 300, message = "{text.range}")
        @Schema(examples = "Bộ Khoa học và Công nghệ")
        @OneLine
        String to,

        @NotNull(message = "{reason.required}")
        @Size(min = 1, max = 2_000, message = "{text.range}")
        @Schema(examples = "Vượt thẩm quyền của cơ quan đầu mối.")
        String reason) {}
