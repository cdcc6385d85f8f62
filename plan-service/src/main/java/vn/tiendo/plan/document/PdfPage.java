package vn.tiendo.plan.document;

import java.util.List;

/**
 * What is drawn on a page, measured in points from its upper left corner, as it is read.
 *
 * @param pictures there are some
 */
record PdfPage(List<Glyph> glyphs, List<Segment> across, List<Segment> down, boolean pictures) {

    /**
     * @param y of the line that it stands on
     */
    record Glyph(double x, double y, double width, double size, String text, boolean bold) {

        double middle() {
            return x + width / 2;
        }
    }

    /**
     * A line that is drawn across or down.
     *
     * @param at its y if it goes across, its x if it goes down
     */
    record Segment(double at, double from, double to) {}
}
