package vn.tiendo.report.page.editing;

import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Table;
import vn.tiendo.report.render.document.PrintedPart;

/**
 * A line of the report as it would be printed.
 *
 * @param gap it is a place that only the writer can fill
 * @param table instead of a text, or null
 */
public record PrintedLine(String text, boolean gap, Table table) {

    public static PrintedLine of(Block block) {
        return new PrintedLine(block.marked(), PrintedPart.isGap(block), block.table());
    }
}
