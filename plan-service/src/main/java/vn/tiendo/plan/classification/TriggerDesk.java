package vn.tiendo.plan.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.calendar.NationalCalendar;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.plan.timeframe.Occurrence;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;

/** Where acts and requests are recorded: each opens its task once, for those who lead on its date. */
@ApplicationScoped
public class TriggerDesk {

    private final RegistryChanges changes;
    private final LockedTasks locks;
    private final TaskTriggers triggers;
    private final OccurrenceOpener opener;
    private final NationalCalendar calendar;
    private final Scope scope;
    private final Clock clock;

    TriggerDesk(
            RegistryChanges changes,
            LockedTasks locks,
            TaskTriggers triggers,
            OccurrenceOpener opener,
            NationalCalendar calendar,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.locks = locks;
        this.triggers = triggers;
        this.opener = opener;
        this.calendar = calendar;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Records an act or a request; throws as {@link RegistryChanges#apply} does,
     * CONFLICT when the task waits for nothing or the act is recorded, INVALID.
     */
    public RecordedTrigger record(String id, RequestKey on, TriggerRequest request) {
        return changes.apply(new Change<>(
                new Request<>(on, "trigger " + id, request, RecordedTrigger.class),
                locks.withId(id),
                locked -> locks.require(Role.FOCAL, Role.PLAN_EDITOR, Role.OPERATOR),
                locked -> record(locked, request)));
    }

    private RecordedTrigger record(LockedTasks.Locked locked, TriggerRequest request) {
        locks.requireInForce(locked);
        TimeFrame awaited = awaited(locked.definition());
        PlanDate from = locked.plan().definition().date();
        request.check(LocalDate.now(clock), from);
        refuseRepetition(locked.definition().id(), request);
        LocalDate due = request.dueAfter(awaited.term(), calendar::current);
        return open(locked, request, ActOccurrence.of(awaited.kind(), request.act(), due, from.firstDay()));
    }

    private static TimeFrame awaited(TaskDefinition task) {
        return task.frames().stream()
                .filter(frame -> frame.kind() == Kind.TRIGGERED || frame.kind() == Kind.ON_REQUEST)
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemException.Kind.CONFLICT,
                        "Nhiệm vụ này không chờ văn bản hay yêu cầu nào.",
                        "This task waits for no act and no request."));
    }

    private void refuseRepetition(String task, TriggerRequest request) {
        Optional<RecordedTrigger> known = triggers.of(task).stream()
                .filter(r -> r.occurrence().key().equals(ActOccurrence.key(request.act())))
                .findFirst();
        if (known.isPresent()) {
            String key = known.get().occurrence().key();
            throw ProblemException.of(
                    ProblemException.Kind.CONFLICT,
                    "Văn bản này đã được ghi nhận: đợt “" + key + "”.",
                    "This act has been recorded: occurrence '" + key + "'.");
        }
    }

    private RecordedTrigger open(LockedTasks.Locked locked, TriggerRequest request, Occurrence occurrence) {
        PlanDefinition plan = locked.plan().definition();
        TaskDefinition task = locked.definition();
        String agency = scope.actingAgency(plan.focalAgency());
        List<UUID> assignments = opener.open(locked.plan(), task, occurrence, scope.caller(), agency);
        Instant now = clock.instant();
        RecordedTrigger recorded =
                new RecordedTrigger(task.id(), request.act(), request.note(), occurrence, assignments, now);
        triggers.persist(new TaskTrigger(recorded));
        locked.task().actIssued(request.act().date().getYear());
        changes.record(
                new RegistryEvents.Entry("task", task.id(), locked.definition()),
                now,
                agency,
                Audit.Action.TRIGGERED,
                Audit.Of.task(task.id(), plan.province(), plan.id()),
                null,
                recorded);
        return recorded;
    }
}
