package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
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
 * Where the focal agency answers each year that an act is not issued yet. Only what was answered is printed in a report as not to be
 * done yet: nobody else knows.
 */
@ApplicationScoped
public class ActAnswerDesk {

    private final RegistryChanges changes;
    private final LockedTasks tasks;
    private final TaskTriggers triggers;
    private final Scope scope;
    private final Clock clock;

    ActAnswerDesk(RegistryChanges changes, LockedTasks tasks, TaskTriggers triggers, Scope scope, Clock clock) {
        this.changes = changes;
        this.tasks = tasks;
        this.triggers = triggers;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Takes the answer of a year; the same one again changes nothing. Throws as {@link RegistryChanges#apply} does, CONFLICT when the
     * task waits for nothing or an act of that year is recorded, INVALID.
     */
    public ActAnswer.Given answer(String id, int year, Precondition on, ActAnswer said) {
        return changes.apply(new Change<>(
                new Request<>(on, "act-answer " + id + " " + year, said, ActAnswer.Given.class),
                tasks.withId(id),
                locked -> tasks.require(Role.FOCAL),
                locked -> answer(locked, year, said)));
    }

    private ActAnswer.Given answer(LockedTasks.Locked locked, int year, ActAnswer said) {
        tasks.requireInForce(locked);
        PlanDefinition plan = locked.plan().definition();
        check(year, plan, said);
        requireWaiting(locked, year);
        Task task = locked.task();
        ActAnswer.Given before = ActAnswer.Given.of(task);
        if (!task.answerNotIssued(year)) {
            return before;
        }
        ActAnswer.Given after = ActAnswer.Given.of(task);
        changes.record(
                new RegistryEvents.Entry("task", after.task(), task.definition()),
                clock.instant(),
                scope.actingAgency(plan.focalAgency()),
                Audit.Action.ANSWERED,
                Audit.Of.task(after.task(), plan.province(), plan.id()),
                before,
                after);
        return after;
    }

    private void check(int year, PlanDefinition plan, ActAnswer said) {
        int first = plan.date().year();
        int last = LocalDate.now(clock).getYear();
        if (year < first || year > last) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "year",
                    "Năm phải từ " + first + " (năm ban hành kế hoạch) đến " + last + ".",
                    "The year must be from " + first + " (the plan's year) to " + last + ".");
        }
        if (said.issued()) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "issued",
                    "Văn bản đã ban hành thì ghi nhận số, ngày, nơi ban hành của văn bản.",
                    "An act that is issued is recorded with its number, date and issuer (POST /tasks/{id}/triggers).");
        }
    }

    private void requireWaiting(LockedTasks.Locked locked, int year) {
        if (!locked.definition().isTriggered()) {
            throw ProblemException.of(
                    Kind.CONFLICT, "Nhiệm vụ này không chờ văn bản nào.", "This task waits for no act.");
        }
        triggers.of(locked.definition().id()).stream()
                .map(RecordedTrigger::act)
                .filter(act -> act.date().getYear() <= year)
                .findFirst()
                .ifPresent(act -> {
                    throw ProblemException.of(
                            Kind.CONFLICT,
                            "Đã ghi nhận văn bản " + act.number() + " ngày " + act.date() + ".",
                            "The act " + act.number() + " of " + act.date() + " is recorded.");
                });
    }
}
