package vn.tiendo.plan.difficulty;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.access.Caller;

/**
 * One step of a difficulty.
 *
 * @param number from 1 (it was raised), without holes
 * @param state what it led to
 * @param at when it was recorded, in UTC
 * @param text what was said: the difficulty, the answer, or the reason; null where none was given
 * @param to whom it was escalated to, in words, else null
 */
@Schema(name = "DifficultyStep")
record Step(
        long number,
        DifficultyState state,
        Instant at,
        By by,
        @Schema(nullable = true) String text,
        @Schema(nullable = true) String to) {

    /** @param agency the agency acted for; null for the committee */
    @Schema(name = "DifficultyStepBy")
    record By(
            String subject,
            Capacity as,
            @Schema(nullable = true) String agency) {

        static By of(Caller caller, String agency) {
            return new By(caller.subject(), Capacity.of(caller), agency);
        }
    }
}
