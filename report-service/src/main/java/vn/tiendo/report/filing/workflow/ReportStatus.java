package vn.tiendo.report.filing.workflow;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.Signature;

/**
 * Where one report stands, and what the caller may do next.
 *
 * @param version what its entity tag says
 * @param narrative the reporter's words as they stand
 * @param outdated of a consolidated report: what has been handed in below it since
 * @param allowed steps that the caller may take now
 */
@Schema(name = "ReportStatus")
record ReportStatus(
        @JsonUnwrapped ReportItem report,
        @Schema(examples = "3") long version,
        Narrative narrative,
        @Schema(nullable = true) Signature signature,

        @Schema(examples = "2026-11-12T03:00:00Z", nullable = true)
        Instant submittedAt,

        @Schema(description = "Agency that handed it in", examples = "quang-ninh-so-noi-vu", nullable = true)
        String submittedBy,

        @Schema(nullable = true) LocalDate paperReceivedOn,
        @Schema(nullable = true) Instant returnedAt,
        @Schema(nullable = true) String returnReason,

        @Schema(description = "How often it was sent back", examples = "0")
        int returns,

        @Schema(nullable = true) Instant acceptedAt,
        List<Outdated> outdated,
        List<NextStep> allowed) {

    /** A report below of which a newer revision was handed in than was used. */
    @Schema(name = "OutdatedSource")
    record Outdated(
            String report,

            @Schema(description = "Null: had not been handed in", nullable = true)
            Integer used,

            int newest) {}

    /** A step, named as in the path of the API. */
    @Schema(name = "NextStep")
    enum NextStep {
        NARRATIVE,
        ASSEMBLY,
        SUBMISSION,
        PAPER_COPY,
        RETURN,
        ACCEPTANCE,
        ISSUANCE
    }
}
