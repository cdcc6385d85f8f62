package vn.tiendo.report.page.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.file.RevisionFiles;
import vn.tiendo.report.filing.readiness.Readiness;
import vn.tiendo.report.filing.readiness.ReadinessCheck;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportDocuments;
import vn.tiendo.report.filing.workflow.ReportViews;
import vn.tiendo.report.page.own.file.FileLine;
import vn.tiendo.report.page.own.file.RevisionLine;

/** Opens a report: gathers what its page shows. */
@ApplicationScoped
class OpenReports {

    private final OwnReports own;
    private final Permissions permissions;
    private final ReportViews views;
    private final ReportDocuments documents;
    private final ReadinessCheck readiness;
    private final Revisions revisions;
    private final RevisionFiles files;

    OpenReports(
            OwnReports own,
            Permissions permissions,
            ReportViews views,
            ReportDocuments documents,
            ReadinessCheck readiness,
            Revisions revisions,
            RevisionFiles files) {
        this.own = own;
        this.permissions = permissions;
        this.views = views;
        this.documents = documents;
        this.readiness = readiness;
        this.revisions = revisions;
        this.files = files;
    }

    /** As it is stored at this moment; throws what {@link OwnReports#known} does. */
    @Transactional
    OpenReport one(String id) {
        Report report = own.known(id);
        List<ReportVersion> versions = revisions.of(id);
        return new OpenReport(
                own.one(id),
                views.status(report),
                documents.content(report),
                report.state().isOwed() ? questions(report) : List.of(),
                versions.isEmpty() ? List.of() : FileLine.of(files.of(versions.get(versions.size() - 1))),
                RevisionLine.of(versions),
                permissions.handsInForAnother(report) && permissions.canHandIn(report));
    }

    private List<OpenQuestion> questions(Report report) {
        List<Readiness.Entry> items = readiness.of(report).items();
        boolean asksForData = items.stream().anyMatch(entry -> entry.code() == Readiness.Code.NO_DATA);
        List<Integer> withoutData = asksForData ? readiness.yearsWithoutData(report) : List.of();
        return items.stream()
                .map(entry -> OpenQuestion.of(entry, report, withoutData, own::nameOfReporter))
                .toList();
    }
}
