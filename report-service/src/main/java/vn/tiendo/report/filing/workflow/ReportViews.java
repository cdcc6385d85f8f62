package vn.tiendo.report.filing.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.due.Narratives;
import vn.tiendo.report.filing.workflow.ReportStatus.NextStep;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/** Reports as the API shows them. */
@ApplicationScoped
class ReportViews {

    private final Revisions revisions;
    private final Narratives narratives;
    private final Permissions permissions;
    private final Registries registries;
    private final Clock clock;

    ReportViews(
            Revisions revisions, Narratives narratives, Permissions permissions, Registries registries, Clock clock) {
        this.revisions = revisions;
        this.narratives = narratives;
        this.permissions = permissions;
        this.registries = registries;
        this.clock = clock;
    }

    /** Reports in a list, all by one state of the registry and at one moment. */
    Function<Report, ReportItem> items(Collection<Report> reports) {
        Registry registry = registries.current();
        Instant now = clock.instant();
        Set<String> stale = stale(reports);
        return report -> ReportItem.from(report, registry, now, stale.contains(report.id()));
    }

    /** Ids of those among the reports that used older revisions than were handed in below them. */
    private Set<String> stale(Collection<Report> reports) {
        List<String> consolidated =
                reports.stream().filter(Report::isConsolidated).map(Report::id).toList();
        return consolidated.isEmpty()
                ? Set.of()
                : revisions.outdated(consolidated).stream()
                        .map(Revisions.Outdated::report)
                        .collect(Collectors.toSet());
    }

    ReportStatus status(Report report) {
        List<ReportStatus.Outdated> outdated = !report.isConsolidated()
                ? List.of()
                : revisions.outdated(List.of(report.id())).stream()
                        .map(o -> new ReportStatus.Outdated(o.source(), o.used(), o.newest()))
                        .toList();
        return new ReportStatus(
                ReportItem.from(report, registries.current(), clock.instant(), !outdated.isEmpty()),
                report.version(),
                narratives.of(report.id()),
                report.signed() == null ? null : report.signed().signature(),
                report.receipt().submittedAt(),
                report.receipt().submittedBy(),
                report.receipt().paperReceivedOn(),
                report.decision().returnedAt(),
                report.decision().returnReason(),
                report.decision().returns(),
                report.decision().acceptedAt(),
                outdated,
                allowed(report));
    }

    private List<NextStep> allowed(Report report) {
        List<NextStep> steps = new ArrayList<>();
        boolean handedIn = report.state().isHandedIn();
        if (permissions.mayWrite(report) && report.state().isOwed()) {
            steps.add(NextStep.NARRATIVE);
            if (!report.isPlanned()) {
                steps.addAll(List.of(NextStep.ASSEMBLY, NextStep.SUBMISSION));
            }
        }
        if (permissions.mayDecide(report)) {
            steps.add(NextStep.PAPER_COPY);
            if (report.state() == ReportState.SUBMITTED) {
                steps.addAll(List.of(NextStep.RETURN, NextStep.ACCEPTANCE));
            }
        }
        if (permissions.maySign(report) && handedIn) {
            steps.add(NextStep.ISSUANCE);
        }
        return List.copyOf(steps);
    }
}
