package vn.tiendo.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task that waits for an act.
 *
 * @param id of the task
 * @param task its number
 * @param words the plan's words about time: "Sau khi ..."
 */
@Schema(name = "ReportWaitingTask")
public record WaitingLine(
        String id,
        String task,
        String title,
        @Schema(nullable = true) String words) {}
