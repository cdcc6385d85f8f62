package vn.tiendo.report.content;

import java.util.Locale;

/** What a text says, whatever its marks, blanks and capitals: texts that say the same are told once. */
public final class PlainWords {

    private PlainWords() {}

    public static String of(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\s]+", " ").strip();
    }
}
