package vn.tiendo.plan.difficulty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.persistence.TimeOrderedIds;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;

/** Where difficulties are raised and dealt with: step, audit, event and answer to a repetition are stored together or not at all. */
@ApplicationScoped
class DifficultyDesk {

    private static final Map<DifficultyState, Audit.Action> ACTIONS = Map.of(
            DifficultyState.RAISED, Audit.Action.RAISED,
            DifficultyState.ANSWERED, Audit.Action.ANSWERED,
            DifficultyState.ESCALATED, Audit.Action.ESCALATED,
            DifficultyState.CLOSED, Audit.Action.CLOSED);

    private final EntityManager entities;
    private final Difficulties difficulties;
    private final AssignedWork assignments;
    private final Plans plans;
    private final Permissions permissions;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Publication publication;
    private final Audit audit;
    private final TimeOrderedIds ids;
    private final Clock clock;

    DifficultyDesk(
            EntityManager entities,
            Difficulties difficulties,
            AssignedWork assignments,
            Plans plans,
            Permissions permissions,
            Scope scope,
            IdempotentRequests once,
            Publication publication,
            Audit audit,
            TimeOrderedIds ids,
            Clock clock) {
        this.entities = entities;
        this.difficulties = difficulties;
        this.assignments = assignments;
        this.plans = plans;
        this.permissions = permissions;
        this.scope = scope;
        this.once = once;
        this.publication = publication;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What comes with a step.
     *
     * @param ifMatch version that it is based on, as an entity tag
     * @param idempotencyKey or null; a known one is answered from the store whatever the version
     */
    record Sent<T>(UUID difficulty, String ifMatch, String idempotencyKey, T body) {}

    /** @throws ProblemException NOT_FOUND, FORBIDDEN or IDEMPOTENCY_KEY_REUSED */
    @RetriedOnConflict
    @Transactional
    DifficultyView raiseOnAssignment(String id, String idempotencyKey, DifficultyRequest body) {
        AssignedWork.Item work = assignments.visible(id);
        scope.requireWrite(work.agency(), work.task().function());
        return once.answer(idempotencyKey, "difficulty assignment " + work.id(), body, DifficultyView.class, () -> {
            var task = work.task();
            return raise(new Difficulty.Subject(task.plan(), task.province(), task, work.id(), work.agency()), body);
        });
    }

    /** @throws ProblemException NOT_FOUND, FORBIDDEN or IDEMPOTENCY_KEY_REUSED */
    @RetriedOnConflict
    @Transactional
    DifficultyView raiseOnPlan(String id, String idempotencyKey, DifficultyRequest body) {
        PlanDefinition plan = plans.findByIdOptional(id)
                .map(p -> p.definition())
                .filter(p -> scope.sees(p.province()))
                .orElseThrow(() -> ProblemException.notFound("kế hoạch", "plan", id));
        permissions.requireRaiseOn(plan);
        return once.answer(
                idempotencyKey,
                "difficulty plan " + id,
                body,
                DifficultyView.class,
                () -> raise(new Difficulty.Subject(id, plan.province(), null, null, null), body));
    }

    private DifficultyView raise(Difficulty.Subject about, DifficultyRequest body) {
        Step first = step(1, DifficultyState.RAISED, about.plan(), body.text(), null);
        Difficulty difficulty = new Difficulty(ids.next(), about, body, first);
        entities.persist(difficulty);
        return record(difficulty, first, null);
    }

    /** Takes an answer; throws NOT_FOUND, FORBIDDEN, PRECONDITION_REQUIRED, STALE_VERSION, CONFLICT or IDEMPOTENCY_KEY_REUSED. */
    @RetriedOnConflict
    @Transactional
    DifficultyView answer(Sent<AnswerRequest> sent) {
        return step(
                sent,
                DifficultyState.ANSWERED,
                d -> permissions.requireAnswer(d, focalOf(d.plan())),
                sent.body().text(),
                null);
    }

    /** Takes an escalation; throws what {@link #answer} does. */
    @RetriedOnConflict
    @Transactional
    DifficultyView escalate(Sent<EscalationRequest> sent) {
        return step(
                sent,
                DifficultyState.ESCALATED,
                d -> permissions.requireEscalation(),
                sent.body().reason(),
                sent.body().to());
    }

    /** Takes a closure; throws what {@link #answer} does. */
    @RetriedOnConflict
    @Transactional
    DifficultyView close(Sent<ClosureRequest> sent) {
        return step(
                sent,
                DifficultyState.CLOSED,
                permissions::requireClosure,
                sent.body().reason(),
                null);
    }

    private DifficultyView step(
            Sent<?> sent, DifficultyState next, Consumer<Difficulty> permission, String text, String to) {
        // The row lock puts equal requests behind one another, so the second finds the first one's answer.
        Difficulty difficulty = visible(
                entities.find(Difficulty.class, sent.difficulty(), LockModeType.PESSIMISTIC_WRITE), sent.difficulty());
        permission.accept(difficulty);
        return once.answer(
                sent.idempotencyKey(), next + " " + sent.difficulty(), sent.body(), DifficultyView.class, () -> {
                    Versions.require(Versions.expected(sent.ifMatch()), difficulty.version());
                    DifficultyView before = difficulties.view(difficulty);
                    Step step = step(difficulty.version() + 1, next, difficulty.plan(), text, to);
                    difficulty.take(step);
                    return record(difficulty, step, before);
                });
    }

    private Step step(long number, DifficultyState state, String plan, String text, String to) {
        String agency = Capacity.of(scope.caller()) == Capacity.COMMITTEE ? null : scope.actingAgency(focalOf(plan));
        return new Step(
                number,
                state,
                clock.instant(),
                Step.By.of(scope.caller(), agency),
                text,
                to);
    }

    private DifficultyView record(Difficulty difficulty, Step step, DifficultyView before) {
        entities.persist(new StepRow(difficulty.id(), step));
        DifficultyView after = difficulties.view(difficulty);
        String id = difficulty.id().toString();
        Instant at = step.at();
        audit.record(
                at,
                scope.caller(),
                step.by().agency(),
                ACTIONS.get(step.state()),
                new Audit.Of(Audit.Entity.DIFFICULTY, id, null, after.province(), after.plan(), after.agency()),
                before,
                after);
        publication.registry("difficulty", id, at, after);
        return after;
    }

    /** One difficulty that the caller may see. */
    @Transactional
    DifficultyView get(UUID id) {
        return difficulties.view(visible(entities.find(Difficulty.class, id), id));
    }

    private Difficulty visible(Difficulty difficulty, UUID id) {
        if (difficulty == null || !scope.sees(difficulty.province())) {
            throw notFound(id.toString());
        }
        return difficulty;
    }

    static ProblemException notFound(String id) {
        return ProblemException.notFound("vướng mắc", "difficulty", id);
    }

    private String focalOf(String plan) {
        return plans.findById(plan).definition().focalAgency();
    }
}
