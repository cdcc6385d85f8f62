package vn.tiendo.report.render.excel;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.tiendo.report.content.PlanSum;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.render.document.FigureWords;
import vn.tiendo.report.render.document.VietnameseWording;
import vn.tiendo.report.render.excel.ExcelSheet.Look;

/** Writes the first sheet: what report it is, and its figures as numbers. */
final class ExcelSummary {

    private final ReportContent report;
    private final ExcelSheet sheet;

    private ExcelSummary(ReportContent report, ExcelSheet sheet) {
        this.report = report;
        this.sheet = sheet;
    }

    static void write(Workbook workbook, ReportContent report) {
        try (ExcelSheet sheet = new ExcelSheet(workbook, "Tổng hợp")) {
            sheet.landscape();
            sheet.widths(List.of(46.0, 16.0, 26.0, 14.0, 14.0, 14.0, 16.0, 10.0, 34.0));
            new ExcelSummary(report, sheet).write();
        }
    }

    private void write() {
        sheet.line(report.header().title() + ": " + report.header().subject(), Look.TITLE);
        if (report.draft()) {
            sheet.line("DỰ THẢO - Số liệu chưa chốt", Look.BARE);
        }
        coverage();
        sheet.next();
        counts(report.results().counts());
        targets();
    }

    private void coverage() {
        Coverage coverage = report.coverage();
        fact("Cơ quan báo cáo", report.header().issuer());
        sheet.put(0, "Kỳ báo cáo từ ngày", Look.PLAIN);
        sheet.put(1, coverage.from(), Look.CENTRED);
        sheet.next();
        sheet.put(0, "đến hết ngày", Look.PLAIN);
        sheet.put(1, report.coverage().lastDay(), Look.CENTRED);
        sheet.next();
    }

    private void fact(String name, String value) {
        sheet.put(0, name, Look.PLAIN);
        sheet.put(1, value, Look.BARE);
        sheet.next();
    }

    private void counts(Counts counts) {
        if (counts.figures() == null) {
            count("Số nhiệm vụ trong kỳ", counts.tasks());
            sheet.next();
            return;
        }
        PlanSum plan = report.results().plan();
        sheet.paragraph(FigureWords.plan(report), 8);
        if (plan.invited() > 0) {
            count("Nhiệm vụ Kế hoạch đề nghị phối hợp thực hiện", plan.invited());
        }
        count("Tổng số nhiệm vụ thuộc kỳ báo cáo", counts.figures().total());
        for (FigureWords.Figure figure : FigureWords.figures(counts.figures())) {
            count((figure.part() ? "   " : "") + figure.name(), figure.number());
        }
        count("Chuyển tiếp từ các năm trước", counts.figures().carriedOver());
        count("Nhiệm vụ có thời hạn", counts.figures().dated().total());
        count("   đã hoàn thành", counts.figures().dated().done());
        count("Nhiệm vụ thường xuyên, hằng năm", counts.figures().others().total());
        count("   đã được triển khai", counts.figures().others().begun());
        sheet.next();
    }

    private void count(String name, int number) {
        sheet.put(0, name, Look.PLAIN);
        sheet.put(1, number, Look.CENTRED);
        sheet.next();
    }

    private void targets() {
        if (report.targets().isEmpty()) {
            return;
        }
        sheet.headings(List.of(
                "Chỉ tiêu", "Năm", "Mức đề ra", "Giá trị đề ra", "đến", "Đơn vị", "Kết quả đo", "Năm đo", "Ghi chú"));
        report.targets().forEach(this::target);
    }

    private void target(TargetLine t) {
        sheet.put(0, t.text(), Look.PLAIN);
        sheet.put(1, t.year(), Look.CENTRED);
        sheet.put(2, VietnameseWording.goal(t), Look.PLAIN);
        sheet.put(3, t.value(), Look.PLAIN);
        sheet.put(4, t.upper(), Look.PLAIN);
        sheet.put(5, t.unit(), Look.CENTRED);
        sheet.put(6, t.measured(), Look.PLAIN);
        sheet.put(7, t.measuredYear(), Look.CENTRED);
        sheet.put(8, note(t), Look.PLAIN);
        sheet.next();
    }

    private static String note(TargetLine t) {
        if (t.closedBecause() != null) {
            return "Đã kết thúc theo dõi: " + t.closedBecause();
        }
        return t.reachedOn() != null || t.measured() == null ? VietnameseWording.measured(t) : null;
    }
}
