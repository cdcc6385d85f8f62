package vn.tiendo.report.compliance;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;

/** The formats of a letter. */
@Schema(name = "LetterFormat")
public enum LetterFormat {
    docx,
    pdf,
    html,
    json;

    private static final List<Variant> VARIANTS = Arrays.stream(values())
            .map(f -> new Variant(MediaType.valueOf(f.format().type), (String) null, null))
            .toList();

    private Format format() {
        return Format.valueOf(name());
    }

    /** What `format` says, else what `Accept` prefers. */
    public static Format chosen(LetterFormat format, Request request) {
        return Optional.ofNullable(format)
                .or(() -> Optional.ofNullable(request.selectVariant(VARIANTS)).map(v -> values()[VARIANTS.indexOf(v)]))
                .orElse(docx)
                .format();
    }

    /** A letter is made anew whenever it is asked for. */
    public static Response answer(byte[] letter, String name, Format format) {
        return Response.ok(letter, format.type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(name, format.isShown()))
                .build();
    }
}
