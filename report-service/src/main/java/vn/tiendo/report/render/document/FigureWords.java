package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ListedLine;
import vn.tiendo.report.content.PillarResult;
import vn.tiendo.report.content.PlanSum;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.TaskResult;
import vn.tiendo.report.content.ReportLists;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.ledger.entry.AssignmentState.Decision;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** The figures of a report as sentences and as a table, and the lists beside them. */
public final class FigureWords {

    /** Fewer tasks are told in sentences only. */
    private static final int TASKS_OF_A_TABLE = 6;

    private static final String DONE = "Đã hoàn thành";

    private FigureWords() {}

    /** A number of a figure, and whether it is a part of the one before it. */
    public record Figure(String name, int number, boolean part) {}

    /** What adds up to the total, each followed by its part. */
    public static List<Figure> figures(Figures f) {
        return List.of(
                new Figure(DONE, f.done(), false),
                new Figure("Trong đó hoàn thành quá hạn", f.doneLate(), true),
                new Figure("Đang thực hiện", f.inProgress(), false),
                new Figure("Chưa thực hiện", f.notStarted(), false),
                new Figure("Chưa có báo cáo", f.unreported(), false),
                new Figure("Tạm dừng", f.suspended(), false),
                new Figure("Trong số chưa hoàn thành, đã quá hạn", f.overdue(), true));
    }

    /** "Kế hoạch giao 17 nhiệm vụ; thuộc kỳ báo cáo 14; 01 chưa đến thời điểm triển khai; ..." */
    public static String plan(ReportContent report) {
        PlanSum s = report.results().plan();
        boolean all = report.coverage().level() == Obligation.Level.CONSOLIDATED;
        List<String> parts = new ArrayList<>();
        parts.add("Kế hoạch giao %s%s nhiệm vụ"
                .formatted(all ? "" : report.header().issuer() + " ", two(s.given())));
        parts.add("thuộc kỳ báo cáo " + two(s.counted()));
        add(parts, s.waiting(), "chưa đến thời điểm triển khai");
        add(parts, s.actsAsked(), "thực hiện sau khi có văn bản của cơ quan có thẩm quyền");
        add(parts, s.before(), "có thời hạn trước kỳ báo cáo");
        add(parts, s.told(), "đã kết thúc, được báo cáo trong các năm trước");
        add(
                parts,
                s.later(),
                "có thời gian thực hiện sau năm " + report.coverage().year());
        add(parts, s.stopped(), "dừng thực hiện");
        add(parts, s.onRequest(), "thực hiện khi có yêu cầu");
        add(parts, s.other(), "chưa xác định cơ quan chủ trì");
        String sentence = String.join("; ", parts) + ".";
        return s.invited() == 0
                ? sentence
                : sentence + " Ngoài ra, Kế hoạch đề nghị phối hợp thực hiện %s nhiệm vụ.".formatted(two(s.invited()));
    }

    private static void add(List<String> parts, int number, String words) {
        if (number > 0) {
            parts.add(two(number) + " " + words);
        }
    }

    /** What has come of those that are counted. */
    static String results(ReportContent report) {
        Figures f = report.results().counts().figures();
        String day = "(số liệu tính đến ngày " + DateWords.day(VietnameseWording.closing(report)) + ")";
        if (f.total() == 0) {
            return "Không có nhiệm vụ thuộc kỳ báo cáo " + day + ".";
        }
        String parts = figures(f).stream()
                .filter(figure -> figure.number() > 0 && !figure.part())
                .map(figure -> VietnameseWording.lower(figure.name()) + " " + two(figure.number())
                        + (figure.name().equals(DONE) && f.doneLate() > 0
                                ? " (trong đó quá hạn " + two(f.doneLate()) + ")"
                                : ""))
                .collect(Collectors.joining("; "));
        StringBuilder text = new StringBuilder("Trong %s nhiệm vụ thuộc kỳ báo cáo%s %s: %s."
                .formatted(
                        two(f.total()),
                        f.carriedOver() == 0
                                ? ""
                                : ", có " + two(f.carriedOver()) + " nhiệm vụ chuyển tiếp từ các năm trước",
                        day,
                        parts));
        if (f.overdue() > 0) {
            text.append(" Trong số nhiệm vụ chưa hoàn thành, %s nhiệm vụ đã quá hạn.".formatted(two(f.overdue())));
        }
        return text.toString();
    }

    /** Rates are made of dated tasks only. */
    static String rates(Figures f) {
        List<String> parts = new ArrayList<>();
        if (f.dated().total() > 0) {
            parts.add("đã hoàn thành %s/%s nhiệm vụ có thời hạn, đạt %s%%"
                    .formatted(
                            two(f.dated().done()),
                            two(f.dated().total()),
                            VietnameseWording.rate(f.dated().done(), f.dated().total())));
        }
        if (f.others().total() > 0) {
            parts.add("%s/%s nhiệm vụ thường xuyên, hằng năm đã được triển khai"
                    .formatted(two(f.others().begun()), two(f.others().total())));
        }
        return parts.isEmpty() ? null : VietnameseWording.capital(String.join("; ", parts)) + ".";
    }

