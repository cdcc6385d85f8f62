package vn.tiendo.report.render.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.nio.CharBuffer;
import vn.tiendo.report.render.text.Bonds;
import vn.tiendo.report.render.text.Face;
import vn.tiendo.report.render.text.Glyphs;

/** The faces of a document as OpenPDF sets them; a file embeds of them what it uses. */
public enum PdfFont {
    REGULAR(Face.REGULAR),
    BOLD(Face.BOLD),
    ITALIC(Face.ITALIC),
    BOLD_ITALIC(Face.BOLD_ITALIC);

    /** More lines than these are a text rather than a title. */
    private static final int BALANCED_LINES = 5;

    private static final float STEP = 3;

    private final BaseFont font;

    PdfFont(Face face) {
        this.font = face.font();
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
        chunk.setSplitCharacter((start, current, end, characters, chunks) ->
                characters[current] <= ' ' && !Bonds.holdsBlank(CharBuffer.wrap(characters), current));
        return chunk;
    }

    /** The width of the text in one line, in points. */
    float width(String text, float size) {
        return font.getWidthPoint(shown(text), size);
    }

    /** How many lines the text takes. */
    public int lines(String text, float size, float width) {
        int lines = 0;
        for (String paragraph : shown(text).split("\n", -1)) {
            float blank = font.getWidthPoint(' ', size);
            float filled = 0;
            lines++;
            for (String word : Bonds.pieces(paragraph)) {
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

    /** As all that a document holds, see {@link Glyphs}; a tab is a blank. */
    String shown(String text) {
        return Glyphs.shown(text).replace('\t', ' ');
    }
}
