package vn.tiendo.report.comparison;

import static vn.tiendo.platform.table.Column.day;
import static vn.tiendo.platform.table.Column.number;
import static vn.tiendo.platform.table.Column.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.platform.table.Column;
import vn.tiendo.platform.table.Table;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.comparison.ComparisonItem.State;
import vn.tiendo.report.comparison.ComparisonReport.ProvinceLine;
import vn.tiendo.report.progress.CountColumns;

/** The years of comparisons as a table, and the provinces of one of them. */
final class ComparisonTable {

    static final Table<ComparisonItem> TABLE = new Table<>(
            "So sánh các tỉnh",
            List.of(
                    number("Năm", ComparisonItem::year),
                    text("Tình trạng", c -> c.state() == State.DRAFT ? "Dự thảo" : "Đã chốt"),
                    day("Ngày chốt số liệu", c -> lastDay(c.cutOff())),
                    day("Ngày lập", c -> c.assembledAt() == null ? null : Vietnam.dayOf(c.assembledAt())),
                    text("Mã SHA-256", ComparisonItem::hash)));

    private ComparisonTable() {}

    static Table<ProvinceLine> ofYear(int year) {
        List<Column<ProvinceLine>> columns = new ArrayList<>();
        columns.add(text("Mã tỉnh", ProvinceLine::id));
        columns.add(text("Tỉnh", ProvinceLine::name));
        columns.add(text("Gồm các tỉnh trước đây", p -> String.join("; ", p.former())));
        columns.add(number("Kế hoạch", ProvinceLine::plans));
        columns.addAll(CountColumns.of(ProvinceLine::counts));
        columns.add(number("Báo cáo phải nộp", p -> p.reporting().owed()));
        columns.add(number("Báo cáo nộp đúng hạn", p -> p.reporting().onTime()));
        columns.add(number("Báo cáo nộp quá hạn", p -> p.reporting().late()));
        columns.add(number("Báo cáo chưa nộp", p -> p.reporting().notYet()));
        return new Table<>("So sánh các tỉnh năm " + year, columns);
    }

    /** The last day whose changes count: the cut-off is the end of it. */
    private static LocalDate lastDay(Instant cutOff) {
        return Vietnam.dayOf(cutOff.minus(Duration.ofNanos(1)));
    }
}
