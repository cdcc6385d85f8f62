package vn.tiendo.report.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;

/**
 * Whether a reporter of the level below has handed in.
 *
 * @param report id of his row; null: he has none
 * @param outcome null: the focal agency, which puts its part into this report and owes none of its own
 * @param revision of his report that was used; null: none was handed in
 * @param receivedAt when it was first handed in, or null
 * @param daysLate whole days begun after the due date, until it was received or, where it was not, or not again, until the cut-off
 * @param focal true: the focal agency, as above; else null
 * @param onBehalf true: the focal agency handed in for him, who could have; else null
 * @param beforeClosing true: on paper, before the figures closed; else null
 */
@Schema(name = "ReportReporter")
public record ReporterLine(
        Named agency,
        @Schema(nullable = true) String report,
        @Schema(nullable = true) Outcome outcome,
        @Schema(nullable = true) Integer revision,
        @Schema(nullable = true) Instant receivedAt,
        int daysLate,

        @Schema(description = "Cơ quan đầu mối", nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean focal,

        @Schema(description = "Cơ quan đầu mối nộp thay", nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean onBehalf,

        @Schema(description = "Nộp trước ngày chốt số liệu", nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean beforeClosing) {

    /** One of whom there is nothing else to say. */
    public ReporterLine(
            Named agency, String report, Outcome outcome, Integer revision, Instant receivedAt, int daysLate) {
        this(agency, report, outcome, revision, receivedAt, daysLate, null, null, null);
    }

    public static ReporterLine ofFocal(Named agency) {
        return new ReporterLine(agency, null, null, null, null, 0, true, null, null);
    }
}
