package vn.tiendo.report.filing.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.deadline.Reporters;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportRequirements.Requirement;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.Reports;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.lifecycle.ReportAudit;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** The reports that a consolidated one is made of. */
@ApplicationScoped
class LevelBelow {

    private final Reports reports;
    private final Revisions revisions;
    private final ReportAudit audit;
    private final Assignments assignments;

    LevelBelow(Reports reports, Revisions revisions, ReportAudit audit, Assignments assignments) {
        this.reports = reports;
        this.revisions = revisions;
        this.audit = audit;
        this.assignments = assignments;
    }

    /**
     * What the level below has reported.
     *
     * @param lines everybody who should have reported, also one for whom there is no row
     * @param statements what those say who have
     * @param results how they said that their assignments stand
     */
    record Reporting(List<ReporterLine> lines, List<Statement> statements, List<AssignmentResult> results) {}

    /** A report as it was handed in last. */
    private record Used(Report report, ReportVersion revision, ReportContent content) {

        Stream<AssignmentResult> results() {
            return content.results().sections().stream()
                    .flatMap(section -> section.tasks().stream())
                    .flatMap(task -> task.assignments().stream());
        }
    }

    /** @param handedIn what was handed in before this instant counts */
    Reporting of(Requirement requirement, int year, Instant handedIn) {
        String consolidated = requirement.obligation().consolidates();
        if (consolidated == null) {
            return new Reporting(List.of(), List.of(), List.of());
        }
        List<Report> below = reports.firstLevel(consolidated, year);
        List<String> assembled =
                below.stream().filter(r -> !r.isPlanned()).map(Report::id).toList();
        Map<String, Integer> used = audit.handedInBefore(assembled, handedIn);
        List<Used> signed = used(below, used);
        return new Reporting(
                lines(consolidated, below, used, requirement.registry(), handedIn),
                signed.stream().map(u -> statement(u, requirement.registry())).toList(),
                signed.stream().flatMap(Used::results).toList());
    }

    private List<ReporterLine> lines(
            String consolidated, List<Report> below, Map<String, Integer> used, Registry registry, Instant handedIn) {
        List<ReporterLine> lines = new ArrayList<>();
        Set<String> rowless = new TreeSet<>();
        Obligation first = registry.obligations().get(consolidated);
        if (first != null && first.annual()) {
            rowless.addAll(
                    new Reporters(registry, assignments::ofYear).of(first, Vietnam.dayOf(handedIn.minusNanos(1))));
        }
        for (Report r : below) {
            rowless.remove(r.reporter());
            Outcome outcome = r.outcomeBefore(handedIn);
            lines.add(new ReporterLine(
                    named(r.reporter(), registry),
                    r.id(),
                    outcome,
                    used.get(r.id()),
                    outcome == Outcome.NOT_YET ? null : r.receipt().receivedAt(),
                    r.daysLate(handedIn)));
        }
        rowless.forEach(
                agency -> lines.add(new ReporterLine(named(agency, registry), null, Outcome.NOT_YET, null, null, 0)));
        return List.copyOf(lines);
    }

    private List<Used> used(List<Report> below, Map<String, Integer> used) {
        return below.stream()
                .filter(r -> used.containsKey(r.id()))
                .map(r -> {
                    ReportVersion revision = revisions.of(r.id(), used.get(r.id()));
                    return new Used(r, revision, revision.content());
                })
                .toList();
    }

    private static Statement statement(Used used, Registry registry) {
        return new Statement(
                named(used.report.reporter(), registry),
                used.report.id(),
                used.revision.revision,
                used.revision.contentHash,
                used.content.narrative());
    }

    private static Named named(String agency, Registry registry) {
        return new Named(agency, registry.agencyName(agency));
    }
}
