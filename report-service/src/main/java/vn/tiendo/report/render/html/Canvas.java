package vn.tiendo.report.render.html;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.render.html.Chart.Series;
import vn.tiendo.report.render.html.Drawing.Box;
import vn.tiendo.report.render.html.Drawing.Label;
import vn.tiendo.report.render.html.Drawing.Style;
import vn.tiendo.report.render.html.Drawing.Tone;

/** A drawing while it is being laid out. */
final class Canvas {

    /** From one line of letters to the next, in thousandths of the width; the letters are 38 high, see report.html. */
    static final int LINE = 46;

    /** A digit is this wide. */
    static final int DIGIT = 20;

    private static final int SWATCH = 34;
    private static final int BESIDE_SWATCH = 48;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    void label(int x, int y, String text, Style style) {
        labels.add(new Label(x, y, text, style));
    }

    void axis(int x, int y, int width) {
        boxes.add(new Box(x, y, width, 3, Tone.AXIS));
    }

    /** A surface with its number where there is room for it. */
    void box(Box box, int value) {
        boxes.add(box);
        if (box.width() >= width(value) + 12 && box.height() >= LINE - 6) {
            label(
                    box.x() + box.width() / 2,
                    box.y() + box.height() / 2 + 13,
                    String.valueOf(value),
                    box.tone() == Tone.DARK ? Style.ON_DARK : Style.MIDDLE);
        }
    }

    /**
     * What the tones mean, from the top; in two columns where the names are short enough.
     *
     * @return where the legend ends
     */
    int legend(List<Series> series) {
        int half = Drawing.WIDTH / 2;
        boolean inPairs = series.stream().allMatch(s -> TextMetrics.width(s.name()) < half - 2 * BESIDE_SWATCH);
        int perRow = inPairs ? 2 : 1;
        for (int i = 0; i < series.size(); i++) {
            int x = i % perRow * half + 2;
            int y = i / perRow * LINE + 2;
            boxes.add(new Box(x, y, SWATCH, SWATCH, series.get(i).tone()));
            label(x + BESIDE_SWATCH, y + 30, series.get(i).name(), Style.START);
        }
        return (series.size() + perRow - 1) / perRow * LINE;
    }

    static int width(int number) {
        return String.valueOf(number).length() * DIGIT;
    }

    Drawing drawing(String title, String description, int height) {
        return new Drawing(title, description, height, List.copyOf(boxes), List.copyOf(labels));
    }
}
