package vn.tiendo.report.render.text;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The faces of Liberation Serif, which takes the room of Times New Roman: what they have is what documents can show. */
public enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    private final BaseFont font;

    Face(String name) {
        String file = "LiberationSerif-" + name + ".ttf";
        try (InputStream bytes = Face.class.getResourceAsStream("/liberation/" + file)) {
            font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes.readAllBytes(), null, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // PDF/A-2 needs no list of a subset's glyphs, and refuses one that leaves any out.
        font.setIncludeCidSet(false);
    }

    public BaseFont font() {
        return font;
    }

    /** Whether each of them has a glyph for it. */
    static boolean allHave(int character) {
        for (Face face : values()) {
            if (!Character.isBmpCodePoint(character) || !face.font.charExists(character)) {
                return false;
            }
        }
        return true;
    }
}
