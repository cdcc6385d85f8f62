package vn.tiendo.platform.http;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Versions as entity tags: {@code ETag: "3"} out, {@code If-Match: "3"} in.
 *
 * <p>{@code If-Match} is evaluated as RFC 9110, 13.1.1, says: of a list one tag must be the current version. A weak one counts like the
 * strong one that it was before a server in front compressed the answer: it names the version all the same. Only {@code *} is refused:
 * it names no version, and a change must be based on one that was read.
 */
public final class Versions {

    /** A version (0: nothing is recorded yet), and behind the hyphen what was derived for the reader. */
    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})(-[0-9a-f]+)?\"");

    private Versions() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * The tag of a view that shows more than the version: what is derived from the day or from other things, and changes
     * without a new version. {@code If-Match} compares the version alone.
     */
    public static String etag(long version, Object... derived) {
        return "\"" + version + "-" + EntityTags.hash(Arrays.toString(derived), 4) + '"';
    }

    /** The versions that a change may be based on; of none when the tags are no versions of ours. */
    public record Expected(Set<Long> versions) {}

    /**
     * The version that the caller's change is based on.
     *
     * @throws ProblemException PRECONDITION_REQUIRED when the header is missing, empty or {@code *}, INVALID_PARAMETER when it is no
     *     list of entity tags
     */
    public static Expected expected(String ifMatch) {
        EntityTags.Sent sent = EntityTags.read(ifMatch == null ? "" : ifMatch)
                .orElseThrow(() -> ProblemException.field(
                        Kind.INVALID_PARAMETER,
                        "If-Match",
                        "If-Match phải là ETag như \"3\".",
                        "If-Match must be an ETag such as \"3\"."));
        if (sent.any() || sent.isEmpty()) {
            throw ProblemException.field(
                    Kind.PRECONDITION_REQUIRED,
                    "If-Match",
                    "Cần gửi tiêu đề If-Match với ETag vừa đọc được; “*” không nêu phiên bản nào.",
                    "Send If-Match with the ETag that you read; '*' names no version.");
        }
        return new Expected(versions(sent));
    }

    /** Whether the header names this version; false where it is missing, or no list of entity tags. */
    static boolean isNamed(String ifMatch, long version) {
        return ifMatch != null
                && EntityTags.read(ifMatch)
                        .filter(sent -> versions(sent).contains(version))
                        .isPresent();
    }

    private static Set<Long> versions(EntityTags.Sent sent) {
        return sent.tags().stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .map(tag -> Long.valueOf(tag.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Refuses a change that is based on another version than the current one.
     *
     * @throws ProblemException STALE_VERSION
     */
    public static void require(Expected expected, long current) {
        if (!expected.versions().contains(current)) {
            String versions = expected.versions().stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw ProblemException.field(
                    Kind.STALE_VERSION,
                    "If-Match",
                    "Dữ liệu đã sang phiên bản " + current + "; yêu cầu dựa trên "
                            + (versions.isEmpty() ? "ETag không phải của dữ liệu này." : "phiên bản " + versions + "."),
                    "The current version is " + current + "; the request is based on "
                            + (versions.isEmpty() ? "a tag that is not of this data." : versions + "."));
        }
    }
}
