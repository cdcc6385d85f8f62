package vn.tiendo.report.render.excel;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.progress.Counts;
import vn.tiendo.report.progress.Timeliness;
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
        sheet.put(1, coverage.closing(), Look.CENTRED);
        sheet.next();
        fact("Thời điểm chốt số liệu", DateWords.until(coverage.cutOff()));
        if (!coverage.complete()) {
            fact(
                    "Số liệu đã nhận đủ đến",
                    coverage.asOf() == null ? "Chưa xác nhận" : DateWords.until(coverage.asOf()));
        }
    }

    private void fact(String name, String value) {
        sheet.put(0, name, Look.PLAIN);
        sheet.put(1, value, Look.BARE);
        sheet.next();
    }

    private void counts(Counts counts) {
        count("Số nhiệm vụ trong kỳ", counts.tasks());
        count("Số phần việc trong kỳ", counts.assignments());
        sheet.next();
        sheet.headings(List.of("Tình trạng", "Số phần việc"));
        for (Status status : Status.values()) {
            count(VietnameseWording.of(status), counts.byStatus().get(status));
        }
        sheet.next();
        sheet.headings(List.of("Tiến độ so với thời hạn", "Số phần việc"));
        for (Timeliness timeliness : Timeliness.values()) {
            count(VietnameseWording.of(timeliness), counts.byTimeliness().get(timeliness));
            if (timeliness == Timeliness.NOT_DATABLE) {
                count("   trong đó đã hoàn thành", counts.notDatable().done());
                count("   trong đó chưa hoàn thành", counts.notDatable().open());
            }
        }
        sheet.next();
    }

    private void count(String name, int number) {
        sheet.put(0, name, Look.PLAIN);
        sheet.put(1, number, Look.CENTRED);
        sheet.next();
    }

    private void targets() {
        if (report.targets().isEmpty()) {
            sheet.line("Kế hoạch không đặt chỉ tiêu định lượng.", Look.BARE);
            return;
        }
        sheet.headings(List.of(
                "Chỉ tiêu, cột mốc",
                "Năm",
                "Mức đề ra",
                "Giá trị đề ra",
                "đến",
                "Đơn vị",
                "Kết quả đo",
                "Năm đo",
                "Ghi chú"));
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
