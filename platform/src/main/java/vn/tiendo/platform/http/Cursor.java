package vn.tiendo.platform.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.platform.input.Declared;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * An opaque position in a list: the sort keys of the last row, so that rows inserted meanwhile move nothing. What leaves the
 * service is bound to its question, that is path, filters and sort: with another one the position would mean nothing.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    /** Between the keys and the hash of the question; no letter of Base64. */
    private static final char SEAL = '.';

    /** What does not belong to the question: the size of a page may change on the way, and what is answered has one format. */
    private static final Set<String> ON_THE_WAY = Set.of("cursor", "limit", "format");

    private Cursor() {}

    public static String encode(Object... keys) {
        return encode(Arrays.asList(keys));
    }

    public static String encode(List<?> keys) {
        String joined =
                String.join(SEPARATOR, keys.stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The id in a cursor of a list in the order of its ids; null: the list's beginning. */
    public static UUID uuid(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(decode(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    /**
     * The sort keys in a cursor that this service gave out.
     *
     * @throws ProblemException INVALID_PARAMETER when it did not
     */
    public static List<String> decode(String cursor, int keys) {
        int seal = cursor.indexOf(SEAL);
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(seal < 0 ? cursor : cursor.substring(0, seal));
            List<String> parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (parts.size() == keys) {
                return parts;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the answer below
        }
        throw foreign();
    }

    /** The answer to a cursor that this service did not give out. */
    public static ProblemException foreign() {
        return ProblemException.field(
                Kind.INVALID_PARAMETER,
                "cursor",
                "Con trỏ trang không do hệ thống này cấp.",
                "This cursor was not given out by this service.");
    }

    /** The cursor as it leaves, bound to the question of the request. */
    static String sealed(String cursor, UriInfo uri) {
        return cursor + SEAL + question(uri);
    }

    private static String question(UriInfo uri) {
        List<String> parts = new ArrayList<>(List.of(uri.getPath()));
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!ON_THE_WAY.contains(name)) {
                parts.add(name);
                parts.addAll(values);
            }
        });
        return EntityTags.hash(String.join(SEPARATOR, parts), 5);
    }

    /** Whether the list continues by a parameter {@code cursor}; a feed has a position of another kind. */
    static boolean isTakenBy(ResourceInfo resource) {
        return takes(resource, "cursor");
    }

    /** Whether a list has a query parameter. */
    static boolean takes(ResourceInfo resource, String parameter) {
        return resource != null
                && resource.getResourceMethod() != null
                && Declared.queries(resource.getResourceMethod()).anyMatch(parameter::equals);
    }

    /** Refuses a cursor that belongs to another question. */
    static class Questions {

        @ServerRequestFilter
        void compare(UriInfo uri, ResourceInfo resource) {
            String cursor = uri.getQueryParameters().getFirst("cursor");
            if (cursor == null || !isTakenBy(resource)) {
                return;
            }
            int seal = cursor.indexOf(SEAL);
            if (seal < 0) {
                throw foreign();
            }
            if (!cursor.substring(seal + 1).equals(question(uri))) {
                throw ProblemException.field(
                        Kind.INVALID_PARAMETER,
                        "cursor",
                        "Con trỏ trang thuộc về một câu hỏi khác: danh sách, bộ lọc hoặc cách sắp xếp đã đổi; hãy bắt đầu lại từ"
                                + " trang đầu.",
                        "This cursor belongs to another question: the list, a filter or the sort changed; begin at the"
                                + " first page again.");
            }
        }
    }
}
