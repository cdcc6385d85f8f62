package vn.tiendo.report.render.text;

import java.util.List;
import java.util.regex.Pattern;

/** Words of others made fit for a document: what no XML 1.0 holds, and what would turn the direction of a line, is taken out. */
public final class SafeText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private SafeText() {}

    /** In NFC, with line feeds as the only line breaks; null for null. */
    public static String text(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(text.length());
        LINE_BREAK
                .matcher(text)
                .replaceAll("\n")
                .codePoints()
                .filter(SafeText::isAllowed)
                .forEach(kept::appendCodePoint);
        return Glyphs.shown(kept.toString());
    }

    public static List<String> texts(List<String> texts) {
        return texts.stream().map(SafeText::text).toList();
    }

    private static boolean isAllowed(int c) {
        if (c == '\t' || c == '\n') {
            return true;
        }
        boolean turnsDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean noCharacter =
                c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || c == 0xFFFE || c == 0xFFFF;
        return !Character.isISOControl(c) && !turnsDirection && !noCharacter;
    }
}
