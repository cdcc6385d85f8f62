package vn.tiendo.plan.timeframe.grammar;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.tiendo.plan.timeframe.token.Lexer;
import vn.tiendo.plan.timeframe.token.Token;
import vn.tiendo.plan.timeframe.token.Token.Type;

/**
 * The year that a heading or title is about: "Năm 2025", "THỜI GIAN (2025)". Several years, a period of years, a goal ("đến năm
 * 2030") and the years of documents and laws give none.
 */
final class YearInText {

    private static final String[] OF_A_PERIOD = {"đến", "tới", "từ", "trước", "sau", "hết", "học", "giai", "đoạn"};
    private static final String[] OF_A_LAW = {"luật", "pháp", "hiến"};
    private static final int WORDS_OF_A_LAW = 8;

    private final List<Token> tokens;

    private YearInText(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The year of the first text that gives one, or null. */
    static Integer of(List<String> texts) {
        return texts.stream()
                .map(YearInText::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** @return the year, or null */
    static Integer in(String text) {
        if (text == null) {
            return null;
        }
        YearInText reader = new YearInText(Lexer.tokens(Lexer.normalise(text)));
        Set<Integer> years = new TreeSet<>();
        for (int i = 0; i < reader.tokens.size(); i++) {
            if (reader.isItsYear(i)) {
                years.add(reader.tokens.get(i).value());
            }
        }
        return years.size() == 1 ? years.iterator().next() : null;
    }

    private boolean isItsYear(int i) {
        Token token = at(i);
        if (!token.isYear() || token.value() < CalendarUnit.FIRST_YEAR || token.value() > CalendarUnit.LAST_YEAR) {
            return false;
        }
        boolean named = isWord(i - 1, "năm");
        int before = named ? i - 2 : i - 1;
        boolean alone =
                before < 0 || at(before).type() == Type.OPEN || at(before).type() == Type.COLON;
        boolean closed = i + 1 == tokens.size() || at(i + 1).type() == Type.CLOSE;
        boolean ofUnit = at(before).type() == Type.SLASH && (isWord(before - 1, "quý") || isWord(before - 1, "tháng"));
        if (!named && !(alone && closed) && !ofUnit) {
            return false;
        }
        return !isRange(before, i) && !isOfDate(before) && !isOfLaw(before);
    }

    private boolean isRange(int before, int i) {
        boolean goesOn = at(i + 1).type() == Type.DASH
                || at(i + 1).type() == Type.SLASH
                || isWord(i + 1, "đến")
                || isWord(i + 1, "tới");
        return goesOn || at(before).type() == Type.DASH || isWord(before, OF_A_PERIOD);
    }

    /** "ngày 22 tháng 4 năm 2024": of a document. */
    private boolean isOfDate(int before) {
        return at(before).type() == Type.NUMBER;
    }

    private boolean isOfLaw(int before) {
        for (int i = before; i >= 0 && i > before - WORDS_OF_A_LAW && at(i).type() == Type.WORD; i--) {
            if (isWord(i, OF_A_LAW)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(int i, String... words) {
        for (String word : words) {
            if (i >= 0 && i < tokens.size() && at(i).is(word)) {
                return true;
            }
        }
        return false;
    }

    private Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token(Type.OTHER, -1, -1, "\u0000", null);
    }
}
