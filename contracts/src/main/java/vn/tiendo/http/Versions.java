package vn.tiendo.http;

import vn.tiendo.http.ProblemException.Kind;

/** Versions as entity tags: {@code ETag: "3"} out, {@code If-Match: "3"} in. */
public final class Versions {

    private Versions() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * The version that the caller's change is based on.
     *
     * @throws ProblemException PRECONDITION_REQUIRED when the header is missing, INVALID_PARAMETER when it is not one
     *     strong entity tag of this service
     */
    public static long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.field(
                    Kind.PRECONDITION_REQUIRED,
                    "If-Match",
                    "Cần gửi tiêu đề If-Match với ETag vừa đọc được.",
                    "Send If-Match with the ETag that you read.");
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"[1-9][0-9]{0,17}\"")) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "If-Match",
                    "If-Match phải là một ETag như \"3\".",
                    "If-Match must be one ETag such as \"3\".");
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /**
     * Refuses a change that is based on another version than the current one.
     *
     * @throws ProblemException STALE_VERSION
     */
    public static void require(long expected, long current) {
        if (expected != current) {
            throw ProblemException.field(
                    Kind.STALE_VERSION,
                    "If-Match",
                    "Dữ liệu đã sang phiên bản " + current + "; yêu cầu dựa trên phiên bản " + expected + ".",
                    "The current version is " + current + "; the request is based on " + expected + ".");
        }
    }
}
