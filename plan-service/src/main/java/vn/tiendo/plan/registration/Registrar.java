package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.occurrence.OccurrenceOpener;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Registers plans: all of a plan, with what opens with it, or nothing. */
@ApplicationScoped
public class Registrar {

    private final RegistryChanges changes;
    private final FormReader reader;
    private final PlanStore store;
    private final OccurrenceOpener opener;
    private final OwedReports owed;
    private final Scope scope;
    private final Clock clock;

    Registrar(
            RegistryChanges changes,
            FormReader reader,
            PlanStore store,
            OccurrenceOpener opener,
            OwedReports owed,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.reader = reader;
        this.store = store;
        this.opener = opener;
        this.owed = owed;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Registers a plan.
     *
     * @throws ProblemException FORBIDDEN for another province's, INVALID with every defect, CONFLICT when the id is taken and
     *     nothing else is wrong, IDEMPOTENCY_KEY_REUSED
     */
    Registration register(PlanForm form, RequestKey on) {
        return changes.apply(new Change<>(
                new Request<>(on, "register plan", form, Registration.class),
                Lookup.always(() -> Changeable.NOTHING),
                nothing -> registerWithin(form)));
    }

    /** The same as a step of a change that the caller makes. */
    public Registration registerWithin(PlanForm form) {
        PlanContent content = checked(form);
        Instant now = clock.instant();
        List<OccurrenceOpener.Opening> opens = opens(content, now);
        Plan plan = store.store(content, now);
        plan.keepHere();
        opener.openSome(plan);
        String id = content.plan().id();
        changes.record(
                now,
                scope.caller().agency(),
                Audit.Action.REGISTERED,
                Audit.Of.plan(id, content.plan().province()),
                null,
                content);
        return Registration.of(content, plan.version(), opens, owed.of(content));
    }

    /** The same without storing anything. */
    @Transactional
    public Registration check(PlanForm form) {
        PlanContent content = checked(form);
        return Registration.of(content, 0, opens(content, clock.instant()), owed.of(content));
    }

    private PlanContent checked(PlanForm form) {
        if (form.province() != null && !scope.sees(form.province()) && reader.isProvince(form.province())) {
            throw ProblemException.field(
                    Kind.FORBIDDEN,
                    "province",
                    "Chỉ được đăng ký kế hoạch của tỉnh mình.",
                    "Only plans of your own province may be registered.");
        }
        return reader.read(form);
    }

    private List<OccurrenceOpener.Opening> opens(PlanContent content, Instant now) {
        return opener.due(content.plan(), now, content.tasks(), Map.of());
    }
}
