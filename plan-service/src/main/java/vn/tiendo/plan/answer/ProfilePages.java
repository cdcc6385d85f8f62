package vn.tiendo.plan.answer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
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
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.profile.DocumentProfile;
import vn.tiendo.plan.profile.DocumentProfile.Layout;
import vn.tiendo.plan.profile.ProfileDesk;
import vn.tiendo.plan.profile.ProfileRequest;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;

/** "Mẫu văn bản của cơ quan": what stands in the head and the foot of the documents of the agencies of a province. */
@Path("/mau-van-ban")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.SET_DOCUMENT_PROFILE)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class ProfilePages {

    private static final String PATH = "/mau-van-ban";
    private static final String TITLE = "Mẫu văn bản của cơ quan";

    private final ProfileDesk desk;
    private final AgencyDirectory directory;
    private final Readable readable;
    private final Scope scope;
    private final Clock clock;
    private final Frames frames;

    ProfilePages(
            ProfileDesk desk, AgencyDirectory directory, Readable readable, Scope scope, Clock clock, Frames frames) {
        this.desk = desk;
        this.directory = directory;
        this.readable = readable;
        this.scope = scope;
        this.clock = clock;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "answer")
    static class Templates {

        private Templates() {}

        static native TemplateInstance profiles(Frame frame, List<ProfiledAgency> agencies);

        static native TemplateInstance profile(
                Frame frame, ProfiledAgency agency, AnswerForm form, boolean own, boolean stored);
    }

    @GET
    public TemplateInstance list() {
        LocalDate today = LocalDate.now(clock);
        List<ProfiledAgency> agencies = scope.provinces(null).stream()
                .sorted()
                .flatMap(province -> ofProvince(province, today))
                .toList();
        return Templates.profiles(frames.of(null, TITLE), agencies);
    }

    /** Those that still issue documents; first those of which something is missing. */
    private Stream<ProfiledAgency> ofProvince(String province, LocalDate today) {
        Map<String, DocumentProfile> known = desk.ofProvince(province);
        List<ProfiledAgency> agencies = directory.agenciesOf(province).stream()
                .filter(a ->
                        !a.placeholder() && (a.validTo() == null || !a.validTo().isBefore(today)))
                .map(a -> new ProfiledAgency(a, known.get(a.id())))
                .toList();
        return Stream.concat(
                agencies.stream().filter(a -> !a.isComplete()),
                agencies.stream().filter(ProfiledAgency::isComplete));
    }

    /** @param done what was done just now */
    @GET
    @Path("{id}")
    public TemplateInstance profile(@RestPath String id, @RestQuery("da") String done) {
        ProfileDesk.Versioned known = desk.read(id);
        AnswerForm form = AnswerForm.opened(Field.OF_PROFILE, known.version(), TypedProfile.values(known.profile()));
        return page(id, known, form, known.profile().layout() == Layout.OWN, "luu".equals(done));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> save(@RestPath String id, PageForm form) {
        desk.read(id);
        try {
            ProfileRequest typed = readable.require(TypedProfile.read(form), form, Field.OF_PROFILE, Map.of());
            desk.set(id, new Precondition(Versions.etag(form.version()), form.key()), typed);
            return Redirects.to(PATH + "/" + id + "?da=luu");
        } catch (ProblemException refusal) {
            ProfileDesk.Versioned now = desk.read(id);
            AnswerForm again = AnswerForm.refused(Field.OF_PROFILE, form, now.version(), refusal);
            boolean own = form.typed(TypedProfile.LAYOUT).equals(Layout.OWN.name());
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(id, now, again, own, false))
                    .build();
        }
    }

    private TemplateInstance page(
            String id, ProfileDesk.Versioned known, AnswerForm form, boolean own, boolean stored) {
        AgencyDefinition agency = directory.agency(id).orElseThrow();
        return Templates.profile(
                frames.of(null, "Mẫu văn bản: " + agency.name()),
                new ProfiledAgency(agency, known.profile()),
                form,
                own,
                stored);
    }
}
