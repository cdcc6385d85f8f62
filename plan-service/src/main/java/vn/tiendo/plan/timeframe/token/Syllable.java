package vn.tiendo.plan.timeframe.token;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A Vietnamese syllable without regard to case: its letters, the quality mark of each (â, ă, ơ, đ) and its one tone, wherever
 * that is placed (hòa, hoà).
 *
 * @param letters without marks
 * @param qualities a mark for each letter, or '.'
 * @param tone the mark of the tone, or '.'; '!' where it is no syllable
 */
public record Syllable(String letters, String qualities, char tone) {

    private static final char NONE = '.';
    private static final char IMPOSSIBLE = '!';

    public static Syllable of(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder qualities = new StringBuilder();
        char tone = NONE;
        String marks = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (char c : marks.toCharArray()) {
            switch (c) {
                case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323' -> tone = tone == NONE ? c : IMPOSSIBLE;
                case '\u0302', '\u0306', '\u031b' -> {
                    int last = qualities.length() - 1;
                    if (last < 0 || qualities.charAt(last) != NONE) {
                        tone = IMPOSSIBLE;
                    } else {
                        qualities.setCharAt(last, c);
                    }
                }
                case 'đ' -> {
                    letters.append('d');
                    qualities.append(c);
                }
                default -> {
                    letters.append(c);
                    qualities.append(NONE);
                }
            }
        }
        return new Syllable(letters.toString(), qualities.toString(), tone);
    }

    /** Whether what was written can be this word: the same letters, and no mark that the word does not have. */
    public boolean covers(Syllable written) {
        if (!letters.equals(written.letters) || written.tone != NONE && written.tone != tone) {
            return false;
        }
        for (int i = 0; i < qualities.length(); i++) {
            char mark = written.qualities.charAt(i);
            if (mark != NONE && mark != qualities.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
