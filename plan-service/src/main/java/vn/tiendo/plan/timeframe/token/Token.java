package vn.tiendo.plan.timeframe.token;

/**
 * A piece of a time phrase.
 *
 * @param start of its first character in the phrase
 * @param end after its last character
 * @param text as it stands in the phrase
 */
public record Token(Type type, int start, int end, String text, Syllable syllable) {

    public enum Type {
        WORD,
        NUMBER,
        SLASH,
        DASH,
        /** A dot inside a date. */
        DOT,
        COLON,
        COMMA,
        /** "và", "&" or "+". */
        AND,
        SEMICOLON,
        /** End of a sentence. */
        STOP,
        OPEN,
        CLOSE,
        /** End of a line. */
        BREAK,
        OTHER
    }

    /** Parts on both sides of it can stand on their own. */
    public boolean separates() {
        return switch (type) {
            case COMMA, AND, SEMICOLON, STOP, OPEN, CLOSE, BREAK -> true;
            default -> false;
        };
    }

    /** It says something, so that it must be found in the words of a time frame. */
    public boolean speaks() {
        return type == Type.WORD || type == Type.NUMBER || type == Type.AND && Character.isLetter(text.charAt(0));
    }

    /** As a number; what has more than nine digits is no number of a calendar, whatever it is. */
    public int value() {
        return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    /** A number of at most two digits, as days, months and quarters have. */
    public boolean isShort() {
        return type == Type.NUMBER && text.length() <= 2;
    }

    /** A number of four digits, as years have. */
    public boolean isYear() {
        return type == Type.NUMBER && text.length() == 4;
    }

    /** Whether it can be this word. */
    public boolean is(String word) {
        return type == Type.WORD && Syllable.of(word).covers(syllable);
    }

    public boolean isLowerCase() {
        return Character.isLowerCase(text.codePointAt(0));
    }
}
