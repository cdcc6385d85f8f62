package vn.tiendo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What tells browsers not to make more of an answer than it is. What other origins may read is said elsewhere ({@code delivery}). */
@ApplicationScoped
class SecurityHeaders {

    private static final int BEFORE_WHAT_ANSWERS = 3_000;

    /** A report as HTML brings its styles along and loads nothing; JSON is no page at all. */
    private static final String API =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI has scripts and styles within its page. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'; connect-src 'self'";

    /** Pages load scripts, styles and pictures from here, and have none within; Bootstrap's signs are pictures within its style. A document that is shown beside its form stands in a frame. */
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private final boolean behindTls;
    private final String pages;
    private final String swaggerUi;

    /**
     * @param provider where people sign in: a form whose answer leads there (signing in again, signing out) is sent there too
     * @param plan where plan-service is, and likewise report-service: Swagger UI of one asks the other
     */
    SecurityHeaders(
            @ConfigProperty(name = "tls.terminated-by") Optional<String> tls,
            @ConfigProperty(name = "quarkus.oidc.pages.auth-server-url") Optional<String> provider,
            @ConfigProperty(name = "pages.plan-url") Optional<String> plan,
            @ConfigProperty(name = "pages.report-url") Optional<String> report) {
        this.behindTls = tls.filter("proxy"::equals).isPresent();
        this.swaggerUi = SWAGGER_UI
                + Stream.of(plan, report)
                        .flatMap(Optional::stream)
                        .filter(address -> address.startsWith("http"))
                        .map(SecurityHeaders::origin)
                        .collect(Collectors.joining());
        this.pages = PAGES + provider.map(SecurityHeaders::origin).orElse("");
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return " " + uri.getScheme() + "://" + uri.getAuthority();
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_WHAT_ANSWERS);
    }

    private static boolean isPage(RoutingContext context) {
        String path = context.normalizedPath();
        return !path.startsWith("/api/") && !path.startsWith("/q/");
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            MultiMap headers = context.response().headers();
            boolean isSwaggerUi = context.normalizedPath().startsWith("/q/swagger-ui");
            headers.set("X-Content-Type-Options", "nosniff");
            // A document that a page shows brings a policy of its own along.
            if (!headers.contains(DocumentPolicy.HEADER)) {
                headers.set(DocumentPolicy.HEADER, isSwaggerUi ? swaggerUi : isPage(context) ? pages : API);
            }
            headers.set("Referrer-Policy", "no-referrer");
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, isSwaggerUi ? "no-cache" : "no-store");
            }
            if (behindTls || context.request().isSSL()) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
        });
        context.next();
    }
}
