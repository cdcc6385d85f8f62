package vn.tiendo.report.render.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;
import java.util.function.Supplier;
import vn.tiendo.report.render.pdf.PdfTags.Tag;

/** What is written runs from page to page. All of it goes into one stream, so that it is also read out in its order. */
final class PdfFlow {

    private final Document document;
    private final PdfWriter writer;
    private final PdfPages pages;
    private final PdfTags tags;
    private float y;

    /**
     * @param document opened, in portrait
     */
    PdfFlow(Document document, PdfWriter writer, PdfPages pages, PdfTags tags) {
        this.document = document;
        this.writer = writer;
        this.pages = pages;
        this.tags = tags;
        this.y = document.top();
    }

    PdfTags tags() {
        return tags;
    }

    PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    float width() {
        return document.right() - document.left();
    }

    /** How high the next thing begins, in points from the foot of the page. */
    float y() {
        return y;
    }

    /** A column of the text's whole width. */
    PdfColumn column() {
        return column(0, width());
    }

    /**
     * @param left from the left margin
     */
    PdfColumn column(float left, float width) {
        return new PdfColumn(writer, tags, document.left() + left, width);
    }

    void add(Paragraph paragraph, float line, Supplier<Tag> tag) {
        add(List.of(column().words(paragraph, line, tag)));
    }

    void add(List<PdfColumn> columns) {
        add(columns, () -> {}, () -> {});
    }

    /**
     * Puts columns beside each other, from page to page as long as any has more.
     *
     * @param onNewPage before they go on on the next page
     * @param onEndOfPage when they have ended on a page; {@link #y} is there
     * @throws IllegalStateException when something that cannot be divided is higher than a page
     */
    void add(List<PdfColumn> columns, Runnable onNewPage, Runnable onEndOfPage) {
        boolean newPage = false;
        while (true) {
            float top = y;
            float lowest = top;
            for (PdfColumn column : columns) {
                lowest = Math.min(lowest, column.write(top, document.bottom()));
            }
            y = lowest;
            onEndOfPage.run();
            if (columns.stream().allMatch(PdfColumn::isEmpty)) {
                return;
            }
            if (newPage && y == top) {
                throw new IllegalStateException("No page holds a line of what is to be written");
            }
            newPage();
            onNewPage.run();
            newPage = true;
        }
    }

    /** Leaves a gap, but for the top of a page. */
    void gap(float height) {
        if (y < document.top()) {
            y -= height;
        }
    }

    /** Begins a new page unless there is as much room on this one, or not even on a whole one; says whether it did. */
    boolean room(float needed) {
        boolean needsPage =
                y < document.top() && y - document.bottom() < needed && needed <= document.top() - document.bottom();
        if (needsPage) {
            newPage();
        }
        return needsPage;
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
