package vn.tiendo.plan.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.audit.Audit;
import vn.tiendo.plan.plan.Obligation;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.DueSource;
import vn.tiendo.plan.plan.ObligationDefinition.Source;
import vn.tiendo.plan.plan.ObligationView;
import vn.tiendo.plan.plan.Obligations;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.publication.Publication;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/** Where operators set what a plan leaves open of its obligations. What the plan states itself they cannot change. */
@ApplicationScoped
class ObligationDesk {

    private final Obligations obligations;
    private final Plans plans;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Publication publication;
    private final Audit audit;
    private final Clock clock;

    ObligationDesk(
            Obligations obligations,
            Plans plans,
            Scope scope,
            IdempotentRequests once,
            Publication publication,
            Audit audit,
            Clock clock) {
        this.obligations = obligations;
        this.plans = plans;
        this.scope = scope;
        this.once = once;
        this.publication = publication;
        this.audit = audit;
        this.clock = clock;
    }

    /** What comes with a change of an obligation; {@code key} is the Idempotency-Key or null. */
    record Sent<T>(String id, String ifMatch, String key, T body) {}

    private record Locked(Plan plan, Obligation obligation) {}

    /** @throws ProblemException NOT_FOUND, also when the caller may not see it */
    @Transactional
    ObligationView read(String id) {
        return obligations
                .findByIdOptional(id)
                .filter(o -> scope.sees(o.definition().province()))
                .orElseThrow(() -> missing(id))
                .view();
    }

    /**
     * Sets the date of a yearly report.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, STALE_VERSION, CONFLICT where the plan leaves no date open, INVALID
     *     by field when reports would be due before those that they consolidate
     */
    @RetriedOnConflict
    @Transactional
    ObligationView setDate(Sent<DueDate> sent) {
        Locked locked = locked(sent.id());
        return once.answer(sent.key(), "due-date " + sent.id(), sent.body(), ObligationView.class, () -> {
            Obligation duty = locked.obligation();
            Versions.require(Versions.expected(sent.ifMatch()), duty.view().version());
            sent.body().check(LocalDate.now(clock));
            requireOpenDate(duty.definition(), sent.body());
            return changed(locked, Audit.Action.DUE_DATE_SET, () -> {
                duty.setDate(
                        sent.body().due(), sent.body().closing(), sent.body().basis());
                requireCascade(locked);
            });
        });
    }

    /**
     * Switches a default of ours off or on.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, STALE_VERSION, CONFLICT when the plan itself asks for the report
     */
    @RetriedOnConflict
    @Transactional
    ObligationView setActive(Sent<Activation> sent) {
        Locked locked = locked(sent.id());
        return once.answer(sent.key(), "activation " + sent.id(), sent.body(), ObligationView.class, () -> {
            Obligation duty = locked.obligation();
            Versions.require(Versions.expected(sent.ifMatch()), duty.view().version());
            if (duty.definition().source() == Source.PLAN) {
                throw ProblemException.of(
                        Kind.CONFLICT,
                        "Kế hoạch quy định chế độ báo cáo này nên không thể tắt; chỉ tắt được chế độ báo cáo mặc định.",
                        "The plan itself asks for this report; only a default can be switched off.");
            }
            boolean active = sent.body().active();
            return changed(
                    locked,
                    active ? Audit.Action.SWITCHED_ON : Audit.Action.SWITCHED_OFF,
                    () -> duty.setActive(active, sent.body().reason()));
        });
    }

    /** The plan is locked before the obligation is read: a date is checked against the others of its plan. */
    private Locked locked(String id) {
        Plan plan = obligations
                .planOf(id)
                .map(p -> plans.findById(p, LockModeType.PESSIMISTIC_WRITE))
                .filter(p -> scope.sees(p.definition().province()))
                .orElseThrow(() -> missing(id));
        return new Locked(plan, obligations.findById(id));
    }

    private ObligationView changed(Locked locked, Audit.Action action, Runnable change) {
        Obligation duty = locked.obligation();
        ObligationView before = duty.view();
        change.run();
        obligations.flush(); // its version rises with what is written
        ObligationView after = duty.view();
        Instant now = clock.instant();
        ObligationDefinition definition = duty.definition();
        publication.registry(
                "obligation", definition.id(), now, duty.event(locked.plan().registeredAt()));
        audit.record(
                now,
                scope.caller(),
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
                    String id = field.substring(0, field.lastIndexOf('.'));
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

    private static ProblemException missing(String id) {
        return ProblemException.notFound("chế độ báo cáo", "obligation", id);
    }
}
