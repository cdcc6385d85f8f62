package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.filing.ReportAudit.Action;
import vn.tiendo.report.ledger.Agency;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Obligation.Level;
import vn.tiendo.report.ledger.Plan;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.Succession;

/** Where reports are asked for: the request and a row for each reporter are there at once, or nothing is. */
@ApplicationScoped
class RequestDesk {

    private final Duties requests;
    private final Reports reports;
    private final Lifecycle lifecycle;
    private final ReportAudit audit;
    private final Permissions permissions;
    private final Registries registries;
    private final Assignments assignments;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Clock clock;

    RequestDesk(
            Duties requests,
            Reports reports,
            Lifecycle lifecycle,
            ReportAudit audit,
            Permissions permissions,
            Registries registries,
            Assignments assignments,
            Scope scope,
            IdempotentRequests once,
            Clock clock) {
        this.requests = requests;
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.permissions = permissions;
        this.registries = registries;
        this.assignments = assignments;
        this.scope = scope;
        this.once = once;
        this.clock = clock;
    }

    /**
     * @param key Idempotency-Key, or null
     * @throws ProblemException NOT_FOUND, FORBIDDEN, INVALID or IDEMPOTENCY_KEY_REUSED
     */
    @RetriedOnConflict
    @Transactional
    RequestView ask(String key, RequestForm form) {
        Registry registry = registries.current();
        Plan plan = registry.plans().get(form.plan());
        if (plan == null || !scope.sees(plan.province())) {
            throw ProblemException.notFound("kế hoạch", "plan", form.plan());
        }
        permissions.requireRequest();
        return once.answer(key, "report-request", form, RequestView.class, () -> make(form, plan, registry));
    }

    /**
     * Takes a request back: who has not handed in owes nothing any more, what was handed in stays.
     *
     * @param key Idempotency-Key, or null
     * @throws ProblemException NOT_FOUND, FORBIDDEN, CONFLICT or IDEMPOTENCY_KEY_REUSED
     */
    @RetriedOnConflict
    @Transactional
    RequestView withdraw(String id, String key, Forms.Withdrawal form) {
        ReportRequest request = requests.locked(id)
                .filter(r -> scope.sees(r.province))
                .orElseThrow(() -> ProblemException.notFound("yêu cầu báo cáo", "report request", id));
        permissions.requireRequest();
        return once.answer(key, "withdrawal " + id, form, RequestView.class, () -> {
            request.withdraw(
                    form.reason().strip(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    scope.caller().subject());
            for (Report report : reports.owedTo(id)) {
                report.withdraw();
                audit.record(report, Action.WITHDRAWN, scope.caller(), form);
                lifecycle.step(report);
            }
            return RequestView.of(request, registries.current(), reports.idsOfRequest(id));
        });
    }

    private RequestView make(RequestForm form, Plan plan, Registry registry) {
        LocalDate today = LocalDate.now(clock);
        form.check(today);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReportRequest request = new ReportRequest(
                "yc-" + UUID.randomUUID(),
                plan.province(),
                form,
                now,
                scope.caller().subject());
        Map<String, Level> reporters = reporters(form, plan, registry, today);
        requests.persist(request);
        List<String> rows = new ArrayList<>();
        reporters.forEach((reporter, level) -> rows.add(row(request, reporter, level, registry, now)));
        return RequestView.of(request, registry, rows);
    }

    private String row(ReportRequest request, String reporter, Level level, Registry registry, Instant now) {
        Obligation duty = request.duty(level, registry);
        if (duty == null) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "plan",
                    "Kế hoạch không có chế độ báo cáo cho cấp này.",
                    "The plan has no reporting duty on that level.");
        }
        Report report = new Report(duty, request.id, request.deadline(level), reporter, now);
        reports.persist(report);
        audit.record(report, Action.REQUESTED, scope.caller(), Map.of("request", request.id));
        lifecycle.step(report);
        return report.id();
    }

    /**
     * Those that were asked by name, or all. The focal agency consolidates, whether it was asked by name or has a date of its own; it
     * reports as the others do where the plan itself names it among them.
     */
    private Map<String, Level> reporters(RequestForm form, Plan plan, Registry registry, LocalDate today) {
        Set<String> focal = new Succession(registry.agencies()).answering(plan.focalAgency(), today);
        Set<String> asked = new TreeSet<>(form.reporters());
        if (asked.isEmpty()) {
            registry.obligations().values().stream()
                    .filter(o -> o.plan().equals(plan.id()) && o.level() == Level.FIRST && o.annual())
                    .forEach(o -> asked.addAll(new Reporters(registry, assignments::ofYear).of(o, today)));
        } else {
            check(form.reporters(), plan, registry, today);
        }
        if (form.consolidatedDueDate() != null) {
            asked.addAll(focal);
        }
        boolean consolidates =
                form.consolidatedDueDate() != null || !form.reporters().isEmpty();
        Map<String, Level> reporters = new LinkedHashMap<>();
        asked.forEach(agency ->
                reporters.put(agency, consolidates && focal.contains(agency) ? Level.CONSOLIDATED : Level.FIRST));
        return reporters;
    }

    private void check(List<String> reporters, Plan plan, Registry registry, LocalDate today) {
        String answering = registry.answersNow(plan.province());
        Map<String, Text> wrong = new LinkedHashMap<>();
        for (int i = 0; i < reporters.size(); i++) {
            Agency agency = registry.agencies().get(reporters.get(i));
            boolean known = agency != null
                    && agency.existsOn(today)
                    && registry.answersNow(agency.province()).equals(answering);
            if (!known) {
                wrong.put(
                        "reporters[" + i + "]",
                        new Text(
                                "Tỉnh không có cơ quan “" + reporters.get(i) + "” đang hoạt động.",
                                "The province has no agency '" + reporters.get(i) + "' today."));
            }
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, wrong);
        }
    }
}
