package vn.tiendo.plan.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where measurements are handed in: value, audit, event and answer to a repetition are stored together or not at all. */
@ApplicationScoped
class MeasurementDesk {

    private final RegistryChanges changes;
    private final Measurements measurements;
    private final Targets targets;
    private final RegisteredTargets registered;
    private final Plans plans;
    private final Scope scope;
    private final Clock clock;

    MeasurementDesk(
            RegistryChanges changes,
            Measurements measurements,
            Targets targets,
            RegisteredTargets registered,
            Plans plans,
            Scope scope,
            Clock clock) {
        this.changes = changes;
        this.measurements = measurements;
        this.targets = targets;
        this.registered = registered;
        this.plans = plans;
        this.scope = scope;
        this.clock = clock;
    }

    /** Takes a measurement; throws as {@link RegistryChanges#apply} does, INVALID or CONFLICT when it is none of the target's. */
    MeasurementView hand(String id, RequestKey on, MeasurementRequest body) {
        return changes.apply(new Change<>(
                new Request<>(on, "measurement " + id, body, MeasurementView.class),
                targets.changing(id),
                target -> requirePermission(),
                target -> take(target.definition(), body)));
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
        changes.record(
                now,
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
        TargetDefinition target = targets.withId(id).visibleTo(scope).definition();
        List<Measurement> recorded = measurements.of(id);
        List<Measurement> current = Measurements.current(recorded);
        return recorded.stream()
                .map(m -> MeasurementView.of(target, m, !current.contains(m)))
                .toList();
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