    /** By the five groups of Resolution 45; without columns of zeros and without groups of which there is nothing. */
    static Table table(ReportContent report) {
        Figures all = report.results().counts().figures();
        if (all.total() < TASKS_OF_A_TABLE) {
            return null;
        }
        List<Figure> total = figures(all);
        List<Integer> shown = IntStream.range(0, total.size())
                .filter(i -> total.get(i).number() > 0)
                .boxed()
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text("Nhóm nhiệm vụ", 5), Column.number("Tổng số", 2)));
        shown.forEach(i -> columns.add(Column.number(total.get(i).name(), 2)));
        List<List<String>> rows = new ArrayList<>();
        for (PillarResult pillar : report.results().pillars()) {
            rows.add(row(pillar.name(), pillar.figures(), shown));
        }
        rows.add(row("Tổng cộng", all, shown));
        return new Table(List.copyOf(columns), List.copyOf(rows), false);
    }

    private static List<String> row(String name, Figures f, List<Integer> shown) {
        List<Figure> figures = figures(f);
        return Stream.of(
                        Stream.of(name, String.valueOf(f.total())),
                        shown.stream().map(i -> String.valueOf(figures.get(i).number())))
                .flatMap(s -> s)
                .toList();
    }

    /** The lists beside the totals, each as one paragraph; those of which there is nothing are left out. */
    static List<String> lists(ReportContent report) {
        ReportLists lists = report.lists();
        List<String> texts = new ArrayList<>();
        if (lists == null) {
            return texts;
        }
        if (!lists.waiting().isEmpty()) {
            texts.add("Nhiệm vụ chưa đến thời điểm triển khai: "
                    + joined(lists.waiting().stream()
                            .map(w -> title(w.task(), w.title())
                                    + (w.words() == null
                                            ? ""
                                            : " (thực hiện " + VietnameseWording.lower(w.words()) + ")"))));
        }
        Map<String, List<ListedLine>> stopped = lists.stopped().stream()
                .collect(Collectors.groupingBy(l -> decision(l.decision()), TreeMap::new, Collectors.toList()));
        stopped.forEach((decision, lines) ->
                texts.add("Nhiệm vụ dừng thực hiện theo " + decision + ": " + joined(titles(lines))));
        if (!lists.invited().isEmpty()) {
            texts.add("Nhiệm vụ Kế hoạch đề nghị phối hợp thực hiện: "
                    + joined(lists.invited().stream().map(FigureWords::invited)));
        }
        if (!lists.earlierResults().isEmpty()) {
            texts.add("Kết quả năm trước phát sinh sau kỳ báo cáo: "
                    + joined(lists.earlierResults().stream()
                            .map(l -> title(l.task(), l.title()) + " (" + agency(report, l)
                                    + VietnameseWording.lower(l.occurrence()) + ", hoàn thành ngày "
                                    + DateWords.day(l.completedOn()) + ")")));
        }
        return texts;
    }

    /** What of last year was not done: its place is taken by this year's. */
    static String notCarried(ReportContent report) {
        if (report.lists() == null || report.lists().notCarried().isEmpty()) {
            return null;
        }
        return "Năm %d còn %s nhiệm vụ thường xuyên, hằng năm chưa hoàn thành: %s"
                .formatted(
                        report.coverage().year() - 1,
                        two((int) report.lists().notCarried().stream()
                                .map(ListedLine::task)
                                .distinct()
                                .count()),
                        joined(titles(report.lists().notCarried())));
    }

    private static String invited(TaskResult task) {
        String done = task.assignments().stream()
                .map(a -> a.result())
                .filter(result -> result != null && !result.isBlank())
                .map(VietnameseWording::clause)
                .distinct()
                .collect(Collectors.joining(", "));
        return title(task.number(), task.title()) + (done.isEmpty() ? "" : " (" + done + ")");
    }

    private static Stream<String> titles(List<ListedLine> lines) {
        return lines.stream().map(l -> title(l.task(), l.title())).distinct();
    }

    private static String agency(ReportContent report, ListedLine line) {
        boolean all = report.coverage().level() == Obligation.Level.CONSOLIDATED;
        return all ? line.agency().name() + ", " : "";
    }

    private static String title(String number, String title) {
        return number + ". " + VietnameseWording.clause(title);
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("; ")) + ".";
    }

    private static String decision(Decision d) {
        return d == null
                ? "quyết định của cơ quan có thẩm quyền"
                : VietnameseWording.document(d.number(), d.date(), d.issuer());
    }

    /** "05", as official documents write numbers below ten. */
    static String two(int number) {
        return number > 0 && number < 10 ? "0" + number : String.valueOf(number);
    }
}
