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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.explanation.AnswerForm;
import vn.tiendo.plan.explanation.ExplanationDesk;
import vn.tiendo.plan.explanation.ExplanationView;
import vn.tiendo.plan.mywork.form.FormChecks;
import vn.tiendo.plan.mywork.form.SmallForm;
import vn.tiendo.plan.mywork.form.SmallForm.Asked;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;

/** Where an agency answers what it is asked to explain. */
@Path("/viec-cua-toi/giai-trinh/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.EXPLAIN)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ExplanationPages {

    private static final List<Asked> ASKED = List.of(new Asked(
            "giai-trinh",
            "Nội dung giải trình",
            "text",
            "Nêu nguyên nhân và việc sẽ làm, đến bao giờ. Gửi rồi thì không sửa được.",
            SmallForm.Kind.TEXT));

    private final TaskDetails details;
    private final ExplanationDesk desk;
    private final FormChecks checks;
    private final Frames frames;

    ExplanationPages(TaskDetails details, ExplanationDesk desk, FormChecks checks, Frames frames) {
        this.details = details;
        this.desk = desk;
        this.checks = checks;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "mywork")
    static class Templates {

        private Templates() {}

        static native TemplateInstance explanation(Frame frame, OneTask task, Question question, SmallForm form);
    }

    @GET
    public TemplateInstance form(@RestPath String id) {
        return page(asked(id), SmallForm.opened(ASKED, Map.of(), 0));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> answer(@RestPath String id, PageForm form) {
        ExplanationView asked = asked(id);
        try {
            AnswerForm answer = new AnswerForm(form.text(ASKED.get(0).name()).orElse(null));
            checks.readable(form, answer, path -> SmallForm.name(ASKED, path));
            desk.answer(asked.id(), new RequestKey(form.key()), answer);
            String number = details.of(asked.assignment()).number();
            return Redirects.to(
                    MenuEntry.MY_WORK.path + "?da-tra-loi=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
        } catch (ProblemException refusal) {
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(asked(id), SmallForm.refused(ASKED, form, 0, refusal)))
                    .build();
        }
    }

    private ExplanationView asked(String id) {
        try {
            return desk.get(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("yêu cầu giải trình", "explanation", id);
        }
    }

    private TemplateInstance page(ExplanationView asked, SmallForm form) {
        OneTask task = details.of(asked.assignment());
        Frame frame = frames.of(MenuEntry.MY_WORK, "Giải trình về nhiệm vụ " + task.number());
        return Templates.explanation(frame, task, new Question(asked, task.number()), form);
    }
}
