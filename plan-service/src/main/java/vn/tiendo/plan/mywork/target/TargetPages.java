package vn.tiendo.plan.mywork.target;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.tiendo.plan.measurement.MeasurementDesk;
import vn.tiendo.plan.mywork.form.FormChecks;
import vn.tiendo.plan.mywork.form.SmallForm;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.page.Redirects;
import vn.tiendo.platform.problem.ProblemException;

/** "Chỉ tiêu của cơ quan": the targets that an agency answers for, and a form for the value of one. */
@Path("/viec-cua-toi/chi-tieu")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Allowed(Permission.MEASURE)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class TargetPages {

    private static final String PAGE = "/viec-cua-toi/chi-tieu";

    private final OwnTargets targets;
    private final MeasurementDesk desk;
    private final FormChecks checks;
    private final Frames frames;

    TargetPages(OwnTargets targets, MeasurementDesk desk, FormChecks checks, Frames frames) {
        this.targets = targets;
        this.desk = desk;
        this.checks = checks;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "mywork")
    static class Templates {

        private Templates() {}

        static native TemplateInstance targets(Frame frame, List<OwnTarget> targets, boolean saved);

        static native TemplateInstance target(Frame frame, OwnTarget own, SmallForm form);
    }

    @GET
    public TemplateInstance list(@RestQuery("xong") String done) {
        return Templates.targets(
                frames.of(MenuEntry.MY_WORK, "Chỉ tiêu của cơ quan"), targets.all(), "da-luu".equals(done));
    }

    @GET
    @Path("{id}")
    public TemplateInstance form(@RestPath String id) {
        OwnTarget own = targets.one(id);
        return page(own, SmallForm.opened(ValueFields.of(own), Map.of(), 0));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> record(@RestPath String id, PageForm form) {
        OwnTarget own = targets.one(id);
        List<SmallForm.Asked> asked = ValueFields.of(own);
        try {
            var value = checks.readable(form, ValueFields.read(form), path -> SmallForm.name(asked, path));
            desk.hand(id, new RequestKey(form.key()), value);
            return Redirects.to(PAGE + "?xong=da-luu");
        } catch (ProblemException refusal) {
            return ResponseBuilder.<TemplateInstance>create(refusal.status())
                    .entity(page(own, SmallForm.refused(asked, form, 0, refusal)))
                    .build();
        }
    }

    private TemplateInstance page(OwnTarget own, SmallForm form) {
        return Templates.target(frames.of(MenuEntry.MY_WORK, "Nhập số liệu chỉ tiêu"), own, form);
    }
}
