package vn.tiendo.plan.timeframe.token;

import java.text.Normalizer;
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

    private Numerals() {}

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

    /** A number in digits or words. */
    public static OptionalInt small(Cursor c) {
        if (c.peek().type() == Type.NUMBER && !c.peek().isYear()) {
            Token number = c.next();
            return OptionalInt.of(number.isShort() ? number.value() : MALFORMED);
        }
        for (int value = WORDS.size(); value >= 1; value--) {
            if (c.accept(WORDS.get(value - 1)) || value == 4 && c.accept("tư")) {
                return OptionalInt.of(value);
            }
        }
        return OptionalInt.empty();
    }
}
