package vn.tiendo.plan.timeframe;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

/** Writes a phrase in the ways in which people type: blanks, dashes, case, diacritics and normalisation form. */
public final class Typist {

    private final Random random;

    public Typist(Random random) {
        this.random = random;
    }

    /** The same phrase as somebody else would have typed it. */
    public String otherwise(String text) {
        String other = text;
        if (random.nextBoolean()) {
            other = other.replace(" ", pick("  ", "\u00a0", " \t ", "\u2003", "\u202f "));
        }
        if (random.nextInt(3) == 0) {
            other = other.replaceAll("(?<=\\p{L})[ \u00a0]+(?=\\d)|(?<=\\d)[ \u00a0]+(?=\\p{L})", "");
        }
        other = other.replace("-", pick("-", "–", "—", "−", "‐", " – "));
        if (random.nextInt(3) == 0) {
            other = random.nextBoolean() ? other.toUpperCase(Locale.ROOT) : other.toLowerCase(Locale.ROOT);
        }
        if (random.nextInt(3) == 0) {
            other = withoutMarks(other, random.nextBoolean() ? 100 : 40);
        }
        other = Normalizer.normalize(other, random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD);
        return pick("", " ", "\n", "(") + other + pick("", ".", ";", " ", "./.");
    }

    /** Loses some of its diacritics. */
    private String withoutMarks(String text, int percent) {
        StringBuilder without = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            boolean lost = random.nextInt(100) < percent;
            if (c == 'đ' || c == 'Đ') {
                without.append(lost ? c == 'đ' ? 'd' : 'D' : c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK || !lost) {
                without.append(c);
            }
        }
        return without.toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
