package vn.tiendo.plan.status;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the focal agency says of a completion.
 *
 * @param forGood whether it is once and for all ("hoàn thành dứt điểm")
 */
@Schema(name = "ForGood")
public record ForGood(
        @NotNull(message = "{forGood.required}")
        @Schema(
                description =
                        "true: nothing of the task opens in later years for this agency and those that take over from it",
                examples = "true")
        Boolean forGood) {}
