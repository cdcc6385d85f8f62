package vn.tiendo.report.filing.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.platform.change.Change;
import vn.tiendo.platform.change.Changeable;
import vn.tiendo.platform.change.Lookup;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.idempotency.IdempotentRequests.Request;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.DayPlace;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Outlines;
import vn.tiendo.report.filing.ReportRequest;
import vn.tiendo.report.filing.ReportRequests;
import vn.tiendo.report.filing.RequestForm;
import vn.tiendo.report.filing.workflow.Forms;
import vn.tiendo.report.filing.workflow.LegibleWords;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportChanges;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;

/** Where reports are asked for: the request and a row for each reporter are there at once, or nothing is. */
@ApplicationScoped
public class RequestDesk {

    private final ReportRequests requests;
    private final RequestedReports reports;
    private final Permissions permissions;
    private final Registries registries;
    private final Scope scope;
    private final ReportChanges changes;
    private final Clock clock;

    RequestDesk(
            ReportRequests requests,
            RequestedReports reports,
            Permissions permissions,
            Registries registries,
            Scope scope,
            ReportChanges changes,
            Clock clock) {
        this.requests = requests;
        this.reports = reports;
        this.permissions = permissions;
        this.registries = registries;
        this.scope = scope;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND also when the caller may not know of it */
    public RequestView one(String id) {
        return requests.find("id", id)
                .firstResultOptional()
                .filter(request -> scope.sees(request.province))
                .map(request -> RequestView.of(request, registries.current(), reports.idsOf(request)))
                .orElseThrow(() -> ProblemException.notFound("yêu cầu báo cáo", "report request", id));
    }

    /**
     * Requests in sight of the caller, in the order of their due dates.
     *
     * @param province null: all; see {@link Scope#provinces}
     * @param plan null: all
     * @param after null: from the beginning
     */
    public Page<RequestView> list(String province, String plan, DayPlace after, int limit) {
        List<ReportRequest> found = requests.matching(scope.provinces(province), plan, after, limit + 1);
        Registry registry = registries.current();
        return Page.of(found, limit, request -> new DayPlace(request.dueDate, request.id).cursor())
                .map(request -> RequestView.of(request, registry, reports.idsOf(request)));
    }

    /**
     * @throws ProblemException NOT_FOUND, FORBIDDEN, INVALID or IDEMPOTENCY_KEY_REUSED
     */
    public RequestView ask(RequestKey key, RequestForm form) {
        Registry registry = registries.current();
        Optional<Plan> plan = Optional.ofNullable(registry.plans().get(form.plan()));
        return changes.apply(new Change<>(
                new Request<>(key, "report-request", form, RequestView.class),
                new Lookup<Changeable>("kế hoạch", "plan", form.plan(), () -> plan.map(found -> found::province)),
                found -> permissions.requireRequest(),
                found -> make(form, plan.orElseThrow(), registry)));
    }

    /**
     * Takes a request back: who has not handed in owes nothing any more, what was handed in stays.
     *
     * @throws ProblemException NOT_FOUND, FORBIDDEN, CONFLICT or IDEMPOTENCY_KEY_REUSED
     */
    public RequestView withdraw(String id, RequestKey key, Forms.Withdrawal form) {
        return changes.apply(new Change<>(
                new Request<>(key, "withdrawal " + id, form, RequestView.class),
                new Lookup<>("yêu cầu báo cáo", "report request", id, () -> requests.locked(id)),
                found -> permissions.requireRequest(),
                request -> {
                    request.withdraw(
                            form.reason().strip(),
                            clock.instant(),
                            changes.caller().subject());
                    reports.withdraw(request, changes.caller(), form);
                    return RequestView.of(request, registries.current(), reports.idsOf(request));
                }));
    }

    private RequestView make(RequestForm form, Plan plan, Registry registry) {
        form.check(LocalDate.now(clock));
        if (form.outline() != null) {
            Outlines.requireOnce(form.outline(), "outline.");
        }
        LegibleWords.require(form);
        Instant now = clock.instant();
        ReportRequest request = new ReportRequest(
                "yc-" + UUID.randomUUID(),
                plan.province(),
                form,
                now,
                changes.caller().subject());
        requests.persist(request);
        return RequestView.of(request, registry, reports.open(request, registry, changes.caller(), now));
    }
}
