package vn.tiendo.report.render.pdf;

import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfWriter;

/** The outline of the document, as readers show it beside the pages. */
final class PdfBookmarks {

    private static final int LEVELS = 3;

    private final PdfFlow flow;
    private final PdfOutline[] last = new PdfOutline[LEVELS + 1];

    PdfBookmarks(PdfWriter writer, PdfFlow flow) {
        this.flow = flow;
        last[0] = writer.getRootOutline();
    }

    /**
     * Marks the place that is written next.
     *
     * @param level 1 to 3; it belongs to what was marked last on a higher level
     */
    void mark(int level, String text) {
        PdfOutline above = last[level - 1];
        for (int i = level - 1; above == null; i--) {
            above = last[i];
        }
        PdfDestination here = new PdfDestination(PdfDestination.FITH, flow.y());
        last[level] = new PdfOutline(above, here, PdfFont.REGULAR.shown(text), level == 1);
        for (int i = level + 1; i <= LEVELS; i++) {
            last[i] = null;
        }
    }
}
