package vn.tiendo.plan.proposal;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who leads what stands below.
 *
 * @param leads the document's words
 * @param coordinators null where the line names none
 * @param invited the plan only invites them
 */
record Lead(String leads, String coordinators, boolean invited) {

    private static final int LONGEST = 300;

    /** Null where a line says more than who is meant, or something else. */
    static Lead of(String text, Phrases phrases) {
        String line = text.strip().replaceAll("[\\s:.;,]+$", "");
        String words = Phrases.withoutGiven(line)
                .replaceFirst("(?iu)^(?:trách nhiệm (?:của )?)", "")
                .replaceFirst("(?iu)[\\s,]+(?:theo|căn cứ) chức năng.*$", "");
        if (words.isEmpty() || words.length() > LONGEST || !Phrases.mayNameAgencies(words)) {
            return null;
        }
        String together = phrases.together(words);
        String coordinators = together == null ? Phrases.behindWith(words) : together;
        String leads = phrases.leading(words);
        if (leads == null) {
            leads = phrases.unregistered(words);
        }
        if (leads == null) {
            return null;
        }
        String rest = Phrases.behind(
                words, Stream.of(leads, coordinators).filter(Objects::nonNull).toList());
        boolean nothingElse = rest.matches(
                "(?iu)((thực hiện|chịu trách nhiệm|có trách nhiệm|tổ chức thực hiện|triển khai thực hiện)[\\s,]*)*");
        return nothingElse ? new Lead(leads, coordinators, Phrases.isInvited(line)) : null;
    }
}
