package vn.tiendo.report.filing.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Narrative;
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
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;

/** The reports that a consolidated one is made of. */
@ApplicationScoped
class LevelBelow {

    private final Reports reports;
    private final Revisions revisions;
    private final OwnParts ownParts;
    private final ReportAudit audit;
    private final Assignments assignments;

    LevelBelow(Reports reports, Revisions revisions, OwnParts ownParts, ReportAudit audit, Assignments assignments) {
        this.reports = reports;
        this.revisions = revisions;
        this.ownParts = ownParts;
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
    Reporting of(Report report, Requirement requirement, Instant handedIn) {
        String consolidated = requirement.obligation().consolidates();
        if (consolidated == null) {
            return new Reporting(List.of(), List.of(), List.of());
        }
        List<Report> below =
                reports.firstLevel(consolidated, requirement.deadline().period());
        List<String> assembled =
                below.stream().filter(r -> !r.isPlanned()).map(Report::id).toList();
        Map<String, Integer> used = audit.handedInBefore(assembled, handedIn);
        List<Used> signed = used(below, used);
        Registry registry = requirement.registry();
        return new Reporting(
                lines(requirement, below, used, handedIn),
                Stream.concat(signed.stream().map(u -> statement(u, registry)), ownPart(report, registry).stream())
                        .toList(),
                signed.stream().flatMap(Used::results).toList());
    }

    private Optional<Statement> ownPart(Report report, Registry registry) {
        Narrative words = ownParts.of(report.id());
        return words.says()
                ? Optional.of(new Statement(
                        named(report.reporter(), registry), report.id(), 0, Sha256.hex(Document.write(words)), words))
                : Optional.empty();
    }

    private List<ReporterLine> lines(
            Requirement requirement, List<Report> below, Map<String, Integer> used, Instant handedIn) {
        Registry registry = requirement.registry();
        List<ReporterLine> lines = new ArrayList<>();
        Set<String> rowless = new TreeSet<>();
        Set<String> contributing = new TreeSet<>();
        Obligation first = registry.obligations().get(requirement.obligation().consolidates());
        if (first != null && first.annual()) {
            Reporters reporters = new Reporters(registry, assignments::ofYear);
            LocalDate closed = Vietnam.dayOf(handedIn.minusNanos(1));
            LocalDate last = requirement.deadline().period().last();
            LocalDate day = closed.isBefore(last) ? closed : last;
            rowless.addAll(reporters.of(first, day));
            contributing.addAll(reporters.contributing(first, day));
        }
        for (Report r : below) {
            rowless.remove(r.reporter());
            contributing.remove(r.reporter());
            lines.add(line(r, used.get(r.id()), registry, handedIn));
        }
        rowless.forEach(
                agency -> lines.add(new ReporterLine(named(agency, registry), null, Outcome.NOT_YET, null, null, 0)));
        contributing.forEach(agency -> lines.add(ReporterLine.ofFocal(named(agency, registry))));
        return List.copyOf(lines);
    }

    private static ReporterLine line(Report r, Integer used, Registry registry, Instant handedIn) {
        Outcome outcome = r.outcomeBefore(handedIn);
        boolean came = outcome != Outcome.NOT_YET;
        return new ReporterLine(
                named(r.reporter(), registry),
                r.id(),
                outcome,
                used,
                came ? r.receipt().receivedAt() : null,
                // At the end of the due day nobody is late.
                r.daysLate(handedIn.minusNanos(1)),
                null,
                came && r.receipt().isOnBehalf() ? true : null,
                came && r.receipt().isOnPaperBy(r.dates().closing()) ? true : null);
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
        Agency known = registry.agencies().get(agency);
        return new Named(agency, registry.agencyName(agency), known != null && known.placeholder() ? true : null);
    }
}
