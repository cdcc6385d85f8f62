package vn.tiendo.report.render.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPage;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;

/** A writer whose pages know their tags, see {@link PdfTags}: OpenPDF says so only of tags that it keeps to the end itself. */
final class PdfTaggedWriter extends PdfWriter {

    private int written;

    private PdfTaggedWriter(PdfDocument pdf, OutputStream out) {
        super(pdf, out);
    }

    static PdfTaggedWriter of(Document document, OutputStream out) {
        PdfDocument pdf = new PdfDocument();
        document.addDocListener(pdf);
        PdfTaggedWriter writer = new PdfTaggedWriter(pdf, out);
        pdf.addWriter(writer);
        return writer;
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        if (object instanceof PdfPage page) {
            page.put(PdfName.STRUCTPARENTS, new PdfNumber(written++));
            page.put(PdfName.TABS, PdfName.S);
        }
        return super.addToBody(object, reference);
    }
}
