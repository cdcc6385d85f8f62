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
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Target;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.Targets;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Where measurements are handed in, and confirmed or returned: what is said, audit, event and answer are stored together or not at all. */
@ApplicationScoped
public class MeasurementDesk {

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

    private record Recorded(Target target, Measurement measurement) implements Changeable {

        @Override
        public String province() {
            return target.province();
        }
    }

    /** Takes a measurement; throws as {@link RegistryChanges#apply} does, INVALID or CONFLICT when it is none of the target's. */
    public MeasurementView hand(String id, RequestKey on, MeasurementRequest body) {
        return changes.apply(new Change<>(
                new Request<>(on, "measurement " + id, body, MeasurementView.class),
                targets.changing(id),
                target -> requirePermission(target.applied()),
                target -> take(target.applied(), body)));
    }

    private MeasurementView take(TargetDefinition target, MeasurementRequest body) {
        body.check(target, plans.findById(target.plan()).definition(), LocalDate.now(clock));
        List<Measurement> before = measurements.of(target.id());
        Instant now = clock.instant();
        String agency = scope.actingAgency(focalOf(target));
        var key = new Measurement.Key(target.id(), before.size() + 1);
        // Where nobody answers for it the focal agency keeps the figure itself, and there is nobody whom it would
        // confirm.
        boolean toConfirm = agency != null && !target.owners().isEmpty();
        Measurement taken = new Measurement(key, body, now, scope.caller(), agency, toConfirm);
        measurements.persistAndFlush(taken);
        MeasurementView view = MeasurementView.of(target, taken, false);
        MeasurementView replaced = Measurements.current(before).stream()
                .filter(m -> m.reachedOn() != null || m.year() == taken.year())
                .findFirst()
                .map(m -> MeasurementView.of(target, m, true))
                .orElse(null);
        record(target, now, agency, Audit.Action.MEASURED, replaced, view);
        return view;
    }

    /**
     * Says whether a measurement holds; throws as {@link RegistryChanges#apply} does, FORBIDDEN to all but the focal agency and, for what that
     * one recorded or answers for, the committee; CONFLICT when it waits for nothing.
     *
     * @param number of the measurement
     */
    MeasurementView confirm(String id, int number, RequestKey on, VerificationDecision body) {
        body.check();
        return changes.apply(new Change<>(
                new Request<>(on, "confirmation " + id + " " + number, body, MeasurementView.class),
                recorded(id, number),
                this::requireDecision,
                found -> confirm(found, body)));
    }

    private MeasurementView confirm(Recorded found, VerificationDecision body) {
        Measurement measurement = found.measurement;
        TargetDefinition target = found.target.applied();
        requireWaiting(measurement);
        MeasurementView before = view(target, measurement);
        Instant now = clock.instant();
        String agency = scope.actingAgency(focalOf(target));
        measurements.confirm(measurement, new Confirmation(measurement.key(), body, now, scope.caller(), agency));
        MeasurementView after = view(target, measurement);
        record(target, now, agency, Audit.Action.VERIFIED, before, after);
        return after;
    }

    private static void requireWaiting(Measurement measurement) {
        Verification stands = measurement.confirmation();
        if (stands != Verification.PENDING) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Số liệu này không chờ xác nhận (" + stands.label + ").",
                    "This measurement does not wait for a confirmation: " + stands + ".");
        }
    }

    private Lookup<Recorded> recorded(String id, int number) {
        return new Lookup<>("số liệu chỉ tiêu", "measurement", id + "/" + number, () -> targets.changing(id)
                .row()
                .get()
                .flatMap(target -> measurements.of(id).stream()
                        .filter(m -> m.number() == number)
                        .findFirst()
                        .map(m -> new Recorded(target, m))));
    }

    private MeasurementView view(TargetDefinition target, Measurement measurement) {
        List<Measurement> current = Measurements.current(measurements.of(target.id()));
        return MeasurementView.of(target, measurement, !current.contains(measurement));
    }

    private void record(
            TargetDefinition target,
            Instant at,
            String byAgency,
            Audit.Action action,
            MeasurementView before,
            MeasurementView after) {
        Audit.Of of = new Audit.Of(Audit.Entity.TARGET, target.id(), null, target.province(), target.plan(), null);
        changes.record(at, byAgency, action, of, before, after);
        registered.publish(List.of(target), at);
    }

    /** Every measurement of a target, in the order of recording. */
    @Transactional
    public List<MeasurementView> history(String id) {
        TargetDefinition target = targets.withId(id).visibleTo(scope).applied();
        List<Measurement> recorded = measurements.of(id);
        List<Measurement> current = Measurements.current(recorded);
        return recorded.stream()
                .map(m -> MeasurementView.of(target, m, !current.contains(m)))
                .toList();
    }

    /** Who answers for a target records its values; the focal agency consolidates the province's figures, a plan editor keeps the registry. */
    private void requirePermission(TargetDefinition target) {
        boolean own = scope.caller().is(Role.AGENCY_REPORTER)
                && target.owners().stream().anyMatch(owner -> scope.actsFor(owner, target.function()));
        if (!own && !scope.isFocal() && !scope.caller().is(Role.PLAN_EDITOR)) {
            throw ProblemException.of(
                    Kind.FORBIDDEN,
                    "Chỉ cơ quan chịu trách nhiệm về chỉ tiêu (hoặc cơ quan kế thừa), cơ quan đầu mối của tỉnh và người biên tập"
                            + " kế hoạch được nhập số liệu chỉ tiêu.",
                    "Only an agency that answers for the target (or its successor), the province's focal agency and plan"
                            + " editors record its values.");
        }
    }

    private void requireDecision(Recorded found) {
        TargetDefinition target = found.target.applied();
        // Of what needs no confirmation everybody who may confirm is told so.
        if (found.measurement.confirmation() != Verification.NOT_NEEDED) {
            String by = found.measurement.agency();
            scope.requireDecision(new Scope.Subject(by, target.function(), focalOf(target), by));
        }
    }

    private String focalOf(TargetDefinition target) {
        return plans.findById(target.plan()).definition().focalAgency();
    }
}
