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
@Schema(name = "ReportLists")
public record ReportLists(
        List<TaskResult> invited,
        List<WaitingLine> waiting,
        List<ListedLine> stopped,
        List<ListedLine> earlierResults,
        List<ListedLine> notCarried) {

    /** Ids of what later reports do not name again. */
    Stream<String> told() {
        return Stream.concat(stopped.stream(), earlierResults.stream()).map(ListedLine::assignment);
    }
}
