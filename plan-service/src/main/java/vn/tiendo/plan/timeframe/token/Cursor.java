package vn.tiendo.plan.timeframe.token;

import java.util.List;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Reads tokens from left to right; what a production did not want is given back by {@link #reset}. */
public final class Cursor {

    private static final Token END = new Token(Type.OTHER, -1, -1, "\u0000", null);

    private final List<Token> tokens;
    private int at;
    private boolean sawEnd;

    public Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    public int mark() {
        return at;
    }

    public void reset(int mark) {
        at = mark;
    }

    public boolean atEnd() {
        sawEnd |= at >= tokens.size();
        return at >= tokens.size();
    }

    /** Whether more tokens could have led to another reading. */
    public boolean sawEnd() {
        return sawEnd;
    }

    public Token peek() {
        return peek(0);
    }

    public Token peek(int ahead) {
        int index = at + ahead;
        sawEnd |= index >= tokens.size();
        return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
    }

    public Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** Where the next token begins, or the end of the last one. */
    public int start() {
        return atEnd() ? end() : peek().start();
    }

    /** Where the token before ends. */
    public int end() {
        return at == 0 ? start() : tokens.get(at - 1).end();
    }

    public int lastEnd() {
        return tokens.get(tokens.size() - 1).end();
    }

    public boolean accept(Type type) {
        if (peek().type() != type) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes the first of these phrases that stands here. */
    public boolean accept(String... phrases) {
        for (String phrase : phrases) {
            List<List<Syllable>> words = Vocabulary.phrase(phrase);
            int taken = 0;
            while (taken < words.size() && isWord(peek(taken), words.get(taken))) {
                taken++;
            }
            if (taken == words.size()) {
                at += taken;
                return true;
            }
        }
        return false;
    }

    /** Whether one of these phrases stands here. */
    public boolean sees(String... phrases) {
        int mark = at;
        boolean seen = accept(phrases);
        at = mark;
        return seen;
    }

    private static boolean isWord(Token token, List<Syllable> spellings) {
        return token.type() == Type.WORD && spellings.stream().anyMatch(s -> s.covers(token.syllable()));
    }

    /** Takes all of these phrases, in any order. */
    public void skip(String... phrases) {
        while (accept(phrases)) {
            // each is taken by the condition
        }
    }

    /** Takes a comma or "và" inside one thing meant. */
    public boolean comma() {
        return separators(false);
    }

    /** Takes commas, semicolons, "và" and the like between the members of a list. */
    public boolean separator() {
        return separators(true);
    }

    private boolean separators(boolean semicolons) {
        boolean any = false;
        while (peek().type() == Type.COMMA
                || peek().type() == Type.AND
                || semicolons && peek().type() == Type.SEMICOLON) {
            at++;
            any = true;
        }
        return any;
    }
}
