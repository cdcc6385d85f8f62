package vn.tiendo.report.render.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** Numbers the pages of each part, the text and every annex, in the middle of the top margin; its first page bears none. */
final class PdfPages extends PdfPageEventHelper {

    private static final float SIZE = 13;

    private int page;
    private PdfTags tags;

    /** To which page numbers do not belong. */
    void beside(PdfTags tags) {
        this.tags = tags;
    }

    /** The next page is the first of its part. */
    void beginPart() {
        page = 0;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        page++;
        if (page > 1) {
            tags.artifact(() -> ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    PdfFont.REGULAR.phrase(String.valueOf(page), SIZE),
                    (document.left() + document.right()) / 2,
                    document.top() + document.topMargin() / 2 - SIZE / 3,
                    0));
        }
    }
}
