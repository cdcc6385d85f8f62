package vn.tiendo.report.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.render.Specimen;
import vn.tiendo.report.render.html.Chart.Series;
import vn.tiendo.report.render.html.Chart.Stack;
import vn.tiendo.report.render.html.Drawing.Box;
import vn.tiendo.report.render.html.Drawing.Label;
import vn.tiendo.report.render.html.Drawing.Style;
import vn.tiendo.report.render.html.Drawing.Tone;

/** What the charts show and where they draw it, for stacks of every kind. */
class ChartsTest {

    private static final String LONG = "Phát triển đội ngũ trí thức MẠNH về chất lượng, hợp lý về cơ cấu ".repeat(4);

    private static final List<Series> SERIES = List.of(
            new Series("Đã hoàn thành", Tone.DARK),
            new Series("Đang thực hiện", Tone.STRIPED),
            new Series("Chưa thực hiện", Tone.LIGHT));

    /** Charts with stacks of many numbers, heights and names. */
    static Stream<Chart> charts() {
        Random random = new Random(107);
        List<Chart> charts = new ArrayList<>(List.of(
                chart(List.of()),
                chart(List.of(new Stack("I", List.of(0, 0, 0)))),
                chart(List.of(new Stack("I", List.of(1, 0, 0)))),
                chart(List.of(
                        new Stack("I", List.of(0, 0, 1)), new Stack("w".repeat(5000), List.of(10_000, 1, 9_999))))));
        for (int count : new int[] {1, 2, 5, 13, 22, 30, 100}) {
            charts.add(chart(IntStream.range(0, count)
                    .mapToObj(i -> new Stack(
                            random.nextBoolean() ? i + ". " + LONG : String.valueOf(2024 + i),
                            Stream.generate(() -> random.nextInt(3) * random.nextInt(1 + 10 * count))
                                    .limit(3)
                                    .toList()))
                    .toList()));
        }
        return charts.stream();
    }

