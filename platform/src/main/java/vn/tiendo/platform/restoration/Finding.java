package vn.tiendo.platform.restoration;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What people must look at after a restoration.
 *
 * @param subject what it is about: {@code kind/id} of an entry of the registry, or the id of an assignment or a report
 * @param here number of its newest state in the database as it was restored; null: it was not there
 * @param there number on the topic; the next one goes on above it
 * @param content what the topic says, as it was sent
 */
@Schema(name = "RestorationFinding")
public record Finding(
        Kind kind,

        @Schema(examples = "difficulty/019aa0f5-1c00-7000-9d3e-2b1f5c6a7e80")
        String subject,

        @Schema(nullable = true, examples = "1") Long here,
        @Schema(nullable = true, examples = "2") Long there,

        @Schema(nullable = true, implementation = Object.class)
        Map<String, Object> content) {

    /** What is to be done about it. */
    @Schema(name = "RestorationFindingKind")
    public enum Kind {
        /** An entry of the registry that the topic has in a newer state: to be entered again. */
        ENTRY_AHEAD,
        /** An entry that the database lacked and has again, as its event tells it: to be looked over. */
        ENTRY_TAKEN_BACK,
        /** Between the versions of the database and those of the topic one is missing: it was lost in both. */
        VERSION_MISSING,
        /** The database gave the number to something else before it was noticed that it was set back: to be decided by people. */
        VERSION_CONFLICTS,
        /** Steps of a report whose content and files were lost: to be taken again. */
        STEPS_LOST
    }
}
