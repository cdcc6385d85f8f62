package vn.tiendo.report.comparison;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import vn.tiendo.platform.table.TableFormat;

/** The formats of a comparison. */
enum ComparisonFormat {
    json(MediaType.APPLICATION_JSON),
    html(MediaType.TEXT_HTML + ";charset=UTF-8"),
    csv(TableFormat.CSV),
    xlsx(TableFormat.XLSX);

    private static final List<Variant> VARIANTS = Arrays.stream(values())
            .map(format -> new Variant(MediaType.valueOf(format.type), (String) null, null))
            .toList();

    private final String type;

    ComparisonFormat(String type) {
        this.type = type;
    }

    /** What `format` says, else what `Accept` prefers. */
    static ComparisonFormat chosen(ComparisonFormat format, Request request) {
        if (format != null) {
            return format;
        }
        Variant variant = request.selectVariant(VARIANTS);
        return variant == null ? json : values()[VARIANTS.indexOf(variant)];
    }

    /** Whether it is made of the figures whenever somebody asks; the others are stored. */
    boolean isTable() {
        return this == csv || this == xlsx;
    }

    TableFormat ofTable() {
        return TableFormat.valueOf(name());
    }

    /** Each format has bytes of its own, so it has a tag of its own. */
    String tag(String hash) {
        return hash + "-" + (this == json ? "0" : "1");
    }

    Response.ResponseBuilder answer(Response.ResponseBuilder response) {
        return response.type(type).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
