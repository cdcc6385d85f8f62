package vn.tiendo.plan.registration;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TaskDefinition;

/**
 * A plan as it is registered, or would be: with what its words are understood to mean.
 *
 * @param stored false for a dry run
 * @param version of the plan; 0 when it is not stored
 * @param opens what is opened with it
 * @param owes who owes which yearly report of it, this year and the next
 * @param asks which words on reporting dates somebody should look at
 */
@Schema(name = "PlanRegistration")
public record Registration(
        boolean stored,
        long version,
        PlanDefinition plan,
        List<TaskDefinition> tasks,
        List<TargetDefinition> targets,
        List<ObligationDefinition> obligations,
        List<Opened> opens,
        List<OwedReports.Owed> owes,
        List<Ask> asks) {

    /** An answer that was stored for its key before {@code asks} was there has none. */
    public Registration {
        asks = asks == null ? List.of() : asks;
    }

    /**
     * An occurrence with the agencies that each get an assignment.
     *
     * @param noData its time had passed when it was registered
     */
    @Schema(name = "OpenedOccurrence")
    record Opened(
            String task,
            String occurrence,
            String label,
            @Schema(nullable = true) LocalDate due,
            List<String> agencies,
            boolean noData) {

        static Opened of(OccurrenceOpener.Opening opening) {
            return new Opened(
                    opening.task().id(),
                    opening.occurrence().key(),
                    opening.occurrence().label(),
                    opening.occurrence().due(),
                    List.copyOf(opening.agencies()),
                    opening.noData());
        }
    }

    static Registration of(
            PlanContent content, long version, List<OccurrenceOpener.Opening> opens, List<OwedReports.Owed> owes) {
        return new Registration(
                version > 0,
                version,
                content.plan(),
                content.tasks(),
                content.targets(),
                content.obligations(),
                opens.stream().map(Opened::of).toList(),
                owes,
                Ask.of(content));
    }
}
