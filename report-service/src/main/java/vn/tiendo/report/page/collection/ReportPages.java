package vn.tiendo.report.page.collection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.tiendo.report.filing.file.Bulky;
import vn.tiendo.report.filing.workflow.Forms;
import vn.tiendo.report.filing.workflow.ReportDesk;
import vn.tiendo.report.render.Format;

/** One report for who collects it: to read, accept, send back, take in on paper, hand in for another. By the desk of the API. */
@Path("/ai-chua-nop/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.DECIDE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ReportPages {

    private final CollectedReports reports;
    private final ReportDesk desk;
    private final Validator validator;
    private final Frames frames;

    ReportPages(CollectedReports reports, ReportDesk desk, Validator validator, Frames frames) {
        this.reports = reports;
        this.desk = desk;
        this.validator = validator;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "collection")
    static class Templates {

        private Templates() {}

        static native TemplateInstance report(Frame frame, CollectedReport report, StepForms forms, String message);
    }

    @GET
    public TemplateInstance show(@RestPath String id, @RestQuery("da") String done) {
        String message = Step.of(done).map(step -> step.done).orElse(null);
        return page(reports.one(id), StepForms.opened(), message);
    }

    @GET
    @Path("tep/ban-ky")
    @Bulky
    @Produces(MediaType.WILDCARD)
    public Response signedCopy(@RestPath String id) {
        return Shown.of(reports.signedCopy(id), Format.pdf);
    }

    @GET
    @Path("tep/{format}")
    @Produces(MediaType.WILDCARD)
    public Response file(@RestPath String id, @RestPath String format) {
        Format wanted = Shown.format(format);
        return Shown.of(reports.document(id, wanted), wanted);
    }

    @POST
    @Path("{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(@RestPath String id, @RestPath("step") String path, PageForm form) {
        Step step = Step.of(path).orElseThrow(() -> ProblemException.notFound("việc", "step", path));
        reports.one(id);
        Precondition on = new Precondition(Versions.etag(form.version()), form.key());
        try {
            take(id, step, on, form);
            return Redirects.to(MenuEntry.COLLECTION.path + "/" + id + "?da=" + step.path);
        } catch (ProblemException refusal) {
            StepForms again = FormErrors.isOvertaken(refusal)
                    ? StepForms.overtaken(step, form)
                    : StepForms.refused(step, form, refusal);
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(reports.one(id), again, null))
                    .build();
        }
    }

    private void take(String id, Step step, Precondition on, PageForm form) {
        switch (step) {
            case ACCEPT -> desk.accept(id, on);
            case SEND_BACK ->
                desk.sendBack(id, on, checked(step, form, new Forms.Return(text(form, StepField.RETURN_REASON))));
            case PAPER ->
                desk.receivePaper(
                        id,
                        on,
                        checked(
                                step,
                                form,
                                new Forms.PaperCopy(
                                        form.day(StepField.RECEIVED_ON.name),
                                        line(form, StepField.NUMBER),
                                        form.day(StepField.DATE.name),
                                        line(form, StepField.ARRIVAL_NUMBER))));
            case STAND_IN -> {
                String reason = text(form, StepField.STAND_IN_REASON);
                Forms.OnBehalf onBehalf = reason == null ? null : new Forms.OnBehalf(reason);
                desk.submit(id, on, checked(step, form, new Forms.Submission(null, onBehalf)));
            }
        }
    }

    private <T> T checked(Step step, PageForm form, T body) {
        return Typed.checked(
                validator, form, body, path -> StepField.of(step, path).map(field -> field.name));
    }

    private static String text(PageForm form, StepField field) {
        return form.text(field.name).orElse(null);
    }

    private static String line(PageForm form, StepField field) {
        return form.line(field.name).orElse(null);
    }

    private TemplateInstance page(CollectedReport report, StepForms forms, String message) {
        return Templates.report(
                frames.of(MenuEntry.COLLECTION, "Báo cáo của " + report.agency()), report, forms, message);
    }
}
