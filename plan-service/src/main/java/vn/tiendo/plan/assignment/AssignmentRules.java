package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.status.Refusals;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.VerificationDecision.Outcome;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.problem.ProblemException;

/**
 * Who may do what with an assignment: asked before a change, where a refusal says why, and by lists, which show what their reader may do
 * next. Whether its state takes the change the assignment says itself.
 */
@ApplicationScoped
class AssignmentRules {

    private final Assignments assignments;
    private final AssignmentHistory history;
    private final Scope scope;

    AssignmentRules(Assignments assignments, AssignmentHistory history, Scope scope) {
        this.assignments = assignments;
        this.history = history;
        this.scope = scope;
    }

    /** @throws ProblemException FORBIDDEN */
    void requireReport(Assignment a) {
        scope.requireWrite(a.agency(), task(a).function());
    }

    /** Of what the agency answers for, whoever handed something in; throws FORBIDDEN. */
    void requireDecision(Assignment a) {
        scope.requireDecision(subject(a, null));
    }

    /** Of what was handed in last; throws FORBIDDEN. */
    void requireVerification(Assignment a) {
        scope.requireDecision(subject(a, history.lastReporter(a.id())));
    }

    /**
     * Why nothing more is to be done on an assignment: what is done of a task that was taken out of its plan, or in a period that its
     * time no longer asks for, can be confirmed, not opened again.
     */
    Optional<ProblemException> whyNotOpen(Assignment a) {
        if (task(a).isWithdrawn()) {
            return Optional.of(Refusals.withdrawn());
        }
        return assignments.lastOccurrence(a).isOver() ? Optional.of(Refusals.isOver()) : Optional.empty();
    }

    /**
     * What the caller may do next with an assignment.
     *
     * @param submitter agency that reported last, where a completion waits for a verification
     * @param asked a request for a later due day waits for a decision
     */
    AssignmentView.Allowed allowed(Assignment a, String submitter, boolean asked) {
        boolean writes = scope.mayWrite(a.agency(), task(a).function());
        boolean decides = scope.mayDecide(subject(a, null));
        boolean goesOn = whyNotOpen(a).isEmpty();
        boolean reports = writes && scope.may(Permission.REPORT_STATUS);
        boolean verifies = a.isToVerify() && scope.may(Permission.VERIFY) && scope.mayDecide(subject(a, submitter));
        return new AssignmentView.Allowed(
                reports ? following(a, goesOn) : List.of(),
                verifies ? outcomes(goesOn) : List.of(),
                decides && scope.may(Permission.EXTEND) && a.isToExtend() && goesOn,
                decides && scope.may(Permission.VERIFY) && a.isToSettle(),
                writes && scope.may(Permission.RAISE_ON_ASSIGNMENT),
                a.isToExtend() && !asked && scope.may(Permission.REQUEST_EXTENSION) && scope.isOwn(subject(a, null)),
                scope.may(Permission.ASK_EXPLANATION) && scope.mayAskToExplain(subject(a, null)));
    }

    private static List<Status> following(Assignment a, boolean goesOn) {
        return Arrays.stream(Status.values())
                .filter(a.status()::mayBecome)
                .filter(next -> goesOn || !next.isOpen())
                .toList();
    }

    private static List<Outcome> outcomes(boolean goesOn) {
        return goesOn ? List.of(Outcome.CONFIRMED, Outcome.RETURNED) : List.of(Outcome.CONFIRMED);
    }

    private Scope.Subject subject(Assignment a, String submitter) {
        return new Scope.Subject(
                a.agency(), task(a).function(), assignments.planOf(a).focalAgency(), submitter);
    }

    private TaskDefinition task(Assignment a) {
        return assignments.taskOf(a);
    }
}
