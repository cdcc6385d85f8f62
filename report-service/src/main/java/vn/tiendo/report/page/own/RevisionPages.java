package vn.tiendo.report.page.own;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.file.RevisionFiles;
import vn.tiendo.report.filing.workflow.Difference;
import vn.tiendo.report.page.own.file.ChangedRevision;
import vn.tiendo.report.page.own.file.RevisionLine;
import vn.tiendo.report.render.Format;

/** Stored revisions of a report: what differs from the one before, and the files of each. */
@Path("/bao-cao/{id}/lan/{revision}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.ISSUE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class RevisionPages {

    private final OwnReports own;
    private final ReportPage page;
    private final RevisionFiles files;

    RevisionPages(OwnReports own, ReportPage page, RevisionFiles files) {
        this.own = own;
        this.page = page;
        this.files = files;
    }

    @GET
    public TemplateInstance one(@RestPath String id, @RestPath int revision) {
        OpenReport report = page.report(id);
        ReportVersion version = own.revision(id, revision);
        List<Difference> changes = revision == 1
                ? List.of()
                : Difference.between(own.revision(id, revision - 1).content(), version.content());
        return Templates.revision(
                page.frame("Lần lập " + revision + " của báo cáo"),
                report,
                ChangedRevision.of(RevisionLine.of(version), changes));
    }

    @GET
    @Path("tep/{format}")
    @Produces(MediaType.WILDCARD)
    public Response file(@RestPath String id, @RestPath int revision, @RestPath Format format) {
        return OwnReportPages.shown(
                files.generated(own.revision(id, revision), format).answer(revision, "no-store"));
    }
}
