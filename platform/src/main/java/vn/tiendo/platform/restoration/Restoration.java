package vn.tiendo.platform.restoration;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One time that the database was set back. While it is not DONE, changes are refused and nothing is sent.
 *
 * @param foundAt when it was noticed or said, UTC
 * @param evidence where the first event stands that the database lacks; null: an operator said so first
 * @param requestedBy who had it taken back; null: nobody yet
 * @param fromBeginning whether the topics are read from their beginning, not from where the database last knew them
 * @param eventsRead that were compared
 * @param takenBack those of them that the database lacked
 * @param failure why it does not get on; it is tried again by itself
 */
@Schema(name = "Restoration")
public record Restoration(
        @Schema(examples = "1") long id,
        State state,
        Instant foundAt,

        @Schema(nullable = true, examples = "plan.task-status.v1-3@1204: 0193a1b2-0000-7abc-8def-0123456789ab:7")
        String evidence,

        @Schema(nullable = true) String requestedBy,
        @Schema(nullable = true) Instant requestedAt,
        boolean fromBeginning,
        @Schema(examples = "2615") long eventsRead,
        @Schema(examples = "2615") long takenBack,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) String failure) {

    /** How far it is. */
    @Schema(name = "RestorationState")
    public enum State {
        /** Waits for an operator's word. */
        FOUND,
        /** What the database lacks is being taken back. */
        RUNNING,
        DONE
    }
}
