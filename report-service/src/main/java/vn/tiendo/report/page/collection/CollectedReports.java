package vn.tiendo.report.page.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.FileKind;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.file.RevisionFiles;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.filing.workflow.ReportStatus;
import vn.tiendo.report.filing.workflow.ReportViews;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.render.Format;

/** Reports that the caller collects, each as it stands now. */
@ApplicationScoped
class CollectedReports {

    private final Permissions permissions;
    private final ReportViews views;
    private final ReportDocuments documents;
    private final Revisions revisions;
    private final RevisionFiles files;
    private final PlansInSight plans;
    private final Registries registries;
    private final Clock clock;

    CollectedReports(
            Permissions permissions,
            ReportViews views,
            ReportDocuments documents,
            Revisions revisions,
            RevisionFiles files,
            PlansInSight plans,
            Registries registries,
            Clock clock) {
        this.permissions = permissions;
        this.views = views;
        this.documents = documents;
        this.revisions = revisions;
        this.files = files;
        this.plans = plans;
        this.registries = registries;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND also when the caller may not know of it */
    @Transactional
    CollectedReport one(String id) {
        Report report = permissions.visible(id);
        ReportStatus status = views.status(report);
        Registry registry = registries.current();
        return new CollectedReport(
                status,
                plans.named(report.plan()).name(),
                status.submittedBy() == null ? null : registry.agencyName(status.submittedBy()),
                permissions.handsInForAnother(report),
                permissions.canHandIn(report),
                report.state().isHandedIn() && hasSignedCopy(report),
                clock.instant());
    }

    private boolean hasSignedCopy(Report report) {
        return revisions.latest(report.id()).stream()
                .flatMap(version -> files.of(version).stream())
                .anyMatch(file -> file.kind() == FileKind.SIGNED);
    }

    /** The signed copy that was handed in; throws NOT_FOUND where there is none. */
    @Transactional
    Response signedCopy(String id) {
        Report report = permissions.readable(id);
        ReportVersion newest =
                revisions.latest(report.id()).orElseThrow(() -> ProblemException.notFound("bản ký", "signed copy", id));
        return files.handedIn(newest, FileKind.SIGNED, null, report.version());
    }

    /** The document as it stands; throws NOT_FOUND also for a draft of others. */
    Response document(String id, Format format) {
        return documents.current(permissions.readable(id), format);
    }
}
