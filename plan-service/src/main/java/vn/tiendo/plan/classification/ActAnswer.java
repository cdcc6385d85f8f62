package vn.tiendo.plan.classification;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Task;

/**
 * What the focal agency answers about the act that a task waits for.
 *
 * @param issued false; that it is issued is said by recording the act
 */
@Schema(name = "ActAnswer")
public record ActAnswer(
        @NotNull(message = "{actAnswer.required}")
        @Schema(description = "false: not issued in the year. An act that is issued is recorded", examples = "false")
        Boolean issued) {

    /**
     * What has been answered about a task's act.
     *
     * @param notIssuedYears all years of which it was said that the act is not issued, in order
     * @param version the task's, also its ETag
     */
    @Schema(name = "ActAnswers")
    public record Given(
            @Schema(examples = "gia-lai-kh-ubnd-2024-II.2") String task,

            @Schema(
                    description = "Years of which the focal agency has said that the act is not issued, in order",
                    examples = "[2025, 2026]")
            List<Integer> notIssuedYears,

            @Schema(description = "The task's, also its `ETag`", examples = "2")
            long version) {

        static Given of(Task task) {
            return new Given(task.definition().id(), task.definition().notIssuedYears(), task.version());
        }
    }
}
