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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.extension.ExtensionRequestDesk;
import vn.tiendo.plan.extension.ExtensionRequestForm;
import vn.tiendo.plan.extension.ExtensionRequestView;
import vn.tiendo.plan.extension.ReasonForm;
import vn.tiendo.plan.mywork.form.FormChecks;
import vn.tiendo.plan.mywork.form.SmallForm;
import vn.tiendo.plan.mywork.form.SmallForm.Asked;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;

/** Where an agency asks for a later day, and takes that back. */
@Path("/viec-cua-toi")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.REQUEST_EXTENSION)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ExtensionPages {

    static final String ASKED = "xin-gia-han";
    static final String WITHDRAWN = "rut-gia-han";

    private static final Asked NEW_DUE = new Asked(
            "ngay-moi",
            "Xin gia hạn đến ngày",
            "newDue",
            "Ngày/tháng/năm, sau thời hạn hiện nay, ví dụ 31/03/2027.",
            SmallForm.Kind.DAY);
    private static final Asked REASON = new Asked(
            "ly-do",
            "Lý do chưa hoàn thành đúng thời hạn",
            "reason",
            "Lý do này đi vào công văn.",
            SmallForm.Kind.TEXT);
    private static final Asked LETTER = new Asked(
            "cong-van",
            "Dự thảo công văn (không bắt buộc)",
            "letter",
            "Bỏ trống thì hệ thống soạn giúp từ tên nhiệm vụ, thời hạn và lý do; xem được ngay sau khi gửi.",
            SmallForm.Kind.TEXT);
    private static final Asked WHY = new Asked("ly-do", "Lý do rút đề nghị", "reason", null, SmallForm.Kind.TEXT);

    private final TaskDetails details;
    private final ExtensionRequestDesk desk;
    private final FormChecks checks;
    private final Frames frames;

    ExtensionPages(TaskDetails details, ExtensionRequestDesk desk, FormChecks checks, Frames frames) {
        this.details = details;
        this.desk = desk;
        this.checks = checks;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "mywork")
    static class Templates {

        private Templates() {}

        static native TemplateInstance extension(Frame frame, OneTask task, SmallForm form);

        static native TemplateInstance withdrawal(
                Frame frame, OneTask task, ExtensionRequestView request, SmallForm form);
    }

    @GET
    @Path("{id}/gia-han")
    public TemplateInstance form(@RestPath String id) {
        OneTask task = details.of(AssignedWork.id(id));
        return page(task, SmallForm.opened(asked(), Map.of(), 0));
    }

    @POST
    @Path("{id}/gia-han")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> ask(@RestPath String id, PageForm form) {
        OneTask task = details.of(AssignedWork.id(id));
        try {
            ExtensionRequestForm asked = new ExtensionRequestForm(
                    form.day(NEW_DUE.name()),
                    form.text(REASON.name()).orElse(null),
                    form.text(LETTER.name()).orElse(null));
            checks.readable(form, asked, path -> SmallForm.name(asked(), path));
            desk.ask(task.own().state().id(), new RequestKey(form.key()), asked);
            return Redirects.to(task.address() + "?xong=" + ASKED);
        } catch (ProblemException refusal) {
            return refused(refusal, page(task, SmallForm.refused(asked(), form, 0, refusal)));
        }
    }

    @GET
    @Path("{id}/gia-han/{request}/rut")
    public TemplateInstance withdrawal(@RestPath String id, @RestPath String request) {
        OneTask task = details.of(AssignedWork.id(id));
        ExtensionRequestView asked = asked(task, request);
        return page(task, asked, SmallForm.opened(List.of(WHY), Map.of(), asked.version()));
    }

    @POST
    @Path("{id}/gia-han/{request}/rut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> withdraw(@RestPath String id, @RestPath String request, PageForm form) {
        OneTask task = details.of(AssignedWork.id(id));
        ExtensionRequestView asked = asked(task, request);
        try {
            ReasonForm why = new ReasonForm(form.text(WHY.name()).orElse(null));
            checks.readable(form, why, path -> SmallForm.name(List.of(WHY), path));
            desk.withdraw(asked.id(), new Precondition(Versions.etag(form.version()), form.key()), why);
            return Redirects.to(task.address() + "?xong=" + WITHDRAWN);
        } catch (ProblemException refusal) {
            return refused(refusal, page(task, asked, SmallForm.refused(List.of(WHY), form, asked.version(), refusal)));
        }
    }

    private static List<Asked> asked() {
        return List.of(NEW_DUE, REASON, LETTER);
    }

    private static ExtensionRequestView asked(OneTask task, String id) {
        return task.requests().stream()
                .filter(request -> request.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("đề nghị gia hạn", "extension request", id));
    }

    private TemplateInstance page(OneTask task, SmallForm form) {
        return Templates.extension(frames.of(MenuEntry.MY_WORK, "Xin gia hạn nhiệm vụ " + task.number()), task, form);
    }

    private TemplateInstance page(OneTask task, ExtensionRequestView request, SmallForm form) {
        return Templates.withdrawal(
                frames.of(MenuEntry.MY_WORK, "Rút đề nghị gia hạn nhiệm vụ " + task.number()), task, request, form);
    }

    private static RestResponse<TemplateInstance> refused(ProblemException refusal, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(refusal.status())
                .entity(page)
                .build();
    }
}
