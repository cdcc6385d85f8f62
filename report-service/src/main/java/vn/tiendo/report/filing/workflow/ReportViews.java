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
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportState;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.archive.ReportCopies;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.due.Narratives;
import vn.tiendo.report.filing.readiness.Readiness;
import vn.tiendo.report.filing.workflow.ReportStatus.NextStep;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;

/** Reports as the API shows them. */
@ApplicationScoped
public class ReportViews {

    private final Revisions revisions;
    private final ReportCopies copies;
    private final Narratives narratives;
    private final Permissions permissions;
    private final Registries registries;
    private final Clock clock;

    ReportViews(
            Revisions revisions,
            ReportCopies copies,
            Narratives narratives,
            Permissions permissions,
            Registries registries,
            Clock clock) {
        this.revisions = revisions;
        this.copies = copies;
        this.narratives = narratives;
        this.permissions = permissions;
        this.registries = registries;
        this.clock = clock;
    }

    /** Reports in a list, all by one state of the registry and at one moment. */
    public Function<Report, ReportItem> items(Collection<Report> reports) {
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

    public ReportStatus status(Report report) {
        return status(report, List.of());
    }

    /** @param notices what a step that was just taken tells */
    ReportStatus status(Report report, List<Readiness.Entry> notices) {
        boolean reads = permissions.mayRead(report);
        List<ReportStatus.Outdated> outdated = !report.isConsolidated()
                ? List.of()
                : revisions.outdated(List.of(report.id())).stream()
                        .map(o -> new ReportStatus.Outdated(o.source(), o.used(), o.newest()))
                        .toList();
        List<ReportCopies.Entry> handedIn =
                report.revision() == null ? List.of() : copies.of(report.id(), report.revision());
        return new ReportStatus(
                ReportItem.from(report, registries.current(), clock.instant(), !outdated.isEmpty()),
                report.version(),
                reads ? narratives.of(report.id()) : Narrative.NONE,
                report.signed() == null ? null : report.signed().signature(),
                report.receipt().submittedAt(),
                report.receipt().submittedBy(),
                ReportStatus.OnBehalf.of(report.receipt()),
                report.receipt().isOnPaper() ? report.receipt().paper().receivedOn() : null,
                ReportStatus.Paper.of(report),
                report.decision().returnedAt(),
                reads ? report.decision().returnReason() : null,
                report.decision().returns(),
                report.decision().acceptedAt(),
                outdated,
                allowed(report),
                handedIn(handedIn, FileKind.SIGNED),
                handedIn(handedIn, FileKind.CORRECTED),
                notices);
    }

    private static ReportStatus.HandedIn handedIn(List<ReportCopies.Entry> copies, FileKind kind) {
        return ReportCopies.ofRecord(copies, kind)
                .map(ReportStatus.HandedIn::of)
                .orElse(null);
    }

    private List<NextStep> allowed(Report report) {
        List<NextStep> steps = new ArrayList<>();
        boolean handedIn = report.state().isHandedIn();
        if (permissions.mayWrite(report) && report.state().isOwed()) {
            steps.add(NextStep.NARRATIVE);
            if (report.isConsolidated()) {
                steps.add(NextStep.OWN_PART);
            }
            if (!report.isPlanned()) {
                steps.addAll(List.of(NextStep.ASSEMBLY, NextStep.SUBMISSION));
            }
        }
        if (permissions.mayDecide(report)) {
            steps.add(NextStep.PAPER_COPY);
            if (report.state() == ReportState.SUBMITTED || report.awaitsItsFigures()) {
                steps.add(NextStep.RETURN);
            }
            if (report.state() == ReportState.SUBMITTED) {
                steps.add(NextStep.ACCEPTANCE);
            }
        }
        if (permissions.maySign(report) && handedIn && permissions.isIssuer(report)) {
            steps.add(NextStep.ISSUANCE);
        }
        if (permissions.mayHandInFile(report) && handedIn) {
            steps.addAll(List.of(NextStep.FILES_SIGNED, NextStep.FILES_CORRECTED));
        }
        return List.copyOf(steps);
    }
}
