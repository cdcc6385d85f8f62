package vn.tiendo.plan.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.NamedAgency;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.timeframe.TimeFrame;

/**
 * A task as the API shows it.
 *
 * @param issuedBy province that issued the plan
 * @param answersNow province that answers for it today
 * @param notIssuedYears of which the focal agency has said that the act it waits for is not issued
 */
@Schema(name = "Task")
record TaskView(
        String id,
        String plan,
        String issuedBy,
        String answersNow,
        String number,
        TaskDefinition.NumberSource numberSource,
        String section,
        Pillar pillar,
        TaskDefinition.PillarSource pillarSource,
        String title,
        @Schema(nullable = true) String deliverable,
        @Schema(nullable = true) String submissionLevel,
        Led leads,
        Led coordinators,
        @Schema(nullable = true) String timeWords,
        List<TimeFrame> frames,
        @Schema(nullable = true) String function,
        List<String> documents,
        TaskDefinition.Binding binding,
        @Schema(nullable = true) String sourceNote,
        @Schema(nullable = true) TaskDefinition.Classification classification,
        @Schema(nullable = true) TaskDefinition.Amended amended,

        @Schema(
                description = "Years of which the focal agency has said that the act it waits for is not issued",
                examples = "[2026]")
        List<Integer> notIssuedYears) {

    /**
     * Who is meant, in the plan's words and resolved.
     *
     * @param agencies named ones
     * @param groups words of groups that expand to members
     * @param open words of groups that expand to nobody
     */
    @Schema(name = "Responsible")
    record Led(
            @Schema(nullable = true) String words, List<NamedAgency> agencies, List<String> groups, List<String> open) {

        static Led of(Parties parties, AgencyDirectory directory) {
            return new Led(
                    parties.words(),
                    parties.parts().stream()
                            .filter(part -> part.agency() != null)
                            .map(part -> directory.named(part.agency()))
                            .toList(),
                    parties.parts().stream()
                            .filter(Parties.Part::isGroup)
                            .map(Parties.Part::words)
                            .toList(),
                    parties.parts().stream()
                            .filter(Parties.Part::isOpen)
                            .map(Parties.Part::words)
                            .toList());
        }
    }

    static TaskView of(TaskDefinition task, String answersNow, AgencyDirectory directory) {
        return new TaskView(
                task.id(),
                task.plan(),
                task.province(),
                answersNow,
                task.number(),
                task.numberSource(),
                task.section(),
                task.pillar(),
                task.pillarSource(),
                task.title(),
                task.deliverable(),
                task.submissionLevel(),
                Led.of(task.leads(), directory),
                Led.of(task.coordinators(), directory),
                task.timeWords(),
                task.frames(),
                task.function(),
                task.documents(),
                task.binding(),
                task.sourceNote(),
                task.classification(),
                task.amended(),
                task.notIssuedYears());
    }
}
