package vn.tiendo.report.filing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.tiendo.platform.idempotency.IdempotentRequests;
import vn.tiendo.platform.idempotency.RetriedOnConflict;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.ReportRequest;
import vn.tiendo.report.filing.ReportRequests;
import vn.tiendo.report.filing.RequestForm;
import vn.tiendo.report.filing.workflow.Forms;
import vn.tiendo.report.filing.workflow.LegibleWords;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;

/** Where reports are asked for: the request and a row for each reporter are there at once, or nothing is. */
@ApplicationScoped
class RequestDesk {

    private final ReportRequests requests;
    private final RequestedReports reports;
    private final Permissions permissions;
    private final Registries registries;
    private final Scope scope;
    private final IdempotentRequests once;
    private final Clock clock;

    RequestDesk(
            ReportRequests requests,
            RequestedReports reports,
            Permissions permissions,
            Registries registries,
            Scope scope,
            IdempotentRequests once,
            Clock clock) {
        this.requests = requests;
        this.reports = reports;
        this.permissions = permissions;
        this.registries = registries;
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
                    form.reason().strip(), clock.instant(), scope.caller().subject());
            reports.withdraw(request, scope.caller(), form);
            return RequestView.of(request, registries.current(), reports.idsOf(request));
        });
    }

    private RequestView make(RequestForm form, Plan plan, Registry registry) {
        form.check(LocalDate.now(clock));
        LegibleWords.require(form);
        Instant now = clock.instant();
        ReportRequest request = new ReportRequest(
                "yc-" + UUID.randomUUID(),
                plan.province(),
                form,
                now,
                scope.caller().subject());
        requests.persist(request);
        return RequestView.of(request, registry, reports.open(request, registry, scope.caller(), now));
    }
}
