package vn.tiendo.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers with the header fields that tell of a version and of a place. */
public final class Answers {

    private Answers() {}

    /** @param etag {@link Versions#etag} */
    public static <T> RestResponse<T> of(T entity, String etag) {
        return ResponseBuilder.ok(entity).header(HttpHeaders.ETAG, etag).build();
    }

    /**
     * Whether a reader says by {@code If-None-Match} that he has what bears a tag: then an answer with the tag and no entity, which
     * becomes a 304, is all that he needs.
     */
    public static boolean isHeld(HttpHeaders headers, String etag) {
        String sent = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return sent != null && EntityTags.matches(sent, etag);
    }

    /** @param location path of what was made; not location(), which would add the host that the caller names */
    public static <T> RestResponse<T> created(T entity, String location) {
        return ResponseBuilder.create(Status.CREATED, entity)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    /** The same with the version of what was made. */
    public static <T> RestResponse<T> created(T entity, String location, String etag) {
        return ResponseBuilder.create(Status.CREATED, entity)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }
}
