package vn.tiendo.report.render.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.SectionResult;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Timeliness;
import vn.tiendo.report.render.document.VietnameseWording;
import vn.tiendo.report.render.html.Chart.Series;
import vn.tiendo.report.render.html.Chart.Stack;
import vn.tiendo.report.render.html.Drawing.Tone;

/** The charts of a report: how its sections stand, and how the plan went from year to year. */
final class Charts {

    private static final List<Status> STATUSES =
            List.of(Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED, Status.SUSPENDED, Status.CANCELLED);

    private static final List<Series> OUTCOMES = List.of(
            new Series("Hoàn thành đúng hạn", Tone.DARK),
            new Series("Hoàn thành, không ấn định thời hạn", Tone.MEDIUM),
            new Series("Hoàn thành quá hạn", Tone.STRIPED),
            new Series("Chưa hoàn thành, chưa quá hạn", Tone.LIGHT),
            new Series("Chưa hoàn thành, đã quá hạn", Tone.CROSSED),
            new Series("Tạm dừng, đã hủy hoặc chưa có số liệu", Tone.DOTTED));

    private Charts() {}

    /** Those for which the record has figures. */
    static List<Chart> of(ReportContent report) {
        List<Chart> charts = new ArrayList<>();
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
                "Tình trạng phần việc theo từng mục của Kế hoạch",
                "Mục",
                STATUSES.stream()
                        .map(s -> new Series(VietnameseWording.of(s), tone(s)))
                        .toList(),
                sections.stream().map(Charts::stack).toList());
    }

    private static Stack stack(SectionResult section) {
        Counts counts = Counts.of(section.tasks().stream()
                .flatMap(t -> t.assignments().stream()
                        .map(a ->
                                new Counts.Counted(t.id(), a.status(), a.timeliness(), a.status() == Status.COMPLETED)))
                .toList());
        return new Stack(
                section.number() + ". " + section.name(),
                STATUSES.stream().map(counts.byStatus()::get).toList());
    }

    static Chart years(List<YearLine> years) {
        return new Chart(
                Chart.Kind.COLUMNS,
                "Kết quả thực hiện qua các năm",
                "Năm",
                OUTCOMES,
                years.stream()
                        .map(y -> new Stack(String.valueOf(y.year()), outcomes(y.counts())))
                        .toList());
    }

    /** In the order of {@link #OUTCOMES}; every assignment is in one of them. */
    private static List<Integer> outcomes(Counts c) {
        return List.of(
                sum(c, Timeliness.DONE_ON_TIME),
                c.notDatable().done(),
                sum(c, Timeliness.DONE_LATE),
                sum(c, Timeliness.OPEN_IN_TIME) + c.notDatable().open(),
                sum(c, Timeliness.OPEN_OVERDUE),
                sum(c, Timeliness.OUTSIDE, Timeliness.NO_DATA));
    }

    private static int sum(Counts counts, Timeliness... timeliness) {
        return Arrays.stream(timeliness).mapToInt(counts.byTimeliness()::get).sum();
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case COMPLETED -> Tone.DARK;
            case IN_PROGRESS -> Tone.STRIPED;
            case NOT_STARTED -> Tone.LIGHT;
            case SUSPENDED -> Tone.DOTTED;
            case CANCELLED -> Tone.CROSSED;
        };
    }
}
