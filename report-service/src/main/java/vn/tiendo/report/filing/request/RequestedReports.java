package vn.tiendo.report.filing.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportRequest;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.RequestForm;
import vn.tiendo.report.filing.lifecycle.Lifecycle;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;
import vn.tiendo.report.filing.workflow.Forms;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Obligation.Level;
import vn.tiendo.report.ledger.entry.Plan;
import vn.tiendo.report.ledger.entry.Succession;

/** The reports that answer a request: there is a row for each reporter at once, or none. */
@ApplicationScoped
class RequestedReports {

    private final Reports reports;
    private final Lifecycle lifecycle;
    private final Assignments assignments;

    RequestedReports(Reports reports, Lifecycle lifecycle, Assignments assignments) {
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.assignments = assignments;
    }

    List<String> idsOf(ReportRequest request) {
        return reports.idsOfRequest(request.id);
    }

    /** Whoever has not handed in owes nothing any more. */
    void withdraw(ReportRequest request, Caller by, Forms.Withdrawal form) {
        for (Report report : reports.owedTo(request.id)) {
            report.withdraw();
            lifecycle.record(report, Action.WITHDRAWN, by, form);
            lifecycle.publish(report);
        }
    }

    /** @return the ids of the rows, in the order of the reporters */
    List<String> open(ReportRequest request, Registry registry, Caller by, Instant now) {
        RequestForm form = request.form();
        Plan plan = registry.plans().get(form.plan());
        return reporters(form, plan, registry, Vietnam.dayOf(now)).entrySet().stream()
                .map(asked -> open(request, asked.getKey(), asked.getValue(), registry, by, now))
                .toList();
    }

    private String open(
            ReportRequest request, String reporter, Level level, Registry registry, Caller by, Instant now) {
        Obligation requirement = request.requirement(level, registry);
        if (requirement == null) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "plan",
                    "Kế hoạch không có chế độ báo cáo cho cấp này.",
                    "The plan has no reporting duty on that level.");
        }
        Report report = new Report(requirement, request.id, request.deadline(level), reporter, now);
        reports.persist(report);
        lifecycle.record(report, Action.REQUESTED, by, Map.of("request", request.id));
        lifecycle.publish(report);
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
