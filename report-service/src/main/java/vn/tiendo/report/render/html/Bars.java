package vn.tiendo.report.render.html;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.render.html.Chart.Stack;
import vn.tiendo.report.render.html.Drawing.Box;
import vn.tiendo.report.render.html.Drawing.Style;

/** Lays a chart out as lying bars, each under its name; their lengths have one scale. */
final class Bars {

    static final int LENGTH = 870;
    static final int THICKNESS = 44;

    /** A higher one would not fit on a printed page with its heading. */
    static final int HIGHEST = 2050;

    private static final int GAP = 24;
    private static final int NAME_LINES = 2;

    private Bars() {}

    /** As many drawings as it takes, each with the legend. */
    static List<Drawing> of(Chart chart) {
        List<List<Stack>> pages = pages(chart);
        List<Drawing> drawings = new ArrayList<>();
        for (List<Stack> page : pages) {
            String part = pages.size() == 1 ? "" : " (phần %d/%d)".formatted(drawings.size() + 1, pages.size());
            Chart shown = new Chart(chart.kind(), chart.title() + part, chart.subject(), chart.series(), page);
            drawings.add(draw(shown, chart.largest()));
        }
        return List.copyOf(drawings);
    }

    private static List<List<Stack>> pages(Chart chart) {
        List<List<Stack>> pages = new ArrayList<>();
        int left = 0;
        for (Stack stack : chart.stacks()) {
            int height = names(stack).size() * Canvas.LINE + THICKNESS + GAP;
            if (height > left) {
                pages.add(new ArrayList<>());
                left = HIGHEST - new Canvas().legend(chart.series()) - GAP;
            }
            pages.get(pages.size() - 1).add(stack);
            left -= height;
        }
        return pages;
    }

    private static Drawing draw(Chart chart, int largest) {
        Canvas canvas = new Canvas();
        int y = canvas.legend(chart.series()) + GAP;
        for (Stack stack : chart.stacks()) {
            for (String line : names(stack)) {
                canvas.label(0, y + 34, line, Style.START);
                y += Canvas.LINE;
            }
            bar(canvas, chart, stack, y, largest);
            y += THICKNESS + GAP;
        }
        return canvas.drawing(chart.title(), chart.description(), y);
    }

    private static void bar(Canvas canvas, Chart chart, Stack stack, int y, int largest) {
        int sum = 0;
        int x = 0;
        for (int i = 0; i < stack.values().size(); i++) {
            int value = stack.values().get(i);
            sum += value;
            // Each end is rounded, not each width: so the widths add up to the bar's length.
            int end = (int) ((long) sum * LENGTH / largest);
            if (value > 0) {
                canvas.box(
                        new Box(
                                x + 2,
                                y,
                                end - x,
                                THICKNESS,
                                chart.series().get(i).tone()),
                        value);
            }
            x = end;
        }
        canvas.label(x + 16, y + THICKNESS / 2 + 13, String.valueOf(sum), Style.START);
    }

    private static List<String> names(Stack stack) {
        return TextMetrics.lines(stack.name(), Drawing.WIDTH, NAME_LINES);
    }
}
