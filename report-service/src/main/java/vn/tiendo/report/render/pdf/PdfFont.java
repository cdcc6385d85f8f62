package vn.tiendo.report.render.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/** The faces of Liberation Serif, which takes the room of Times New Roman; documents embed of it what they use. */
enum PdfFont {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    /** Stands for what the face has no glyph for: PDF/A allows no missing ones. */
    private static final char UNKNOWN = '□';

    /** More lines than these are a text rather than a title. */
    private static final int BALANCED_LINES = 5;

    private static final float STEP = 3;

    private final BaseFont font;

    PdfFont(String name) {
        String file = "LiberationSerif-" + name + ".ttf";
        try (InputStream bytes = PdfFont.class.getResourceAsStream("/liberation/" + file)) {
            font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes.readAllBytes(), null, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // PDF/A-2 needs no list of a subset's glyphs, and refuses one that leaves any out.
        font.setIncludeCidSet(false);
    }

    /** The text as one line or more. Lines break at blanks only, so that "205/KH-UBND" stays whole where it fits. */
    Phrase phrase(String text, float size) {
        Phrase phrase = new Phrase();
        phrase.setFont(new Font(font, size));
        phrase.add(chunk(text, size));
        return phrase;
    }

    Chunk chunk(String text, float size) {
        Chunk chunk = new Chunk(shown(text), new Font(font, size));
        chunk.setSplitCharacter((start, current, end, characters, chunks) -> characters[current] <= ' ');
        return chunk;
    }

    /** The width of the text in one line, in points. */
    float width(String text, float size) {
        return font.getWidthPoint(shown(text), size);
    }

    /** How many lines the text takes. */
    int lines(String text, float size, float width) {
        int lines = 0;
        for (String paragraph : shown(text).split("\n", -1)) {
            float blank = font.getWidthPoint(' ', size);
            float filled = 0;
            lines++;
            for (String word : paragraph.split(" +")) {
                float length = font.getWidthPoint(word, size);
                if (filled > 0 && filled + blank + length > width) {
                    lines++;
                    filled = 0;
                }
                lines += (int) (length / width);
                filled += (filled > 0 ? blank : 0) + length % width;
            }
        }
        return lines;
    }

    /** The width in which a centred text takes no more lines than in the given one, but lines of about the same length. */
    float balanced(String text, float size, float width) {
        int lines = lines(text, size, width);
        float balanced = width;
        while (lines > 1 && lines <= BALANCED_LINES && lines(text, size, balanced - STEP) == lines) {
            balanced -= STEP;
        }
        return balanced;
    }

    /** What can be seen of a text: composed, without control characters and invisible marks, every glyph there. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == '\n') {
                shown.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                shown.append(' ');
            } else if (Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT) {
                shown.append(Character.isBmpCodePoint(c) && font.charExists(c) ? (char) c : UNKNOWN);
            }
        });
        return shown.toString();
    }
}
