package vn.tiendo.report.page.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** The consolidated reports of the caller's province, and of those that were merged into it. */
@ApplicationScoped
public class ConsolidatedReports {

    private static final int MOST = 500;

    private final Reports reports;
    private final Revisions revisions;
    private final Permissions permissions;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    ConsolidatedReports(
            Reports reports,
            Revisions revisions,
            Permissions permissions,
            Registries registries,
            Scope scope,
            Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.permissions = permissions;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    /** Reports of one year. */
    record OfYear(int year, List<ReportRow> reports) {}

    /** This year first, then the others, the newest first; within a year by the day that is next. */
    List<OfYear> byYear() {
        int thisYear = LocalDate.now(clock).getYear();
        Reports.Filter filter = Reports.Filter.of(scope.provinces(null)).ofLevel(Obligation.Level.CONSOLIDATED);
        List<Report> found = reports.matching(filter, null, MOST);
        Set<String> stale = found.isEmpty()
                ? Set.of()
                : revisions.outdated(found.stream().map(Report::id).toList()).stream()
                        .map(Revisions.Outdated::report)
                        .collect(Collectors.toSet());
        Registry registry = registries.current();
        Instant now = clock.instant();
        Map<Integer, List<ReportRow>> years = found.stream()
                .map(r -> ReportRow.of(r, registry, now, r.state().isOwed() && stale.contains(r.id())))
                .collect(Collectors.groupingBy(ReportRow::year, LinkedHashMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(year -> new OfYear(year.getKey(), year.getValue()))
                .sorted(Comparator.<OfYear>comparingInt(y -> y.year() == thisYear ? 0 : 1)
                        .thenComparing(Comparator.comparingInt(OfYear::year).reversed()))
                .toList();
    }

    /** @throws ProblemException NOT_FOUND also where the caller may not know of it, or it is no consolidated one */
    public Report one(String id) {
        Report report = permissions.readable(id);
        if (!report.isConsolidated()) {
            throw ProblemException.notFound("báo cáo tổng hợp", "consolidated report", id);
        }
        return report;
    }

    public ReportRow named(Report report) {
        return ReportRow.of(report, registries.current(), clock.instant(), false);
    }

    /** Whether the caller may write it now. */
    public boolean isEditable(Report report) {
        return report.state().isOwed() && permissions.mayWrite(report);
    }

    /** The obligation whose outline it follows; null: it answers a request, which brings its own. */
    public Obligation obligation(Report report) {
        return report.request() == null ? registries.current().obligations().get(report.obligation()) : null;
    }
}
