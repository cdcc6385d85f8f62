package vn.tiendo.report.deadline;

import static vn.tiendo.platform.table.Column.day;
import static vn.tiendo.platform.table.Column.number;
import static vn.tiendo.platform.table.Column.text;

import java.util.List;
import vn.tiendo.platform.table.Table;
import vn.tiendo.report.ledger.Registry;

/** Due dates as a table. */
final class DeadlineTable {

    private DeadlineTable() {}

    static Table<DeadlineItem> of(Registry registry) {
        return new Table<>(
                "Hạn báo cáo",
                List.of(
                        text("Mã chế độ báo cáo", DeadlineItem::obligation),
                        text("Mã kế hoạch", DeadlineItem::plan),
                        text("Tỉnh ban hành kế hoạch", d -> registry.provinceName(d.province())),
                        text("Tỉnh chịu trách nhiệm hiện nay", d -> registry.provinceName(d.answersNow())),
                        text("Cấp báo cáo", d -> OwedWords.level(d.level())),
                        number("Năm", DeadlineItem::year),
                        text("Kỳ báo cáo", d -> OwedWords.period(d.year(), d.reportPeriod())),
                        text("Cơ quan báo cáo", DeadlineItem::reporters),
                        day("Từ ngày", d -> d.period().from()),
                        day("Đến ngày", d -> d.period().to()),
                        day("Ngày chốt số liệu", DeadlineItem::closing),
                        day("Hạn theo kế hoạch", DeadlineItem::nominal),
                        day("Hạn nộp", DeadlineItem::effective),
                        text("Lý do", DeadlineItem::reason),
                        text("Lịch nghỉ lễ", d -> d.calendarAnnounced() ? "Đã thông báo" : "Chưa thông báo"),
                        text("Căn cứ báo cáo", d -> OwedWords.source(d.source())),
                        text("Căn cứ hạn nộp", d -> OwedWords.source(d.dueSource())),
                        text("Kính gửi", DeadlineItem::addressee),
                        text("Qua", DeadlineItem::through)));
    }
}
