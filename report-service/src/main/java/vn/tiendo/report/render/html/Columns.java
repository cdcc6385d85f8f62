package vn.tiendo.report.render.html;

import vn.tiendo.report.render.html.Chart.Stack;
import vn.tiendo.report.render.html.Drawing.Box;
import vn.tiendo.report.render.html.Drawing.Style;

/** Lays a chart out as standing columns, side by side from the first stack to the last; their heights have one scale. */
final class Columns {

    static final int HEIGHT = 560;

    private static final int WIDEST_PITCH = 170;
    private static final int GAP = 24;

    private Columns() {}

    static Drawing of(Chart chart) {
        Canvas canvas = new Canvas();
        int ground = canvas.legend(chart.series()) + GAP + Canvas.LINE + HEIGHT;
        int count = Math.max(1, chart.stacks().size());
        int pitch = Math.min(WIDEST_PITCH, Drawing.WIDTH / count);
        int left = (Drawing.WIDTH - pitch * count) / 2;
        int largest = chart.largest();
        int widest = Math.max(Canvas.width(largest), Canvas.width(9999)) + GAP;
        int step = (widest + pitch - 1) / pitch;
        for (int i = 0; i < chart.stacks().size(); i++) {
            Stack stack = chart.stacks().get(i);
            int x = left + i * pitch;
            int top = column(canvas, chart, stack, new Box(x + pitch / 6, ground, pitch * 2 / 3, 0, null), largest);
            // Where the names would touch each other only some are written, the last one always.
            if ((chart.stacks().size() - 1 - i) % step == 0) {
                canvas.label(x + pitch / 2, top - 10, String.valueOf(stack.total()), Style.MIDDLE);
                canvas.label(x + pitch / 2, ground + Canvas.LINE - 4, stack.name(), Style.MIDDLE);
            }
        }
        canvas.axis(left, ground, pitch * count);
        return canvas.drawing(chart.title(), chart.description(), ground + Canvas.LINE + GAP / 2);
    }

    /** Returns where the column ends. */
    private static int column(Canvas canvas, Chart chart, Stack stack, Box foot, int largest) {
        int sum = 0;
        int top = foot.y();
        for (int i = 0; i < stack.values().size(); i++) {
            int value = stack.values().get(i);
            sum += value;
            int end = foot.y() - (int) ((long) sum * HEIGHT / largest);
            if (value > 0) {
                canvas.box(
                        new Box(
                                foot.x(),
                                end,
                                foot.width(),
                                top - end,
                                chart.series().get(i).tone()),
                        value);
            }
            top = end;
        }
        return top;
    }
}
