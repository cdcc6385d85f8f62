package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.tiendo.change.Change;
import vn.tiendo.change.Lookup;
import vn.tiendo.http.Precondition;
import vn.tiendo.http.ProblemException;
import vn.tiendo.idempotency.Once;
import vn.tiendo.plan.assignment.OccurrenceOpener;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.Plan;

/** Registers plans: all of a plan, with what opens with it, or nothing. */
@ApplicationScoped
class Registrar {

    private final RegistryChanges changes;
    private final RegistrationCheck check;
    private final PlanStore store;
    private final OccurrenceOpener opener;
    private final OwedReports owed;
    private final Clock clock;

    Registrar(
            RegistryChanges changes,
            RegistrationCheck check,
            PlanStore store,
            OccurrenceOpener opener,
            OwedReports owed,
            Clock clock) {
        this.changes = changes;
        this.check = check;
        this.store = store;
        this.opener = opener;
        this.owed = owed;
        this.clock = clock;
    }

    /**
     * Registers a plan.
     *
     * @throws ProblemException as {@link RegistrationCheck#read} does; IDEMPOTENCY_KEY_REUSED
     */
    Registration register(PlanForm form, Precondition on) {
        return changes.apply(new Change<>(
                new Once.Request<>(on, "register plan", form, Registration.class),
                Lookup.nothing(),
                nothing -> register(form)));
    }

    private Registration register(PlanForm form) {
        PlanContent content = check.read(form);
        Instant now = clock.instant();
        List<OccurrenceOpener.Opening> opens = opens(content, now);
        Plan plan = store.store(content, now);
        plan.keepHere();
        opener.openSome(plan);
        String id = content.plan().id();
        changes.record(
                now,
                changes.caller().agency(),
                Audit.Action.REGISTERED,
                Audit.Of.plan(id, content.plan().province()),
                null,
                content);
        return Registration.of(content, plan.version(), opens, owed.of(content));
    }

    /** The same without storing anything. */
    @Transactional
    Registration check(PlanForm form) {
        PlanContent content = check.read(form);
        return Registration.of(content, 0, opens(content, clock.instant()), owed.of(content));
    }

    private List<OccurrenceOpener.Opening> opens(PlanContent content, Instant now) {
        return opener.due(content.plan(), now, content.tasks(), Map.of());
    }
}
