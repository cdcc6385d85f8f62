package vn.tiendo.platform.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import vn.tiendo.platform.origin.HttpRoot;
import vn.tiendo.platform.page.Frame;
import vn.tiendo.platform.page.Frames;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Answers the {@code type} of a problem with what it means. A route beside the API: whoever was refused may read why, also for the want of
 * a token.
 */
@ApplicationScoped
class ExplanationPages {

    private static final String NAME = "name";
    private static final int BEFORE_PAGES = -1;

    /** The words change with a release only. */
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final Frames frames;
    private final ObjectMapper json;

    ExplanationPages(Frames frames, ObjectMapper json) {
        this.frames = frames;
        this.json = json;
    }

    @CheckedTemplate(basePath = "explanation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance kind(Frame frame, Explanation explanation);
    }

    void register(@Observes Router router) {
        router.route(Kind.TYPES + ":" + NAME)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .produces(MediaType.TEXT_HTML)
                .produces(MediaType.APPLICATION_JSON)
                .order(BEFORE_PAGES)
                .handler(context ->
                        named(context).ifPresentOrElse(kind -> answer(context, Explanation.of(kind)), context::next));
        // Whoever wants neither format comes here.
        router.route(Kind.TYPES + ":" + NAME)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_PAGES)
                .handler(context -> named(context)
                        .ifPresentOrElse(kind -> context.fail(Kind.NOT_ACCEPTABLE.status), context::next));
    }

    private static Optional<Kind> named(RoutingContext context) {
        String type = Kind.TYPES + context.pathParam(NAME);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.type().equals(type))
                .findFirst();
    }

    private void answer(RoutingContext context, Explanation explanation) {
        boolean asJson = MediaType.APPLICATION_JSON.equals(context.getAcceptableContentType());
        context.response()
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        (asJson ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML) + ";charset=UTF-8")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .end(asJson ? write(explanation, HttpRoot.of(context)) : page(explanation));
    }

    private String page(Explanation explanation) {
        return Templates.kind(frames.bare(explanation.title().vi()), explanation)
                .render();
    }

    /** Outside of a request of JAX-RS nothing else says what the path begins with. */
    private String write(Explanation told, String root) {
        try {
            return json.writeValueAsString(new Explanation(
                    root + told.type(), told.status(), told.title(), told.meaning(), told.repeat(), told.remedy()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
