package vn.tiendo.report.filing.archive;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

/**
 * A document as it is answered.
 *
 * @param name under which it is saved
 * @param sha256 of its bytes, hex
 */
public record Served(Format format, String name, byte[] bytes, String sha256) {

    private static final List<Variant> VARIANTS = Arrays.stream(Format.values())
            .map(f -> new Variant(MediaType.valueOf(f.type), (String) null, null))
            .toList();

    public static Served of(Format format, String name, byte[] bytes) {
        return new Served(format, name, bytes, Sha256.hex(bytes));
    }

    /** What `format` says, else what `Accept` prefers. */
    public static Format chosen(Format format, Request request) {
        if (format != null) {
            return format;
        }
        Variant variant = request.selectVariant(VARIANTS);
        return variant == null ? Format.json : Format.values()[VARIANTS.indexOf(variant)];
    }

    /**
     * Serves it.
     *
     * @param version what {@code If-Match} compares; the rest of the tag is of the bytes, which change also without a new version
     */
    public Response answer(long version, String caching) {
        return Response.ok(bytes, format.type)
                .header(HttpHeaders.ETAG, Versions.etag(version, sha256))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(name, format.isShown()))
                .build();
    }
}
