package vn.tiendo.platform.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.tiendo.platform.problem.Problem;

/** Shows a problem as a page to who asked for a page. */
class ErrorPages {

    private static final String API = "/api/";

    private final Frames frames;

    ErrorPages(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {

        private Templates() {}

        static native TemplateInstance error(Frame frame, Problem problem);
    }

    /** Before links and tags are added, which concern other answers. */
    @ServerResponseFilter(priority = 3000)
    void show(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        boolean wantsPage = accepted != null && accepted.contains(MediaType.TEXT_HTML);
        if (response.getEntity() instanceof Problem problem
                && wantsPage
                && !("/" + uri.getPath()).replaceFirst("^/+", "/").startsWith(API)) {
            String page = Templates.error(frames.bare(problem.title()), problem).render();
            response.setEntity(page, null, MediaType.valueOf("text/html;charset=UTF-8"));
        }
    }
}
