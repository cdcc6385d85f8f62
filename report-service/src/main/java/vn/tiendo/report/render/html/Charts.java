package vn.tiendo.report.render.html;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.render.document.VietnameseWording;
import vn.tiendo.report.render.html.Chart.Series;
import vn.tiendo.report.render.html.Chart.Stack;
import vn.tiendo.report.render.html.Drawing.Tone;

/** The charts of a report: how its sections stand, and how the plan went from year to year. */
final class Charts {

    private static final List<Standing> STANDINGS = List.of(Standing.values());

    private static final List<Series> OUTCOMES = List.of(
            new Series("Hoàn thành", Tone.DARK),
            new Series("Hoàn thành quá hạn", Tone.STRIPED),
            new Series("Chưa hoàn thành", Tone.LIGHT),
            new Series("Chưa hoàn thành, đã quá hạn", Tone.CROSSED),
            new Series("Tạm dừng", Tone.DOTTED));

    private Charts() {}

    /** Those for which the record has figures. */
    static List<Chart> of(ReportContent report) {
        List<Chart> charts = new ArrayList<>();
        // Records from before tasks were counted have no figures to draw.
        if (report.results().counts().figures() == null) {
            return List.of();
        }
        if (!report.results().sections().isEmpty()) {
            charts.add(sections(report.results().sections()));
        }
        if (!report.years().isEmpty()) {
            charts.add(years(report.years()));
        }
        return List.copyOf(charts);
    }

    static Chart sections(List<SectionResult> sections) {
        return new Chart(
                Chart.Kind.BARS,
                "Tình trạng nhiệm vụ theo từng mục của Kế hoạch",
                "Mục",
                standings(),
                sections.stream().map(Charts::stack).toList());
    }

    static List<Series> standings() {
        return STANDINGS.stream()
                .map(s -> new Series(VietnameseWording.capital(VietnameseWording.of(s)), tone(s)))
                .toList();
    }

    private static Stack stack(SectionResult section) {
        return new Stack(
                section.number() + ". " + section.name(),
                STANDINGS.stream()
                        .map(standing -> (int) section.tasks().stream()
                                .filter(t -> t.figure().standing() == standing)
                                .count())
                        .toList());
    }

    static Chart years(List<YearLine> years) {
        return new Chart(
                Chart.Kind.COLUMNS,
                "Kết quả thực hiện qua các năm",
                "Năm",
                OUTCOMES,
                years.stream()
                        .map(y -> new Stack(String.valueOf(y.year()), outcomes(y.figures())))
                        .toList());
    }

    /** In the order of {@link #OUTCOMES}; every task is in one of them. */
    private static List<Integer> outcomes(Figures f) {
        return List.of(
                f.done() - f.doneLate(),
                f.doneLate(),
                f.inProgress() + f.notStarted() + f.unreported() - f.overdue(),
                f.overdue(),
                f.suspended());
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case DONE -> Tone.DARK;
            case IN_PROGRESS -> Tone.STRIPED;
            case NOT_STARTED -> Tone.CROSSED;
            case UNREPORTED -> Tone.LIGHT;
            case SUSPENDED -> Tone.DOTTED;
        };
    }
}
