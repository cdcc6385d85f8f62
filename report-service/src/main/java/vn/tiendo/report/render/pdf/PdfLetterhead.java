package vn.tiendo.report.render.pdf;

import static vn.tiendo.report.render.pdf.PdfFont.BOLD;
import static vn.tiendo.report.render.pdf.PdfFont.ITALIC;
import static vn.tiendo.report.render.pdf.PdfFont.REGULAR;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.render.document.OfficialDocument;

/** What stands above the text: who writes, from where, what it is, and to whom. */
final class PdfLetterhead {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** Of the names in upper case. */
    private static final float NAMES = 12;

    private static final float SIZE = 13;
    private static final float TITLE = 14;
    private static final float PADDING = 4;
    private static final float UNDER_RULE = 10;

    private final PdfFlow flow;
    private final OfficialDocument.Header header;
    private final float width;
    private final float right = BOLD.width(NATION, NAMES) + 4 * PADDING;
    private final float left;

    PdfLetterhead(PdfFlow flow, OfficialDocument.Header header) {
        this.flow = flow;
        this.header = header;
        this.width = flow.width();
        this.left = width - right;
    }

    void write(String notice) {
        if (notice != null) {
            flow.add(framed(notice));
        }
        flow.add(agencies());
        if (!header.letter()) {
            flow.add(title());
        }
        addressees().forEach(flow::add);
    }

    private PdfPTable framed(String notice) {
        PdfPTable frame = new PdfPTable(1);
        frame.setWidthPercentage(100);
        frame.setSpacingAfter(UNDER_RULE);
        PdfPCell cell = new PdfPCell();
        cell.setPadding(PADDING);
        cell.setPaddingTop(0);
        cell.addElement(PdfPage.centred(BOLD, notice, SIZE, width - 2 * PADDING));
        frame.addCell(cell);
        return frame;
    }

    private PdfPTable agencies() {
        PdfPTable table = new PdfPTable(new float[] {left, right});
        table.setWidthPercentage(100);
        table.setSpacingAfter(UNDER_RULE);
        table.addCell(issuer());
        table.addCell(state());
        PdfPCell number = cell();
        number.addElement(PdfPage.centred(REGULAR, header.number(), SIZE, left - 2 * PADDING));
        if (header.letter()) {
            number.addElement(PdfPage.centred(REGULAR, header.subject(), NAMES, left - 2 * PADDING));
        }
        table.addCell(number);
        PdfPCell place = cell();
        place.addElement(PdfPage.centred(ITALIC, header.placeAndDate(), SIZE, right - 2 * PADDING));
        table.addCell(place);
        return table;
    }

    private PdfPCell issuer() {
        float inner = left - 2 * PADDING;
        PdfPCell cell = cell();
        if (header.parent() != null) {
            cell.addElement(PdfPage.centred(REGULAR, header.parent(), NAMES, inner));
        }
        cell.addElement(PdfPage.centred(BOLD, header.issuer(), NAMES, inner));
        cell.addElement(PdfPage.shortRule(BOLD, header.issuer(), NAMES, inner));
        cell.setPaddingBottom(UNDER_RULE);
        return cell;
    }

    private PdfPCell state() {
        float inner = right - 2 * PADDING;
        PdfPCell cell = cell();
        cell.addElement(PdfPage.centred(BOLD, NATION, NAMES, inner));
        cell.addElement(PdfPage.centred(BOLD, MOTTO, SIZE, inner));
        cell.addElement(PdfPage.rule(BOLD.width(MOTTO, SIZE), inner));
        cell.setPaddingBottom(UNDER_RULE);
        return cell;
    }

    private static PdfPCell cell() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setPaddingLeft(PADDING);
        cell.setPaddingRight(PADDING);
        return cell;
    }

    private PdfPTable title() {
        PdfPCell cell = cell();
        cell.setPadding(0);
        cell.setPaddingBottom(UNDER_RULE);
        cell.addElement(PdfPage.centred(BOLD, header.title(), TITLE, width));
        cell.addElement(PdfPage.centred(BOLD, header.subject(), TITLE, width));
        cell.addElement(PdfPage.shortRule(BOLD, header.subject(), TITLE, width));
        PdfPTable title = new PdfPTable(1);
        title.setWidthPercentage(100);
        title.setSpacingBefore(UNDER_RULE);
        title.addCell(cell);
        return title;
    }

    /** One stands in the line of "Kính gửi:", several are a list under it. */
    private List<Paragraph> addressees() {
        List<String> names = header.addressees();
        List<Paragraph> lines = new ArrayList<>();
        if (names.size() == 1) {
            lines.add(PdfPage.centred(REGULAR, "Kính gửi: " + names.get(0), TITLE, width));
        } else if (!names.isEmpty()) {
            lines.add(indented("Kính gửi:", width / 5));
            for (int i = 0; i < names.size(); i++) {
                lines.add(indented("- " + names.get(i) + (i < names.size() - 1 ? ";" : "."), width / 3));
            }
        }
        if (!lines.isEmpty()) {
            lines.get(0).setSpacingBefore(UNDER_RULE);
            lines.get(lines.size() - 1).setSpacingAfter(UNDER_RULE);
        }
        return lines;
    }

    private static Paragraph indented(String text, float indent) {
        Paragraph paragraph = PdfPage.paragraph(REGULAR.phrase(text, TITLE), Element.ALIGN_LEFT);
        paragraph.setIndentationLeft(indent);
        return paragraph;
    }
}
