package vn.tiendo.plan.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Amends and ends plans by decisions: all that follows from one is stored in one transaction. */
@ApplicationScoped
public class Amender {

    private final RegistryChanges changes;
    private final Plans plans;
    private final AmendmentReader reader;
    private final AmendmentStore store;
    private final Scope scope;
    private final Clock clock;

    Amender(
            RegistryChanges changes,
            Plans plans,
            AmendmentReader reader,
            AmendmentStore store,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.reader = reader;
        this.store = store;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Amends a plan. Assignments that are open of tasks that it takes out are cancelled; those of tasks that it gives another time
     * or other leads follow; all others stay as they were given.
     *
     * @throws ProblemException as {@link RegistryChanges#apply} does; CONFLICT when the plan has ended, INVALID with every defect
     */
    Amendment amend(String id, Precondition on, PlanForm form) {
        return changes.apply(new Change<>(
                new Request<>(on, "amend plan " + id, form, Amendment.class),
                plans.changing(id),
                plan -> amend(plan, form)));
    }

    /** The same without storing anything: what is told is what it did before it was taken back. */
    @Transactional
    Amendment check(String id, Precondition on, PlanForm form) {
        Plan plan = plans.changing(id).visibleTo(scope);
        long version = plan.version();
        on.requireVersion(version);
        Amendment would = amend(plan, form);
        QuarkusTransaction.setRollbackOnly();
        return would.unstored(version);
    }

    private Amendment amend(Plan plan, PlanForm form) {
        refuseAfterItsEnd(plan);
        Draft draft = reader.read(plan, form);
        Instant now = clock.instant();
        Amendment made = store.amend(plan, draft, scope.caller(), now);
        record(draft, now);
        return made;
    }

    /**
     * Records the act that ends a plan: nothing opens for the days after, what is open stays owed. A later act may set another
     * day.
     *
     * @throws ProblemException as {@link RegistryChanges#apply} does; INVALID when the act does not fit the plan
     */
    Ending end(String id, Precondition on, Ending.Act act) {
        return changes.apply(new Change<>(
                new Request<>(on, "end plan " + id, act, Ending.class), plans.changing(id), plan -> end(plan, act)));
    }

    private Ending end(Plan plan, Ending.Act act) {
        PlanDefinition before = plan.definition();
        act.check(before, LocalDate.now(clock));
        Instant now = clock.instant();
        store.end(plan, act, now);
        changes.record(
                now,
                changes.caller().agency(),
                Audit.Action.ENDED,
                Audit.Of.plan(before.id(), before.province()),
                before,
                plan.definition());
        return new Ending(before.id(), plan.version(), act.inForceTo(), act.act());
    }

    /**
     * Says how documents name a plan.
     *
     * @throws ProblemException as {@link RegistryChanges#apply} does
     */
    public Citation cite(String id, Precondition on, Citation.Words words) {
        return changes.apply(new Change<>(
                new Request<>(on, "cite plan " + id, words, Citation.class),
                plans.changing(id),
                plan -> cite(plan, words)));
    }

    private Citation cite(Plan plan, Citation.Words words) {
        PlanDefinition before = plan.definition();
        String briefly = words.shortTitle() == null ? null : words.shortTitle().strip();
        Instant now = clock.instant();
        store.cite(plan, words.citation().strip(), briefly, now);
        changes.record(
                now,
                changes.caller().agency(),
                Audit.Action.CITED,
                Audit.Of.plan(before.id(), before.province()),
                before,
                plan.definition());
        return new Citation(
                before.id(),
                plan.version(),
                plan.definition().citation(),
                plan.definition().shortTitle());
    }

    private void refuseAfterItsEnd(Plan plan) {
        LocalDate last = plan.definition().inForceTo();
        if (last != null && LocalDate.now(clock).isAfter(last)) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Kế hoạch đã hết hiệu lực từ sau ngày " + last + ".",
                    "The plan was in force until " + last + ".");
        }
    }

    private void record(Draft draft, Instant now) {
        Map<String, Object> before = byId(draft.before());
        Map<String, Object> after = byId(draft.after());
        String agency = scope.caller().agency();
        String plan = draft.after().plan().id();
        String province = draft.after().plan().province();
        changes.record(
                now,
                agency,
                Audit.Action.AMENDED,
                Audit.Of.plan(plan, province),
                draft.before().plan(),
                draft.after().plan());
        draft.changes().stream()
                .filter(change -> change.entity() != PlanChange.Entity.PLAN)
                .forEach(change -> changes.record(
                        now,
                        agency,
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
}
