package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.OccurrenceOpener;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.content.PlanContent;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Registers plans: all of a plan, with what opens with it, or nothing. */
@ApplicationScoped
class Registrar {

    private final FormReader reader;
    private final PlanStore store;
    private final OccurrenceOpener opener;
    private final OwedReports owed;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Audit audit;
    private final Clock clock;

    Registrar(
            FormReader reader,
            PlanStore store,
            OccurrenceOpener opener,
            OwedReports owed,
            Scope scope,
            IdempotentRequests once,
            Audit audit,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.opener = opener;
        this.owed = owed;
        this.scope = scope;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a plan.
     *
     * @param key Idempotency-Key, or null
     * @throws ProblemException FORBIDDEN for another province's, INVALID with every defect, CONFLICT when the id is taken and
     *     nothing else is wrong
     */
    @RetriedOnConflict
    @Transactional
    Registration register(PlanForm form, String key) {
        return once.answer(key, "register plan", form, Registration.class, () -> {
            PlanContent content = checked(form);
            Instant now = now();
            List<OccurrenceOpener.Opening> opens = opens(content, now);
            Plan plan = store.store(content, now);
            plan.keepHere();
            opener.openSome(plan);
            String id = content.plan().id();
            audit.record(
                    now,
                    scope.caller(),
                    scope.caller().agency(),
                    Audit.Action.REGISTERED,
                    Audit.Of.plan(id, content.plan().province()),
                    null,
                    content);
            return Registration.of(content, plan.version(), opens, owed.of(content));
        });
    }

    /** The same without storing anything. */
    @Transactional
    Registration check(PlanForm form) {
        PlanContent content = checked(form);
        return Registration.of(content, 0, opens(content, now()), owed.of(content));
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

    private Instant now() {
        return clock.instant();
    }
}
