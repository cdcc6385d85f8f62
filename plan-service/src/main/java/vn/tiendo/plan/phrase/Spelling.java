package vn.tiendo.plan.phrase;

import java.text.Normalizer;
import java.util.Locale;

/**
 * When two written words are the same Vietnamese word: case, normalisation form, the place of the tone mark ("hòa", "hoà") and
 * a final i or y ("kỹ", "kĩ") do not matter; every other diacritic does, so "Hòa" and "Hoa" are two.
 */
final class Spelling {

    /** Huyền, sắc, ngã, hỏi, nặng. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final String MARKS = "\\p{M}";
    private static final String INVISIBLE = "[\\p{Cf}\u034F]";

    private Spelling() {}

    /** The word's letters without tone, then its tone. */
    static String key(String word) {
        String letters = Normalizer.normalize(word.replaceAll(INVISIBLE, ""), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('ð', 'đ')
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
