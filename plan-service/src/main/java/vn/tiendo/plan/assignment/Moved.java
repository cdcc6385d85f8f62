package vn.tiendo.plan.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an open assignment when its task's time or leads were changed.
 *
 * @param before what it was due as; null: it is new
 * @param after what it is due as; null: it is cancelled
 */
@Schema(name = "MovedAssignment")
public record Moved(
        UUID assignment,
        String task,
        String agency,
        @Schema(nullable = true) Dated before,
        @Schema(nullable = true) Dated after) {

    /**
     * @param occurrence key of the occurrence
     * @param due null: never late
     */
    @Schema(name = "MovedDue")
    public record Dated(
            String occurrence,
            String label,
            @Schema(nullable = true) LocalDate due) {}
}
