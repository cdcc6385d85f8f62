package vn.tiendo.plan.proposal;

import java.util.Locale;

/**
 * A line of the document outside of its tables of tasks.
 *
 * @param text as one reads it, number included
 * @param block, row, column where it stands; 0: no table
 */
record Line(String text, boolean bold, boolean centred, int heading, int block, int row, int column, int page) {

    Line and(Line next) {
        return new Line(text + " " + next.text, bold && next.bold, centred, heading, block, row, column, page);
    }

    boolean isUpperCase() {
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
    }

    boolean endsSentence() {
        return text.matches("(?s).*[.;:]\\s*$");
    }

    Proposal.Place at(String field, String words) {
        return new Proposal.Place(
                field, block, row == 0 ? null : row, column == 0 ? null : column, page == 0 ? null : page, words);
    }
}
