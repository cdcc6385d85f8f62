package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.plan.document.PdfPage.Glyph;

/**
 * Letters that stand beside each other.
 *
 * @param size of the most letters
 * @param firstWord how broad it is
 * @param alone nothing else stands on its height
 */
record PdfLine(
        double left, double right, double y, double size, String text, boolean bold, double firstWord, boolean alone) {

    /** In parts of the size of the letters: a blank, and what is broader than any blank of a sentence. */
    private static final double BLANK = 0.17;

    private static final double COLUMN = 3;

    double width() {
        return right - left;
    }

    /** @param columns whether a broad gap parts one line from another, as it does outside of cells */
    static List<PdfLine> of(List<Glyph> glyphs, boolean columns) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.removeIf(glyph -> glyph.text().isEmpty());
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<PdfLine> lines = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!row.isEmpty()
                    && glyph.y() - row.get(0).y()
                            > 0.5 * Math.max(glyph.size(), row.get(0).size())) {
                addRow(row, columns, lines);
                row.clear();
            }
            row.add(glyph);
        }
        addRow(row, columns, lines);
        return lines;
    }

    private static void addRow(List<Glyph> row, boolean columns, List<PdfLine> lines) {
        List<Glyph> sorted = new ArrayList<>(row);
        sorted.removeIf(glyph -> glyph.text().isBlank());
        sorted.sort(Comparator.comparingDouble(Glyph::x));
        List<List<Glyph>> parts = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : sorted) {
            // What is drawn twice, a little aside, looks bold.
            boolean again = last != null
                    && glyph.text().equals(last.text())
                    && glyph.x() - last.x() < 0.3 * Math.max(1, last.width());
            if (again) {
                continue;
            }
            if (last == null || columns && glyph.x() - last.x() - last.width() > COLUMN * glyph.size()) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(glyph);
            last = glyph;
        }
        for (List<Glyph> part : parts) {
            lines.add(line(part, parts.size() == 1));
        }
    }

    private static PdfLine line(List<Glyph> glyphs, boolean alone) {
        StringBuilder text = new StringBuilder();
        Glyph last = null;
        double firstWord = -1;
        double right = 0;
        boolean bold = true;
        for (Glyph glyph : glyphs) {
            if (last != null && glyph.x() - last.x() - last.width() > BLANK * glyph.size()) {
                text.append(' ');
                firstWord =
                        firstWord < 0 ? last.x() + last.width() - glyphs.get(0).x() : firstWord;
            }
            text.append(glyph.text());
            bold &= glyph.bold();
            right = Math.max(right, glyph.x() + glyph.width());
            last = glyph;
        }
        Glyph first = glyphs.get(0);
        double size = glyphs.get(glyphs.size() / 2).size();
        double y = glyphs.get(glyphs.size() / 2).y();
        double word = firstWord < 0 ? right - first.x() : firstWord;
        // A soft hyphen at the end is seen, and joins the word with what comes.
        String told = Words.plain(text) + (text.toString().endsWith("\u00AD") ? "\u00AD" : "");
        return new PdfLine(first.x(), right, y, size, told, bold, word, alone);
    }
}
