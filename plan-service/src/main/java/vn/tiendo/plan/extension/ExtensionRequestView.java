package vn.tiendo.plan.extension;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for a later due day, as the API shows it.
 *
 * @param agency lead agency of the assignment
 * @param due day that counted when it was asked
 * @param newDue day that is asked for
 */
@Schema(name = "ExtensionRequest")
public record ExtensionRequestView(
        UUID id,

        @Schema(description = "1: it is open, 2: it is settled; its `ETag`", examples = "1")
        long version,

        UUID assignment,
        String task,
        String plan,

        @Schema(description = "Province that issued the plan")
        String province,

        @Schema(description = "Lead agency of the assignment")
        String agency,

        @Schema(description = "Day that counted when it was asked", examples = "2026-12-31")
        LocalDate due,

        @Schema(description = "Day that is asked for", examples = "2027-03-31")
        LocalDate newDue,

        String reason,

        @Schema(description = "Draft of the letter") String letter,

        @Schema(examples = "2026-11-20T02:00:00Z") Instant askedAt,
        By askedBy,
        ExtensionRequestState state,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What became of it; absent while it is open", nullable = true)
        Settled settled) {

    /** Who did it, and for which agency; none: for the committee, or by the system. */
    @Schema(name = "ExtensionRequestBy")
    public record By(
            String subject, @Schema(nullable = true) String agency) {}

    /**
     * @param due the day that counts since then, where it was granted
     * @param reason why it was refused
     */
    @Schema(name = "ExtensionRequestSettled")
    public record Settled(
            Instant at,
            By by,

            @Schema(description = "Granted: the day that counts since", nullable = true)
            LocalDate due,

            @Schema(description = "Refused: why", nullable = true)
            String reason) {}
}
