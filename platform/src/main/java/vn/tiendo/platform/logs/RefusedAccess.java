package vn.tiendo.platform.logs;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes down who was refused what, and why: a line for each answer, in a category of its own, whichever mechanism gave the answer. Neither
 * query, body, token nor id stands in it: of an operation its path with the names of its parameters.
 */
@ApplicationScoped
public class RefusedAccess {

    /** Category of the lines. */
    static final String CATEGORY = "access.refused";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    /** Right after the request has its id. */
    private static final int SECOND_OF_ALL = 3_900;

    private static final String REASON = "refused.reason";
    private static final String OUT_OF_SIGHT = "refused.out-of-sight";

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
    private static final int NOT_FOUND = 404;

    /** Under this name Quarkus keeps, once it has found the operation, its path ({@code /api/v1/plans/{id}}) in the context of the request. */
    private static final String TEMPLATE = "UrlPathTemplate";

    /** A segment of a path that is a word of ours, and no id. */
    private static final Pattern WORD = Pattern.compile("v1|[a-z.-]{0,40}");

    /** Whatever a subject is made of, it begins no other field and no other line. */
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{N}@:._|/+-]");

    private static final int LONGEST = 100;

    private final LineBudget budget;

    RefusedAccess(@ConfigProperty(name = "log.refusals-per-second", defaultValue = "20") int perSecond) {
        this.budget = new LineBudget(
                perSecond,
                System::nanoTime,
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)::execute,
                many -> LOG.infof("%d refusals more within a second were left out", many));
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, SECOND_OF_ALL);
    }

    private void watch(RoutingContext request) {
        Context context = Vertx.currentContext();
        request.addEndHandler(done -> {
            int status = request.response().getStatusCode();
            if (isRefusal(status, request) && budget.admits()) {
                LOG.info(line(status, request, context.getLocal(TEMPLATE)));
            }
        });
        request.next();
    }

    /**
     * Keeps what the answer says about its kind.
     *
     * @param type of the problem
     */
    public static void because(RoutingContext request, String type) {
        request.put(REASON, type.substring(type.lastIndexOf('/') + 1));
    }

    /** Something is there and not for this caller, who will be told that it is not there. */
    public static void outOfSight(RoutingContext request) {
        if (request != null) {
            request.put(OUT_OF_SIGHT, true);
        }
    }

    /** What nobody has looked up was not refused: a path that is none. */
    private static boolean isRefusal(int status, RoutingContext request) {
        return REFUSALS.contains(status) || status == NOT_FOUND && request.get(REASON) != null;
    }

    /** @param template null where no operation was found */
    private static String line(int status, RoutingContext request, String template) {
        String subject = CallerInLogs.of(request);
        return "who=%s from=%s what=%s path=%s status=%d why=%s requestId=%s"
                .formatted(
                        subject == null ? "anonymous" : plain(subject),
                        address(request.request()),
                        request.request().method().name(),
                        template == null ? path(request) : template,
                        status,
                        reason(status, request),
                        RequestIds.of(request));
    }

    private static String reason(int status, RoutingContext request) {
        if (status == 401) {
            return request.request().headers().contains(HttpHeaders.AUTHORIZATION) ? "token-refused" : "not-signed-in";
        }
        if (status == NOT_FOUND && request.get(OUT_OF_SIGHT) != null) {
            return "out-of-sight";
        }
        String reason = request.get(REASON);
        return reason == null ? "-" : reason;
    }

    private static String path(RoutingContext request) {
        return Arrays.stream(request.normalizedPath().split("/"))
                .map(segment -> WORD.matcher(segment).matches() ? segment : "*")
                .collect(Collectors.joining("/"));
    }

    private static String address(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? "-"
                : String.valueOf(request.remoteAddress().hostAddress());
    }

    private static String plain(String subject) {
        String cut = subject.substring(0, Math.min(subject.length(), LONGEST));
        return FOREIGN.matcher(cut).replaceAll("_");
    }
}
