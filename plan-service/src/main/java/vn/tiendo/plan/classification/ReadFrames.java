package vn.tiendo.plan.classification;

import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.TimeContext;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.plan.timeframe.grammar.TimeFrameParser;

/** What an official takes when he says that a plan's words mean what was read of them. */
final class ReadFrames {

    private ReadFrames() {}

    /**
     * In the place of the frames that are not clear: what is in doubt as it was read, and of words that were not understood as a
     * whole what was. Empty where there is neither.
     *
     * @param task as the plan words it, without an earlier classification
     */
    static List<TimeFrame> of(TaskDefinition task, PlanDefinition plan) {
        TimeContext context = task.timeContext(plan);
        List<TimeFrame> unclear =
                task.frames().stream().filter(TaskDefinition::isUnclear).toList();
        List<TimeFrame> read = unclear.stream()
                .flatMap(frame -> frame.kind() == Kind.UNPARSED
                        ? TimeFrameParser.read(task.timeWords(), context).candidates().stream()
                        : Stream.of(frame))
                .map(frame -> frame.doubted(null))
                .distinct()
                .toList();
        return unclear.containsAll(read) ? List.of() : read;
    }
}
