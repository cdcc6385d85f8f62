package vn.tiendo.plan.persistence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ways to write what somebody typed, as a regular expression of the database (PCRE, case does not matter there). Vietnamese is
 * spelt in more than one way: a tone stands on another vowel of its syllable ("hoà", "hòa"), and a syllable that ends in i after a
 * consonant or "qu" is written with y as well ("bác sĩ", "bác sỹ"; "Quy Nhơn", "Qui Nhơn"). After another vowel they are two sounds
 * ("tai", "tay"), and "y" alone is no "i", which may be a numeral.
 */
final class Spellings {

    private static final int FIRST_WITH_DIACRITIC = '\u00c0';
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern I_OR_Y = Pattern.compile("([bcdghklmnprstvx]+|qu)[iy]");
    private static final String PART_OF_WORD = "[\\p{L}\\p{M}\\p{N}]";

    /** By a letter without diacritics, that letter and all that are made of it. */
    private static final Map<Character, String> FAMILIES = IntStream.concat(
                    IntStream.rangeClosed('a', 'z'),
                    IntStream.concat(
                            IntStream.rangeClosed('\u00df', '\u024f'), IntStream.rangeClosed('\u1e00', '\u1eff')))
            .filter(Character::isLowerCase)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.groupingBy(Spellings::plain, TreeMap::new, Collectors.joining()));

    private Spellings() {}

    /** The word as it is compared: in NFC and small letters; the letter of Iceland that many type for theirs is đ. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ð', 'đ');
    }

    static boolean hasDiacritics(String word) {
        return word.chars().anyMatch(c -> c >= FIRST_WITH_DIACRITIC && Character.isLetter(c));
    }

    /** The whole word with any diacritics. */
    static String loosely(String word) {
        return whole(word, Spellings::looseSyllable);
    }

    /** The whole word with the diacritics that it has. */
    static String exactly(String word) {
        return whole(word, Spellings::exactSyllable);
    }

    private static String whole(String word, UnaryOperator<String> syllables) {
        StringBuilder pattern = new StringBuilder();
        Matcher parts = SYLLABLE.matcher(word);
        int end = 0;
        for (MatchResult part : parts.results().toList()) {
            pattern.append(literally(word.substring(end, part.start()))).append(syllables.apply(part.group()));
            end = part.end();
        }
        pattern.append(literally(word.substring(end)));
        String before = isPartOfWord(word.codePointAt(0)) ? "(?<!" + PART_OF_WORD + ")" : "";
        String behind = isPartOfWord(word.codePointBefore(word.length())) ? "(?!" + PART_OF_WORD + ")" : "";
        return before + pattern + behind;
    }

    private static String looseSyllable(String syllable) {
        StringBuilder pattern = new StringBuilder();
        boolean ends = endsInIOrY(syllable);
        for (int i = 0; i < syllable.length(); i++) {
            boolean last = i == syllable.length() - 1;
            pattern.append(last && ends ? "[" + FAMILIES.get('i') + FAMILIES.get('y') + "]" : family(syllable, i));
        }
        return pattern.toString();
    }

    private static String family(String syllable, int i) {
        String family = FAMILIES.get(plain(syllable.substring(i, i + 1)));
        return family == null ? literally(syllable.substring(i, i + 1)) : "[" + family + "]";
    }

    /** The tone on each of the vowels in turn: only one of these is a word, and the others are nowhere. */
    private static String exactSyllable(String syllable) {
        String tones = decomposed(syllable)
                .chars()
                .filter(c -> TONES.indexOf(c) >= 0)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        if (tones.length() > 1) {
            return literally(syllable);
        }
        String letters = withoutTones(syllable);
        if (tones.isEmpty()) {
            return letters(letters, endsInIOrY(syllable), -1, tones);
        }
        return IntStream.range(0, letters.length())
                .filter(i -> VOWELS.indexOf(letters.charAt(i)) >= 0)
                .mapToObj(i -> letters(letters, endsInIOrY(syllable), i, tones))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String letters(String letters, boolean endsInIOrY, int toned, String tone) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            String on = i == toned ? tone : "";
            if (endsInIOrY && i == letters.length() - 1) {
                pattern.append('[')
                        .append(composed("i" + on))
                        .append(composed("y" + on))
                        .append(']');
            } else {
                pattern.append(letters.charAt(i) == 'đ' ? "[đð]" : literally(composed(letters.charAt(i) + on)));
            }
        }
        return pattern.toString();
    }

    private static boolean endsInIOrY(String syllable) {
        String plain = syllable.chars()
                .mapToObj(c -> String.valueOf(plain(String.valueOf((char) c))))
                .collect(Collectors.joining());
        return I_OR_Y.matcher(plain).matches();
    }

    private static char plain(String letter) {
        return letter.equals("đ") || letter.equals("ð")
                ? 'd'
                : decomposed(letter).charAt(0);
    }

    private static String withoutTones(String text) {
        return composed(decomposed(text).replaceAll("[" + TONES + "]", ""));
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c);
    }

    /** Nothing in it is a sign of the pattern. */
    private static String literally(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : String.format("\\x{%x}", c))
                .collect(Collectors.joining());
    }
}
