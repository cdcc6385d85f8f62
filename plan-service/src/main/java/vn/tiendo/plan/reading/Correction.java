package vn.tiendo.plan.reading;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.content.PlanForm;

/**
 * What an official makes of a proposal.
 *
 * @param proposal the whole plan; what is left out is taken out
 * @param settled fields whose doubts he has looked at and which are right as they are sent here; what was settled before stays so
 */
@Schema(name = "ReadingCorrection")
record Correction(
        @NotNull(message = "{plan.required}") PlanForm proposal,

        @Size(max = 5_000, message = "{readings.settled.tooMany}") @Schema(examples = "[\"tasks[3].leads\"]")
        List<String> settled) {

    Correction {
        settled = settled == null ? List.of() : settled;
    }
}
