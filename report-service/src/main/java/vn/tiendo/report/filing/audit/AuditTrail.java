package vn.tiendo.report.filing.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.audit.AuditEntry.Entity;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;
import vn.tiendo.report.filing.workflow.Permissions;

/** All steps in the order of their time, from the two places where they stand. Of one instant the steps of reports come first. */
@ApplicationScoped
class AuditTrail {

    private static final Comparator<AuditEntry> IN_ORDER =
            Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::entity);

    private final RecordedSteps steps;
    private final RecordedOutlines outlines;
    private final Reports reports;
    private final Permissions permissions;
    private final Scope scope;

    AuditTrail(RecordedSteps steps, RecordedOutlines outlines, Reports reports, Permissions permissions, Scope scope) {
        this.steps = steps;
        this.outlines = outlines;
        this.reports = reports;
        this.permissions = permissions;
        this.scope = scope;
    }

    /**
     * Null leaves a criterion out.
     *
     * @param agency concerned, or acting
     */
    record Filter(
            Set<String> provinces,
            String plan,
            String agency,
            Entity entity,
            String id,
            Action action,
            String subject,
            LocalDate from,
            LocalDate to) {}

    /** Rows in the order of their time. */
    List<AuditEntry> entries(Filter filter, Position after, int limit) {
        List<AuditEntry> entries = Stream.concat(
                        steps.matching(filter, after, limit).stream(), outlines.matching(filter, after, limit).stream())
                .sorted(IN_ORDER)
                .limit(limit)
                .toList();
        Map<String, Report> concerned = concerned(entries);
        return entries.stream()
                .map(entry -> mayRead(entry, concerned) ? entry : entry.withoutDetails())
                .toList();
    }

    private Map<String, Report> concerned(List<AuditEntry> entries) {
        Set<String> ids = entries.stream()
                .filter(entry -> entry.entity() == Entity.REPORT)
                .map(AuditEntry::entityId)
                .collect(Collectors.toSet());
        return reports.list("id in ?1", ids).stream().collect(Collectors.toMap(Report::id, Function.identity()));
    }

    /** What was written into a draft is read by whoever may read the draft; outlines by all who see the province. */
    private boolean mayRead(AuditEntry entry, Map<String, Report> concerned) {
        Report report = concerned.get(entry.entityId());
        return entry.entity() == Entity.OUTLINE
                || (report == null
                        ? scope.isFocal() || scope.caller().is(Role.COMMITTEE)
                        : permissions.mayRead(report));
    }
}
