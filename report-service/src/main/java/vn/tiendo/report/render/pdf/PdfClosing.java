package vn.tiendo.report.render.pdf;

import static vn.tiendo.report.render.pdf.PdfFont.BOLD;
import static vn.tiendo.report.render.pdf.PdfFont.BOLD_ITALIC;
import static vn.tiendo.report.render.pdf.PdfFont.REGULAR;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import vn.tiendo.report.render.document.OfficialDocument;

/** What stands below the text: who receives it, and who signs, on one level and on one page. */
final class PdfClosing {

    private static final float SIGNER = 14;
    private static final float HEADING = 12;
    private static final float RECIPIENT = 11;
    private static final float SIGNATURE_ROOM = PdfPage.mm(26);

    private PdfClosing() {}

    static PdfPTable of(OfficialDocument.Header header, float width) {
        PdfPTable table = new PdfPTable(new float[] {45, 55});
        table.setTotalWidth(width);
        table.setWidthPercentage(100);
        table.addCell(recipients(header.recipients()));
        table.addCell(signer(header, width * 0.55f));
        return table;
    }

    private static PdfPCell recipients(List<String> recipients) {
        PdfPCell cell = cell();
        cell.addElement(left(BOLD_ITALIC.phrase("Nơi nhận:", HEADING)));
        for (int i = 0; i < recipients.size(); i++) {
            String end = i < recipients.size() - 1 ? ";" : ".";
            cell.addElement(left(REGULAR.phrase("- " + recipients.get(i) + end, RECIPIENT)));
        }
        return cell;
    }

    private static PdfPCell signer(OfficialDocument.Header header, float width) {
        PdfPCell cell = cell();
        if (header.authority() != null) {
            cell.addElement(PdfPage.centred(BOLD, header.authority(), SIGNER, width));
        }
        cell.addElement(PdfPage.centred(BOLD, header.post(), SIGNER, width));
        if (header.signer() == null) {
            cell.setPaddingBottom(SIGNATURE_ROOM);
        } else {
            Paragraph signer = PdfPage.centred(BOLD, header.signer(), SIGNER, width);
            signer.setSpacingBefore(SIGNATURE_ROOM);
            cell.addElement(signer);
        }
        return cell;
    }

    private static Paragraph left(Phrase text) {
        return PdfPage.paragraph(text, Element.ALIGN_LEFT);
    }

    private static PdfPCell cell() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }
}
