package vn.tiendo.plan.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.assignment.Moved;
import vn.tiendo.plan.assignment.Occurrences;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.platform.access.Caller;

/**
 * What another time, other leads or another binding of a task do to what is open of it. By an amendment of the plan what is due
 * once follows at once, and what recurs in its present period; leads of what recurs count from the next period on. A correction of
 * the catalogue says how it was meant from the start, so that the present period gets the leads that it should have had.
 */
@ApplicationScoped
public class TaskRevision {

    private static final String OTHER_TIME = "Thời gian thực hiện nhiệm vụ được điều chỉnh, đợt này không còn.";

    private final Rescheduling rescheduling;
    private final LeadChange leads;
    private final Occurrences occurrences;

    TaskRevision(Rescheduling rescheduling, LeadChange leads, Occurrences occurrences) {
        this.rescheduling = rescheduling;
        this.leads = leads;
        this.occurrences = occurrences;
    }

    /**
     * Follows an amendment.
     *
     * @param plan locked, as it reads afterwards
     * @param before with what an official said about its time, if he did
     * @param after in the same way
     * @return the assignments that it touched
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Moved> amended(Plan plan, TaskDefinition before, TaskDefinition after, Decision decision, Caller by) {
        List<Moved> moved =
                follow(plan, before, after, new Ground(decision, OTHER_TIME, decision.date(), by, by.agency()));
        if (!before.leads().equals(after.leads())) {
            moved.addAll(leads.follow(
                    plan, after, new Ground(decision, LeadChange.REASON, decision.date(), by, by.agency()), false));
        }
        return moved;
    }

    /** Follows a file that says something else than when it was loaded last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Moved> corrected(Plan plan, TaskDefinition before, TaskDefinition after) {
        List<Moved> moved = follow(plan, before, after, new Ground(null, OTHER_TIME, null, Caller.SYSTEM, null));
        moved.addAll(leads.follow(plan, after, new Ground(null, LeadChange.REASON, null, Caller.SYSTEM, null), true));
        return moved;
    }

    private List<Moved> follow(Plan plan, TaskDefinition before, TaskDefinition after, Ground ground) {
        if (before.binding() != after.binding()) {
            occurrences.bind(after.id(), after.binding() == TaskDefinition.Binding.INVITED);
        }
        if (before.frames().equals(after.frames())) {
            return new ArrayList<>();
        }
        LocalDate registered = OccurrenceOpener.registeredOn(plan);
        return rescheduling.follow(
                new Rescheduling.Change(
                        after,
                        after.frames(),
                        List.of(),
                        after.timeFrom(plan.definition().date()),
                        registered,
                        true),
                ground);
    }
}
