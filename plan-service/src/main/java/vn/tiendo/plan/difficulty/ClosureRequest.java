package vn.tiendo.plan.difficulty;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a difficulty. */
@Schema(name = "DifficultyClosure")
record ClosureRequest(
        @Size(max = 2_000, message = "{text.tooLong}") @Schema(examples = "Đã được bố trí kinh phí.")
        String reason) {}
