package vn.tiendo.plan.phrase;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place where a phrase does not settle who is meant, so that an official has to.
 *
 * @param words the phrase's own words
 * @param agencies ids of the agencies that it is about, in the order of the words; none where the registry has none of them
 * @param role what they would do; their own role is null as long as the doubt stands
 */
@Schema(name = "DoubtOfAgencies")
public record Doubt(
        Code code,
        String words,
        List<String> agencies,
        @Schema(nullable = true) Role role) {

    @Schema(name = "DoubtOfAgenciesCode")
    public enum Code {
        /** "A hoặc B": one of them. */
        ALTERNATIVE,
        /** "Sở Y tế (đối với ...)": for a part of the work, or on a condition. */
        CONDITION,
        /** A group, or a kind in it, of which the registry has no member on the day; or an open group that is to lead. */
        EMPTY_GROUP,
        /** Others lead by the same phrase, which says nothing of these. */
        UNCLEAR_ROLE
    }
}
