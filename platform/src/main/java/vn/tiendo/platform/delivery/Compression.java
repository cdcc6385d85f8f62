package vn.tiendo.platform.delivery;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says which answers the server compresses. The server itself would do so by type alone, short ones too and without {@code Vary}. The tag
 * stays: it is that of a state, which callers give back as {@code If-Match}, whatever coding they read it in. Documents are compressed within. Pages of who has signed in stay as they are: they have the token
 * of their forms beside words that others wrote, and the length of what is compressed would tell of it (BREACH).
 */
@ApplicationScoped
class Compression {

    /** Decides behind all others, as what is added first is asked last. */
    private static final int BEFORE_THE_OTHERS = 5_000;

    /** What fits into one packet is not sent sooner. */
    private static final int SHORTEST = 1_400;

    private static final String GZIP = "gzip";

    private static final Set<String> TEXTS = Set.of(
            "application/json",
            "application/problem+json",
            "application/yaml",
            "application/schema+json",
            "text/calendar",
            "text/csv",
            "text/html",
            "text/plain");

    private static final Set<String> ASSETS =
            Set.of("application/javascript", "image/svg+xml", "text/calendar", "text/css", "text/javascript");

    void register(@Observes Filters filters) {
        filters.register(this::hear, BEFORE_THE_OTHERS);
    }

    private void hear(RoutingContext context) {
        List<String> accepted = List.copyOf(context.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        context.addHeadersEndHandler(done -> decide(context, accepted));
        context.next();
    }

    private static void decide(RoutingContext context, List<String> accepted) {
        boolean isWanted = AcceptedCoding.isGzip(accepted);
        MultiMap headers = context.response().headers();
        boolean isUnchanged = context.response().getStatusCode() == 304;
        boolean isCompressible = isCompressible(context);
        if (isUnchanged || isCompressible) {
            Vary.on("Accept-Encoding", headers);
        }
        if (isWanted && isCompressible && isLongEnough(context.request(), headers)) {
            compress(context.request(), headers);
        } else if (!isWanted || !isUnchanged) {
            leave(accepted, headers);
        }
    }

    /** Only this word keeps the server from compressing, which reads less strictly who wants it; to anybody else it says nothing. */
    private static void leave(List<String> accepted, MultiMap headers) {
        boolean mayBeTakenForWanted = accepted.stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> line.contains(GZIP) || line.contains("*"));
        if (mayBeTakenForWanted) {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        } else if (HttpHeaders.IDENTITY.toString().equals(headers.get(HttpHeaders.CONTENT_ENCODING))) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    private static boolean isCompressible(RoutingContext context) {
        String type = typeOf(context.response().headers());
        String path = context.normalizedPath();
        boolean isOfTheApi = path.startsWith("/api/") || path.startsWith("/q/");
        return isOfTheApi && TEXTS.contains(type) || ASSETS.contains(type);
    }

    private static String typeOf(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** What is sent piece by piece has no length, and is long; unless only its head was asked for. */
    private static boolean isLongEnough(HttpServerRequest request, MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        boolean isWhole = !request.method().equals(HttpMethod.HEAD);
        return isWhole && (length == null || Long.parseLong(length) >= SHORTEST);
    }

    private static void compress(HttpServerRequest request, MultiMap headers) {
        if (request.version() == HttpVersion.HTTP_2) {
            // There the coding was chosen before; what names it is compressed.
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
        } else {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
