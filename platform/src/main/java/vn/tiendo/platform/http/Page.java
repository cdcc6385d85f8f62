package vn.tiendo.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.tiendo.platform.origin.HttpRoot;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} rows
 * @param next cursor of the following page, or null on the last one; also sent as {@code Link: rel="next"}
 */
public record Page<T>(
        List<T> items, @Schema(nullable = true) String next) {

    /** Largest page that may be asked for. */
    public static final int MAX_LIMIT = 200;

    /**
     * Builds a page from one row more than its limit, which is how it is known that another page follows.
     *
     * @param rows up to {@code limit + 1} rows
     * @param cursor the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** A page of a short list that is held in memory, sorted by {@code id}. */
    public static <T> Page<T> slice(List<T> sorted, Function<T, String> id, String cursor, int limit) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
        List<T> rows = sorted.stream()
                .filter(row -> id.apply(row).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return of(rows, limit, row -> Cursor.encode(id.apply(row)));
    }

    /** The same page with each row turned into what the caller sees. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }

    /** Binds a page's cursor to the question, and repeats it as a {@code Link} header (RFC 8288). */
    static class Links {

        private final CurrentVertxRequest current;

        Links(CurrentVertxRequest current) {
            this.current = current;
        }

        @ServerResponseFilter(priority = 2000)
        void add(ContainerResponseContext response, UriInfo uri, ResourceInfo resource) {
            if (!(response.getEntity() instanceof Page<?> page) || page.next() == null) {
                return;
            }
            if (Cursor.isTakenBy(resource)) {
                String cursor = Cursor.sealed(page.next(), uri);
                response.setEntity(new Page<>(page.items(), cursor));
                link(response, uri, "cursor", cursor);
            } else if (Cursor.takes(resource, "after")) {
                link(response, uri, "after", page.next());
            }
        }

        /**
         * A reference to this server: what the caller calls it ({@code Host}, {@code X-Forwarded-Host}) may be anything. With its path,
         * because some libraries drop the last segment when only a query is resolved.
         */
        private void link(ContainerResponseContext response, UriInfo uri, String parameter, String value) {
            Map<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
            parameters.put(parameter, List.of(value));
            String next = parameters.entrySet().stream()
                    .flatMap(entry ->
                            entry.getValue().stream().map(each -> encoded(entry.getKey()) + "=" + encoded(each)))
                    .collect(Collectors.joining("&", path() + "?", ""));
            response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }

        private String path() {
            return HttpRoot.of(current.getCurrent()) + current.getCurrent().normalizedPath();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
