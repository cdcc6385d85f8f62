package vn.tiendo.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import vn.tiendo.http.ProblemException.Kind;

/** An opaque position in a list: the sort keys of the last row, so that rows inserted meanwhile move nothing. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(Object... keys) {
        String joined = String.join(
                SEPARATOR, List.of(keys).stream().map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort keys in a cursor that this service gave out.
     *
     * @throws ProblemException INVALID_PARAMETER when it did not
     */
    public static List<String> decode(String cursor, int keys) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(SEPARATOR, -1));
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
}
