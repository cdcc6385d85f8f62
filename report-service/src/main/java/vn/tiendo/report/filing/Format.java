package vn.tiendo.report.filing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import vn.tiendo.digest.Sha256;
import vn.tiendo.http.Versions;

/** The formats of a report. */
enum Format {
    json(MediaType.APPLICATION_JSON),
    html(MediaType.TEXT_HTML + ";charset=UTF-8");

    final String type;

    Format(String type) {
        this.type = type;
    }

    /** What `format` says, else what `Accept` prefers. */
    static Format chosen(Format format, Request request) {
        if (format != null) {
            return format;
        }
        Variant variant =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                        .build());
        return variant != null && MediaType.TEXT_HTML_TYPE.isCompatible(variant.getMediaType()) ? html : json;
    }

    byte[] of(ReportVersion version) {
        return switch (this) {
            case json -> version.json();
            case html -> version.html;
        };
    }

    /**
     * Serves bytes.
     *
     * @param version what {@code If-Match} compares; the rest of the tag is of the bytes, which change also without a new version
     */
    Response answer(long version, byte[] bytes, String caching) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.ETAG, Versions.etag(version, Sha256.hex(bytes)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }
}
