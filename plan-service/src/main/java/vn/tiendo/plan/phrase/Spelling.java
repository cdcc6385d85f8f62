package vn.tiendo.plan.phrase;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tiendo.platform.typed.Characters;

/**
 * When two written words are the same Vietnamese word: case, normalisation form, the place of the tone mark ("hòa", "hoà"),
 * a final i or y ("kỹ", "kĩ"), characters that nobody sees and a letter that only looks like Đ do not matter; every other
 * diacritic does, so "Hòa" and "Hoa" are two.
 */
public final class Spelling {

    /** Huyền, sắc, ngã, hỏi, nặng. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    // Compiled once: a catalogue and each form that is filled in have thousands of words.
    private static final java.util.regex.Pattern MARKS = java.util.regex.Pattern.compile("\\p{M}");
    private static final java.util.regex.Pattern OUTER_PUNCTUATION =
            java.util.regex.Pattern.compile("^\\p{P}+|\\p{P}+$");
    private static final java.util.regex.Pattern FINAL_Y =
            java.util.regex.Pattern.compile("(?<=[bcdđghklmnpqrstvx])y(?=" + MARKS + "*$)");

    private Spelling() {}

    /** Equal for two texts of the same words, however they are spaced and whatever punctuation stands around them. */
    public static String words(String text) {
        String words =
                OUTER_PUNCTUATION.matcher(Characters.plain(text)).replaceAll("").strip();
        return Arrays.stream(words.split(" ")).map(Spelling::key).collect(Collectors.joining(" "));
    }

    /** The word's letters without tone, then its tone. */
    static String key(String word) {
        String visible = Characters.INVISIBLE.matcher(word).replaceAll("");
        String lower = Normalizer.normalize(visible, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('ð', 'đ')
                .replace('ɖ', 'đ');
        String letters = FINAL_Y.matcher(lower).replaceAll("i");
        StringBuilder base = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        letters.chars().forEach(c -> (TONES.indexOf(c) < 0 ? base : tones).append((char) c));
        return base.append(tones).toString();
    }

    /** What is left of a key when a text has lost its diacritics. */
    static String bare(String key) {
        return MARKS.matcher(key).replaceAll("").replace('đ', 'd');
    }
}
