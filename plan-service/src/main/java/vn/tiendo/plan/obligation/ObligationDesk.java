package vn.tiendo.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.change.RegistryChanges;
import vn.tiendo.plan.plan.Obligation;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.DueSource;
import vn.tiendo.plan.plan.ObligationDefinition.Source;
import vn.tiendo.plan.plan.ObligationView;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Where operators set what a plan leaves open of its obligations. What the plan states itself they cannot change. */
@ApplicationScoped
class ObligationDesk {

    private final RegistryChanges changes;
    private final Obligations obligations;
    private final Plans plans;
    private final Scope scope;
    private final Clock clock;

    ObligationDesk(RegistryChanges changes, Obligations obligations, Plans plans, Scope scope, Clock clock) {
        this.changes = changes;
        this.obligations = obligations;
        this.plans = plans;
        this.scope = scope;
        this.clock = clock;
    }

    private record Locked(Plan plan, Obligation obligation) implements Changeable {

        @Override
        public String province() {
            return plan.province();
        }

        @Override
        public long version() {
            return obligation.view().version();
        }
    }

    /** @throws ProblemException NOT_FOUND, also when the caller may not see it */
    @Transactional
    ObligationView read(String id) {
        return obligations
                .findByIdOptional(id)
                .filter(o -> scope.sees(o.definition().province()))
                .orElseThrow(() -> ProblemException.notFound("chế độ báo cáo", "obligation", id))
                .view();
    }

    /**
     * Sets the date of a yearly report; throws as {@link RegistryChanges#apply} does,
     * CONFLICT where the plan leaves no date open, INVALID by field when reports would be due before those that they consolidate.
     */
    ObligationView setDate(String id, Precondition on, DueDate body) {
        return changes.apply(change("due-date", id, on, body, locked -> setDate(locked, body)));
    }

    private ObligationView setDate(Locked locked, DueDate sent) {
        Obligation duty = locked.obligation();
        Schedule schedule = sent.read(duty.definition(), LocalDate.now(clock));
        requireOpenDate(duty.definition(), sent);
        return changed(locked, Audit.Action.DUE_DATE_SET, () -> {
            duty.setDate(schedule, sent.closing(), sent.basis());
            requireCascade(locked);
        });
    }

    /**
     * Switches a default of ours off or on; throws as {@link RegistryChanges#apply} does,
     * CONFLICT when the plan itself asks for the report.
     */
    ObligationView setActive(String id, Precondition on, Activation body) {
        return changes.apply(change("activation", id, on, body, locked -> setActive(locked, body)));
    }

    private ObligationView setActive(Locked locked, Activation sent) {
        Obligation duty = locked.obligation();
        if (duty.definition().source() == Source.PLAN) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Kế hoạch quy định chế độ báo cáo này nên không thể tắt; chỉ tắt được chế độ báo cáo mặc định.",
                    "The plan itself asks for this report; only a default can be switched off.");
        }
        return changed(
                locked,
                sent.active() ? Audit.Action.SWITCHED_ON : Audit.Action.SWITCHED_OFF,
                () -> duty.setActive(sent.active(), sent.reason()));
    }

    private Change<Locked, ObligationView> change(
            String operation, String id, Precondition on, Object body, Function<Locked, ObligationView> step) {
        return new Change<>(new Request<>(on, operation + " " + id, body, ObligationView.class), locked(id), step);
    }

    /** The plan is locked before the obligation is read: a date is checked against the others of its plan. */
    private Lookup<Locked> locked(String id) {
        return new Lookup<>("chế độ báo cáo", "obligation", id, () -> obligations
                .planOf(id)
                .map(plan -> plans.findById(plan, LockModeType.PESSIMISTIC_WRITE))
                .map(plan -> new Locked(plan, obligations.findById(id))));
    }

    private ObligationView changed(Locked locked, Audit.Action action, Runnable change) {
        Obligation duty = locked.obligation();
        ObligationView before = duty.view();
        change.run();
        obligations.flush(); // its version rises with what is written
        ObligationView after = duty.view();
        ObligationDefinition definition = duty.definition();
        changes.record(
                new RegistryEvents.Entry(
                        "obligation", definition.id(), duty.event(locked.plan().registeredAt())),
                clock.instant(),
                scope.caller().agency(),
                action,
                Audit.Of.obligation(definition.id(), definition.province(), definition.plan()),
                before,
                after);
        return after;
    }

    private static void requireOpenDate(ObligationDefinition stated, DueDate sent) {
        if (stated.kind() != ObligationDefinition.Kind.ANNUAL) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Báo cáo " + stated.kind().words + " không có hạn hằng năm; chỉ đặt hạn cho báo cáo định kỳ.",
                    "Only a yearly report has a date of the year; this is " + stated.kind() + ".");
        }
        if (stated.dueSource() == DueSource.PLAN) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Kế hoạch đã nêu hạn báo cáo (" + PlanRules.day(stated.due())
                            + "); chỉ đổi được bằng quyết định điều chỉnh kế hoạch.",
                    "The plan states the date (" + PlanRules.day(stated.due())
                            + "); only an amendment of the plan changes it.");
        }
        if (stated.statesClosing() && sent.closing() != null && !sent.closing().equals(stated.closing())) {
            throw ProblemException.field(
                    Kind.CONFLICT,
                    "closing",
                    "Kế hoạch đã nêu ngày chốt số liệu (" + PlanRules.day(stated.closing()) + ").",
                    "The plan states the day on which figures close (" + PlanRules.day(stated.closing()) + ").");
        }
    }

    /** Of a breach at another obligation the date sent is the cause, so it is told at the field sent, and says where. */
    private void requireCascade(Locked locked) {
        String own = locked.obligation().definition().id();
        Map<String, Text> defects = new LinkedHashMap<>();
        Map<String, ObligationDefinition> all = new LinkedHashMap<>();
        obligations
                .rowsOf(locked.plan().definition().id())
                .forEach(o -> all.put(o.definition().id(), o.applied()));
        new PlanRules((field, text) -> {
                    String id = field.substring(0, field.indexOf('.'));
                    String part = field.substring(id.length() + 1);
                    defects.put(
                            part,
                            id.equals(own)
                                    ? text
                                    : new Text("“" + id + "”: " + text.vi(), "'" + id + "': " + text.en()));
                })
                .obligations(all);
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }
}
