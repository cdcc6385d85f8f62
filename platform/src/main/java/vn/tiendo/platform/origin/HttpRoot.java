package vn.tiendo.platform.origin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The path below which this service is asked for where one address serves both ({@code /plan}); empty where it has a port of its own. It
 * is taken off before anything looks at a request, and stands before every path that an answer names. {@code quarkus.http.root-path} would
 * be fixed when the service is built. The bare paths are answered too: the other parts of a cluster know no proxy.
 */
@ApplicationScoped
public class HttpRoot {

    private static final String TAKEN_OFF = HttpRoot.class.getName();

    /** In which the OIDC extension looks for what stands before its redirect addresses; nobody outside has a say in it. */
    private static final String FORWARDED_PREFIX = "X-Forwarded-Prefix";

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final String root;
    private final List<String> roots;

    /**
     * @param root of this service
     * @param plan where plan-service's pages are: below a path of the same origin, or at an address
     * @param report the same of report-service
     */
    public HttpRoot(
            @ConfigProperty(name = "http.root") Optional<String> root,
            @ConfigProperty(name = "pages.plan-url") Optional<String> plan,
            @ConfigProperty(name = "pages.report-url") Optional<String> report) {
        this.root = root.map(HttpRoot::withoutSlash).orElse("");
        this.roots = Stream.of(Optional.of(this.root), plan, report)
                .flatMap(Optional::stream)
                .map(HttpRoot::withoutSlash)
                .filter(path -> path.startsWith("/"))
                .toList();
    }

    private static String withoutSlash(String path) {
        return path.replaceFirst("/+$", "");
    }

    /** As it is set, without a slash at its end. */
    public String path() {
        return root;
    }

    /** What a path that is sent to the caller of this request begins with; empty for who came without the proxy. */
    public static String of(RoutingContext request) {
        String taken = request == null ? null : request.get(TAKEN_OFF);
        return taken == null ? "" : taken;
    }

    void register(@Observes Filters filters) {
        filters.register(this::takeOff, BEFORE_ALL_OTHERS);
    }

    private void takeOff(RoutingContext context) {
        if (!of(context).isEmpty()) {
            context.addHeadersEndHandler(done -> lead(context.response().headers()));
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        request.headers().remove(FORWARDED_PREFIX);
        if (root.isEmpty() || !isBelow(root, request.path())) {
            context.next();
            return;
        }
        request.headers().set(FORWARDED_PREFIX, root);
        context.put(TAKEN_OFF, root);
        String path = request.path().substring(root.length());
        String query = request.query() == null ? "" : "?" + request.query();
        context.reroute((path.isEmpty() ? "/" : path) + query);
    }

    private void lead(MultiMap headers) {
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, below(location));
        }
    }

    /** An address as it is sent: a path of this service stands behind its root, unless it names the root of a service already. */
    public String below(String address) {
        boolean isPath = address.startsWith("/") && !address.startsWith("//");
        return isPath && roots.stream().noneMatch(known -> isBelow(known, address)) ? root + address : address;
    }

    private static boolean isBelow(String root, String path) {
        return path.startsWith(root)
                && (path.length() == root.length() || "/?#".indexOf(path.charAt(root.length())) >= 0);
    }
}
