package vn.tiendo.report.render.pdf;

import static vn.tiendo.report.render.pdf.PdfFont.BOLD;
import static vn.tiendo.report.render.pdf.PdfFont.ITALIC;
import static vn.tiendo.report.render.pdf.PdfFont.REGULAR;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
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
            notice(notice);
        }
        if (!header.bare()) {
            flow.add(List.of(issuer(), state()));
            flow.gap(UNDER_RULE);
            flow.add(List.of(number(), place()));
            flow.gap(2 * UNDER_RULE);
        }
        if (!header.letter()) {
            title();
        }
        addressees();
    }

    private void notice(String notice) {
        PdfColumn column = flow.column(PADDING, width - 2 * PADDING);
        centred(column, BOLD, notice, SIZE).gap(2 * PADDING);
        PdfFrame frame = new PdfFrame(flow, List.of(flow.column()));
        flow.add(List.of(column), frame::begin, frame::end);
        flow.gap(UNDER_RULE);
    }

    private PdfColumn issuer() {
        PdfColumn column = flow.column(PADDING, left - 2 * PADDING);
        if (header.parent() != null) {
            centred(column, REGULAR, header.parent(), NAMES);
        }
        return centred(column, BOLD, header.issuer(), NAMES)
                .rule(PdfPage.shortRule(BOLD, header.issuer(), NAMES, column.width()), PdfPage.RULE_GAP);
    }

    private PdfColumn state() {
        PdfColumn column = flow.column(left + PADDING, right - 2 * PADDING);
        centred(column, BOLD, NATION, NAMES);
        return centred(column, BOLD, MOTTO, SIZE).rule(BOLD.width(MOTTO, SIZE), PdfPage.RULE_GAP);
    }

    private PdfColumn number() {
        PdfColumn column = flow.column(PADDING, left - 2 * PADDING);
        centred(column, REGULAR, header.number(), SIZE);
        return header.letter() ? centred(column, REGULAR, header.subject(), NAMES) : column;
    }

    private PdfColumn place() {
        return centred(flow.column(left + PADDING, right - 2 * PADDING), ITALIC, header.placeAndDate(), SIZE);
    }

    private void title() {
        PdfColumn column = flow.column();
        column.words(PdfPage.centred(BOLD, header.title(), TITLE, width), TITLE * PdfPage.LEADING, () -> flow.tags()
                .heading(1));
        centred(column, BOLD, header.subject(), TITLE)
                .rule(PdfPage.shortRule(BOLD, header.subject(), TITLE, width), PdfPage.RULE_GAP);
        flow.add(List.of(column));
        flow.gap(UNDER_RULE);
    }

    /** One stands in the line of "Kính gửi:", several are a list under it. */
    private void addressees() {
        List<String> names = header.addressees();
        PdfColumn column = flow.column();
        if (names.size() == 1) {
            centred(column, REGULAR, "Kính gửi: " + names.get(0), TITLE);
        } else if (!names.isEmpty()) {
            indented(column, "Kính gửi:", width / 5);
            header.addresseeLines().forEach(line -> indented(column, line, width / 3));
        }
        if (!names.isEmpty()) {
            flow.gap(UNDER_RULE);
            flow.add(List.of(column));
            flow.gap(UNDER_RULE);
        }
    }

    private PdfColumn centred(PdfColumn column, PdfFont face, String text, float size) {
        return column.words(
                PdfPage.centred(face, text, size, column.width()), size * PdfPage.LEADING, flow.tags()::paragraph);
    }

    private void indented(PdfColumn column, String text, float indent) {
        Paragraph paragraph = PdfPage.paragraph(REGULAR.phrase(text, TITLE), Element.ALIGN_LEFT);
        paragraph.setIndentationLeft(indent);
        column.words(paragraph, TITLE * PdfPage.LEADING, flow.tags()::paragraph);
    }
}
