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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;

/** "Chờ xác nhận": completions that wait for the caller, each with its evidence; confirmed or returned, one or many. */
@Path("/cho-xac-nhan")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.VERIFY)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ClaimPages {

    private static final VerificationDecision CONFIRMED =
            new VerificationDecision(VerificationDecision.Outcome.CONFIRMED, null);
    private static final List<Field> REASON = List.of(Field.RETURN_REASON);

    private final Claims claims;
    private final Verifications verifications;
    private final Bodies bodies;
    private final Tabs tabs;
    private final Frames frames;

    ClaimPages(Claims claims, Verifications verifications, Bodies bodies, Tabs tabs, Frames frames) {
        this.claims = claims;
        this.verifications = verifications;
        this.bodies = bodies;
        this.tabs = tabs;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "decision")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(Frame frame, ClaimList own);

        static native TemplateInstance one(Frame frame, Claim claim, DecisionForm form);
    }

    /** @param done ids of what was decided on just now; of what a made-up link names the page says only what is true */
    @GET
    public TemplateInstance list(
            @RestQuery(Place.PLAN) String plan,
            @RestQuery(Place.AGENCY) String agency,
            @RestQuery(Place.CURSOR) String cursor,
            @RestQuery(Place.DONE) String done) {
        List<UUID> ids = done == null
                ? List.of()
                : Stream.of(done.split(","))
                        .limit(Claims.PAGE)
                        .map(AssignedWork::id)
                        .toList();
        List<Claim> decided = claims.some(ids).stream()
                .filter(claim -> claim.verificationWords() != null)
                .toList();
        return page(new Place(plan, agency, cursor), decided, List.of(), empty(), Set.of());
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath String id) {
        Claim claim = claims.one(AssignedWork.id(id));
        return one(claim, DecisionForm.opened(REASON, claim.row().version(), Map.of()));
    }

    @POST
    @Path("xac-nhan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> confirm(PageForm form) {
        return decide(form, CONFIRMED);
    }

    /** Several with one reason. */
    @POST
    @Path("tra-lai")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> giveBack(PageForm form) {
        return decide(form, returned(form));
    }

    @POST
    @Path("{id}/tra-lai")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> giveBackOne(@RestPath String id, PageForm form) {
        UUID assignment = AssignedWork.id(id);
        claims.one(assignment);
        long version = form.version();
        ProblemException refusal;
        try {
            Chosen chosen = new Chosen(assignment, version);
            refusal = verifications
                    .take(List.of(chosen), readable(form, returned(form)), form.key())
                    .get(0)
                    .refusal();
            if (refusal == null) {
                return Redirects.to(new Place(null, null, null).address(List.of(chosen)));
            }
        } catch (ProblemException unreadable) {
            refusal = unreadable;
        }
        Claim now = claims.one(assignment);
        DecisionForm again = FormErrors.isOvertaken(refusal)
                ? DecisionForm.overtaken(REASON, form, now.row().version(), claims.since(assignment, version))
                : DecisionForm.refused(REASON, form, version, refusal);
        return answer(refusal, one(now, again));
    }

    private RestResponse<TemplateInstance> decide(PageForm form, VerificationDecision decision) {
        Place place = Place.of(form);
        List<Chosen> chosen = List.of();
        try {
            chosen = Chosen.of(form);
            List<Outcome> outcomes = verifications.take(chosen, readable(form, decision), form.key());
            List<ProblemException> refusals = outcomes.stream()
                    .filter(outcome -> !outcome.isDone())
                    .map(Outcome::refusal)
                    .toList();
            if (refusals.isEmpty()) {
                return Redirects.to(place.first().address(chosen));
            }
            DecisionForm again =
                    DecisionForm.opened(REASON, 0, Map.of(Field.RETURN_REASON, form.typed(Field.RETURN_REASON.name)));
            return answer(refusals.get(0), page(place, List.of(), outcomes, again, Set.of()));
        } catch (ProblemException refusal) {
            if (refusal.status() == ProblemException.Kind.NOT_FOUND.status) {
                throw refusal;
            }
            DecisionForm again = DecisionForm.refused(REASON, form, 0, refusal);
            return answer(refusal, page(place, List.of(), List.of(), again, new HashSet<>(chosen)));
        }
    }

    private static VerificationDecision returned(PageForm form) {
        return new VerificationDecision(
                VerificationDecision.Outcome.RETURNED,
                form.text(Field.RETURN_REASON.name).orElse(null));
    }

    /** Said before any row is touched, so that none is half done for a reason that is missing. */
    private VerificationDecision readable(PageForm form, VerificationDecision decision) {
        bodies.readable(decision, form, REASON).check();
        return decision;
    }

    private static DecisionForm empty() {
        return DecisionForm.opened(REASON, 0, Map.of());
    }

    private TemplateInstance page(
            Place place, List<Claim> done, List<Outcome> outcomes, DecisionForm form, Set<Chosen> ticked) {
        ClaimList list = new ClaimList(
                tabs.at(Tabs.Kind.CLAIMS),
                place,
                claims.choices(place),
                claims.waiting(place),
                done,
                outcomes,
                form,
                ticked);
        return Templates.list(frames.of(MenuEntry.DECISIONS, "Chờ xác nhận"), list);
    }

    private TemplateInstance one(Claim claim, DecisionForm form) {
        return Templates.one(frames.of(MenuEntry.DECISIONS, "Nhiệm vụ " + claim.name()), claim, form);
    }

    private static RestResponse<TemplateInstance> answer(ProblemException refusal, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(refusal.status())
                .entity(page)
                .build();
    }
}
