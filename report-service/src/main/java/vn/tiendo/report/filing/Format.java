package vn.tiendo.report.filing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

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

    /** Each format has bytes of its own, so it has a tag of its own; its number is what {@code If-Match} compares. */
    String tag(long number) {
        // In hex, as what is derived from a version is written everywhere.
        return number + "-" + (this == json ? "0" : "1");
    }

    Response.ResponseBuilder answer(Response.ResponseBuilder response) {
        return response.type(type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
