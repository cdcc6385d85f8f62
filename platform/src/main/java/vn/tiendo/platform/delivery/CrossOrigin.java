package vn.tiendo.platform.delivery;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets scripts of the pages of named origins ask the API (CORS), with a token that they send themselves; cookies of ours never go along.
 * The filters of Quarkus and Vert.x refuse whoever comes from another origin with 403, and the former on all paths: the forms of our own
 * pages name an origin, too, which behind a proxy is none that the service knows.
 */
@ApplicationScoped
class CrossOrigin {

    /** What is refused is told to the script, too. */
    private static final int BEFORE_ANYTHING_IS_REFUSED = 2_500;

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

    private static final String SENT = "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Accept,"
            + " Accept-Language, X-Request-Id";

    private static final String READ = "ETag, Link, Location, Retry-After, X-Request-Id, RateLimit-Limit,"
            + " RateLimit-Remaining, RateLimit-Reset, Content-Disposition";

    private static final String TEN_MINUTES = "600";

    private final AllowedOrigins allowed;

    CrossOrigin(@ConfigProperty(name = AllowedOrigins.PROPERTY) Optional<String> origins) {
        this.allowed = AllowedOrigins.of(origins);
    }

    void register(@Observes Filters filters) {
        filters.register(this::hear, BEFORE_ANYTHING_IS_REFUSED);
    }

    private void hear(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (allowed.names().isEmpty() || !context.normalizedPath().startsWith("/api/")) {
            context.next();
            return;
        }
        context.addHeadersEndHandler(done -> tell(context.response().headers(), origin));
        if (allowed.contain(origin) && isPreflight(request)) {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES)
                    .end();
        } else {
            context.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private void tell(MultiMap headers, String origin) {
        Vary.on("Origin", headers);
        if (allowed.contain(origin)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READ);
        }
    }
}
