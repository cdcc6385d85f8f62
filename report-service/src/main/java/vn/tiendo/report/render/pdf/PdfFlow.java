package vn.tiendo.report.render.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfWriter;

/** What is written runs from page to page. All of it goes into one stream, so that it is also read out in its order. */
final class PdfFlow {

    private final Document document;
    private final PdfWriter writer;
    private final PdfPages pages;
    private float y;

    /**
     * @param document opened, in portrait
     */
    PdfFlow(Document document, PdfWriter writer, PdfPages pages) {
        this.document = document;
        this.writer = writer;
        this.pages = pages;
        this.y = document.top();
    }

    float width() {
        return document.right() - document.left();
    }

    /** How high the next thing begins, in points from the foot of the page. */
    float y() {
        return y;
    }

    /**
     * @throws IllegalStateException when a part that cannot be divided is higher than a page
     */
    void add(Element element) {
        ColumnText column = new ColumnText(writer.getDirectContent());
        column.addElement(element);
        place(column);
        while (ColumnText.hasMoreText(column.go())) {
            if (column.getYLine() == document.top()) {
                throw new IllegalStateException("No page holds " + element);
            }
            newPage();
            place(column);
        }
        y = column.getYLine();
    }

    private void place(ColumnText column) {
        // Below the margin the column would be upside down.
        y = Math.max(y, document.bottom());
        column.setAdjustFirstLine(y == document.top());
        column.setSimpleColumn(document.left(), document.bottom(), document.right(), y);
    }

    /** Leaves a gap, but for the top of a page. */
    void gap(float height) {
        if (y < document.top()) {
            y -= height;
        }
    }

    /** Begins a new page unless there is as much room on this one. */
    void room(float needed) {
        if (y < document.top() && y - document.bottom() < needed) {
            newPage();
        }
    }

    /** Begins a part with pages of its own size and numbers. */
    void beginPart(Rectangle pageSize) {
        document.setPageSize(pageSize);
        newPage();
        pages.beginPart();
    }

    private void newPage() {
        document.newPage();
        y = document.top();
    }
}
