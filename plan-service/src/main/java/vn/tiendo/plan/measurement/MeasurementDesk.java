package vn.tiendo.plan.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Target;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where measurements are handed in: value, audit, event and answer to a repetition are stored together or not at all. */
@ApplicationScoped
class MeasurementDesk {

    private final EntityManager entities;
    private final Measurements measurements;
    private final RegisteredTargets registered;
    private final Plans plans;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Audit audit;
    private final Clock clock;

    MeasurementDesk(
            EntityManager entities,
            Measurements measurements,
            RegisteredTargets registered,
            Plans plans,
            Scope scope,
            IdempotentRequests once,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.measurements = measurements;
        this.registered = registered;
        this.plans = plans;
        this.scope = scope;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a measurement.
     *
     * @param idempotencyKey or null
     * @throws ProblemException NOT_FOUND, FORBIDDEN, INVALID, CONFLICT or IDEMPOTENCY_KEY_REUSED
     */
    @RetriedOnConflict
    @Transactional
    MeasurementView hand(String id, String idempotencyKey, MeasurementRequest body) {
        // The row lock puts measurements of one target behind one another: each has a number of its own.
        TargetDefinition target = visible(entities.find(Target.class, id, LockModeType.PESSIMISTIC_WRITE), id);
        requirePermission();
        return once.answer(idempotencyKey, "measurement " + id, body, MeasurementView.class, () -> take(target, body));
    }

    private MeasurementView take(TargetDefinition target, MeasurementRequest body) {
        PlanDefinition plan = plans.findById(target.plan()).definition();
        body.check(target, plan, LocalDate.now(clock));
        List<Measurement> before = measurements.of(target.id());
        Instant now = clock.instant();
        String agency = scope.actingAgency(plan.focalAgency());
        var key = new Measurement.Key(target.id(), before.size() + 1);
        Measurement taken = new Measurement(key, body, now, scope.caller(), agency);
        measurements.persistAndFlush(taken);
        MeasurementView view = MeasurementView.of(target, taken, false);
        audit.record(
                now,
                scope.caller(),
                agency,
                Audit.Action.MEASURED,
                new Audit.Of(Audit.Entity.TARGET, target.id(), null, target.province(), target.plan(), null),
                Measurements.current(before).stream()
                        .filter(m -> m.reachedOn() != null || m.year() == taken.year())
                        .findFirst()
                        .map(m -> MeasurementView.of(target, m, true))
                        .orElse(null),
                view);
        registered.publish(List.of(target), now);
        return view;
    }

    /** Every measurement of a target, in the order of recording. */
    @Transactional
    List<MeasurementView> history(String id) {
        TargetDefinition target = visible(entities.find(Target.class, id), id);
        List<Measurement> recorded = measurements.of(id);
        List<Measurement> current = Measurements.current(recorded);
        return recorded.stream()
                .map(m -> MeasurementView.of(target, m, !current.contains(m)))
                .toList();
    }

    private TargetDefinition visible(Target target, String id) {
        if (target == null || !scope.sees(target.definition().province())) {
            throw ProblemException.notFound("chỉ tiêu", "target", id);
        }
        return target.definition();
    }

    /** The focal agency consolidates the province's figures; a plan editor keeps the registry. Others hand theirs to the focal agency. */
    private void requirePermission() {
        if (!scope.isFocal() && !scope.caller().is(Role.PLAN_EDITOR)) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan đầu mối của tỉnh và người biên tập kế hoạch được nhập số liệu chỉ tiêu.",
                    "Only the province's focal agency and plan editors record values of targets.");
        }
    }
}
