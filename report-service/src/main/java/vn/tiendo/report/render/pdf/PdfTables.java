package vn.tiendo.report.render.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.report.render.document.OfficialDocument.Alignment;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** Lays out tables with a header that comes again on every page. */
final class PdfTables {

    /** In a table as long as the year the laid out rows would fill the heap: so many at a time go to the page. */
    private static final int ROWS_AT_ONCE = 50;

    /** A table up to this size is not divided between pages. */
    private static final int SMALL = 8;

    private static final float LINE = 0.5f;
    private static final float PADDING = 4;
    private static final float LEADING = 1.2f;
    private static final float NARROW_PERCENTAGE = 86;

    private final PdfFlow flow;
    private final float size;

    /**
     * @param size of the letters, in points
     */
    PdfTables(PdfFlow flow, float size) {
        this.flow = flow;
        this.size = size;
    }

    void add(Table table) {
        PdfPTable laidOut = begin(table);
        flow.gap(PdfPage.PARAGRAPH_GAP);
        for (List<String> row : table.rows()) {
            if (laidOut.size() > ROWS_AT_ONCE) {
                flow.add(laidOut);
                laidOut.deleteBodyRows();
                laidOut.setSkipFirstHeader(true);
            }
            for (int i = 0; i < row.size(); i++) {
                laidOut.addCell(
                        cell(PdfFont.REGULAR, row.get(i), table.columns().get(i).alignment()));
            }
        }
        if (table.rows().size() <= SMALL) {
            flow.room(laidOut.getTotalHeight());
        }
        flow.add(laidOut);
        flow.gap(2 * PdfPage.PARAGRAPH_GAP);
    }

    private PdfPTable begin(Table table) {
        float percentage = table.narrow() ? NARROW_PERCENTAGE : 100;
        float width = flow.width() * percentage / 100;
        PdfPTable begun = new PdfPTable(widths(table.columns(), width));
        begun.setWidthPercentage(percentage);
        begun.setTotalWidth(width);
        table.columns().forEach(c -> begun.addCell(heading(c)));
        begun.setHeaderRows(1);
        return begun;
    }

    /** By weight, but none narrower than a word of its heading: the others give up what that takes. */
    private float[] widths(List<Column> columns, float width) {
        int weights = columns.stream().mapToInt(Column::weight).sum();
        float[] least = new float[columns.size()];
        float[] widths = new float[columns.size()];
        float missing = -width;
        float spare = 0;
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            least[i] = longestWord(column.heading()) + 2 * PADDING + 1;
            widths[i] = Math.max(least[i], width * column.weight() / weights);
            missing += widths[i];
            spare += widths[i] - least[i];
        }
        for (int i = 0; i < widths.length && spare > missing; i++) {
            widths[i] -= missing * (widths[i] - least[i]) / spare;
        }
        return widths;
    }

    private float longestWord(String text) {
        return Stream.of(text.split(" "))
                .map(word -> PdfFont.BOLD.width(word, size))
                .max(Float::compare)
                .orElse(0f);
    }

    private PdfPCell heading(Column column) {
        PdfPCell cell = cell(PdfFont.BOLD, column.heading(), Alignment.CENTRE);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private PdfPCell cell(PdfFont face, String text, Alignment alignment) {
        PdfPCell cell = new PdfPCell(face.phrase(text, size));
        cell.setLeading(0, LEADING);
        cell.setUseAscender(true);
        cell.setUseDescender(true);
        cell.setPadding(PADDING);
        cell.setBorderWidth(LINE);
        cell.setHorizontalAlignment(
                switch (alignment) {
                    case START -> Element.ALIGN_LEFT;
                    case CENTRE -> Element.ALIGN_CENTER;
                    case END -> Element.ALIGN_RIGHT;
                });
        return cell;
    }
}
