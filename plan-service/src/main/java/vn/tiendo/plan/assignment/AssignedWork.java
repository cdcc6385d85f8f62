package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.problem.ProblemException;

/** What other packages may know of an assignment: what was given to whom, which never changes. */
@ApplicationScoped
public class AssignedWork {

    private final Assignments assignments;
    private final Tasks tasks;
    private final Plans plans;

    AssignedWork(Assignments assignments, Tasks tasks, Plans plans) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.plans = plans;
    }

    /**
     * @param province province that issued the plan
     * @param agency lead agency; who answers for it now is looked up
     */
    public record Item(UUID id, String province, TaskDefinition task, String agency) implements Changeable {}

    /** The assignment with this id. */
    public Lookup<Item> withId(UUID id) {
        return new Lookup<>("phân công", "assignment", id.toString(), () -> assignments
                .findByIdOptional(id)
                .map(this::item));
    }

    /**
     * An assignment as it stands, for what asks about its state and does not change it.
     *
     * @param own who may speak for it, and who decides on it
     */
    public record Ongoing(
            UUID id, String province, TaskDefinition task, Scope.Subject own, LocalDate due, boolean isToExtend)
            implements Changeable {}

    /** The assignment with this id, under its lock, so that it stays as it stands until the change is made. */
    public Lookup<Ongoing> ongoing(UUID id) {
        return new Lookup<>(
                "phân công",
                "assignment",
                id.toString(),
                () -> assignments.changing(id).row().get().map(this::ongoing));
    }

    private Ongoing ongoing(Assignment a) {
        TaskDefinition task = assignments.taskOf(a);
        Scope.Subject own = new Scope.Subject(a.agency(), task.function(), focalOf(a.plan()), null);
        return new Ongoing(a.id(), a.province(), task, own, a.dated().due(), a.isToExtend());
    }

    /** The focal agency of a plan. */
    public String focalOf(String plan) {
        return plans.findById(plan).definition().focalAgency();
    }

    /** Which assignments have a request that waits for a decision. */
    public interface OpenRequests {
        Set<UUID> openAmong(Set<UUID> assignments);
    }

    private Item item(Assignment a) {
        return new Item(a.id(), a.province(), tasks.findById(a.task()).definition(), a.agency());
    }

    /** @throws ProblemException NOT_FOUND for what is no id at all */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("phân công", "assignment", text);
        }
    }
}
