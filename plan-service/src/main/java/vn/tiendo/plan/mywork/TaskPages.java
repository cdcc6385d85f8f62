package vn.tiendo.plan.mywork;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.assignment.StatusDesk;
import vn.tiendo.plan.mywork.form.FormChecks;
import vn.tiendo.plan.mywork.form.Report;
import vn.tiendo.plan.mywork.form.ReportForm;
import vn.tiendo.plan.status.StatusChange;
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

/** One task of an agency: how it stands, what was asked for and said about it, and the form to report on it. */
@Path("/viec-cua-toi")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.REPORT_STATUS)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class TaskPages {

    private final TaskDetails details;
    private final StatusDesk desk;
    private final FormChecks checks;
    private final Frames frames;

    TaskPages(TaskDetails details, StatusDesk desk, FormChecks checks, Frames frames) {
        this.details = details;
        this.desk = desk;
        this.checks = checks;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "mywork")
    static class Templates {

        private Templates() {}

        static native TemplateInstance report(Frame frame, OneTask task, ReportForm form, String message);
    }

    @GET
    @Path("{id}")
    public TemplateInstance form(@RestPath String id, @RestQuery("xong") String done) {
        OneTask task = details.of(AssignedWork.id(id));
        return page(task, ReportForm.opened(task.own().state()), message(done));
    }

    private static String message(String done) {
        return switch (done == null ? "" : done) {
            case ExtensionPages.ASKED -> "Đã gửi đề nghị gia hạn. Dự thảo công văn ở ngay dưới đây.";
            case ExtensionPages.WITHDRAWN -> "Đã rút đề nghị gia hạn.";
            default -> null;
        };
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> report(@RestPath String id, PageForm form) {
        OneTask task = details.of(AssignedWork.id(id));
        long version = form.version();
        Report report = new Report(form, Report.Blank.CLEARS);
        if (report.isToBeChanged()) {
            return RestResponse.ok(page(task, ReportForm.changed(form, version), null));
        }
        UUID assignment = task.own().state().id();
        try {
            StatusChange change =
                    checks.readable(form, report.change(task.own().state().percent()), report::field);
            desk.hand(assignment, new Precondition(Versions.etag(version), form.key()), change);
            return Redirects.to(MenuEntry.MY_WORK.path + "?da-luu="
                    + URLEncoder.encode(task.own().task().number(), StandardCharsets.UTF_8));
        } catch (ProblemException refusal) {
            OneTask now = details.of(assignment);
            ReportForm again = FormErrors.isOvertaken(refusal)
                    ? ReportForm.overtaken(form, now.own().state())
                    : ReportForm.refused(form, version, refusal);
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(now, again, null))
                    .build();
        }
    }

    private TemplateInstance page(OneTask task, ReportForm form, String message) {
        Frame frame = frames.of(
                MenuEntry.MY_WORK, "Cập nhật nhiệm vụ " + task.own().task().number());
        return Templates.report(frame, task, form, message);
    }
}
