package vn.tiendo.report.render.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.YearLine;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.render.document.AnnexTables.Annexed;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** Writes the figures: one paragraph, what was reported the year before, the table of the groups, and what is expected. */
final class GeneralResults {

    private final Reading reading;
    private final ReportContent report;
    private final DocumentBody body;

    GeneralResults(Reading reading, DocumentBody body) {
        this.reading = reading;
        this.report = reading.report;
        this.body = body;
    }

    void write() {
        if (report.results().counts().figures() == null) {
            // A record from before tasks were counted.
            body.add(
                    Kind.PARAGRAPH,
                    "Trong kỳ báo cáo có %s nhiệm vụ."
                            .formatted(FigureWords.two(report.results().counts().tasks())));
        } else {
            body.add(Kind.PARAGRAPH, figures(report) + annexed());
            before();
        }
        Table table = report.results().counts().figures() == null ? null : FigureWords.table(reading);
        if (table != null) {
            body.add(Kind.PARAGRAPH, "Tổng hợp theo nhóm nhiệm vụ:");
            body.table(table);
        }
        body.paragraphs(report.narrative().results());
        reading.edited(Part.RESULTS).ifPresent(texts -> texts.forEach(body::paragraphs));
        estimate();
    }

    /** Decree 30/2020/NĐ-CP: the text names what is annexed to it. */
    private String annexed() {
        List<Annexed> annexes = AnnexTables.of(report);
        String tasks = !annexes.contains(Annexed.TASKS)
                ? null
                : annexes.size() == 1
                        ? "Chi tiết tại Phụ lục kèm theo"
                        : "Chi tiết từng nhiệm vụ tại " + AnnexTables.numberOfTasks(report);
        String reporters = !annexes.contains(Annexed.REPORTERS)
                ? null
                : "tình hình nộp báo cáo của các cơ quan, đơn vị, địa phương tại "
                        + AnnexTables.number(report, Annexed.REPORTERS);
        String words = Stream.of(tasks, reporters).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : " " + VietnameseWording.capital(words) + ".";
    }

    /** What the plan gives, what has come of it, and the rates. */
    static String figures(ReportContent report) {
        String rates = FigureWords.rates(new Reading(report));
        return FigureWords.plan(report) + " " + FigureWords.results(report) + (rates == null ? "" : " " + rates);
    }

    /** As it was issued; a review says of each of its years what came again in it. */
    private void before() {
        List<YearLine> years =
                report.years().stream().filter(y -> y.figures() != null).toList();
        if (reading.isReview()) {
            if (!years.isEmpty()) {
                body.add(
                        Kind.PARAGRAPH,
                        "Nhiệm vụ thường xuyên, hằng năm qua các năm: "
                                + years.stream().map(GeneralResults::recurring).collect(Collectors.joining("; "))
                                + ".");
            }
            return;
        }
        years.stream()
                .filter(y -> y.year() == report.coverage().year() - 1)
                .findFirst()
                .ifPresent(last -> body.add(Kind.PARAGRAPH, quoted(last)));
    }

    private static String recurring(YearLine year) {
        Figures f = year.figures();
        return "năm %d đã triển khai %s/%s nhiệm vụ"
                .formatted(
                        year.year(),
                        FigureWords.two(f.others().begun() + f.dated().done()),
                        FigureWords.two(f.total()));
    }

    private static String quoted(YearLine last) {
        Figures f = last.figures();
        return "Năm %d đã hoàn thành %s/%s nhiệm vụ (theo Báo cáo%s)."
                .formatted(
                        last.year(),
                        FigureWords.two(f.done()),
                        FigureWords.two(f.total()),
                        last.document() == null ? " năm " + last.year() : " " + last.document());
    }

    private void estimate() {
        String estimate = report.narrative().yearEndEstimate();
        if (estimate != null) {
            body.paragraphs(
                    estimate.startsWith("Ước")
                            ? estimate
                            : "Ước đến hết năm " + report.coverage().year() + ": " + estimate);
        }
    }
}
