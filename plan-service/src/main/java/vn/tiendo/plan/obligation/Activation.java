package vn.tiendo.plan.obligation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a default of ours counts.
 *
 * @param active false switches it off
 * @param reason why; kept with the obligation and in the audit
 */
@Schema(name = "ObligationActivation")
record Activation(
        @NotNull(message = "{active.required}") Boolean active,

        @NotNull(message = "{reason.required}")
        @Pattern(regexp = "(?s).*\\S.*", message = "{reason.required}")
        @Size(max = 2000, message = "{text.tooLong}")
        String reason) {}