    private static Chart chart(List<Stack> stacks) {
        return new Chart(Chart.Kind.BARS, "Tình trạng", "Mục", SERIES, stacks);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void thePartsOfABarAddUpToItAndBarsToOneScale(Chart chart) {
        List<List<Box>> bars =
                Bars.of(chart).stream().flatMap(d -> bars(d).stream()).toList();

        List<Stack> drawn = chart.stacks().stream().filter(s -> s.total() > 0).toList();
        assertThat(bars).hasSameSizeAs(drawn);
        for (int i = 0; i < bars.size(); i++) {
            List<Box> bar = bars.get(i);
            int sum = bar.stream().mapToInt(Box::width).sum();
            assertThat(sum).isEqualTo((int) ((long) drawn.get(i).total() * Bars.LENGTH / chart.largest()));
            for (int j = 1; j < bar.size(); j++) {
                assertThat(bar.get(j).x())
                        .isEqualTo(bar.get(j - 1).x() + bar.get(j - 1).width());
            }
            List<Tone> tones = IntStream.range(0, 3)
                    .filter(nonZero(drawn.get(i))::contains)
                    .mapToObj(s -> SERIES.get(s).tone())
                    .toList();
            assertThat(bar).extracting(Box::tone).isEqualTo(tones);
        }
    }

    private static List<Integer> nonZero(Stack stack) {
        return IntStream.range(0, 3)
                .filter(s -> stack.values().get(s) > 0)
                .boxed()
                .toList();
    }

    private static List<List<Box>> bars(Drawing drawing) {
        Map<Integer, List<Box>> byY = drawing.boxes().stream()
                .skip(SERIES.size()) // the legend
                .collect(Collectors.groupingBy(Box::y, TreeMap::new, Collectors.toList()));
        return List.copyOf(byY.values());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void thePartsOfAColumnAddUpToItAndColumnsToOneScale(Chart chart) {
        Drawing drawing = Columns.of(chart);
        Map<Integer, List<Box>> columns = drawing.boxes().stream()
                .skip(SERIES.size()) // the legend
                .filter(b -> b.tone() != Tone.AXIS)
                .collect(Collectors.groupingBy(Box::x, TreeMap::new, Collectors.toList()));

        List<Integer> heights = columns.values().stream()
                .map(c -> c.stream().mapToInt(Box::height).sum())
                .toList();

        assertThat(heights)
                .isEqualTo(chart.stacks().stream()
                        .filter(s -> s.total() > 0)
                        .map(s -> (int) ((long) s.total() * Columns.HEIGHT / chart.largest()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void nothingLiesOutsideTheDrawingOrOnAnotherLabel(Chart chart) {
        List<Drawing> drawings = new ArrayList<>(Bars.of(chart));
        if (chart.stacks().stream().noneMatch(s -> s.name().length() > 4)) {
            drawings.add(Columns.of(chart));
        }
        for (Drawing drawing : drawings) {
            assertThat(drawing.height()).isLessThanOrEqualTo(Bars.HIGHEST);
            assertThat(drawing.boxes())
                    .allMatch(b -> b.x() >= 0 && b.x() + b.width() <= Drawing.WIDTH)
                    .allMatch(b -> b.y() >= 0 && b.y() + b.height() <= drawing.height());
            assertThat(drawing.labels()).allMatch(l -> left(l) >= 0 && right(l) <= Drawing.WIDTH);
            assertThat(drawing.labels()).allMatch(l -> l.y() > 0 && l.y() < drawing.height());
            for (Label a : drawing.labels()) {
                assertThat(drawing.labels())
                        .noneMatch(b ->
                                a != b && Math.abs(a.y() - b.y()) < 30 && left(a) < right(b) && left(b) < right(a));
            }
        }
    }

    private static int left(Label label) {
        return label.style() == Style.START ? label.x() : label.x() - TextMetrics.width(label.text()) / 2;
    }

    private static int right(Label label) {
        return left(label) + TextMetrics.width(label.text());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theTableHasTheNumbersOfTheChartAndTheirSum(Chart chart) {
        List<List<String>> rows = chart.table().rows();

        assertThat(rows).hasSize(chart.stacks().size() + 1);
        for (int column = 1; column <= 4; column++) {
            int c = column;
            int sum = rows.subList(0, rows.size() - 1).stream()
                    .mapToInt(r -> Integer.parseInt(r.get(c)))
                    .sum();
            assertThat(rows.get(rows.size() - 1).get(c)).isEqualTo("" + sum);
        }
        assertThat(chart.description()).startsWith(rows.get(rows.size() - 1).get(4) + " nhiệm vụ");
    }

    @Test
    void manySectionsArePartedIntoDrawingsThatEachFitOnAPageWithTheLegend() {
        Chart chart = chart(IntStream.range(0, 30)
                .mapToObj(i -> new Stack(i + ". " + LONG, List.of(1, 2, 3)))
                .toList());

        List<Drawing> drawings = Bars.of(chart);

        assertThat(drawings).hasSizeGreaterThan(1).allMatch(d -> d.height() <= Bars.HIGHEST);
        assertThat(drawings.get(0).title()).isEqualTo("Tình trạng (phần 1/" + drawings.size() + ")");
        assertThat(drawings)
                .allSatisfy(d -> assertThat(d.labels()).extracting(Label::text).contains("Đã hoàn thành"));
        assertThat(drawings.stream().mapToInt(d -> bars(d).size()).sum()).isEqualTo(30);
    }

    @Test
    void theSectionsOfQuangNinhAreOneDrawing() {
        assertThat(Bars.of(Charts.of(Specimen.quangNinh()).get(0))).hasSize(1);
    }

    @Test
    void theBarOfASectionHasTheNumbersOfItsTasks() {
        Chart chart = Charts.sections(
                List.of(Specimen.section("I", "Nhận thức", 1, 2, 3, 4, 5), Specimen.section("II", "Nhân tài")));

        assertThat(chart.series())
                .extracting(Series::name)
                .containsExactly("Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Chưa có báo cáo", "Tạm dừng");
        assertThat(chart.stacks())
                .containsExactly(
                        new Stack("I. Nhận thức", List.of(1, 2, 3, 4, 5)),
                        new Stack("II. Nhân tài", List.of(0, 0, 0, 0, 0)));
    }

    @Test
    void everyStandingIsInTheChartOfSections() {
        assertThat(Charts.sections(List.of(Specimen.section("I", "Nhận thức", 1, 1, 1, 1, 1)))
                        .stacks()
                        .get(0)
                        .total())
                .as("A new standing needs a tone in Charts")
                .isEqualTo(Standing.values().length);
    }

    @Test
    void theYearsOfAReportSumToItsTasks() {
        ReportContent report = Specimen.quangNinh();

        Chart years = Charts.of(report).get(1);

        assertThat(years.stacks()).hasSameSizeAs(report.years());
        for (int i = 0; i < report.years().size(); i++) {
            Figures figures = report.years().get(i).figures();
            assertThat(years.stacks().get(i).total()).isEqualTo(figures.total());
            assertThat(years.stacks().get(i).values())
                    .startsWith(figures.done() - figures.doneLate(), figures.doneLate())
                    .element(3)
                    .isEqualTo(figures.overdue());
        }
    }

    @Test
    void anUnknownTrendIsNotDrawn() {
        assertThat(Charts.of(Specimen.withoutYears())).extracting(Chart::kind).containsExactly(Chart.Kind.BARS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "Sở Nội vụ", "a b c d e f g h"})
    void aShortNameIsOneLine(String name) {
        assertThat(TextMetrics.lines(name, 1000, 2)).containsExactly(name);
    }

    @Test
    void aLongNameEndsInAnEllipsisAndLosesNoWordBeforeIt() {
        List<String> lines = TextMetrics.lines(LONG, 1000, 2);

        assertThat(lines).hasSize(2).allMatch(l -> TextMetrics.width(l) <= 1000);
        assertThat(lines.get(1)).endsWith("…");
        assertThat(LONG).startsWith((lines.get(0) + " " + lines.get(1)).replace("…", ""));
    }

    @Test
    void aWordWithoutBlanksIsBrokenAndNoCharacterWithIt() {
        List<String> lines = TextMetrics.lines("👩".repeat(2500), 1000, 2);

        assertThat(lines).hasSize(2).allMatch(l -> TextMetrics.width(l) <= 1000);
        assertThat(String.join("", lines).codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF))
                .isEmpty();
    }
}
