package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.platform.problem.ProblemException;

/** What other packages may know of an assignment: what was given to whom, which never changes. */
@ApplicationScoped
public class AssignedWork {

    private final Assignments assignments;
    private final Tasks tasks;
    private final Scope scope;

    AssignedWork(Assignments assignments, Tasks tasks, Scope scope) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.scope = scope;
    }

    /** @param agency lead agency; who answers for it now is looked up */
    public record Item(UUID id, TaskDefinition task, String agency) {}

    /**
     * The assignment with this id.
     *
     * @throws ProblemException NOT_FOUND when there is none, or none that the caller may see
     */
    public Item visible(String id) {
        return uuid(id).flatMap(assignments::findByIdOptional)
                .filter(a -> scope.sees(a.province()))
                .map(a -> new Item(a.id(), tasks.findById(a.task()).definition(), a.agency()))
                .orElseThrow(() -> ProblemException.notFound("phân công", "assignment", id));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
