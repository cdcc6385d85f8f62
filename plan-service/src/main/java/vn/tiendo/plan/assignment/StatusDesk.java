package vn.tiendo.plan.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignmentState.ChangeKind;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.status.ExtensionDecision;
import vn.tiendo.plan.status.ForGood;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;

/** Where changes of assignments are handed in: reports of agencies, verifications and extensions. */
@ApplicationScoped
public class StatusDesk {

    private final RegistryChanges changes;
    private final Assignments assignments;
    private final AssignmentHistory history;
    private final AssignmentRules rules;
    private final Event<Settled> settled;
    private final Scope scope;
    private final Clock clock;

    StatusDesk(
            RegistryChanges changes,
            Assignments assignments,
            AssignmentHistory history,
            AssignmentRules rules,
            Event<Settled> settled,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.assignments = assignments;
        this.history = history;
        this.rules = rules;
        this.settled = settled;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * That an assignment is done once and for all, or is so no longer; told within the change.
     *
     * @param by who said so
     * @param byAgency the agency that he did it for, or null
     */
    public record Settled(Assignment assignment, Caller by, String byAgency) {}

    /** Takes what an agency reports; throws as {@link RegistryChanges#apply} does, CONFLICT or INVALID when the change cannot follow. */
    public AssignmentState hand(UUID id, Precondition on, StatusChange body) {
        return changes.apply(reported(id, on, body));
    }

    /** The change that a report asks for; of many, each is made by who takes them. */
    public Change<Assignment, AssignmentState> reported(UUID id, Precondition on, StatusChange body) {
        return change(id, ChangeKind.STATUS_CHANGED, on, body, rules::requireReport, a -> {
            a.requireNews(body, () -> history.isReported(a.id()));
            a.change(body, LocalDate.now(clock));
        });
    }

    /** Takes whether a completion is once and for all; what was so before makes no version. Throws what {@link #hand} does. */
    AssignmentState settle(UUID id, Precondition on, ForGood body) {
        return changes.apply(new Change<>(
                new Request<>(on, "FOR_GOOD " + id, body, AssignmentState.class),
                assignments.changing(id),
                rules::requireDecision,
                a -> body.forGood() == a.isForGood()
                        ? history.last(a.id())
                        : take(a, ChangeKind.VERIFIED, now -> now.settle(body.forGood()))));
    }

    /** Takes a verification; throws what {@link #hand} does. */
    public AssignmentState verify(UUID id, Precondition on, VerificationDecision body) {
        body.check();
        return changes.apply(
                change(id, ChangeKind.VERIFIED, on, body, rules::requireVerification, a -> a.verify(body)));
    }

    /** Takes an extension; throws what {@link #hand} does. */
    public AssignmentState extend(UUID id, Precondition on, ExtensionDecision body) {
        body.check(LocalDate.now(clock));
        return changes.apply(change(
                id,
                ChangeKind.EXTENDED,
                on,
                body,
                rules::requireDecision,
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
                a -> take(a, kind, step));
    }

    private AssignmentState take(Assignment a, ChangeKind kind, Consumer<Assignment> step) {
        boolean before = a.isForGood();
        step.accept(a);
        followReopened(a);
        String agency = scope.actingAgency(assignments.planOf(a).focalAgency());
        AssignmentState state = history.record(a, kind, scope.caller(), agency);
        if (a.isForGood() != before) {
            settled.fire(new Settled(a, scope.caller(), agency));
        }
        return state;
    }

    /** What is opened again goes where the others went. */
    private void followReopened(Assignment assignment) {
        if (!assignment.status().isOpen()) {
            return;
        }
        rules.whyNotOpen(assignment).ifPresent(refusal -> {
            throw refusal;
        });
        OpenOccurrence occurrence = assignments.lastOccurrence(assignment);
        if (occurrence != assignment.occurrence()) {
            assignment.rejoin(occurrence);
        }
    }
}
