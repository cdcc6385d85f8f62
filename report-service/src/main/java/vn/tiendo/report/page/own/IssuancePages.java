package vn.tiendo.report.page.own;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.filing.workflow.Forms;
import vn.tiendo.report.filing.workflow.ReportDesk;

/** Number, day and signer of a report that was handed in. */
@Path("/bao-cao/{id}/ban-hanh")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Allowed(Permission.ISSUE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class IssuancePages {

    private final ReportPage page;
    private final TypedCheck check;
    private final ReportDesk desk;

    IssuancePages(ReportPage page, TypedCheck check, ReportDesk desk) {
        this.page = page;
        this.check = check;
        this.desk = desk;
    }

    @POST
    public RestResponse<TemplateInstance> number(@RestPath String id, PageForm form) {
        OpenReport report = page.report(id);
        long version = form.version();
        try {
            Forms.Issuance issuance = IssueForm.issuance(form, report.status().signature());
            check.require(form, issuance, IssueForm::field);
            desk.issue(id, new Precondition(Versions.etag(version), form.key()), issuance);
            return Redirects.to(MenuEntry.OWN_REPORTS.path + "/" + id + Done.NUMBERED.query());
        } catch (ProblemException refusal) {
            OpenReport now = page.report(id);
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page.with(now, IssueForm.refused(form, now, refusal)))
                    .build();
        }
    }
}
