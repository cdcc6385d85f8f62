package vn.tiendo.plan.phrase;

/**
 * A word or mark of a phrase.
 *
 * @param key the word as {@link Spelling#key} has it; empty for a mark
 * @param bare the key without diacritics
 * @param start where it begins in the text; the words of an abbreviation share its place
 * @param end where it ends in the text
 * @param first it begins what is written there: false inside an abbreviation
 * @param last it ends what is written there
 */
record Unit(Type type, String key, String bare, int start, int end, boolean first, boolean last) {

    enum Type {
        WORD,
        AND,
        COMMA,
        DASH,
        SLASH,
        COLON,
        SEMICOLON,
        OPEN,
        CLOSE,
        /** A dot, a quotation mark: seldom means anything in a name. */
        DOT,
        LINE
    }

    static Unit mark(Type type, int start, int end) {
        return new Unit(type, "", "", start, end, true, true);
    }

    static Unit word(String key, int start, int end) {
        return new Unit(Type.WORD, key, Spelling.bare(key), start, end, true, true);
    }

    boolean isWord() {
        return type == Type.WORD;
    }

    /** A blank that somebody may have put inside a name: a line break of the table cell, the dot of an abbreviation. */
    boolean isSoft() {
        return type == Type.LINE || type == Type.DOT;
    }
}
