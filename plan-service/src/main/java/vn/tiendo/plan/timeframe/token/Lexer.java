package vn.tiendo.plan.timeframe.token;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Cuts a phrase into tokens, whatever its normalisation form, blanks and dashes. */
public final class Lexer {

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";
    private static final String NOISE = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb*\u2022\u00b7";
    private static final String END_OF_LINE = "\n\r\u000b\f\u0085\u2028\u2029";
    private static final String NO_WIDTH = "\u200b\u2060\ufeff";
    private static final Syllable AND = Syllable.of("và");

    private static final Syllable OR = Syllable.of("hoặc");

    /** "hoặc" joins two time frames only before a request: "hằng năm hoặc đột xuất". */
    private static final List<Syllable> REQUEST = List.of(Syllable.of("đột"), Syllable.of("khi"));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String text) {
        this.text = text;
    }

    /** In NFC, with one blank or one end of line between words. */
    public static String normalise(String phrase) {
        StringBuilder normalised = new StringBuilder();
        boolean blank = false;
        boolean endOfLine = false;
        for (char c : Normalizer.normalize(phrase, Normalizer.Form.NFC).toCharArray()) {
            if (isBlank(c)) {
                blank = true;
                endOfLine |= END_OF_LINE.indexOf(c) >= 0;
            } else {
                if (blank && normalised.length() > 0) {
                    normalised.append(endOfLine ? '\n' : ' ');
                }
                normalised.append(c);
                blank = false;
                endOfLine = false;
            }
        }
        return normalised.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || NO_WIDTH.indexOf(c) >= 0;
    }

    /** The tokens of a normalised phrase. */
    public static List<Token> tokens(String normalised) {
        Lexer lexer = new Lexer(normalised);
        lexer.run();
        return lexer.marked();
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isDigit(c)) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                add(Type.NUMBER, at, end);
            } else if (isLetter(c)) {
                while (end < text.length() && isLetter(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                words(at, end);
            } else if (c != ' ' && NOISE.indexOf(c) < 0) {
                add(symbol(c), at, end);
            }
            at = end;
        }
    }

    private void words(int start, int end) {
        int from = start;
        for (int piece : Vocabulary.pieces(text.substring(start, end))) {
            Syllable syllable = Syllable.of(text.substring(from, start + piece));
            Type type = syllable.letters().length() == 2 && AND.covers(syllable) ? Type.AND : Type.WORD;
            add(type, from, start + piece);
            from = start + piece;
        }
    }

    private void add(Type type, int start, int end) {
        String piece = text.substring(start, end);
        tokens.add(new Token(type, start, end, piece, type == Type.WORD ? Syllable.of(piece) : null));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return !isDigit(c)
                && (Character.isLetterOrDigit(c)
                        || Character.isAlphabetic(c)
                        || Character.getType(c) == Character.OTHER_NUMBER
                        || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static Type symbol(int c) {
        if (DASHES.indexOf(c) >= 0) {
            return Type.DASH;
        }
        return switch (c) {
            case '/', '\u2215', '\u2044' -> Type.SLASH;
            case '.', '\u2026' -> Type.STOP;
            case ',' -> Type.COMMA;
            case ';' -> Type.SEMICOLON;
            case ':' -> Type.COLON;
            case '&', '+' -> Type.AND;
            case '(', '[', '{' -> Type.OPEN;
            case ')', ']', '}' -> Type.CLOSE;
            case '\n' -> Type.BREAK;
            default -> Type.OTHER;
        };
    }

    /** Tells the dots of dates from full stops, and drops the dash that begins a line of a list and a number said again in words. */
    private List<Token> marked() {
        List<Token> marked = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int repeated = Numerals.bracketOfWords(tokens, i);
            if (repeated > i) {
                i = repeated - 1;
                continue;
            }
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            boolean between = i > 0 && next != null;
            boolean bullet = (token.type() == Type.DASH || token.text().equals("+"))
                    && (i == 0
                            || tokens.get(i - 1).type() == Type.BREAK
                            || tokens.get(i - 1).type() == Type.SEMICOLON);
            if (token.type() == Type.STOP
                    && between
                    && next.type() == Type.NUMBER
                    && (tokens.get(i - 1).isShort() || isGlued(tokens.get(i - 1), token, next))) {
                marked.add(new Token(Type.DOT, token.start(), token.end(), token.text(), null));
            } else if (between && is(OR, token) && REQUEST.stream().anyMatch(w -> is(w, next))) {
                marked.add(new Token(Type.AND, token.start(), token.end(), token.text(), null));
            } else if (!bullet) {
                marked.add(token);
            }
        }
        return marked;
    }

    private static boolean isGlued(Token before, Token dot, Token after) {
        return before.type() == Type.WORD && before.end() == dot.start() && dot.end() == after.start();
    }

    private static boolean is(Syllable word, Token token) {
        return token.type() == Type.WORD && word.covers(token.syllable());
    }
}
