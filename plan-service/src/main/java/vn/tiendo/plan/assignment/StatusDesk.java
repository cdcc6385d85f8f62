package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;

/** Where changes of assignments are handed in: reports of agencies, verifications and extensions. */
@ApplicationScoped
class StatusDesk {

    private final RegistryChanges changes;
    private final Assignments assignments;
    private final AssignmentHistory history;
    private final Reopening reopening;
    private final Permissions permissions;
    private final Clock clock;

    StatusDesk(
            RegistryChanges changes,
            Assignments assignments,
            AssignmentHistory history,
            Reopening reopening,
            Permissions permissions,
            Clock clock) {
        this.changes = changes;
        this.assignments = assignments;
        this.history = history;
        this.reopening = reopening;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Takes what an agency reports.
     *
     * @return the new version
     * @throws ProblemException as {@link RegistryChanges#apply} does; CONFLICT or INVALID when the change cannot follow
     */
    AssignmentState hand(UUID id, Precondition on, StatusChange body) {
        return changes.apply(reported(id, on, body));
    }

    /** The change that a report asks for; of many, each is made by who takes them. */
    Change<Assignment, AssignmentState> reported(UUID id, Precondition on, StatusChange body) {
        return change(
                id,
                ChangeKind.STATUS_CHANGED,
                on,
                body,
                permissions::requireReport,
                a -> a.change(body, LocalDate.now(clock)));
    }

    /** Takes a verification; throws what {@link #hand} does. */
    AssignmentState verify(UUID id, Precondition on, VerificationDecision body) {
        body.check();
        return changes.apply(
                change(id, ChangeKind.VERIFIED, on, body, permissions::requireVerification, a -> a.verify(body)));
    }

    /** Takes an extension; throws what {@link #hand} does. */
    AssignmentState extend(UUID id, Precondition on, ExtensionRequest body) {
        body.check(LocalDate.now(clock));
        return changes.apply(change(
                id,
                ChangeKind.EXTENDED,
                on,
                body,
                permissions::requireExtension,
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
                    reopening.follow(a);
                    return history.record(a, kind, changes.caller(), permissions.actingAgency(a));
                });
    }
}
