package vn.tiendo.report.page.editing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.workflow.ReportDesk;
import vn.tiendo.report.filing.workflow.SettledFigures;

/** "Soạn báo cáo tổng hợp": the consolidated reports, and each of them with its parts. Changes go through the desks of the API. */
@Path("/soan-bao-cao")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.SET_OUTLINE)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class EditorPages {

    private final ConsolidatedReports reports;
    private final Overviews overviews;
    private final ReportDesk desk;
    private final SettledFigures settled;
    private final Frames frames;

    EditorPages(
            ConsolidatedReports reports, Overviews overviews, ReportDesk desk, SettledFigures settled, Frames frames) {
        this.reports = reports;
        this.overviews = overviews;
        this.desk = desk;
        this.settled = settled;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "editing")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame frame, List<ConsolidatedReports.OfYear> years);

        static native TemplateInstance report(Frame frame, Overview page, String message, FormErrors errors);
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(frames.of(MenuEntry.EDITOR, MenuEntry.EDITOR.title), reports.byYear());
    }

    @GET
    @Path("{id}")
    public TemplateInstance report(@RestPath String id, @RestQuery("da") String done) {
        return page(reports.one(id), Done.words(done), FormErrors.NONE);
    }

    /** What the editor has written stays: only the figures, and what others have handed in, are taken anew. */
    @POST
    @Path("{id}/so-lieu-moi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeAnew(@RestPath String id, PageForm form) {
        Report report = reports.one(id);
        try {
            Precondition on = new Precondition(Versions.etag(form.version()), form.key());
            desk.reassemble(id, on, settled.await(id).orElse(null));
            return Redirects.to("/soan-bao-cao/" + id + "?da=so-lieu");
        } catch (ProblemException refusal) {
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(report, null, FormErrors.of(refusal, path -> Optional.empty())))
                    .build();
        }
    }

    private TemplateInstance page(Report report, String message, FormErrors errors) {
        Overview page = overviews.of(report);
        return Templates.report(frames.of(MenuEntry.EDITOR, page.report().title()), page, message, errors);
    }
}
