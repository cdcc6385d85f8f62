package vn.tiendo.plan.agency;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is meant by a phrase such as "Sở Nội vụ; Sở Y tế và các sở, ngành có liên quan".
 *
 * @param words the phrase exactly as in the plan, or null where there is none
 * @param parts what it stands for
 */
public record Parties(@Schema(nullable = true) String words, List<Part> parts) {

    public static final Parties NOBODY = new Parties(null, List.of());

    /**
     * One part of the phrase: an agency, or a group that expands to members, or an open group, which expands to nobody and
     * stays as words.
     *
     * @param words the part's own words
     * @param agency id of a single agency, else null
     * @param kinds kinds whose agencies of the province are members
     * @param agencies ids of members by name
     * @param except ids of agencies left out
     */
    @Schema(name = "PartOfParties")
    public record Part(
            String words,
            @Schema(nullable = true) String agency,
            List<AgencyDefinition.Kind> kinds,
            List<String> agencies,
            List<String> except) {

        @JsonIgnore
        public boolean isGroup() {
            return agency == null && !isOpen();
        }

        @JsonIgnore
        public boolean isOpen() {
            return agency == null && kinds.isEmpty() && agencies.isEmpty();
        }
    }
}
