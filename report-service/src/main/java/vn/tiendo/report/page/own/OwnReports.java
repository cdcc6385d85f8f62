package vn.tiendo.report.page.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportRequest;
import vn.tiendo.report.filing.ReportRequests;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Plan;

/** The reports that the caller's office makes or signs. */
@ApplicationScoped
class OwnReports {

    private static final int ALL = 10_000;

    private final Reports reports;
    private final ReportRequests requests;
    private final Revisions revisions;
    private final Permissions permissions;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    OwnReports(
            Reports reports,
            ReportRequests requests,
            Revisions revisions,
            Permissions permissions,
            Registries registries,
            Scope scope,
            Clock clock) {
        this.reports = reports;
        this.requests = requests;
        this.revisions = revisions;
        this.permissions = permissions;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    /** Those of a year, the most pressing first; this year's with what is still owed of years before. */
    @Transactional
    OwnList of(int year) {
        Registry registry = registries.current();
        List<Report> own = Stream.concat(ofYear(year), year == thisYear() ? owedOfEarlier(year) : Stream.empty())
                .filter(report -> permissions.isOwn(report) || permissions.isToNumber(report))
                .toList();
        Map<String, ReportRequest> asked =
                requests
                        .of(own.stream()
                                .map(Report::request)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(request -> request.id, Function.identity()));
        List<OwnItem> items = own.stream()
                .map(report -> item(report, asked.get(report.request()), registry))
                .sorted(OwnItem.BY_URGENCY)
                .toList();
        String agency = scope.caller().agency();
        return new OwnList(year, agency == null ? null : registry.agencyName(agency), items);
    }

    private Stream<Report> ofYear(int year) {
        return reports.matching(filter(year), null, ALL).stream();
    }

    private Stream<Report> owedOfEarlier(int year) {
        return reports.unsettled(filter(null), null).stream()
                .filter(report -> report.year() < year && report.state().isOwed());
    }

    private Reports.Filter filter(Integer year) {
        return Reports.Filter.ofYear(scope.provinces(null), year);
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    /**
     * One that the caller writes or signs, also for another agency.
     *
     * @throws ProblemException NOT_FOUND, also for others
     */
    @Transactional
    OwnItem one(String id) {
        Report report = known(id);
        ReportRequest asked = report.request() == null
                ? null
                : requests.of(Set.of(report.request())).stream().findFirst().orElse(null);
        return item(report, asked, registries.current());
    }

    /** As {@link #one}. */
    Report known(String id) {
        Report report = permissions.readable(id);
        if (!permissions.mayWrite(report) && !permissions.maySign(report)) {
            throw ProblemException.notFound("báo cáo", "report", id);
        }
        return report;
    }

    /** Of one of {@link #known}: its newest revision; throws NOT_FOUND before it is assembled. */
    ReportVersion newest(String id) {
        return revisions
                .latest(known(id).id())
                .orElseThrow(() -> ProblemException.notFound("tệp của báo cáo", "file of report", id));
    }

    /** The same with a number. */
    ReportVersion revision(String id, int revision) {
        return revisions
                .findOptional(known(id).id(), revision)
                .orElseThrow(() -> ProblemException.notFound("bản báo cáo", "revision", String.valueOf(revision)));
    }

    /** Who makes a report. */
    String nameOfReporter(String report) {
        return reports.findByIdOptional(report)
                .map(known -> registries.current().agencyName(known.reporter()))
                .orElse(report);
    }

    private OwnItem item(Report report, ReportRequest asked, Registry registry) {
        Plan plan = registry.plans().get(report.plan());
        boolean isOfCaller = report.reporter().equals(scope.caller().agency());
        return OwnItem.of(
                report,
                title(report, asked),
                plan == null ? report.plan() : plan.title(),
                isOfCaller ? null : registry.agencyName(report.reporter()),
                LocalDate.now(clock));
    }

    private static String title(Report report, ReportRequest asked) {
        String kind = report.isConsolidated() ? "Báo cáo tổng hợp" : "Báo cáo";
        if (report.request() == null) {
            return kind + " " + report.period().words();
        }
        String subject = asked == null ? null : asked.form().subject();
        return kind + " theo yêu cầu"
                + (subject == null || subject.isBlank() ? " năm " + report.year() : ": " + subject);
    }
}
