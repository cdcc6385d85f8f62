package vn.tiendo.report.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;
import vn.tiendo.report.render.html.Drawing.Tone;
import vn.tiendo.report.render.text.SafeText;

/**
 * What a chart shows: stacks of numbers, one number for each series.
 *
 * @param subject what a stack is, heading of the table's first column
 */
record Chart(Kind kind, String title, String subject, List<Series> series, List<Stack> stacks) {

    /** How the stacks lie. */
    enum Kind {
        BARS,
        COLUMNS
    }

    /** Numbers of one meaning. */
    record Series(String name, Tone tone) {}

    /** Numbers of one section or year, in the order of the series. */
    record Stack(String name, List<Integer> values) {

        Stack {
            name = SafeText.text(name);
        }

        int total() {
            return values.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The longest stack, at least 1. */
    int largest() {
        return Math.max(1, stacks.stream().mapToInt(Stack::total).max().orElse(0));
    }

    /** The sum in words. */
    String description() {
        Stack sum = sum();
        String parts = IntStream.range(0, series.size())
                .filter(i -> sum.values().get(i) > 0)
                .mapToObj(i -> series.get(i).name().toLowerCase(Locale.ROOT) + " "
                        + sum.values().get(i))
                .collect(Collectors.joining("; "));
        return "%d nhiệm vụ%s. Số liệu chi tiết ở bảng dưới biểu đồ."
                .formatted(sum.total(), parts.isEmpty() ? "" : ": " + parts);
    }

    /** The same numbers as a table. */
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text(subject, kind == Kind.BARS ? 34 : 12)));
        series.forEach(s -> columns.add(Column.number(s.name(), 9)));
        columns.add(Column.number("Tổng", 9));
        return new Table(
                List.copyOf(columns),
                Stream.concat(stacks.stream(), Stream.of(sum())).map(Chart::row).toList(),
                false);
    }

    private Stack sum() {
        return new Stack(
                "Tổng cộng",
                IntStream.range(0, series.size())
                        .mapToObj(i ->
                                stacks.stream().mapToInt(s -> s.values().get(i)).sum())
                        .toList());
    }

    private static List<String> row(Stack stack) {
        return Stream.of(Stream.of(stack.name()), stack.values().stream(), Stream.of(stack.total()))
                .flatMap(s -> s)
                .map(String::valueOf)
                .toList();
    }
}
