package vn.tiendo.report.filing.readiness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.origin.PathOfThisService;
import vn.tiendo.report.content.ControlSheet.SignedDifference;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.ledger.entry.AssignmentState;

/**
 * What handing a report in asks. Nothing of it refuses a report, but for a review the questions without data.
 *
 * @param closing last day of the figures as they stand; they may be taken anew
 * @param cutOff changes before this instant count
 * @param asOf when it was looked
 * @param items empty: nothing is open
 */
@Schema(name = "ReportReadiness")
public record Readiness(
        @Schema(examples = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu")
        String report,

        ReportState state,
        @Schema(examples = "2026-11-09") LocalDate closing,
        @Schema(examples = "2026-11-09T17:00:00Z") Instant cutOff,
        @Schema(examples = "2026-11-12T03:00:00Z") Instant asOf,
        List<Entry> items) {

    /** What may be asked. */
    @Schema(name = "ReportReadinessCode")
    public enum Code {
        /** Reported since the figures closed, and not in them. */
        CHANGED_SINCE_CLOSING,
        /** Of a consolidated report: handed in below since its figures were taken. */
        NEWER_REPORTS,
        /** Of a consolidated report: the focal agency's own part was written since. */
        OWN_PART_CHANGED,
        /** Of a consolidated report: an agency has signed otherwise, and nobody has chosen what counts. */
        SIGNED_DIFFERENCES,
        /** Nobody has said how it stands: "chưa có báo cáo". */
        UNREPORTED,
        /** Parts that only the writer can fill, and that are empty. */
        NARRATIVE_GAP,
        /** Of the time before the plan was registered: done, on which day, or not? */
        NO_DATA
    }

    /** Of many as many as an official looks through. */
    static final int MOST_DETAILS = 200;

    /**
     * One thing that is asked.
     *
     * @param link where it is settled, below the address of this service
     * @param details of how many {@code count} says at most the first 200
     */
    @Schema(name = "ReportReadinessEntry")
    public record Entry(
            Code code,

            @Schema(
                    description = "In Vietnamese",
                    examples = "3 cập nhật sau thời điểm chốt số liệu chưa có trong báo cáo.")
            String sentence,

            @Schema(examples = "3") int count,

            @JsonSerialize(using = PathOfThisService.class)
            @Schema(examples = "/api/v1/reports/quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu/assembly")
            String link,

            @Schema(description = "The report cannot be handed in before it is settled: only of reviews")
            boolean blocks,

            List<Detail> details) {

        public Entry {
            details = details.stream().limit(MOST_DETAILS).toList();
        }
    }

    /**
     * One of those that are counted.
     *
     * @param field name of a part of the narrative
     * @param title of the task, or of the part
     */
    @Schema(name = "ReportReadinessDetail")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(
            @Schema(nullable = true) String assignment,
            @Schema(nullable = true) Integer version,
            @Schema(nullable = true) String report,
            @Schema(nullable = true) String field,
            @Schema(nullable = true) String task,
            @Schema(nullable = true) String title,
            @Schema(nullable = true) Named agency,
            @Schema(nullable = true) String occurrence,
            @Schema(nullable = true) AssignmentState.Status status,
            @Schema(nullable = true) Instant at) {

        static Detail ofReport(String report) {
            return new Detail(null, null, report, null, null, null, null, null, null, null);
        }

        static Detail ofPart(String field, String title) {
            return new Detail(null, null, null, field, null, title, null, null, null, null);
        }

        static Detail of(SignedDifference d) {
            return new Detail(d.assignment(), null, null, null, d.task(), null, d.agency(), null, null, null);
        }

        static Detail ofTask(String task, String title) {
            return new Detail(null, null, null, null, task, title, null, null, null, null);
        }
    }
}
