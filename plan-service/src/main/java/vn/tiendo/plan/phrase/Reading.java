package vn.tiendo.plan.phrase;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.Parties.Part;

/**
 * What a phrase means. Every word of it stands in some mention or in the qualifiers.
 *
 * @param mentions whom it names, and words that nobody understood, in its order
 * @param qualifiers words that say what those are to do, and on what condition
 * @param doubts what it leaves open
 */
public record Reading(String text, List<Mention> mentions, List<String> qualifiers, List<Doubt> doubts) {

    /**
     * @param words as they are written
     * @param role null where the phrase gives none, or leaves it in doubt
     * @param part null for words that nobody understood
     */
    public record Mention(String words, Role role, Part part) {}

    /** Agencies and groups. */
    public List<Part> parts() {
        return mentions.stream().map(Mention::part).filter(Objects::nonNull).toList();
    }

    /** Words that nobody understood. */
    public List<String> rest() {
        return unread().map(Mention::words).toList();
    }

    /** The roles of what nobody understood, null where there is none. */
    public List<Role> restRoles() {
        return unread().map(Mention::role).toList();
    }

    private Stream<Mention> unread() {
        return mentions.stream().filter(mention -> mention.part() == null);
    }

    /** Whether somebody has a role. */
    public boolean has(Role role) {
        return mentions.stream().anyMatch(mention -> mention.role() == role);
    }
}
