package vn.tiendo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Entity tags (RFC 9110, 8.8.3) of everything that is read, and {@code If-None-Match}. An answer that has no tag of its own
 * (see {@link Versions}) gets a strong one from its content; what must not be stored gets none.
 */
final class Tags {

    /** {@code *} stands alone and is no tag. */
    static final String ANY = "*";

    private static final String TAG = "(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")";
    private static final Pattern NEXT_TAG = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile("\\s*" + TAG + "(\\s*,\\s*" + TAG + ")*\\s*");

    private Tags() {}

    /**
     * A tag as it was sent.
     *
     * @param opaque with its quotation marks
     */
    record Sent(boolean weak, String opaque) {}

    static boolean areTags(String header) {
        return LIST.matcher(header).matches();
    }

    static List<Sent> read(String header) {
        Matcher tags = NEXT_TAG.matcher(header);
        return tags.results()
                .map(tag -> new Sent(tag.group(1) != null, tag.group(2)))
                .toList();
    }

    /** The first bytes of the SHA-256 of a text, in hex. */
    static String hash(String text, int bytes) {
        return hash(text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static String hash(byte[] content, int bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Tags what a GET or HEAD answers, and answers 304 to whoever has it already. */
    static class Filter {

        private final ObjectMapper json;

        Filter(ObjectMapper json) {
            this.json = json;
        }

        /** After the links: the cursor of the next page is part of the content. */
        @ServerResponseFilter(priority = 1000)
        void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
            boolean reads =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            if (!reads || response.getStatus() != 200) {
                return;
            }
            Object own = response.getHeaders().getFirst(HttpHeaders.ETAG);
            if (own == null && !isJson(response)) {
                return;
            }
            String tag =
                    own == null ? '"' + hash(json.writeValueAsBytes(response.getEntity()), 16) + '"' : own.toString();
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
                // What is answered depends on who asks, and may change at any time.
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
            List<String> sent = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
            if (sent != null && matches(String.join(",", sent), tag)) {
                response.setStatus(304);
                response.setEntity(null);
                response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            }
        }

        private static boolean isJson(ContainerResponseContext response) {
            Object caching = response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL);
            Object entity = response.getEntity();
            return entity != null
                    && !(entity instanceof byte[])
                    && !(entity instanceof CharSequence)
                    && (caching == null || !caching.toString().contains("no-store"))
                    && response.getMediaType() != null
                    && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
        }

        /** The weak comparison, as RFC 9110, 13.1.2, asks for. A header that is no list of tags matches nothing. */
        private static boolean matches(String header, String tag) {
            if (header.strip().equals(ANY)) {
                return true;
            }
            return areTags(header)
                    && read(header).stream()
                            .map(Sent::opaque)
                            .collect(Collectors.toSet())
                            .contains(tag.startsWith("W/") ? tag.substring(2) : tag);
        }
    }
}
