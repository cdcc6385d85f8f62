package vn.tiendo.report.render.pdf;

import static vn.tiendo.report.render.pdf.PdfFont.BOLD;
import static vn.tiendo.report.render.pdf.PdfFont.BOLD_ITALIC;
import static vn.tiendo.report.render.pdf.PdfFont.REGULAR;

import com.lowagie.text.Element;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.render.document.OfficialDocument;

/** What stands below the text: who receives it, and who signs, on one level and on one page. */
final class PdfClosing {

    private static final float SIGNER = 14;
    private static final float HEADING = 12;
    private static final float RECIPIENT = 11;
    private static final float SIGNATURE_ROOM = PdfPage.mm(26);

    private final PdfFlow flow;
    private final List<PdfColumn> columns;

    PdfClosing(PdfFlow flow, OfficialDocument.Header header) {
        this.flow = flow;
        float left = flow.width() * 0.45f;
        PdfColumn receivers = flow.column(0, left);
        PdfColumn signing = flow.column(left, flow.width() - left);
        this.columns = header.bare()
                ? List.of(receivers, signing)
                : List.of(recipients(header.recipientLines(), receivers), signer(header, signing));
    }

    float height() {
        return Math.max(columns.get(0).height(), columns.get(1).height());
    }

    void write() {
        flow.add(columns);
    }

    private PdfColumn recipients(List<String> lines, PdfColumn column) {
        add(column, BOLD_ITALIC, "Nơi nhận:", HEADING);
        lines.forEach(line -> add(column, REGULAR, line, RECIPIENT));
        return column;
    }

    private void add(PdfColumn column, PdfFont face, String text, float size) {
        column.words(
                PdfPage.paragraph(face.phrase(text, size), Element.ALIGN_LEFT),
                size * PdfPage.LEADING,
                flow.tags()::paragraph);
    }

    private PdfColumn signer(OfficialDocument.Header header, PdfColumn column) {
        List<String> lines = new ArrayList<>();
        lines.addAll(header.authorities());
        lines.add(header.post());
        lines.forEach(line -> centred(column, line));
        column.gap(SIGNATURE_ROOM);
        if (header.signer() != null) {
            centred(column, header.signer());
        }
        return column;
    }

    private void centred(PdfColumn column, String text) {
        column.words(
                PdfPage.centred(BOLD, text, SIGNER, column.width()), SIGNER * PdfPage.LEADING, flow.tags()::paragraph);
    }
}
