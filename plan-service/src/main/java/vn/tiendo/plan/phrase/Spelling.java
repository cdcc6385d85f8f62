package vn.tiendo.plan.phrase;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * When two written words are the same Vietnamese word: case, normalisation form, the place of the tone mark ("hòa", "hoà"),
 * a final i or y ("kỹ", "kĩ"), characters that nobody sees and a letter that only looks like Đ do not matter; every other
 * diacritic does, so "Hòa" and "Hoa" are two.
 */
public final class Spelling {

    /** Huyền, sắc, ngã, hỏi, nặng. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final String MARKS = "\\p{M}";

    /** Zero-width characters, directions, soft hyphens, variation selectors and Hangul's fillers. */
    private static final String INVISIBLE = "[\\p{Cf}\u034F\uFE00-\uFE0F\u115F\u1160\u3164\uFFA0]";

    private static final String BLANKS = "[\\p{Z}\\s\\p{Cc}]+";
    private static final String OUTER_PUNCTUATION = "^\\p{P}+|\\p{P}+$";

    private Spelling() {}

    /** Equal for two texts of the same words, however they are spaced and whatever punctuation stands around them. */
    public static String words(String text) {
        String words = plain(text).replaceAll(OUTER_PUNCTUATION, "").strip();
        return Arrays.stream(words.split(" ")).map(Spelling::key).collect(Collectors.joining(" "));
    }

    /** A text on one line, without what cannot be seen, its blanks single and its letters and digits the usual ones (NFKC). */
    public static String plain(String text) {
        return Normalizer.normalize(text.replaceAll(INVISIBLE, ""), Normalizer.Form.NFKC)
                .replaceAll(BLANKS, " ")
                .strip();
    }

    /** The word's letters without tone, then its tone. */
    static String key(String word) {
        String letters = Normalizer.normalize(word.replaceAll(INVISIBLE, ""), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('ð', 'đ')
                .replace('ɖ', 'đ')
                .replaceAll("(?<=[bcdđghklmnpqrstvx])y(?=" + MARKS + "*$)", "i");
        StringBuilder base = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        letters.chars().forEach(c -> (TONES.indexOf(c) < 0 ? base : tones).append((char) c));
        return base.append(tones).toString();
    }

    /** What is left of a key when a text has lost its diacritics. */
    static String bare(String key) {
        return key.replaceAll(MARKS, "").replace('đ', 'd');
    }
}
