package vn.tiendo.report.content;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.TaskResult;

/**
 * What is told beside the totals: no assignment stands in two of the lists, or in a list and in a total.
 *
 * @param invited tasks to which the plan only invites ("đề nghị ...")
 * @param waiting the focal agency has said that the act which they wait for is not issued yet
 * @param stopped by a decision
 * @param earlierResults of an earlier year, completed after the closing of that year's report
 * @param notCarried of last year and not done; this year's take their place
 */
@Schema(
        name = "ReportLists",
        description =
                "What is told beside the totals; no assignment stands in two of the lists, or in a list and in a total")
public record ReportLists(
        @Schema(description = "Tasks to which the plan only invites (“đề nghị …”)")
        List<TaskResult> invited,

        @Schema(
                description =
                        "“Nhiệm vụ chưa đến thời điểm triển khai”: the focal agency has said that the act which they wait for is not issued yet")
        List<WaitingLine> waiting,

        @Schema(description = "Stopped by a decision") List<ListedLine> stopped,

        @Schema(description = "Of an earlier year, completed after the closing of the report of that year")
        List<ListedLine> earlierResults,

        @Schema(description = "Of last year and not done; what is asked for this year takes their place")
        List<ListedLine> notCarried) {

    /** Ids of what later reports do not name again. */
    public Stream<String> told() {
        return Stream.concat(stopped.stream(), earlierResults.stream()).map(ListedLine::assignment);
    }
}
