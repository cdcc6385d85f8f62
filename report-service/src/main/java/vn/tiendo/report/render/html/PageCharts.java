package vn.tiendo.report.render.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.render.html.Chart.Series;
import vn.tiendo.report.render.html.Chart.Stack;
import vn.tiendo.report.render.html.Drawing.Tone;

/** Charts of pages, drawn as those of reports are. The page says the same numbers beside them. */
public final class PageCharts {

    private static final List<Series> DONE_OR_NOT =
            List.of(new Series("Đã hoàn thành", Tone.DARK), new Series("Chưa hoàn thành", Tone.LIGHT));

    private PageCharts() {}

    /** How the tasks of each group stand, as bars. */
    public static List<Drawing> groups(String title, Map<String, Figures> groups) {
        List<Stack> stacks = groups.entrySet().stream()
                .map(group -> new Stack(group.getKey(), standings(group.getValue())))
                .toList();
        Chart chart = new Chart(Chart.Kind.BARS, title, "Nhóm", Charts.standings(), stacks);
        return Bars.of(chart);
    }

    /** How many were done at the end of each month, as columns. */
    public static Drawing months(String title, Map<String, Figures> months) {
        List<Stack> stacks = months.entrySet().stream()
                .map(month -> new Stack(
                        month.getKey(),
                        List.of(
                                month.getValue().done(),
                                month.getValue().total() - month.getValue().done())))
                .toList();
        Drawing drawn = Columns.of(new Chart(Chart.Kind.COLUMNS, title, "Tháng", DONE_OR_NOT, stacks));
        // Months are not added up: the same tasks stand in each.
        String words = months.entrySet().stream()
                .map(month -> "%s: %d/%d"
                        .formatted(
                                month.getKey(),
                                month.getValue().done(),
                                month.getValue().total()))
                .collect(Collectors.joining("; "));
        return new Drawing(
                title, "Đã hoàn thành trên tổng số, " + words + ".", drawn.height(), drawn.boxes(), drawn.labels());
    }

    /** In the order of the standings. */
    private static List<Integer> standings(Figures f) {
        return List.of(f.done(), f.inProgress(), f.notStarted(), f.unreported(), f.suspended());
    }
}
