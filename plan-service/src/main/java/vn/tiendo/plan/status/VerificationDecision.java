package vn.tiendo.plan.status;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * What the focal agency, or for its own the committee, says to a completion.
 *
 * @param reason why it is returned; may be given with a confirmation too
 */
public record VerificationDecision(
        @NotNull(message = "{outcome.required}") @Schema(examples = "CONFIRMED")
        Outcome outcome,

        @Size(max = 2_000, message = "{text.tooLong}") @Schema(examples = "Chưa kèm văn bản ban hành.")
        String reason) {

    @Schema(name = "VerificationOutcome")
    public enum Outcome {
        CONFIRMED(Verification.CONFIRMED),
        RETURNED(Verification.RETURNED);

        public final Verification verification;

        Outcome(Verification verification) {
            this.verification = verification;
        }
    }

    /** @throws ProblemException INVALID when it is returned without a reason */
    public void check() {
        if (outcome == Outcome.RETURNED && (reason == null || reason.isBlank())) {
            throw ProblemException.field(
                    Kind.INVALID, "reason", "Trả lại phải nêu lý do.", "Returning a completion needs a reason.");
        }
    }
}
