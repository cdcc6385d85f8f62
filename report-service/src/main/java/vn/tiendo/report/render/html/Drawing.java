package vn.tiendo.report.render.html;

import java.util.List;

/**
 * A chart laid out, ready to be drawn by any format. Lengths are in thousandths of its width; y grows downwards.
 *
 * @param description what it shows, for those who cannot see it
 */
public record Drawing(String title, String description, int height, List<Box> boxes, List<Label> labels) {

    static final int WIDTH = 1000;

    /** Fill of a surface: told apart by pattern and brightness, so in black and white too. */
    public enum Tone {
        DARK,
        MEDIUM,
        STRIPED,
        LIGHT,
        CROSSED,
        DOTTED,
        /** Not a part of a bar: a line on which columns stand. */
        AXIS;

        /** For a drawing in a page whose style is elsewhere: patterns are looked for beside what names them. */
        public String fill() {
            return switch (this) {
                case DARK -> "#12355b";
                case MEDIUM -> "#7fa6cf";
                case STRIPED -> "url(#striped)";
                case LIGHT -> "#fff";
                case CROSSED -> "url(#crossed)";
                case DOTTED -> "url(#dotted)";
                case AXIS -> "#000";
            };
        }
    }

    /** Where a label stands to its point, and on what. */
    public enum Style {
        START,
        MIDDLE,
        /** In the middle, on a dark surface. */
        ON_DARK
    }

    public record Box(int x, int y, int width, int height, Tone tone) {}

    /**
     * @param y of the line on which the letters stand
     */
    public record Label(int x, int y, String text, Style style) {}
}
