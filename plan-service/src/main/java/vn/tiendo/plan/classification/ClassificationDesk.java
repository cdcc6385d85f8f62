package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.occurrence.Rescheduling;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Task;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Where officials say what unclear words about time mean. The plan's words stay; only what a plan leaves open can be
 * classified, and again as often as needed. {@link Rescheduling} says what becomes of the occurrences.
 */
@ApplicationScoped
class ClassificationDesk {

    private final RegistryChanges changes;
    private final LockedTasks tasks;
    private final Rescheduling rescheduling;
    private final Scope scope;
    private final Clock clock;

    ClassificationDesk(
            RegistryChanges changes, LockedTasks tasks, Rescheduling rescheduling, Scope scope, Clock clock) {
        this.changes = changes;
        this.tasks = tasks;
        this.rescheduling = rescheduling;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Classifies the time of a task; throws as {@link RegistryChanges#apply} does,
     * CONFLICT or INVALID when the task's time is clear or the words do not fit.
     */
    ClassifiedTask classify(String id, Precondition on, TimeClassification said) {
        return changes.apply(new Change<>(
                new Request<>(on, "time-frame " + id, said, ClassifiedTask.class),
                tasks.withId(id),
                locked -> tasks.require(Role.FOCAL, Role.PLAN_EDITOR),
                locked -> classify(locked, said)));
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
        LocalDate today = LocalDate.now(clock);
        task.classify(
                said.isTaken()
                        ? said.taking(ReadFrames.of(task.asWorded(), plan), today)
                        : said.at(today, plan.date(), task.hasNoTime()));
        ClassifiedTask after = ClassifiedTask.of(task);
        String agency = scope.actingAgency(plan.focalAgency());
        changes.record(
                new RegistryEvents.Entry("task", after.task(), task.definition()),
                clock.instant(),
                agency,
                Audit.Action.CLASSIFIED,
                Audit.Of.task(after.task(), plan.province(), plan.id()),
                before,
                after);
        rescheduling.follow(locked.plan(), task.definition(), scope.caller(), agency);
        return after;
    }
}
