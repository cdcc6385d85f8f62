package vn.tiendo.plan.difficulty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A difficulty, whole: what the API shows and what is published, after the schema {@code registry.difficulty.v1}.
 *
 * @param id UUIDv7
 * @param version number of its steps
 * @param province province that issued the plan
 * @param task null when it is about the plan as a whole
 * @param assignment null when it is about the plan as a whole
 * @param agency whose difficulty it is: the lead agency of the assignment, or of a plan's the agency that raised it; null: the
 *     committee's
 * @param raisedBy agency that raised it; null: the committee
 * @param proposal what would help, or null
 * @param escalatedTo whom it was last escalated to, or null
 * @param steps oldest first
 */
@Schema(name = "Difficulty")
record DifficultyView(
        UUID id,
        long version,
        String plan,
        String province,
        @Schema(nullable = true) String task,
        @Schema(nullable = true) UUID assignment,
        @Schema(nullable = true) String agency,
        @Schema(nullable = true) String raisedBy,
        String text,
        @Schema(nullable = true) String proposal,
        DifficultyState state,
        @Schema(nullable = true) String escalatedTo,
        Instant raisedAt,
        List<Step> steps) {}
