package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tiendo.plan.document.PdfPage.Glyph;

/**
 * A page as lines and tables.
 *
 * @param lines those outside of tables
 */
record PdfLayout(List<PdfLine> lines, List<PdfTable> tables) {

    static PdfLayout of(PdfPage page) {
        List<PdfTable> tables = PdfRules.tables(page);
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            if (tables.stream().noneMatch(table -> table.take(glyph))) {
                outside.add(glyph);
            }
        }
        return new PdfLayout(new ArrayList<>(PdfLine.of(outside, true)), tables);
    }

    /** Lines and tables from above to below. */
    List<Object> inOrder() {
        List<Object> items = new ArrayList<>(lines);
        items.addAll(tables);
        items.sort(Comparator.comparingDouble(
                item -> item instanceof PdfTable table ? table.top() : ((PdfLine) item).y()));
        return items;
    }
}
