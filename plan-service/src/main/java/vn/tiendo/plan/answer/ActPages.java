package vn.tiendo.plan.answer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.classification.ActAnswer;
import vn.tiendo.plan.classification.ActAnswerDesk;
import vn.tiendo.plan.classification.TriggerDesk;
import vn.tiendo.plan.classification.TriggerRequest;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;

/** "Văn bản đã ban hành": the acts that tasks wait for, each of them issued, with number and day, or not issued this year. */
@Path("/van-ban-ban-hanh")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.ANSWER_ACT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ActPages {

    private static final String PATH = "/van-ban-ban-hanh";
    private static final String TITLE = "Văn bản đã ban hành";

    private final AwaitedTasks tasks;
    private final ActAnswerDesk answers;
    private final TriggerDesk triggers;
    private final Readable readable;
    private final Frames frames;

    ActPages(AwaitedTasks tasks, ActAnswerDesk answers, TriggerDesk triggers, Readable readable, Frames frames) {
        this.tasks = tasks;
        this.answers = answers;
        this.triggers = triggers;
        this.readable = readable;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "answer")
    static class Templates {

        private Templates() {}

        static native TemplateInstance acts(Frame frame, List<AwaitedTask> tasks, int year, String message);

        static native TemplateInstance act(Frame frame, AwaitedTask task, int year, AnswerForm form);
    }

    /** @param done what was answered just now */
    @GET
    @Transactional
    public TemplateInstance list(@RestQuery("da") String done) {
        return Templates.acts(frames.of(null, TITLE), tasks.all(), tasks.year(), message(done));
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance act(@RestPath String id) {
        AwaitedTask task = tasks.one(id);
        return page(task, AnswerForm.opened(Field.OF_ACT, task.version(), Map.of()));
    }

    @POST
    @Path("{id}/da-ban-hanh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> issued(@RestPath String id, PageForm form) {
        try {
            Decision act = new Decision(
                    form.line(Field.ACT_NUMBER.name).orElse(null),
                    form.day(Field.ACT_DATE.name),
                    form.line(Field.ACT_ISSUER.name).orElse(null));
            TriggerRequest body = readable.require(
                    new TriggerRequest(act, form.day(Field.ACT_DUE.name), null, null), form, Field.OF_ACT, Map.of());
            triggers.record(id, new RequestKey(form.key()), body);
            return Redirects.to(PATH + "?da=da-ban-hanh");
        } catch (ProblemException refusal) {
            return refused(id, form, refusal);
        }
    }

    @POST
    @Path("{id}/chua-ban-hanh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> notIssued(@RestPath String id, PageForm form) {
        try {
            Precondition on = new Precondition(Versions.etag(form.version()), form.key());
            answers.answer(id, tasks.year(), on, new ActAnswer(false));
            return Redirects.to(PATH + "?da=chua-ban-hanh");
        } catch (ProblemException refusal) {
            return refused(id, form, refusal);
        }
    }

    private RestResponse<TemplateInstance> refused(String id, PageForm form, ProblemException refusal) {
        AwaitedTask now = tasks.one(id);
        return ResponseBuilder.<TemplateInstance>create(refusal.status())
                .entity(page(now, AnswerForm.refused(Field.OF_ACT, form, now.version(), refusal)))
                .build();
    }

    private static String message(String done) {
        return switch (done == null ? "" : done) {
            case "da-ban-hanh" -> "Đã ghi văn bản; nhiệm vụ đã mở cho cơ quan chủ trì.";
            case "chua-ban-hanh" -> "Đã ghi “chưa ban hành”.";
            default -> null;
        };
    }

    private TemplateInstance page(AwaitedTask task, AnswerForm form) {
        return Templates.act(
                frames.of(null, "Nhiệm vụ " + task.number() + ": văn bản đã ban hành chưa?"), task, tasks.year(), form);
    }
}
