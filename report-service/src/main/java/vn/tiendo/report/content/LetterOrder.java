package vn.tiendo.report.content;

import java.time.LocalDate;

/**
 * How a letter is wanted.
 *
 * @param by who writes; null: the level above those who are behind
 * @param agency only to this one; null: one letter to all
 * @param newDay until when it is asked for; null: in five working days
 * @param post of the signer, where the capacity does not give it; else null
 */
public record LetterOrder(Letter.Author by, String agency, LocalDate newDay, Capacity capacity, String post) {

    boolean isTo(String id) {
        return agency == null || agency.equals(id);
    }
}
