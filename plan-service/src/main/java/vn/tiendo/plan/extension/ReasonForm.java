package vn.tiendo.plan.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request is refused, or taken back. */
@Schema(name = "ExtensionRequestReason")
public record ReasonForm(
        @NotNull(message = "{reason.required}")
        @Size(min = 1, max = 2_000, message = "{text.range}")
        @Schema(examples = "Nhiệm vụ gắn với kỳ báo cáo của Chính phủ, không thể lùi.")
        String reason) {}
