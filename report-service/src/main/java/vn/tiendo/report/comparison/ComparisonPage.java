package vn.tiendo.report.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.comparison.ComparisonReport.PillarLine;
import vn.tiendo.report.comparison.ComparisonReport.ProvinceLine;
import vn.tiendo.report.comparison.ComparisonReport.Reporting;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.progress.Counts;

/**
 * A comparison written out in Vietnamese: every word that a reader sees, in order.
 *
 * @param notice that this is a draft, or null
 * @param remarks what the figures hold for
 */
record ComparisonPage(String title, String notice, List<String> remarks, List<Table> tables) {

    /** One that is assembled later than this after its cut-off says so. */
    private static final Duration PUNCTUAL = Duration.ofHours(1);

    private static final List<String> FIGURES = List.of(
            "Nhiệm vụ",
            "Đã hoàn thành",
            "Trong đó quá hạn",
            "Đang thực hiện",
            "Chưa thực hiện",
            "Chưa có báo cáo",
            "Tạm dừng",
            "Chưa hoàn thành, đã quá hạn",
            "Chuyển tiếp từ các năm trước");

    /**
     * A table; all columns but the first hold numbers.
     *
     * @param note how to read it
     * @param total last row
     */
    record Table(String title, String note, List<String> columns, List<Row> rows, Row total) {}

    /**
     * @param small what belongs to the name, or null
     */
    record Row(String name, String small, List<String> cells) {}

    static ComparisonPage of(ComparisonReport report) {
        return new ComparisonPage(
                "So sánh kết quả thực hiện của các tỉnh, thành phố năm " + report.year(),
                report.draft() ? "DỰ THẢO - số liệu chưa chốt" : null,
                remarks(report),
                List.of(provinces(report), pillars(report), matrix(report), reporting(report)));
    }

    private static List<String> remarks(ComparisonReport report) {
        List<String> remarks = new ArrayList<>();
        String moment = DateWords.until(report.cutOff());
        if (report.complete()) {
            remarks.add("Số liệu được chốt đến " + moment + ".");
        } else if (report.asOf() != null) {
            remarks.add("Số liệu tính đến %s; cập nhật sau thời điểm này có thể chưa được tổng hợp."
                    .formatted(DateWords.until(report.asOf())));
        } else {
            remarks.add("Số liệu lập cho thời điểm %s có thể chưa đầy đủ: hệ thống chưa xác nhận đã nhận đủ cập nhật."
                    .formatted(moment));
        }
        if (!report.draft() && report.assembledAt().isAfter(report.cutOff().plus(PUNCTUAL))) {
            remarks.add(
                    "Báo cáo được hệ thống tổng hợp lúc %s, muộn hơn thời điểm chốt số liệu; số liệu vẫn lấy theo thời điểm chốt."
                            .formatted(DateWords.until(report.assembledAt())));
        }
        remarks.add("Tiến độ được đánh giá tại hết ngày "
                + DateWords.day(Vietnam.dayOf(report.cutOff().minusNanos(1)))
                + ". Kế hoạch của tỉnh đã hợp nhất được tính cho tỉnh tiếp tục thực hiện.");
        return List.copyOf(remarks);
    }

    private static Table provinces(ComparisonReport report) {
        return new Table(
                "1. Tổng hợp theo tỉnh, thành phố",
                "Mỗi nhiệm vụ được tính một lần; hoàn thành khi các cơ quan chủ trì đều đã hoàn thành.",
                Stream.concat(Stream.of("Tỉnh, thành phố", "Kế hoạch"), FIGURES.stream())
                        .toList(),
                report.provinces().stream()
                        .map(p -> row(p, figures(p.plans(), p.counts())))
                        .toList(),
                new Row(
                        "Tổng cộng",
                        null,
                        figures(
                                report.provinces().stream()
                                        .mapToInt(ProvinceLine::plans)
                                        .sum(),
                                report.total())));
    }

    private static Table pillars(ComparisonReport report) {
        return new Table(
                "2. Tổng hợp theo trụ cột",
                null,
                Stream.concat(Stream.of("Trụ cột"), FIGURES.stream()).toList(),
                report.pillars().stream()
                        .map(p -> new Row(p.name(), null, figures(p.counts())))
                        .toList(),
                new Row("Tổng cộng", null, figures(report.total())));
    }

    private static Table matrix(ComparisonReport report) {
        return new Table(
                "3. Theo tỉnh, thành phố và trụ cột",
                "Số nhiệm vụ đã hoàn thành trên tổng số nhiệm vụ.",
                Stream.concat(
                                Stream.of("Tỉnh, thành phố"),
                                report.pillars().stream().map(PillarLine::name))
                        .toList(),
                report.provinces().stream()
                        .map(p -> row(
                                p,
                                p.byPillar().values().stream()
                                        .map(ComparisonPage::share)
                                        .toList()))
                        .toList(),
                new Row(
                        "Tổng cộng",
                        null,
                        report.pillars().stream().map(p -> share(p.counts())).toList()));
    }

    private static Table reporting(ComparisonReport report) {
        Reporting total =
                report.provinces().stream().map(ProvinceLine::reporting).reduce(Reporting.NONE, Reporting::plus);
        return new Table(
                "4. Tình hình nộp báo cáo năm " + report.year(),
                "Báo cáo bị trả lại vẫn tính theo lần nhận đầu tiên.",
                List.of("Tỉnh, thành phố", "Phải nộp", "Đã nộp đúng hạn", "Đã nộp quá hạn", "Chưa nộp"),
                report.provinces().stream()
                        .map(p -> row(p, figures(p.reporting())))
                        .toList(),
                new Row("Tổng cộng", null, figures(total)));
    }

    private static Row row(ProvinceLine province, List<String> cells) {
        String former = province.former().isEmpty() ? null : "gồm cả " + String.join(", ", province.former()) + " cũ";
        return new Row(province.name(), former, cells);
    }

    private static List<String> figures(int plans, Counts counts) {
        return Stream.concat(Stream.of(String.valueOf(plans)), figures(counts).stream())
                .toList();
    }

    private static List<String> figures(Counts counts) {
        Figures f = counts.figures();
        return Stream.of(
                        f.total(),
                        f.done(),
                        f.doneLate(),
                        f.inProgress(),
                        f.notStarted(),
                        f.unreported(),
                        f.suspended(),
                        f.overdue(),
                        f.carriedOver())
                .map(String::valueOf)
                .toList();
    }

    private static List<String> figures(Reporting r) {
        return Stream.of(r.owed(), r.onTime(), r.late(), r.notYet())
                .map(String::valueOf)
                .toList();
    }

    private static String share(Counts counts) {
        return counts.figures().done() + "/" + counts.figures().total();
    }
}
