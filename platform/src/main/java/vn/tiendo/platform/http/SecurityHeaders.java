package vn.tiendo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What tells browsers not to make more of an answer than it is. Other origins are allowed nothing (CORS is off). */
@ApplicationScoped
class SecurityHeaders {

    private static final int BEFORE_WHAT_ANSWERS = 3_000;

    /** A report as HTML brings its styles along and loads nothing; JSON is no page at all. */
    private static final String API =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI has scripts and styles within its page. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final boolean behindTls;

    SecurityHeaders(@ConfigProperty(name = "tls.terminated-by") Optional<String> tls) {
        this.behindTls = tls.filter("proxy"::equals).isPresent();
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_WHAT_ANSWERS);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            MultiMap headers = context.response().headers();
            boolean isSwaggerUi = context.normalizedPath().startsWith("/q/swagger-ui");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", isSwaggerUi ? SWAGGER_UI : API);
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
