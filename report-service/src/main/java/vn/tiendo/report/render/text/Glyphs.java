package vn.tiendo.report.render.text;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
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
        like("-", "\u2010\u2011\u2027⁃‣◦◆◇❖➢➤▶▷▸▹⬥●■▪▫◾◽❑❒❍◯⚫⚪✚∙・\uF0B7\uF0A7\uF0A8\uF0D8\uF076\uF02D");
        like("*", "★☆✦✶✱∗");
        like("·", "⋅");
        like("√", "✓✔✅\uF0FC\uF050");
        like("x", "✕✖✗✘❌\uF0FB");
        like("[x]", "☑☒\uF0FE\uF0FD");
        like("[ ]", "☐□◻⬜\uF0A3\uF06F");
        like("→", "➔➙➜➡⟶⇒⟹\uF0E0\uF0DE");
        like("↔", "⇔");
        for (int i = 0; i < 20; i++) {
            like("(" + (i + 1) + ")", Character.toString('①' + i));
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

    private static void like(String shown, String characters) {
        characters.codePoints().forEach(c -> LIKE.put(c, shown));
    }

    /** The text in characters that all faces have, line feeds and tabs kept; a bullet that begins a line is a dash. */
    public static String shown(String text) {
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

    /** The characters that no document can show, each once: as it is, and by its number. */
    public static List<String> missing(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> shown(c).isEmpty())
                .distinct()
                .mapToObj("“%1$c” (U+%1$04X)"::formatted)
                .toList();
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
        if (Face.allHave(c)) {
            return Optional.of(Character.toString(c));
        }
        return Optional.of(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC))
                .filter(plain -> plain.codePoints().allMatch(Face::allHave));
    }
}
