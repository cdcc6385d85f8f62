package vn.tiendo.report.render.html;

import java.util.List;

/**
 * A chart laid out, ready to be drawn by any format. Lengths are in thousandths of its width; y grows downwards.
 *
 * @param description what it shows, for those who cannot see it
 */
record Drawing(String title, String description, int height, List<Box> boxes, List<Label> labels) {

    static final int WIDTH = 1000;

    /** Fill of a surface: told apart by pattern and brightness, so in black and white too. */
    enum Tone {
        DARK,
        MEDIUM,
        STRIPED,
        LIGHT,
        CROSSED,
        DOTTED,
        /** Not a part of a bar: a line on which columns stand. */
        AXIS
    }

    /** Where a label stands to its point, and on what. */
    enum Style {
        START,
        MIDDLE,
        /** In the middle, on a dark surface. */
        ON_DARK
    }

    record Box(int x, int y, int width, int height, Tone tone) {}

    /**
     * @param y of the line on which the letters stand
     */
    record Label(int x, int y, String text, Style style) {}
}
