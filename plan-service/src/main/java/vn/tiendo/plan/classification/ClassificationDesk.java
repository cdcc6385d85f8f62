package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.Redating;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Where officials say what unclear words about time mean. The plan's words stay; only what a plan leaves open can be
 * classified, and again as often as needed. {@link Redating} says what becomes of the occurrences.
 */
@ApplicationScoped
class ClassificationDesk {

    private final LockedTasks tasks;
    private final Redating redating;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Publication publication;
    private final Audit audit;
    private final Clock clock;

    ClassificationDesk(
            LockedTasks tasks,
            Redating redating,
            Scope scope,
            IdempotentRequests once,
            Publication publication,
            Audit audit,
            Clock clock) {
        this.tasks = tasks;
        this.redating = redating;
        this.scope = scope;
        this.once = once;
        this.publication = publication;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Classifies the time of a task.
     *
     * @param ifMatch the task's version as an entity tag
     * @param idempotencyKey or null; a known one is answered from the store whatever the version
     * @throws ProblemException NOT_FOUND, FORBIDDEN, PRECONDITION_REQUIRED, STALE_VERSION, CONFLICT, INVALID or
     *     IDEMPOTENCY_KEY_REUSED
     */
    @RetriedOnConflict
    @Transactional
    ClassifiedTask classify(String id, String ifMatch, String idempotencyKey, TimeClassification said) {
        LockedTasks.Locked locked = tasks.find(id);
        tasks.require(Role.FOCAL, Role.PLAN_EDITOR);
        return once.answer(idempotencyKey, "time-frame " + id, said, ClassifiedTask.class, () -> {
            Versions.require(Versions.expected(ifMatch), locked.task().version());
            return classify(locked, said);
        });
    }

    private ClassifiedTask classify(LockedTasks.Locked locked, TimeClassification said) {
        tasks.requireInForce(locked);
        Task task = locked.task();
        if (!task.hasUnclearTime() && task.definition().classification() == null) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Kế hoạch đã nêu rõ thời gian: “" + task.definition().timeWords() + "”.",
                    "The plan's words are clear: '" + task.definition().timeWords() + "'.");
        }
        PlanDefinition plan = locked.plan().definition();
        ClassifiedTask before = ClassifiedTask.of(task);
        task.classify(said.at(LocalDate.now(clock), plan.date(), task.hasNoTime()));
        ClassifiedTask after = ClassifiedTask.of(task);
        Instant now = clock.instant();
        String agency = scope.actingAgency(plan.focalAgency());
        publication.registry("task", after.task(), now, task.definition());
        audit.record(
                now,
                scope.caller(),
                agency,
                Audit.Action.CLASSIFIED,
                Audit.Of.task(after.task(), plan.province(), plan.id()),
                before,
                after);
        redating.follow(locked.plan(), task.definition(), scope.caller(), agency);
        return after;
    }
}
