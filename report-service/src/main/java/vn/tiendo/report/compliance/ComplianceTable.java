package vn.tiendo.report.compliance;

import static vn.tiendo.platform.table.Column.day;
import static vn.tiendo.platform.table.Column.number;
import static vn.tiendo.platform.table.Column.text;

import java.util.List;
import vn.tiendo.platform.table.Table;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.deadline.OwedWords;
import vn.tiendo.report.filing.ReportKind;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.render.document.VietnameseWording;

/** Who has reported as a table: a row for each who owes a report. */
final class ComplianceTable {

    private ComplianceTable() {}

    /** One who owes a report, and what he owes. */
    record Row(ComplianceItem owed, ReporterStanding by) {}

    static List<Row> rows(List<ComplianceItem> items) {
        return items.stream()
                .flatMap(owed -> owed.reporters().stream().map(by -> new Row(owed, by)))
                .toList();
    }

    static Table<Row> of(Registry registry) {
        return new Table<>(
                "Tình hình nộp báo cáo",
                List.of(
                        text("Mã chế độ báo cáo hoặc yêu cầu", r -> r.owed.id()),
                        text("Mã kế hoạch", r -> r.owed.plan()),
                        text("Tỉnh ban hành kế hoạch", r -> registry.provinceName(r.owed.province())),
                        text("Tỉnh chịu trách nhiệm hiện nay", r -> registry.provinceName(r.owed.answersNow())),
                        text("Cấp báo cáo", r -> OwedWords.level(r.owed.level())),
                        text("Loại báo cáo", r -> ReportKind.words(r.owed.kind())),
                        number("Năm", r -> r.owed.year()),
                        text("Kỳ báo cáo", r -> OwedWords.period(r.owed.year(), r.owed.reportPeriod())),
                        text("Mã cơ quan báo cáo", r -> r.by.agency().id()),
                        text("Cơ quan báo cáo", r -> r.by.agency().name()),
                        text("Mã báo cáo", r -> r.by.report()),
                        day("Hạn nộp", r -> r.owed.effective()),
                        text("Tình trạng báo cáo", r -> r.by.state() == null ? null : r.by.state().label),
                        text("Kết quả nộp", r -> VietnameseWording.of(r.by.outcome())),
                        text("Tình trạng nộp", r -> r.by.words()),
                        day("Ngày nhận", r -> r.by.receivedAt() == null ? null : Vietnam.dayOf(r.by.receivedAt())),
                        number("Số ngày quá hạn", r -> r.by.daysLate()),
                        number("Số lần trả lại", r -> r.by.returns()),
                        text("Số, ký hiệu", r -> r.by.number()),
                        text("Nộp thay", r -> r.by.onBehalf() ? "Có" : "Không"),
                        text("Bản giấy", r -> r.by.onPaper() ? "Có" : "Không")));
    }
}
