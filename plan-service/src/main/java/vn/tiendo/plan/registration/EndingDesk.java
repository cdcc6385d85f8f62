package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.plan.assignment.OccurrenceOpener;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;

/** Ends plans, each by an act. */
@ApplicationScoped
class EndingDesk {

    private final RegistryChanges changes;
    private final Plans plans;
    private final PlanStore store;
    private final OccurrenceOpener opener;
    private final Clock clock;

    EndingDesk(RegistryChanges changes, Plans plans, PlanStore store, OccurrenceOpener opener, Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.store = store;
        this.opener = opener;
        this.clock = clock;
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
        plan.change(before.ended(act.inForceTo(), act.act()));
        plan.keepHere();
        Instant now = clock.instant();
        store.publish(plan, now);
        opener.openSome(plan);
        changes.record(
                now,
                changes.caller().agency(),
                Audit.Action.ENDED,
                Audit.Of.plan(before.id(), before.province()),
                before,
                plan.definition());
        return new Ending(before.id(), plan.version(), act.inForceTo(), act.act());
    }
}
