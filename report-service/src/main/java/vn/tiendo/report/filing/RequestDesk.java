package vn.tiendo.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tiendo.change.Change;
import vn.tiendo.change.Changeable;
import vn.tiendo.change.Lookup;
import vn.tiendo.http.Precondition;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.idempotency.Once;
import vn.tiendo.report.filing.ReportAudit.Action;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.ledger.Obligation.Level;
import vn.tiendo.report.ledger.Plan;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/** Where reports are asked for: the request and a row for each reporter are there at once, or nothing is. */
@ApplicationScoped
class RequestDesk {

    private final ReportChanges changes;
    private final Duties requests;
    private final Reports reports;
    private final AskedReporters reporters;
    private final Permissions permissions;
    private final Registries registries;
    private final Clock clock;

    RequestDesk(
            ReportChanges changes,
            Duties requests,
            Reports reports,
            AskedReporters reporters,
            Permissions permissions,
            Registries registries,
            Clock clock) {
        this.changes = changes;
        this.requests = requests;
        this.reports = reports;
        this.reporters = reporters;
        this.permissions = permissions;
        this.registries = registries;
        this.clock = clock;
    }

    /** A plan that reports are asked for on, and the registry that it stands in. */
    private record Asked(Plan plan, Registry registry) implements Changeable {

        @Override
        public String province() {
            return plan.province();
        }
    }

    /** @throws ProblemException as {@link ReportChanges#apply} does; INVALID */
    RequestView ask(Precondition on, RequestForm form) {
        return changes.apply(new Change<>(
                new Once.Request<>(on, "report-request", form, RequestView.class),
                new Lookup<>("kế hoạch", "plan", form.plan(), () -> asked(form.plan())),
                asked -> permissions.requireRequest(),
                asked -> make(form, asked.plan(), asked.registry())));
    }

    private Optional<Asked> asked(String plan) {
        Registry registry = registries.current();
        return Optional.ofNullable(registry.plans().get(plan)).map(found -> new Asked(found, registry));
    }

    /**
     * Takes a request back: who has not handed in owes nothing any more, what was handed in stays.
     *
     * @throws ProblemException as {@link ReportChanges#apply} does; CONFLICT
     */
    RequestView withdraw(String id, Precondition on, Forms.Withdrawal form) {
        return changes.apply(new Change<>(
                new Once.Request<>(on, "withdrawal " + id, form, RequestView.class),
                requests.changing(id),
                request -> permissions.requireRequest(),
                request -> withdraw(request, form)));
    }

    private RequestView withdraw(ReportRequest request, Forms.Withdrawal form) {
        request.withdraw(form.reason().strip(), clock.instant(), changes.caller().subject());
        for (Report report : reports.owedTo(request.id)) {
            report.withdrawn();
            changes.record(report, Action.WITHDRAWN, form);
            changes.publish(report);
        }
        return RequestView.of(request, registries.current(), reports.idsOfRequest(request.id));
    }

    private RequestView make(RequestForm form, Plan plan, Registry registry) {
        LocalDate today = LocalDate.now(clock);
        form.check(today);
        Instant now = clock.instant();
        ReportRequest request = new ReportRequest(
                "yc-" + UUID.randomUUID(),
                plan.province(),
                form,
                now,
                changes.caller().subject());
        Map<String, Level> levels = reporters.of(form, plan, registry, today);
        requests.persist(request);
        List<String> rows = new ArrayList<>();
        levels.forEach((reporter, level) -> rows.add(row(request, reporter, level, registry, now)));
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
        changes.record(report, Action.REQUESTED, Map.of("request", request.id));
        changes.publish(report);
        return report.id;
    }
}
