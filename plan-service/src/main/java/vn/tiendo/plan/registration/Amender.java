package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.Moved;
import vn.tiendo.plan.assignment.OccurrenceOpener;
import vn.tiendo.plan.assignment.TaskWithdrawal;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Amends plans and ends them, each by a decision: all that follows from it is stored in one transaction. */
@ApplicationScoped
class Amender {

    private final Plans plans;
    private final AmendmentReader reader;
    private final PlanStore store;
    private final OccurrenceOpener opener;
    private final OwedReports owed;
    private final TransactionSynchronizationRegistry transaction;
    private final TaskWithdrawal withdrawal;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Audit audit;
    private final Clock clock;

    Amender(
            Plans plans,
            AmendmentReader reader,
            PlanStore store,
            OccurrenceOpener opener,
            OwedReports owed,
            TransactionSynchronizationRegistry transaction,
            TaskWithdrawal withdrawal,
            Scope scope,
            IdempotentRequests once,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.store = store;
        this.opener = opener;
        this.owed = owed;
        this.transaction = transaction;
        this.withdrawal = withdrawal;
        this.scope = scope;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /** What comes with a change of a plan; {@code key} is the Idempotency-Key or null. */
    record Sent<T>(String plan, String ifMatch, String key, T body) {}

    /**
     * Amends a plan. Assignments that are open of tasks that it takes out are cancelled; those of tasks that it gives another time
     * or other leads follow; all others stay as they were given.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, STALE_VERSION, CONFLICT when the plan has ended, INVALID with
     *     every defect
     */
    @RetriedOnConflict
    @Transactional
    Amendment amend(Sent<PlanForm> sent) {
        Plan plan = locked(sent.plan());
        return once.answer(sent.key(), "amend plan " + sent.plan(), sent.body(), Amendment.class, () -> {
            return amend(plan, draft(plan, sent));
        });
    }

    /** The same without storing anything: what is told is what it did before it was taken back. */
    @Transactional
    Amendment check(Sent<PlanForm> sent) {
        Plan plan = locked(sent.plan());
        long version = plan.version();
        Draft draft = draft(plan, sent);
        Amendment would = amend(plan, draft);
        transaction.setRollbackOnly();
        return would.unstored(version);
    }

    private Amendment amend(Plan plan, Draft draft) {
        Instant now = now();
        Caller by = scope.caller();
        List<Moved> moved = new ArrayList<>(store.amend(plan, draft.after(), draft.decision(), by, now));
        moved.addAll(withdrawal.cancelOpen(
                draft.withdrawn(),
                draft.decision(),
                "Nhiệm vụ không còn trong kế hoạch sau khi điều chỉnh.",
                by,
                by.agency()));
        List<Registration.Opened> opens =
                opener.due(plan).stream().map(Registration.Opened::of).toList();
        opener.openSome(plan);
        record(draft, by, now);
        return new Amendment(
                true, plan.version(), plan.definition(), draft.changes(), moved, opens, owed.of(draft.after()));
    }

    private Draft draft(Plan plan, Sent<PlanForm> sent) {
        Versions.require(Versions.expected(sent.ifMatch()), plan.version());
        LocalDate last = plan.definition().inForceTo();
        if (last != null && LocalDate.now(clock).isAfter(last)) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Kế hoạch đã hết hiệu lực từ sau ngày " + last + ".",
                    "The plan was in force until " + last + ".");
        }
        return reader.read(plan, sent.body());
    }

    /**
     * Records the act that ends a plan: nothing opens for the days after, what is open stays owed. A later act may set another
     * day.
     */
    @RetriedOnConflict
    @Transactional
    Ending end(Sent<Ending.Act> sent) {
        Plan plan = locked(sent.plan());
        return once.answer(sent.key(), "end plan " + sent.plan(), sent.body(), Ending.class, () -> {
            Versions.require(Versions.expected(sent.ifMatch()), plan.version());
            sent.body().check(plan.definition(), LocalDate.now(clock));
            PlanDefinition before = plan.definition();
            plan.change(before.ended(sent.body().inForceTo(), sent.body().act()));
            plan.keepHere();
            Instant now = now();
            store.publish(plan, now);
            opener.openSome(plan);
            audit.record(
                    now,
                    scope.caller(),
                    scope.caller().agency(),
                    Audit.Action.ENDED,
                    Audit.Of.plan(before.id(), before.province()),
                    before,
                    plan.definition());
            return new Ending(
                    before.id(),
                    plan.version(),
                    sent.body().inForceTo(),
                    sent.body().act());
        });
    }

    private Plan locked(String id) {
        Plan plan = plans.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null || !scope.sees(plan.definition().province())) {
            throw ProblemException.notFound("kế hoạch", "plan", id);
        }
        return plan;
    }

    private void record(Draft draft, Caller by, Instant now) {
        Map<String, Object> before = byId(draft.before());
        Map<String, Object> after = byId(draft.after());
        String plan = draft.after().plan().id();
        String province = draft.after().plan().province();
        audit.record(
                now,
                by,
                by.agency(),
                Audit.Action.AMENDED,
                Audit.Of.plan(plan, province),
                draft.before().plan(),
                draft.after().plan());
        draft.changes().stream()
                .filter(change -> change.entity() != PlanChange.Entity.PLAN)
                .forEach(change -> audit.record(
                        now,
                        by,
                        by.agency(),
                        Audit.Action.AMENDED,
                        new Audit.Of(
                                Audit.Entity.valueOf(change.entity().name()), change.id(), null, province, plan, null),
                        before.get(key(change.entity(), change.id())),
                        after.get(key(change.entity(), change.id()))));
    }

    private static Map<String, Object> byId(PlanContent content) {
        Map<String, Object> all = new HashMap<>();
        put(all, PlanChange.Entity.TASK, content.tasks(), TaskDefinition::id);
        put(all, PlanChange.Entity.TARGET, content.targets(), TargetDefinition::id);
        put(all, PlanChange.Entity.OBLIGATION, content.obligations(), ObligationDefinition::id);
        return all;
    }

    private static <T> void put(
            Map<String, Object> all, PlanChange.Entity entity, List<T> list, Function<T, String> id) {
        list.forEach(one -> all.put(key(entity, id.apply(one)), one));
    }

    private static String key(PlanChange.Entity entity, String id) {
        return entity + " " + id;
    }

    private Instant now() {
        return clock.instant();
    }
}
