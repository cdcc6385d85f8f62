package vn.tiendo.report.page.urging;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.assembly.letter.LetterOrder;
import vn.tiendo.report.assembly.letter.OverdueLetter;
import vn.tiendo.report.compliance.LetterFormat;
import vn.tiendo.report.content.head.Capacity;
import vn.tiendo.report.page.collection.PlanChoice;
import vn.tiendo.report.page.collection.PlansInSight;
import vn.tiendo.report.page.collection.Shown;
import vn.tiendo.report.render.DocumentRenderer;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.urging.OverdueLetters;

/** The same letters to those who have tasks after their due day. */
@Path("/ai-chua-nop/don-doc-nhiem-vu")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.DECIDE_REPORT)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class OverduePages {

    private static final String PAGE = MenuEntry.COLLECTION.path + "/don-doc-nhiem-vu";
    private static final String LETTERS = PAGE + "/cong-van";

    private final OverdueLetters letters;
    private final DocumentRenderer renderer;
    private final PlansInSight plans;
    private final Scope scope;
    private final Frames frames;
    private final Clock clock;

    OverduePages(
            OverdueLetters letters,
            DocumentRenderer renderer,
            PlansInSight plans,
            Scope scope,
            Frames frames,
            Clock clock) {
        this.letters = letters;
        this.renderer = renderer;
        this.plans = plans;
        this.scope = scope;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "urging")
    static class Templates {

        private Templates() {}

        static native TemplateInstance tasks(
                Frame frame, List<PlanChoice> plans, PlanChoice plan, String action, LetterForm form);
    }

    @GET
    public TemplateInstance form(@RestQuery("ke-hoach") String plan) {
        List<PlanChoice> all = plans.choices();
        if (plan == null && all.size() != 1) {
            return page(all, null, LetterForm.opened(List.of(), null));
        }
        PlanChoice chosen = plan == null ? all.get(0) : plans.named(plan);
        return page(all, chosen, LetterForm.opened(behind(chosen.id()), usualAuthor()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> order(@RestQuery("ke-hoach") String plan, PageForm form) {
        PlanChoice chosen = plans.named(plan);
        try {
            LetterWish wish = LetterWish.typed(form, LocalDate.now(clock));
            letters.of(chosen.id(), wish.order());
            return Redirects.to(LETTERS + query(plan) + wish.query());
        } catch (ProblemException refusal) {
            LetterForm again = LetterForm.refused(behind(chosen.id()), form, refusal);
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(plans.choices(), chosen, again))
                    .build();
        }
    }

    @GET
    @Path("cong-van")
    public TemplateInstance letters(@RestQuery("ke-hoach") String plan, @Valid @BeanParam LetterQuery query) {
        plans.named(plan);
        LetterWish wish = query.wish(LocalDate.now(clock));
        Stream<LetterWish> wishes = wish.separate() ? wish.agencies().stream().map(wish::to) : Stream.of(wish);
        List<Letters.Entry> entries = wishes.map(
                        one -> Letters.Entry.of(letters.of(plan, one.order()), LETTERS, query(plan) + one.query()))
                .toList();
        return Letters.page(
                frames.of(MenuEntry.COLLECTION, "Công văn đôn đốc nhiệm vụ quá hạn"),
                new Letters(entries, PAGE + query(plan)));
    }

    @GET
    @Path("cong-van/{format}")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @RestQuery("ke-hoach") String plan, @Valid @BeanParam LetterQuery query, @RestPath String format) {
        plans.named(plan);
        Format wanted = Shown.ofLetter(format);
        OverdueLetter letter = letters.of(plan, query.wish(LocalDate.now(clock)).order());
        byte[] printed = renderer.print(OfficialDocument.of(letter), letter.asOf(), wanted);
        return Shown.of(LetterFormat.answer(printed, FileName.of(letter, wanted), wanted), wanted);
    }

    private TemplateInstance page(List<PlanChoice> all, PlanChoice plan, LetterForm form) {
        Frame frame = frames.of(MenuEntry.COLLECTION, "Soạn công văn đôn đốc nhiệm vụ quá hạn");
        String action = plan == null ? null : PAGE + query(plan.id());
        return Templates.tasks(frame, all, plan, action, form);
    }

    private Letter.Author usualAuthor() {
        return scope.caller().is(Role.COMMITTEE) ? Letter.Author.COMMITTEE : Letter.Author.FOCAL_AGENCY;
    }

    private List<LetterForm.Choice> behind(String plan) {
        LetterOrder toAll = new LetterOrder(usualAuthor(), null, null, Capacity.HEAD, null);
        return letters.drawn(plan, toAll).overdue().stream()
                .map(work -> new LetterForm.Choice(
                        work.agency().id(), work.agency().name(), work.tasks().size() + " nhiệm vụ quá hạn", true))
                .toList();
    }

    private static String query(String plan) {
        return "?ke-hoach=" + URLEncoder.encode(plan, StandardCharsets.UTF_8);
    }
}
