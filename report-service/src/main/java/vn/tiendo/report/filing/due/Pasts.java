package vn.tiendo.report.filing.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.tiendo.report.assembly.Past;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.coverage.EarlierReports;
import vn.tiendo.report.coverage.EarlierReports.Issued;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Deadlines;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportRequirements.Requirement;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** What a reporter has said in the yearly reports before one. */
@ApplicationScoped
class Pasts {

    private final EarlierReports earlier;
    private final Revisions revisions;

    Pasts(EarlierReports earlier, Revisions revisions) {
        this.earlier = earlier;
        this.revisions = revisions;
    }

    /** A request looks back on the yearly reports of its level. */
    Past of(Report report, Requirement requirement, Registry registry) {
        List<Issued> issued = issued(report, requirement.deadline(), registry);
        List<YearLine> years = issued.stream()
                .map(this::year)
                .filter(line -> line.figures() != null)
                .toList();
        return new Past(earlier.told(issued), years, Set.of());
    }

    /** A yearly report begins the day after the closing of the last one that was issued. */
    Deadline deadline(Report report, Requirement requirement, Registry registry) {
        if (report.request() != null) {
            return requirement.deadline();
        }
        LocalDate from = issued(report, requirement.deadline(), registry).stream()
                .reduce((older, newer) -> newer)
                .map(last -> last.closing().plusDays(1))
                .orElseGet(() -> new Deadlines(registry).firstDay(requirement.obligation(), report.year()));
        return requirement.deadline().from(from);
    }

    private List<Issued> issued(Report report, Deadline deadline, Registry registry) {
        int year = report.request() == null ? report.year() : deadline.closing().getYear();
        return registry.annualObligations().stream()
                .filter(o -> o.plan().equals(report.plan()) && o.level() == report.level())
                .filter(o -> report.request() != null || o.id().equals(report.obligation()))
                .findFirst()
                .map(Obligation::id)
                .map(obligation -> report.isConsolidated()
                        ? earlier.onPlan(report.plan(), year)
                        : earlier.of(obligation, report.reporter(), year))
                .orElse(List.of());
    }

    private YearLine year(Issued issued) {
        return YearLine.of(
                issued.year(),
                revisions
                        .of(issued.report(), issued.revision())
                        .content()
                        .results()
                        .counts()
                        .figures());
    }
}
