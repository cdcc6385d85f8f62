package vn.tiendo.plan.decision;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.assignment.StatusDesk;
import vn.tiendo.plan.extension.ExtensionRequestDesk;
import vn.tiendo.plan.extension.ReasonForm;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.status.ExtensionDecision;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.page.Words;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Requests for later due days that wait for the caller: granted by a decision, which is an extension, or refused. */
@Path("/cho-xac-nhan/gia-han")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.EXTEND)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ExtensionPages {

    private static final List<Field> GRANT = List.of(Field.NEW_DUE, Field.NUMBER, Field.DATE, Field.ISSUER);
    private static final List<Field> REFUSAL = List.of(Field.REFUSAL_REASON);

    private final ExtensionCases cases;
    private final Claims claims;
    private final StatusDesk statuses;
    private final ExtensionRequestDesk requests;
    private final Bodies bodies;
    private final Tabs tabs;
    private final Frames frames;

    ExtensionPages(
            ExtensionCases cases,
            Claims claims,
            StatusDesk statuses,
            ExtensionRequestDesk requests,
            Bodies bodies,
            Tabs tabs,
            Frames frames) {
        this.cases = cases;
        this.claims = claims;
        this.statuses = statuses;
        this.requests = requests;
        this.bodies = bodies;
        this.tabs = tabs;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "decision")
    static class Templates {

        private Templates() {}

        static native TemplateInstance extensions(
                Frame frame, List<Tabs.Tab> tabs, Page<ExtensionCase> page, ExtensionCase settled);

        static native TemplateInstance extension(
                Frame frame, ExtensionCase own, DecisionForm grant, DecisionForm refusal);
    }

    /** @param settled id of the one that was decided on just now */
    @GET
    public TemplateInstance list(@RestQuery("tiep") String cursor, @RestQuery("xong") String settled) {
        ExtensionCase done = settled == null ? null : cases.one(id(settled));
        return Templates.extensions(
                frames.of(MenuEntry.DECISIONS, Tabs.Kind.EXTENSIONS.title),
                tabs.at(Tabs.Kind.EXTENSIONS),
                cases.waiting(cursor),
                done == null || done.isOpen() ? null : done);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath String id) {
        ExtensionCase own = cases.one(id(id));
        return page(own, grant(own), refusal(own));
    }

    @POST
    @Path("{id}/dong-y")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> grant(@RestPath String id, PageForm form) {
        ExtensionCase own = cases.one(id(id));
        long version = form.version();
        UUID assignment = own.request().assignment();
        try {
            requireOpen(own, version);
            ExtensionDecision decision = bodies.readable(decision(form), form, GRANT);
            statuses.extend(assignment, new Precondition(Versions.etag(version), form.key()), decision);
            return Redirects.to(Tabs.Kind.EXTENSIONS.path + "?xong=" + id);
        } catch (ProblemException refusal) {
            ExtensionCase now = cases.one(id(id));
            DecisionForm again = FormErrors.isOvertaken(refusal)
                    ? DecisionForm.overtaken(
                            GRANT, form, now.claim().row().version(), claims.since(assignment, version))
                    : DecisionForm.refused(GRANT, form, version, refusal);
            return answer(refusal, page(now, again, refusal(now)));
        }
    }

    @POST
    @Path("{id}/khong-dong-y")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> refuse(@RestPath String id, PageForm form) {
        UUID request = id(id);
        cases.one(request);
        long version = form.version();
        try {
            ReasonForm reason = bodies.readable(
                    new ReasonForm(form.text(Field.REFUSAL_REASON.name).orElse(null)), form, REFUSAL);
            requests.refuse(request, new Precondition(Versions.etag(version), form.key()), reason);
            return Redirects.to(Tabs.Kind.EXTENSIONS.path + "?xong=" + id);
        } catch (ProblemException refusal) {
            ExtensionCase now = cases.one(request);
            DecisionForm again = FormErrors.isOvertaken(refusal)
                    ? DecisionForm.overtaken(REFUSAL, form, now.request().version(), List.of())
                    : DecisionForm.refused(REFUSAL, form, version, refusal);
            return answer(refusal, page(now, grant(now), again));
        }
    }

    /** What was taken back meanwhile is not granted; one that is sent again finds its answer at the desk. */
    private static void requireOpen(ExtensionCase own, long version) {
        if (!own.isOpen() && own.claim().row().version() == version) {
            throw ProblemException.of(
                    Kind.CONFLICT,
                    "Đề nghị gia hạn này đã được giải quyết: " + own.stateWords() + ".",
                    "This request is settled: " + own.request().state() + ".");
        }
    }

    private static ExtensionDecision decision(PageForm form) {
        return new ExtensionDecision(
                form.day(Field.NEW_DUE.name),
                new Decision(
                        form.line(Field.NUMBER.name).orElse(null),
                        form.day(Field.DATE.name),
                        form.line(Field.ISSUER.name).orElse(null)));
    }

    /** The asked day stands in it: to grant it there is only the document to be named. */
    private static DecisionForm grant(ExtensionCase own) {
        return DecisionForm.opened(
                GRANT,
                own.claim().row().version(),
                Map.of(Field.NEW_DUE, Words.figures(own.request().newDue())));
    }

    private static DecisionForm refusal(ExtensionCase own) {
        return DecisionForm.opened(REFUSAL, own.request().version(), Map.of());
    }

    private TemplateInstance page(ExtensionCase own, DecisionForm grant, DecisionForm refusal) {
        String title = "Đề nghị gia hạn nhiệm vụ " + own.claim().name();
        return Templates.extension(frames.of(MenuEntry.DECISIONS, title), own, grant, refusal);
    }

    private static RestResponse<TemplateInstance> answer(ProblemException refusal, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(refusal.status())
                .entity(page)
                .build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("đề nghị gia hạn", "extension request", text);
        }
    }
}
