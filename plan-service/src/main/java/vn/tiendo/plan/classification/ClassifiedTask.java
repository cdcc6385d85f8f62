package vn.tiendo.plan.classification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.TimeFrame;

/**
 * A task's time: the plan's words and what they mean.
 *
 * @param frames what counts
 * @param classification what an official said, or null
 * @param version the task's, also its ETag
 */
record ClassifiedTask(
        String task,
        @Schema(nullable = true) String timeWords,
        List<TimeFrame> frames,
        @Schema(nullable = true) TaskDefinition.Classification classification,
        long version) {

    static ClassifiedTask of(Task task) {
        TaskDefinition definition = task.definition();
        return new ClassifiedTask(
                definition.id(),
                definition.timeWords(),
                definition.frames(),
                definition.classification(),
                task.version());
    }
}
