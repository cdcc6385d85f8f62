package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Tasks;

/** Who may report on an assignment and decide on it, among those who see it. All throw FORBIDDEN. */
@ApplicationScoped
class Permissions {

    private final Scope scope;
    private final Plans plans;
    private final Tasks tasks;
    private final AssignmentHistory history;

    Permissions(Scope scope, Plans plans, Tasks tasks, AssignmentHistory history) {
        this.scope = scope;
        this.plans = plans;
        this.tasks = tasks;
        this.history = history;
    }

    void requireReport(Assignment assignment) {
        scope.requireWrite(assignment.agency(), functionOf(assignment));
    }

    void requireVerification(Assignment assignment) {
        scope.requireDecision(
                assignment.agency(),
                functionOf(assignment),
                focalOf(assignment),
                history.lastReporter(assignment.id()));
    }

    void requireExtension(Assignment assignment) {
        scope.requireDecision(assignment.agency(), functionOf(assignment), focalOf(assignment), null);
    }

    /** The agency that the caller acts for. */
    String actingAgency(Assignment assignment) {
        return scope.actingAgency(focalOf(assignment));
    }

    private String functionOf(Assignment assignment) {
        return tasks.findById(assignment.task()).definition().function();
    }

    private String focalOf(Assignment assignment) {
        return plans.findById(assignment.plan()).definition().focalAgency();
    }
}
