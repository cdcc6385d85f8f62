package vn.tiendo.platform.typed;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.platform.problem.Text;

/** Names the characters of a text that nobody sees or that only look like Vietnamese letters, where a message would show the same twice. */
public final class Characters {

    /** Vietnamese letters, also with their marks apart, figures and the punctuation of a keyboard and of a printed text. */
    private static final Pattern USUAL =
            Pattern.compile("[\\x20-\\x7Eđ\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323–—“”‘’…\\n]");

    /** Zero-width characters, directions, soft hyphens, variation selectors and Hangul's fillers. */
    public static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u034F\uFE00-\uFE0F\u115F\u1160\u3164\uFFA0]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");

    private static final int MOST = 3;
    private static final int LONGEST_QUOTED = 80;

    private Characters() {}

    /** A text on one line, without what cannot be seen, its blanks single and its letters and digits the usual ones (NFKC). */
    public static String plain(String text) {
        String usual = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        return BLANKS.matcher(usual).replaceAll(" ").strip();
    }

    /** A sentence to be put after another one, with its blank; empty when there is nothing to be named. */
    public static Text strange(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).replace('Đ', 'đ');
        int[] strange = apart.codePoints()
                .filter(c -> !USUAL.matcher(Character.toString(c)).matches())
                .distinct()
                .limit(MOST)
                .toArray();
        if (strange.length == 0) {
            return new Text("", "");
        }
        return new Text(
                " Trong đó có " + named(strange, "ký tự", "không nhìn thấy", "không phải chữ cái tiếng Việt") + ".",
                " In it there is " + named(strange, "the character", "that nobody sees", "that is no Vietnamese letter")
                        + ".");
    }

    /** The text as a message quotes it: its beginning, where somebody filled in a whole account. */
    public static String brief(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTED)) + "…";
    }

    private static String named(int[] characters, String character, String unseen, String foreign) {
        return Arrays.stream(characters)
                .mapToObj(c -> isSeen(c)
                        ? "%s “%s” (U+%04X) %s".formatted(character, Character.toString(c), c, foreign)
                        : "%s U+%04X %s".formatted(character, c, unseen))
                .collect(Collectors.joining(", "));
    }

    private static boolean isSeen(int character) {
        return !Character.toString(character).matches("[\\p{C}\\p{Z}\\p{M}]");
    }
}
