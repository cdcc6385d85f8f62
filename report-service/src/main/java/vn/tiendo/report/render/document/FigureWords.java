package vn.tiendo.report.render.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ListedLine;
import vn.tiendo.report.content.PillarResult;
import vn.tiendo.report.content.PlanSum;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.coverage.Figures;
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
        parts.add("%s giao %s%s nhiệm vụ%s"
                .formatted(
                        new Opening(new Reading(report)).planInFigures(),
                        all ? "" : report.header().issuer() + " ",
                        two(s.given()),
                        !isWhole(report) ? "" : s.given() == 1 ? ", thuộc kỳ báo cáo" : ", đều thuộc kỳ báo cáo"));
        if (!isWhole(report)) {
            parts.add("thuộc kỳ báo cáo " + two(s.counted()));
        }
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
                : sentence
                        + " Ngoài ra, Kế hoạch đề nghị %s phối hợp thực hiện %s nhiệm vụ."
                                .formatted(
                                        report.lists() == null ? "các cơ quan, tổ chức" : Listing.asked(report),
                                        two(s.invited()));
    }

    /** All that the plan gives is told: there is nothing to reconcile. */
    private static boolean isWhole(ReportContent report) {
        PlanSum s = report.results().plan();
        Figures f = report.results().counts().figures();
        return s.given() > 0 && s.given() == s.counted() && f != null && f.carriedOver() == 0;
    }

    private static void add(List<String> parts, int number, String words) {
        if (number > 0) {
            parts.add(two(number) + " " + words);
        }
    }

    /** What has come of those that are counted. */
    static String results(ReportContent report) {
        Figures f = report.results().counts().figures();
        String day = "(số liệu tính đến ngày " + DateWords.day(report.coverage().lastDay()) + ")";
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
        String carried =
                f.carriedOver() == 0 ? "" : ", có " + two(f.carriedOver()) + " nhiệm vụ chuyển tiếp từ các năm trước";
        StringBuilder text = new StringBuilder(
                isWhole(report)
                        ? "Kết quả %s: %s.".formatted(day, parts)
                        : "Trong %s nhiệm vụ thuộc kỳ báo cáo%s %s: %s."
                                .formatted(two(f.total()), carried, day, parts));
        if (f.overdue() > 0) {
            text.append(" Trong số nhiệm vụ chưa hoàn thành, %s nhiệm vụ đã quá hạn.".formatted(two(f.overdue())));
        }
        return text.toString();
    }

    /** Rates are made of dated tasks only. A plan without time words says of none that it comes again each year. */
    static String rates(Reading reading) {
        Figures f = reading.report.results().counts().figures();
        boolean recurring = reading.tasks()
                .filter(t -> t.figure() != null && !t.figure().dated())
                .allMatch(t -> TaskProse.isText(t.timeWords()));
        String others = recurring ? " thường xuyên, hằng năm" : f.dated().total() > 0 ? " khác" : "";
        List<String> parts = new ArrayList<>();
        if (f.dated().total() > 0) {
            parts.add("đã hoàn thành %s/%s nhiệm vụ có thời hạn%s"
                    .formatted(
                            two(f.dated().done()),
                            two(f.dated().total()),
                            f.dated().done() == 0
                                    ? ""
                                    : ", đạt "
                                            + VietnameseWording.rate(
                                                    f.dated().done(), f.dated().total()) + "%"));
        }
        if (f.others().total() > 0) {
            parts.add((parts.isEmpty() ? "có " : "")
                    .concat("%s/%s nhiệm vụ%s đã được triển khai")
                    .formatted(two(f.others().begun()), two(f.others().total()), others));
        }
        return parts.isEmpty() ? null : VietnameseWording.capital(String.join("; ", parts)) + ".";
    }

    /** By the five groups of Resolution 45; without columns of zeros and without groups of which there is nothing. */
    static Table table(Reading reading) {
        ReportContent report = reading.report;
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
            rows.add(row(VietnameseWording.clause(reading.heading(pillar.pillar())), pillar.figures(), shown));
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
                        Reading.listed(report.lists().notCarried().stream()
                                        .map(ListedLine::title)
                                        .distinct())
                                + ".");
    }

    /** "05", as official documents write numbers below ten. */
    public static String two(int number) {
        return number > 0 && number < 10 ? "0" + number : String.valueOf(number);
    }
}
