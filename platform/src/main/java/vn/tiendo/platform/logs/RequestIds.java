package vn.tiendo.platform.logs;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The id by which a request is found again: in its answer, in a problem, and in each log line that is written for it. The caller's own is
 * taken, or the id of its trace (W3C Trace Context); who sends none is given one.
 */
@ApplicationScoped
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private static final String TRACE = "traceparent";
    private static final String KEY = "requestId";
    private static final String TRACE_KEY = "traceId";
    private static final int FIRST_OF_ALL = 4_000;

    /** Anything else stays out of log lines. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    void register(@Observes Filters filters) {
        filters.register(this::name, FIRST_OF_ALL);
    }

    private void name(RoutingContext context) {
        String id = idOf(context.request());
        context.put(KEY, id);
        MDC.put(KEY, id);
        traceOf(context.request()).ifPresent(trace -> MDC.put(TRACE_KEY, trace));
        context.addHeadersEndHandler(done -> context.response().headers().set(HEADER, id));
        context.next();
    }

    /** Null before it has one. */
    public static String of(RoutingContext context) {
        return context.get(KEY);
    }

    private static String idOf(HttpServerRequest request) {
        String own = request.getHeader(HEADER);
        if (own != null && PLAIN.matcher(own).matches()) {
            return own;
        }
        return traceOf(request).orElseGet(() -> UUID.randomUUID().toString());
    }

    private static Optional<String> traceOf(HttpServerRequest request) {
        String trace = request.getHeader(TRACE);
        Matcher found = TRACE_ID.matcher(trace == null ? "" : trace);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
