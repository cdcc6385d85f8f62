package vn.tiendo.plan.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An obligation as it applies: what the plan states or our default, and what an operator set where the plan leaves it open.
 *
 * @param active false: a default of ours that an operator switched off
 * @param activationReason why it was switched off or on again; null: it never was
 * @param dueBasis document that the operator's date rests on; null when the date is not an operator's
 * @param version what its entity tag says
 */
@Schema(name = "ObligationState")
public record ObligationView(
        @JsonUnwrapped ObligationDefinition definition,
        boolean active,
        @Schema(nullable = true) String activationReason,
        @Schema(nullable = true) Decision dueBasis,
        long version) {}
