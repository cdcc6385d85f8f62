package vn.tiendo.platform.logs;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Who asks, for the log lines of the request; known from the moment at which the token or the session was found good. */
public final class CallerInLogs {

    private static final String KEY = "subject";

    private CallerInLogs() {}

    /** @param request null outside of requests */
    public static void tell(RoutingContext request, String subject) {
        if (request != null && subject != null) {
            request.put(KEY, subject);
            MDC.put(KEY, subject);
        }
    }

    /** Null for who is not known. */
    static String of(RoutingContext request) {
        return request.get(KEY);
    }
}
