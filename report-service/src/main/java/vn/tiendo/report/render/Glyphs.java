package vn.tiendo.report.render;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The characters that documents can show: those of their face, and what people paste that has a like among them. What the face
 * has decides, so that no file ever holds an empty box.
 */
public final class Glyphs {

    /** Where words that were saved before the rule hold what has no like. */
    private static final String UNKNOWN = "?";

    private static final Map<Integer, String> LIKE = new HashMap<>();

    static {
        // Bullets of Word, of Symbol and Wingdings too (in the private area).
        like(
                "-", 0x2010, 0x2011, 0x2043, 0x2023, 0x25E6, 0x25C6, 0x25C7, 0x2756, 0x27A2, 0x27A4, 0x25B6, 0x25B7,
                0x2B25);
        like(
                "-", 0x25CF, 0x25A0, 0x25AA, 0x25AB, 0x2219, 0x2027, 0x30FB, 0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF076,
                0xF02D);
        like("√", 0x2713, 0x2714, 0x2705, 0xF0FC, 0xF050);
        like("x", 0x2715, 0x2716, 0x2717, 0x2718, 0x274C, 0xF0FB);
        like("[x]", 0x2611, 0x2612, 0xF0FE, 0xF0FD);
        like("[ ]", 0x2610, 0x25A1, 0x25FB, 0x2B1C, 0xF0A3, 0xF06F);
        like("→", 0x2794, 0x2799, 0x279C, 0x27A1, 0x27F6, 0xF0E0);
        like("⇒", 0x27F9, 0xF0DE);
        for (int i = 0; i < 20; i++) {
            like("(" + (i + 1) + ")", 0x2460 + i);
        }
    }

    /** Characters that stay as they are: nearly all of what is written, so it is looked at only once. */
    private static final BitSet PLAIN = new BitSet();

    static {
        for (char c = ' '; c < Character.MIN_SURROGATE; c++) {
            String text = String.valueOf(c);
            boolean alone = Character.getType(c) != Character.NON_SPACING_MARK
                    && Normalizer.isNormalized(text, Normalizer.Form.NFC);
            PLAIN.set(c, alone && c != '•' && shown(c).filter(text::equals).isPresent());
        }
        PLAIN.set('\n');
    }

    private Glyphs() {}

    private static void like(String shown, int... characters) {
        for (int c : characters) {
            LIKE.put(c, shown);
        }
    }

    /** The text in characters that all faces have, line feeds and tabs kept; a bullet that begins a line is a dash. */
    static String shown(String text) {
        if (text.chars().allMatch(PLAIN::get)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean begins = shown.isEmpty() || shown.charAt(shown.length() - 1) == '\n';
            shown.append(begins && c == '•' ? "-" : shown(c).orElse(UNKNOWN));
        });
        return shown.toString();
    }

    /** The first character that no document can show: as it is, and by its number; empty when there is none. */
    public static Optional<String> missing(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> shown(c).isEmpty())
                .mapToObj("“%1$c” (U+%1$04X)"::formatted)
                .findFirst();
    }

    private static Optional<String> shown(int c) {
        if (c == '\n' || c == '\t') {
            return Optional.of(Character.toString(c));
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return Optional.of(" ");
        }
        if (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT) {
            return Optional.of("");
        }
        if (LIKE.containsKey(c)) {
            return Optional.of(LIKE.get(c));
        }
        if (PdfFace.allHave(c)) {
            return Optional.of(Character.toString(c));
        }
        return Optional.of(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC))
                .filter(plain -> plain.codePoints().allMatch(PdfFace::allHave));
    }
}
