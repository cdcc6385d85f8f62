package vn.tiendo.report.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.render.document.VietnameseWording;
import vn.tiendo.report.render.excel.ExcelTable;

/** The table of a sheet as a workbook has it, with every column; its last row adds up. */
final class ScoreTable {

    private static final double WIDE = 34;
    private static final double NARROW = 12;

    /**
     * A column.
     *
     * @param width in characters
     * @param value text, number or null
     * @param total null: nothing stands under it
     */
    private record Field(
            String heading, double width, Function<ScoreRow, Object> value, Function<List<ScoreRow>, Object> total) {}

    private final List<ScoreRow> rows;
    private final List<Field> fields = new ArrayList<>();

    ScoreTable(ScoreSheet sheet) {
        this.rows = sheet.rows();
        tasks();
        dated();
        reports();
        points(!sheet.rules().bands().isEmpty());
    }

    private void tasks() {
        sum("Tổng số nhiệm vụ", r -> figures(r).total());
        sum("Đã hoàn thành", r -> figures(r).done());
        sum("Trong đó hoàn thành quá hạn", r -> figures(r).doneLate());
        sum("Chưa quá hạn, chưa hoàn thành", ScoreTable::open);
        sum("Đã quá hạn, chưa hoàn thành", r -> figures(r).overdue());
        sum("Trong số chưa hoàn thành: chưa có báo cáo", r -> figures(r).unreported());
        sum("Tạm dừng", r -> figures(r).suspended());
        sum("Tổng số ngày quá hạn", r -> r.delays().overdue());
        add(
                "Số ngày quá hạn dài nhất",
                r -> r.delays().longest(),
                all -> all.stream().mapToInt(r -> r.delays().longest()).max().orElse(0));
        sum("Tổng số ngày hoàn thành muộn", r -> r.delays().late());
        sum("Số lần bị trả lại", ScoreRow::returned);
    }

    private void dated() {
        sum("Có thời hạn: đã hoàn thành hoặc đến hạn", r -> r.dated().due());
        sum("Trong đó hoàn thành đúng hạn", r -> r.dated().onTime());
        add("Tỷ lệ đúng hạn (%)", r -> r.dated().onTimeRate(), null);
    }

    private void reports() {
        sum("Báo cáo nộp đúng hạn", r -> r.reports().onTime());
        sum("Báo cáo nộp quá hạn", r -> r.reports().late());
        sum("Báo cáo bị trả lại", r -> r.reports().returned());
        sum("Báo cáo chưa nộp", r -> r.reports().missing());
        sum("Báo cáo chưa đến hạn nộp", r -> r.reports().notYetDue());
    }

    private void points(boolean classified) {
        add("Điểm hoàn thành đúng hạn", r -> r.points().onTime(), null);
        add("Điểm báo cáo", r -> r.points().reports(), null);
        add(
                "Điểm trừ",
                r -> r.points().deducted().signum() == 0 ? null : r.points().deducted(),
                null);
        add("Điểm", ScoreRow::score, null);
        add("Xếp thứ", ScoreRow::rank, null);
        if (classified) {
            fields.add(new Field("Xếp loại", WIDE, ScoreRow::band, null));
        }
        fields.add(new Field(
                "Ghi chú",
                WIDE,
                r -> r.unscored() == null
                        ? null
                        : VietnameseWording.capital(r.unscored().vietnamese()),
                null));
    }

    private void sum(String heading, ToIntFunction<ScoreRow> value) {
        add(heading, value::applyAsInt, all -> all.stream().mapToInt(value).sum());
    }

    private void add(String heading, Function<ScoreRow, Object> value, Function<List<ScoreRow>, Object> total) {
        fields.add(new Field(heading, NARROW, value, total));
    }

    private static Figures figures(ScoreRow row) {
        return row.counts().figures();
    }

    /** Neither done nor suspended, and not after its due day. */
    static int open(ScoreRow row) {
        Figures f = figures(row);
        return f.total() - f.done() - f.overdue() - f.suspended();
    }

    List<ExcelTable.Column> columns() {
        List<ExcelTable.Column> columns = new ArrayList<>(
                List.of(new ExcelTable.Column("STT", 6), new ExcelTable.Column("Cơ quan, đơn vị", WIDE)));
        fields.forEach(f -> columns.add(new ExcelTable.Column(f.heading, f.width)));
        return columns;
    }

    List<List<Object>> cells() {
        List<List<Object>> cells = new ArrayList<>();
        IntStream.range(0, rows.size()).forEach(i -> {
            List<Object> line =
                    new ArrayList<>(List.of(i + 1, rows.get(i).agency().name()));
            fields.forEach(f -> line.add(f.value.apply(rows.get(i))));
            cells.add(line);
        });
        List<Object> last = new ArrayList<>(List.of("", "Tổng cộng"));
        fields.forEach(f -> last.add(f.total == null ? null : f.total.apply(rows)));
        cells.add(last);
        return cells;
    }
}
