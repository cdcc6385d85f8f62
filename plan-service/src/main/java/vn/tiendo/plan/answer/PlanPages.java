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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.contracts.PlanWords;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.registration.Amender;
import vn.tiendo.plan.registration.Citation;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;

/** "Thông tin kế hoạch": number and day of a plan whose file left them blank, entered once for all reports. */
@Path("/thong-tin-ke-hoach")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.CITE_PLAN)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class PlanPages {

    private static final String PATH = "/thong-tin-ke-hoach";
    private static final String TITLE = "Thông tin kế hoạch";

    private final Plans plans;
    private final Amender amender;
    private final Readable readable;
    private final Scope scope;
    private final Clock clock;
    private final Frames frames;

    PlanPages(Plans plans, Amender amender, Readable readable, Scope scope, Clock clock, Frames frames) {
        this.plans = plans;
        this.amender = amender;
        this.readable = readable;
        this.scope = scope;
        this.clock = clock;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "answer")
    static class Templates {

        private Templates() {}

        static native TemplateInstance plans(Frame frame, List<CitedPlan> plans);

        static native TemplateInstance plan(Frame frame, CitedPlan plan, AnswerForm form, boolean stored);
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        List<CitedPlan> own = plans.ofProvinces(scope.provinces(null)).stream()
                .map(definition -> one(definition.id()))
                .toList();
        return Templates.plans(frames.of(null, TITLE), own);
    }

    /** @param done what was done just now */
    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance plan(@RestPath String id, @RestQuery("da") String done) {
        CitedPlan plan = one(id);
        return page(plan, opened(plan), "luu".equals(done));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> save(@RestPath String id, PageForm form) {
        CitedPlan plan = one(id);
        try {
            String number = form.line(Field.PLAN_NUMBER.name).orElse(null);
            LocalDate day = form.day(Field.PLAN_DATE.name);
            PlanWords words = plan.words(number, day == null ? "" : PlanWords.day(day));
            Citation.Words cited = readable.require(
                    new Citation.Words(words.inFull(), words.inBrief()),
                    form,
                    Field.OF_PLAN,
                    plan.defects(number, day, LocalDate.now(clock)));
            amender.cite(id, new Precondition(Versions.etag(form.version()), form.key()), cited);
            return Redirects.to(PATH + "/" + id + "?da=luu");
        } catch (ProblemException refusal) {
            CitedPlan now = one(id);
            AnswerForm again = AnswerForm.refused(Field.OF_PLAN, form, now.version(), refusal);
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(now, again, false))
                    .build();
        }
    }

    private static AnswerForm opened(CitedPlan plan) {
        return AnswerForm.opened(
                Field.OF_PLAN, plan.version(), Map.of(Field.PLAN_NUMBER, plan.number(), Field.PLAN_DATE, plan.day()));
    }

    private CitedPlan one(String id) {
        return CitedPlan.of(plans.withId(id).visibleTo(scope));
    }

    private TemplateInstance page(CitedPlan plan, AnswerForm form, boolean stored) {
        return Templates.plan(frames.of(null, TITLE), plan, form, stored);
    }
}
