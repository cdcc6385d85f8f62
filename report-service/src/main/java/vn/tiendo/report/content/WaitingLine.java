package vn.tiendo.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task that waits for an act.
 *
 * @param id of the task
 * @param task its number
 * @param words the plan's words about time: "Sau khi ..."
 */
@Schema(name = "ReportWaitingTask", description = "A task that waits for an act")
public record WaitingLine(
        @Schema(examples = "gia-lai-kh-ubnd-2024-II.2") String id,

        @Schema(description = "Its number", examples = "II.2")
        String task,

        String title,

        @Schema(
                nullable = true,
                description = "What the plan says about time",
                examples = "Sau khi Chính phủ ban hành Nghị định")
        String words) {}
