package vn.tiendo.plan.difficulty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.plan.worklist.Waiting;
import vn.tiendo.plan.worklist.WaitingWork;
import vn.tiendo.plan.worklist.WorklistItem;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;

/** Where difficulties are raised and dealt with: step, audit, event and answer to a repetition are stored together or not at all. */
@ApplicationScoped
class DifficultyDesk implements WaitingWork {

    private static final Map<DifficultyState, Audit.Action> ACTIONS = Map.of(
            DifficultyState.RAISED, Audit.Action.RAISED,
            DifficultyState.ANSWERED, Audit.Action.ANSWERED,
            DifficultyState.ESCALATED, Audit.Action.ESCALATED,
            DifficultyState.CLOSED, Audit.Action.CLOSED);

    private final RegistryChanges changes;
    private final Difficulties difficulties;
    private final AssignedWork assignments;
    private final Plans plans;
    private final Permissions permissions;
    private final Scope scope;
    private final Clock clock;

    DifficultyDesk(
            RegistryChanges changes,
            Difficulties difficulties,
            AssignedWork assignments,
            Plans plans,
            Permissions permissions,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.difficulties = difficulties;
        this.assignments = assignments;
        this.plans = plans;
        this.permissions = permissions;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws ProblemException as {@link RegistryChanges#apply} does */
    DifficultyView raiseOnAssignment(UUID id, RequestKey on, DifficultyRequest body) {
        return changes.apply(new Change<>(
                request("difficulty assignment " + id, on, body),
                assignments.withId(id),
                work -> scope.requireWrite(work.agency(), work.task().function()),
                work -> raise(Difficulty.Subject.of(work), body)));
    }

    DifficultyView raiseOnPlan(String id, RequestKey on, DifficultyRequest body) {
        return changes.apply(new Change<>(
                request("difficulty plan " + id, on, body),
                plans.withId(id),
                plan -> permissions.requireRaiseOn(plan.definition()),
                plan -> raise(Difficulty.Subject.of(plan.definition()), body)));
    }

    private DifficultyView raise(Difficulty.Subject about, DifficultyRequest body) {
        Step first = step(1, DifficultyState.RAISED, about.plan(), body.text(), null);
        return record(difficulties.raise(about, body, first), first, null);
    }

    /** Takes an answer; throws as {@link RegistryChanges#apply} does, CONFLICT when the difficulty is closed. */
    DifficultyView answer(UUID id, Precondition on, AnswerRequest body) {
        return changes.apply(new Change<>(
                request(DifficultyState.ANSWERED + " " + id, on, body),
                difficulties.changing(id),
                d -> permissions.requireAnswer(d, focalOf(d.plan())),
                d -> step(d, DifficultyState.ANSWERED, body.text(), null)));
    }

    /** Takes an escalation; throws what {@link #answer} does. */
    DifficultyView escalate(UUID id, Precondition on, EscalationRequest body) {
        return changes.apply(new Change<>(
                request(DifficultyState.ESCALATED + " " + id, on, body),
                difficulties.changing(id),
                d -> permissions.requireEscalation(),
                d -> step(d, DifficultyState.ESCALATED, body.reason(), body.to())));
    }

    /** Takes a closure; throws what {@link #answer} does. */
    DifficultyView close(UUID id, Precondition on, ClosureRequest body) {
        return changes.apply(new Change<>(
                request(DifficultyState.CLOSED + " " + id, on, body),
                difficulties.changing(id),
                permissions::requireClosure,
                d -> step(d, DifficultyState.CLOSED, body.reason(), null)));
    }

    /** The focal agency answers what was raised, the committee what was handed up to it. */
    @Override
    public List<WorklistItem> waiting() {
        return Stream.of(DifficultyState.RAISED, DifficultyState.ESCALATED)
                .filter(state -> state == DifficultyState.RAISED
                        ? scope.isFocal()
                        : scope.caller().is(Role.COMMITTEE))
                .map(state -> WorklistItem.of(
                        Waiting.DIFFICULTIES,
                        difficulties.count("province in ?1 and state = ?2", scope.provinces(null), state),
                        "/api/v1/difficulties",
                        Map.of("state", state.name())))
                .toList();
    }

    private static Request<DifficultyView> request(String operation, RequestKey on, Object body) {
        return new Request<>(on, operation, body, DifficultyView.class);
    }

    private DifficultyView step(Difficulty difficulty, DifficultyState next, String text, String to) {
        DifficultyView before = difficulties.view(difficulty);
        Step step = step(difficulty.version() + 1, next, difficulty.plan(), text, to);
        difficulty.take(step);
        difficulties.add(difficulty, step);
        return record(difficulty, step, before);
    }

    private Step step(long number, DifficultyState state, String plan, String text, String to) {
        String agency = Capacity.of(scope.caller()) == Capacity.COMMITTEE ? null : scope.actingAgency(focalOf(plan));
        return new Step(number, state, clock.instant(), Step.By.of(scope.caller(), agency), text, to);
    }

    private DifficultyView record(Difficulty difficulty, Step step, DifficultyView before) {
        DifficultyView after = difficulties.view(difficulty);
        String id = difficulty.id().toString();
        changes.record(
                new RegistryEvents.Entry("difficulty", id, after),
                step.at(),
                step.by().agency(),
                ACTIONS.get(step.state()),
                new Audit.Of(Audit.Entity.DIFFICULTY, id, null, after.province(), after.plan(), after.agency()),
                before,
                after);
        return after;
    }

    /** One difficulty that the caller may see. */
    @Transactional
    DifficultyView get(UUID id) {
        return difficulties.view(difficulties.withId(id).visibleTo(scope));
    }

    private String focalOf(String plan) {
        return plans.findById(plan).definition().focalAgency();
    }
}
