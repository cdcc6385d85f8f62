package vn.tiendo.report.render.document;

import java.util.List;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.render.document.OfficialDocument.Block;

/** A part of a report by itself, as it is printed. */
public final class PrintedPart {

    private PrintedPart() {}

    /** Without its heading; none: it falls away. */
    public static List<Block> of(ReportContent report, Part part) {
        return new ReportDocumentWriter(report).part(part);
    }

    /** Whether it is a place that only the writer can fill. */
    public static boolean isGap(Block block) {
        return block.text().startsWith(DocumentBody.GAP);
    }
}
