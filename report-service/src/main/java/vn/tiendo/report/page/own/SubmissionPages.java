package vn.tiendo.report.page.own;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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
import vn.tiendo.report.filing.workflow.SettledFigures;

/** Handing in: what is open is said first, and what handing in means. */
@Path("/bao-cao/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.WRITE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class SubmissionPages {

    private final ReportPage page;
    private final TypedCheck check;
    private final ReportDesk desk;
    private final SettledFigures settled;

    SubmissionPages(ReportPage page, TypedCheck check, ReportDesk desk, SettledFigures settled) {
        this.page = page;
        this.check = check;
        this.desk = desk;
        this.settled = settled;
    }

    @GET
    @Path("nop")
    public TemplateInstance confirm(@RestPath String id, @RestQuery("xong") String done) {
        OpenReport report = page.report(id);
        return page.submit(report, SubmitForm.opened(report), Done.words(done));
    }

    @POST
    @Path("nop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> submit(@RestPath String id, PageForm form) {
        long version = form.version();
        try {
            OpenReport report = page.report(id);
            Forms.Submission sent = new Forms.Submission(
                    null,
                    report.handsInForAnother()
                            ? new Forms.OnBehalf(form.text(SubmitForm.REASON).orElse(null))
                            : null);
            check.require(
                    form,
                    sent,
                    field -> field.startsWith("onBehalf") ? Optional.of("onBehalf.reason") : Optional.empty());
            desk.submit(id, new Precondition(Versions.etag(version), form.key()), sent);
            return Redirects.to(MenuEntry.OWN_REPORTS.path + "/" + id + Done.HANDED_IN.query());
        } catch (ProblemException refusal) {
            return refused(id, form, refusal);
        }
    }

    /** Before handing in, and of a consolidated report, whose words are written on another page. */
    @POST
    @Path("so-lieu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeFigures(@RestPath String id, PageForm form) {
        try {
            page.report(id);
            Precondition on = new Precondition(Versions.etag(form.version()), form.key());
            desk.reassemble(id, on, settled.await(id).orElse(null));
            return Redirects.to(MenuEntry.OWN_REPORTS.path + "/" + id + "/nop" + Done.FIGURES.query());
        } catch (ProblemException refusal) {
            return refused(id, form, refusal);
        }
    }

    private RestResponse<TemplateInstance> refused(String id, PageForm form, ProblemException refusal) {
        OpenReport now = page.report(id);
        return ResponseBuilder.<TemplateInstance>create(refusal.status())
                .entity(page.submit(now, SubmitForm.refused(form, now, refusal), null))
                .build();
    }
}
