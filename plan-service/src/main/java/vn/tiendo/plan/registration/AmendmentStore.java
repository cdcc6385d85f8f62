package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.assignment.Moved;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.occurrence.TaskWithdrawal;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.platform.access.Caller;

/** Stores what an act makes of a plan, and what follows from it for what was given to the agencies. Plans come locked. */
@ApplicationScoped
class AmendmentStore {

    private final PlanStore store;
    private final TaskWithdrawal withdrawal;
    private final OccurrenceOpener opener;
    private final OwedReports owed;

    AmendmentStore(PlanStore store, TaskWithdrawal withdrawal, OccurrenceOpener opener, OwedReports owed) {
        this.store = store;
        this.withdrawal = withdrawal;
        this.opener = opener;
        this.owed = owed;
    }

    Amendment amend(Plan plan, Draft draft, Caller by, Instant now) {
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
        return new Amendment(
                true,
                plan.version(),
                plan.definition(),
                draft.changes(),
                moved,
                opens,
                owed.of(draft.after()),
                Ask.of(draft.after()));
    }

    /** Its file goes on to apply: it does not say how the plan is cited. */
    void cite(Plan plan, String citation, String shortTitle, Instant now) {
        plan.change(plan.definition().cited(citation, shortTitle));
        store.publish(plan, now);
    }

    void end(Plan plan, Ending.Act act, Instant now) {
        plan.change(plan.definition().ended(act.inForceTo(), act.act()));
        plan.keepHere();
        store.publish(plan, now);
        opener.openSome(plan);
    }
}
