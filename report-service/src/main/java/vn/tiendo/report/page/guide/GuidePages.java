package vn.tiendo.report.page.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.problem.ProblemException;

/** "Hướng dẫn", to be read here or printed: a page of paper for each screen. */
@Path("/huong-dan")
@Allowed(Permission.READ)
@EndpointDisabled(name = "quarkus.oidc.pages.tenant-enabled", stringValue = "false")
class GuidePages {

    private final Guide guide;
    private final Frames frames;

    GuidePages(Guide guide, Frames frames) {
        this.guide = guide;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "guide")
    static class Templates {

        private Templates() {}

        static native TemplateInstance guide(Frame frame, Guide guide);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public TemplateInstance show() {
        return Templates.guide(frames.of(MenuEntry.GUIDE, "Hướng dẫn"), guide);
    }

    @GET
    @Path("hinh/{name}")
    @Produces("image/png")
    public byte[] picture(@RestPath String name) {
        return Guide.picture(name).orElseThrow(() -> ProblemException.notFound("hình", "picture", name));
    }
}
