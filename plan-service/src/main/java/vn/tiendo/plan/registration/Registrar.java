package vn.tiendo.plan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.OccurrenceOpener;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Registers plans: all of a plan, with what opens with it, or nothing. */
@ApplicationScoped
class Registrar {

    private final FormReader reader;
    private final PlanStore store;
    private final Plans plans;
    private final Targets targets;
    private final Obligations obligations;
    private final OccurrenceOpener opener;
    private final OwedReports owed;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Audit audit;
    private final Clock clock;

    Registrar(
            FormReader reader,
            PlanStore store,
            Plans plans,
            Targets targets,
            Obligations obligations,
            OccurrenceOpener opener,
            OwedReports owed,
            Scope scope,
            IdempotentRequests once,
            Audit audit,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.plans = plans;
        this.targets = targets;
        this.obligations = obligations;
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
        Defects defects = new Defects();
        PlanContent content = reader.read(form, defects);
        boolean taken =
                !content.plan().id().isEmpty() && plans.findById(content.plan().id()) != null;
        if (taken && defects.isEmpty()) {
            throw ProblemException.field(
                    Kind.CONFLICT,
                    "id",
                    "Đã có kế hoạch mang mã “" + content.plan().id() + "”.",
                    "There is a plan '" + content.plan().id() + "' already.");
        }
        if (taken) {
            defects.add(
                    "id",
                    "Đã có kế hoạch mang mã “" + content.plan().id() + "”.",
                    "There is a plan '" + content.plan().id() + "' already.");
        } else {
            refuseIdsOfOtherPlans(content, defects);
        }
        defects.refuse();
        return content;
    }

    /** An id is a plan's and a code's, and codes have hyphens too. */
    private void refuseIdsOfOtherPlans(PlanContent content, Defects defects) {
        List<String> newTargets =
                content.targets().stream().map(TargetDefinition::id).toList();
        List<String> newObligations =
                content.obligations().stream().map(ObligationDefinition::id).toList();
        IntStream.range(0, newTargets.size())
                .filter(i -> targets.findById(newTargets.get(i)) != null)
                .forEach(i -> taken("targets[" + i + "].code", newTargets.get(i), defects));
        IntStream.range(0, newObligations.size())
                .filter(i -> obligations.findById(newObligations.get(i)) != null)
                .forEach(i -> taken("obligations[" + i + "].code", newObligations.get(i), defects));
    }

    private static void taken(String field, String id, Defects defects) {
        defects.add(field, "Mã “" + id + "” đã dùng ở kế hoạch khác.", "The id '" + id + "' is taken in another plan.");
    }

    private List<OccurrenceOpener.Opening> opens(PlanContent content, Instant now) {
        return opener.due(content.plan(), now, content.tasks(), Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
