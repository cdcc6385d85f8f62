package vn.tiendo.report.render.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import java.util.List;

/** The lines around columns that stand beside each other; where these go on on the next page they are framed there too. */
final class PdfFrame {

    private static final float LINE = 0.5f;

    private final PdfFlow flow;
    private final List<PdfColumn> columns;
    private float top;

    /**
     * @param columns as wide as what is framed
     */
    PdfFrame(PdfFlow flow, List<PdfColumn> columns) {
        this.flow = flow;
        this.columns = columns;
        this.top = flow.y();
    }

    /** The frame begins here. */
    void begin() {
        top = flow.y();
    }

    /** It ends here; nothing is drawn around nothing. */
    void end() {
        if (top > flow.y()) {
            flow.tags().artifact(this::draw);
        }
    }

    private void draw() {
        PdfContentByte canvas = flow.canvas();
        canvas.setLineWidth(LINE);
        for (PdfColumn column : columns) {
            canvas.rectangle(column.left(), flow.y(), column.width(), top - flow.y());
        }
        canvas.stroke();
    }
}
