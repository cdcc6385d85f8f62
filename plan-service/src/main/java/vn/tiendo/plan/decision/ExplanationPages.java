package vn.tiendo.plan.decision;

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
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.explanation.ExplanationDesk;
import vn.tiendo.plan.explanation.ExplanationForm;
import vn.tiendo.plan.explanation.ExplanationList;
import vn.tiendo.plan.explanation.ExplanationView;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;

/** Explanations that the caller's side asked for; and overdue tasks, of whose agencies one can be asked. */
@Path("/cho-xac-nhan")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.ASK_EXPLANATION)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ExplanationPages {

    private static final List<Field> QUESTION = List.of(Field.QUESTION, Field.ANSWER_BY);

    private final ExplanationList explanations;
    private final ExplanationDesk desk;
    private final Claims claims;
    private final Bodies bodies;
    private final Tabs tabs;
    private final Frames frames;

    ExplanationPages(
            ExplanationList explanations,
            ExplanationDesk desk,
            Claims claims,
            Bodies bodies,
            Tabs tabs,
            Frames frames) {
        this.explanations = explanations;
        this.desk = desk;
        this.claims = claims;
        this.bodies = bodies;
        this.tabs = tabs;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "decision")
    static class Templates {

        private Templates() {}

        static native TemplateInstance explanations(Frame frame, AskedList own);

        static native TemplateInstance overdue(Frame frame, List<Tabs.Tab> tabs, Page<Claim> page);

        static native TemplateInstance ask(Frame frame, Claim claim, DecisionForm form);
    }

    /**
     * @param view what is shown; left out: what is late, where there is any, else what was answered
     * @param asked id of what was asked just now
     */
    @GET
    @Path("giai-trinh")
    @Transactional
    public TemplateInstance list(
            @RestQuery("xem") String view, @RestQuery("tiep") String cursor, @RestQuery("da-hoi") String asked) {
        ExplanationList.Asked which = Stream.of(ExplanationList.Asked.values())
                .filter(known -> address(known).endsWith("=" + view))
                .findFirst()
                .orElseGet(this::mostPressing);
        Page<ExplanationView> page = Page.of(
                explanations.asked(which, Cursor.uuid(cursor), Claims.PAGE + 1),
                Claims.PAGE,
                row -> Cursor.encode(row.id()));
        Map<UUID, Claim> about = claims.byId(page.items().stream()
                .map(ExplanationView::assignment)
                .distinct()
                .toList());
        AskedList own = new AskedList(
                tabs.at(Tabs.Kind.EXPLANATIONS),
                Stream.of(ExplanationList.Asked.values())
                        .map(known -> new AskedList.View(
                                title(known) + " (" + explanations.count(known) + ")", address(known), known == which))
                        .toList(),
                page.map(row -> new AskedList.Row(row, about.get(row.assignment()))),
                asked == null ? null : shown(desk.get(id(asked))));
        return Templates.explanations(frames.of(MenuEntry.DECISIONS, Tabs.Kind.EXPLANATIONS.title), own);
    }

    @GET
    @Path("qua-han")
    public TemplateInstance overdue(@RestQuery("tiep") String cursor) {
        return Templates.overdue(
                frames.of(MenuEntry.DECISIONS, Tabs.Kind.OVERDUE.title),
                tabs.at(Tabs.Kind.OVERDUE),
                claims.overdue(cursor));
    }

    @GET
    @Path("{id}/giai-trinh")
    public TemplateInstance form(@RestPath String id) {
        return page(claims.one(AssignedWork.id(id)), DecisionForm.opened(QUESTION, 0, Map.of()));
    }

    @POST
    @Path("{id}/giai-trinh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> ask(@RestPath String id, PageForm form) {
        Claim claim = claims.one(AssignedWork.id(id));
        try {
            ExplanationForm question = bodies.readable(
                    new ExplanationForm(form.text(Field.QUESTION.name).orElse(null), form.day(Field.ANSWER_BY.name)),
                    form,
                    QUESTION);
            ExplanationView asked = desk.ask(claim.row().id(), new RequestKey(form.key()), question);
            return Redirects.to(address(ExplanationList.Asked.OPEN) + "&da-hoi=" + asked.id());
        } catch (ProblemException refusal) {
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(claim, DecisionForm.refused(QUESTION, form, 0, refusal)))
                    .build();
        }
    }

    private ExplanationList.Asked mostPressing() {
        return explanations.count(ExplanationList.Asked.LATE) > 0
                ? ExplanationList.Asked.LATE
                : ExplanationList.Asked.ANSWERED;
    }

    private static String title(ExplanationList.Asked which) {
        return switch (which) {
            case LATE -> "Quá hạn, chưa trả lời";
            case OPEN -> "Đang chờ, còn hạn";
            case ANSWERED -> "Đã trả lời";
        };
    }

    private static String address(ExplanationList.Asked which) {
        return Tabs.Kind.EXPLANATIONS.path + "?xem="
                + switch (which) {
                    case LATE -> "qua-han";
                    case OPEN -> "con-han";
                    case ANSWERED -> "da-tra-loi";
                };
    }

    private AskedList.Row shown(ExplanationView explanation) {
        return new AskedList.Row(explanation, claims.one(explanation.assignment()));
    }

    private TemplateInstance page(Claim claim, DecisionForm form) {
        String title = "Yêu cầu giải trình về nhiệm vụ " + claim.name();
        return Templates.ask(frames.of(MenuEntry.DECISIONS, title), claim, form);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("yêu cầu giải trình", "explanation", text);
        }
    }
}
