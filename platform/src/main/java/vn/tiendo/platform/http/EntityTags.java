package vn.tiendo.platform.http;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Entity tags (RFC 9110, 8.8.3) of everything that is read, and {@code If-None-Match}. An answer that has no tag of its own
 * (see {@link Versions}) gets a strong one from its content; what must not be stored gets none.
 */
final class EntityTags {

    /** Stands alone and is no tag. */
    private static final String ANY = "*";

    /** One element of a list, which may be empty (RFC 9110, 5.6.1), up to its comma. No group repeats, so that no length exhausts the stack. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*+(?:(\\*)|(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\")?[ \\t]*+(?:,|\\z)");

    /** What servers in front add to the tag of what they have compressed: Apache and Caddy one hyphen, Jetty two. */
    private static final Pattern CODING = Pattern.compile("(?:--?|;)(?:gzip|x-gzip|br|zstd|deflate)$");

    private EntityTags() {}

    /**
     * What {@code If-Match} or {@code If-None-Match} holds.
     *
     * @param any it is {@code *}
     * @param tags with their quotation marks, and as they left this service: without the mark of weakness and the name of the coding that
     *     a server in front gives the tag of what it has compressed. All tags of this service are strong.
     */
    record Sent(boolean any, Set<String> tags) {

        boolean isEmpty() {
            return !any && tags.isEmpty();
        }
    }

    /** Empty when the header is neither {@code *} nor a list of tags. */
    static Optional<Sent> read(String header) {
        boolean any = false;
        Set<String> tags = new LinkedHashSet<>();
        Matcher elements = ELEMENT.matcher(header);
        int end = 0;
        while (end < header.length() && elements.find()) {
            any |= elements.group(1) != null;
            if (elements.group(2) != null) {
                tags.add('"' + CODING.matcher(elements.group(2)).replaceFirst("") + '"');
            }
            end = elements.end();
        }
        boolean isRead = end == header.length() && !(any && !tags.isEmpty());
        return isRead ? Optional.of(new Sent(any, tags)) : Optional.empty();
    }

    /** Whether {@code If-None-Match} names a tag. A header that is no list of tags matches nothing. */
    static boolean matches(String header, String tag) {
        return read(header)
                .filter(sent -> sent.any() || sent.tags().contains(tag))
                .isPresent();
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

        private static final List<String> OF_CONTENT =
                List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.LINK);

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
            String sent = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (sent != null && matches(sent, tag)) {
                response.setStatus(304);
                response.setEntity(null);
                // What is told of the content was told with it (RFC 9110, 15.4.5).
                OF_CONTENT.forEach(response.getHeaders()::remove);
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
    }
}
