package vn.tiendo.report.worklist;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.origin.PathOfThisService;
import vn.tiendo.report.filing.workflow.WaitingReports.Waiting;

/**
 * How much of one kind waits for the caller.
 *
 * @param label name of the kind, in Vietnamese
 * @param link path and query of the list that shows just these
 */
@Schema(name = "WorklistItem")
record WorklistItem(
        Waiting kind,

        @Schema(description = "Name of the kind", examples = "Báo cáo đã quá hạn nộp")
        String label,

        @Schema(examples = "2") int count,

        @JsonSerialize(using = PathOfThisService.class)
        @Schema(description = "The list that shows just these", examples = "/api/v1/reports?waiting=LATE")
        String link) {

    static WorklistItem of(Waiting kind, int count) {
        return new WorklistItem(kind, kind.label, count, "/api/v1/reports?waiting=" + kind);
    }
}
