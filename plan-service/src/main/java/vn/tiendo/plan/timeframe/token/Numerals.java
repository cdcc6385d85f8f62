package vn.tiendo.plan.timeframe.token;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import vn.tiendo.plan.timeframe.token.Token.Type;

/** Numbers as they stand in plans: 4, 04, IV, bốn. */
public final class Numerals {

    /** Of what has the form of a numeral but is none ("IVV"), so that it is refused and not overlooked. */
    public static final int MALFORMED = 99;

    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    /** In the order of their value. "năm" (five) is missing: it is the word for year. */
    private static final List<String> WORDS =
            List.of("một", "hai", "ba", "bốn", "\u0000", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai");

    private static final List<Syllable> OF_NUMBERS = Arrays.stream(
                    "không một hai ba bốn tư năm lăm sáu bảy tám chín mười mươi mốt trăm linh lẻ".split(" "))
            .map(Syllable::of)
            .toList();

    private Numerals() {}

    /** The end of brackets that say the number before them in words, "30 (ba mươi)"; or where they would begin. */
    static int bracketOfWords(List<Token> tokens, int open) {
        if (open == 0 || tokens.get(open).type() != Type.OPEN || !isCount(tokens.get(open - 1))) {
            return open;
        }
        int end = open + 1;
        while (end < tokens.size() && isOfNumbers(tokens.get(end))) {
            end++;
        }
        boolean closed =
                end > open + 1 && end < tokens.size() && tokens.get(end).type() == Type.CLOSE;
        return closed ? end + 1 : open;
    }

    private static boolean isCount(Token token) {
        return token.type() == Type.NUMBER && token.text().length() <= 3;
    }

    private static boolean isOfNumbers(Token token) {
        return token.type() == Type.WORD && OF_NUMBERS.stream().anyMatch(w -> w.covers(token.syllable()));
    }

    public static boolean isRoman(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).matches("(?i)[ivx]+");
    }

    /** A quarter's number, valid or not. */
    public static OptionalInt quarter(Cursor c) {
        if (c.peek().type() == Type.WORD && isRoman(c.peek().text())) {
            String roman = Normalizer.normalize(c.next().text(), Normalizer.Form.NFKC);
            return OptionalInt.of(ROMAN.getOrDefault(roman.toLowerCase(Locale.ROOT), MALFORMED));
        }
        return small(c);
    }

    /** "tháng sau" is the next month, "thang sau" and "tháng sau năm 2025" may have lost the mark of "sáu". */
    private static boolean isNextMonth(Cursor c) {
        boolean plain = c.peek().text().equalsIgnoreCase("sau");
        boolean month = c.peek(-1).is("tháng") && !c.peek(-1).text().equalsIgnoreCase("thang");
        Type next = c.peek(1).type();
        return plain
                && month
                && next != Type.SLASH
                && next != Type.NUMBER
                && next != Type.COMMA
                && !c.peek(1).is("năm");
    }

    /** A number in digits or words. */
    public static OptionalInt small(Cursor c) {
        if (c.peek().type() == Type.NUMBER && !c.peek().isYear()) {
            Token number = c.next();
            return OptionalInt.of(number.isShort() ? number.value() : MALFORMED);
        }
        for (int value = WORDS.size(); value >= 1; value--) {
            if (value == 6 && isNextMonth(c)) {
                continue;
            }
            if (c.accept(WORDS.get(value - 1)) || value == 4 && c.accept("tư")) {
                return OptionalInt.of(value);
            }
        }
        return OptionalInt.empty();
    }
}
