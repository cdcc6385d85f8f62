package vn.tiendo.report.filing.workflow;

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

/** Reports as a table. */
final class ReportTable {

    private ReportTable() {}

    static Table<ReportItem> of(Registry registry) {
        return new Table<>(
                "Báo cáo",
                List.of(
                        text("Mã báo cáo", ReportItem::id),
                        text("Mã kế hoạch", ReportItem::plan),
                        text("Tỉnh ban hành kế hoạch", r -> registry.provinceName(r.province())),
                        text("Tỉnh chịu trách nhiệm hiện nay", r -> registry.provinceName(r.answersNow())),
                        text("Cấp báo cáo", r -> OwedWords.level(r.level())),
                        text("Loại báo cáo", r -> ReportKind.words(r.kind())),
                        number("Năm", ReportItem::year),
                        text("Kỳ báo cáo", r -> OwedWords.period(r.year(), r.reportPeriod())),
                        text("Mã cơ quan báo cáo", r -> r.reporter().id()),
                        text("Cơ quan báo cáo", r -> r.reporter().name()),
                        day("Từ ngày", r -> r.period().from()),
                        day("Đến ngày", r -> r.period().to()),
                        day("Ngày chốt số liệu", ReportItem::closing),
                        day("Hạn theo kế hoạch", ReportItem::nominal),
                        day("Hạn nộp", ReportItem::effective),
                        text("Tình trạng báo cáo", r -> r.state().label),
                        text("Kết quả nộp", r -> VietnameseWording.of(r.outcome())),
                        number("Số ngày quá hạn", ReportItem::daysLate),
                        day("Ngày nhận", r -> r.receivedAt() == null ? null : Vietnam.dayOf(r.receivedAt())),
                        text("Số, ký hiệu", ReportItem::number),
                        number("Lần lập", ReportItem::revision),
                        number("Lần lập đã nộp", ReportItem::submittedRevision)));
    }
}
