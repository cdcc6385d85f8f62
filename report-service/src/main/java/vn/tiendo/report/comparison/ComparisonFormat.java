package vn.tiendo.report.comparison;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

/** The formats of a comparison. */
enum ComparisonFormat {
    json(MediaType.APPLICATION_JSON),
    html(MediaType.TEXT_HTML + ";charset=UTF-8");

    private final String type;

    ComparisonFormat(String type) {
        this.type = type;
    }

    /** What `format` says, else what `Accept` prefers. */
    static ComparisonFormat chosen(ComparisonFormat format, Request request) {
        if (format != null) {
            return format;
        }
        Variant variant =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                        .build());
        return variant != null && MediaType.TEXT_HTML_TYPE.isCompatible(variant.getMediaType()) ? html : json;
    }

    /** Each format has bytes of its own, so it has a tag of its own. */
    String tag(String hash) {
        return hash + "-" + (this == json ? "0" : "1");
    }

    Response.ResponseBuilder answer(Response.ResponseBuilder response) {
        return response.type(type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
