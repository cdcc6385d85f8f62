package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

    AssignedWork(Assignments assignments, Tasks tasks) {
        this.assignments = assignments;
        this.tasks = tasks;
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
