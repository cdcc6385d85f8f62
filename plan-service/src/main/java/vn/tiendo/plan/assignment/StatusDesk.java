package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Tasks;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where changes of assignments are handed in: reports of agencies, verifications and extensions. */
@ApplicationScoped
public class StatusDesk {

    private final RegistryChanges changes;
    private final Assignments assignments;
    private final AssignmentHistory history;
    private final Tasks tasks;
    private final Plans plans;
    private final Scope scope;
    private final Clock clock;

    StatusDesk(
            RegistryChanges changes,
            Assignments assignments,
            AssignmentHistory history,
            Tasks tasks,
            Plans plans,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.assignments = assignments;
        this.history = history;
        this.tasks = tasks;
        this.plans = plans;
        this.scope = scope;
        this.clock = clock;
    }

    /** Takes what an agency reports; throws as {@link RegistryChanges#apply} does, CONFLICT or INVALID when the change cannot follow. */
    AssignmentState hand(UUID id, Precondition on, StatusChange body) {
        return changes.apply(reported(id, on, body));
    }

    /** The change that a report asks for; of many, each is made by who takes them. */
    public Change<Assignment, AssignmentState> reported(UUID id, Precondition on, StatusChange body) {
        return change(
                id,
                ChangeKind.STATUS_CHANGED,
                on,
                body,
                a -> scope.requireWrite(a.agency(), functionOf(a)),
                a -> a.change(body, LocalDate.now(clock)));
    }

    /** Takes a verification; throws what {@link #hand} does. */
    AssignmentState verify(UUID id, Precondition on, VerificationDecision body) {
        body.check();
        return changes.apply(change(
                id,
                ChangeKind.VERIFIED,
                on,
                body,
                a -> scope.requireDecision(a.agency(), functionOf(a), focalOf(a), history.lastReporter(a.id())),
                a -> a.verify(body)));
    }

    /** Takes an extension; throws what {@link #hand} does. */
    AssignmentState extend(UUID id, Precondition on, ExtensionRequest body) {
        body.check(LocalDate.now(clock));
        return changes.apply(change(
                id,
                ChangeKind.EXTENDED,
                on,
                body,
                a -> scope.requireDecision(a.agency(), functionOf(a), focalOf(a), null),
                a -> a.extend(body.newDue(), body.decision())));
    }

    private Change<Assignment, AssignmentState> change(
            UUID id,
            ChangeKind kind,
            Precondition on,
            Object body,
            Consumer<Assignment> permission,
            Consumer<Assignment> step) {
        return new Change<>(
                new Request<>(on, kind + " " + id, body, AssignmentState.class),
                assignments.changing(id),
                permission,
                a -> {
                    step.accept(a);
                    followReopened(a);
                    return history.record(a, kind, scope.caller(), scope.actingAgency(focalOf(a)));
                });
    }

    /**
     * What is done of a task that was taken out of its plan, or in a period that its time no longer asks for, can be confirmed,
     * not opened again. What is opened again goes where the others went.
     */
    private void followReopened(Assignment assignment) {
        if (!assignment.status().isOpen()) {
            return;
        }
        if (tasks.findById(assignment.task()).definition().isWithdrawn()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Nhiệm vụ đã được đưa ra khỏi kế hoạch; kết quả đã báo cáo được giữ nguyên.",
                    "The task was taken out of its plan; what was reported done stays.");
        }
        OpenOccurrence occurrence = assignments.lastOccurrence(assignment);
        if (occurrence.isOver()) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Thời gian của nhiệm vụ đã thay đổi, đợt này không còn; kết quả đã báo cáo được giữ nguyên.",
                    "The time of the task was changed and asks no more for this occurrence; what was reported done"
                            + " stays.");
        }
        if (occurrence != assignment.occurrence()) {
            assignment.rejoin(occurrence);
        }
    }

    private String functionOf(Assignment assignment) {
        return tasks.findById(assignment.task()).definition().function();
    }

    private String focalOf(Assignment assignment) {
        return plans.findById(assignment.plan()).definition().focalAgency();
    }
}
