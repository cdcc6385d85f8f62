package vn.tiendo.report.render.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;

/** Sizes and distances of official documents (Decree 30/2020/NĐ-CP, appendix I), in points. */
final class PdfPage {

    static final Rectangle PORTRAIT = new Rectangle(mm(210), mm(297));
    static final Rectangle LANDSCAPE = new Rectangle(mm(297), mm(210));

    /** Of the text. */
    static final float BODY = 14;

    /** Line spacing relative to the size of the letters: 1.16 of the single spacing of Times New Roman. */
    static final float LEADING = 1.33f;

    static final float PARAGRAPH_GAP = 6;

    /** From the foot of a line to the rule under it. */
    static final float RULE_GAP = 6;

    private static final float RULE = 0.75f;

    private PdfPage() {}

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    static Document document() {
        return new Document(PORTRAIT, mm(30), mm(15), mm(20), mm(20));
    }

    static Paragraph paragraph(Phrase text, int alignment) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.setAlignment(alignment);
        paragraph.setLeading(0, LEADING);
        return paragraph;
    }

    /** A centred text, its lines of about the same length. */
    static Paragraph centred(PdfFont face, String text, float size, float width) {
        Paragraph paragraph = paragraph(face.phrase(text, size), Element.ALIGN_CENTER);
        float side = (width - face.balanced(text, size, width)) / 2;
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        return paragraph;
    }

    /** A third to half as long as the centred text above the rule. */
    static float shortRule(PdfFont face, String text, float size, float width) {
        return 0.4f * Math.min(face.width(text, size), face.balanced(text, size, width));
    }

    static void line(PdfContentByte canvas, float x, float y, float length) {
        canvas.setLineWidth(RULE);
        canvas.moveTo(x, y);
        canvas.lineTo(x + length, y);
        canvas.stroke();
    }
}
