package vn.tiendo.report.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.render.document.FigureWords;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Table;
import vn.tiendo.report.render.document.VietnameseWording;
import vn.tiendo.report.score.ScoreRow.Filed;

/** The table of a sheet as it fits a landscape page: without columns in which nothing is, its last row adds up. */
final class ScoreAnnex {

    /** So wide that Word breaks no word of the headings. */
    private static final int NUMBER = 14;

    private static final int NAME = 42;
    private static final int WORDS = 26;

    /**
     * A column.
     *
     * @param value of some rows together, or of one; empty: nothing
     */
    private record Field(Column column, Function<List<ScoreRow>, String> value) {}

    private final List<ScoreRow> rows;
    private final List<Field> fields = new ArrayList<>();

    private ScoreAnnex(ScoreSheet sheet) {
        this.rows = sheet.rows();
        tasks();
        dated();
        words("Báo cáo", all -> filed(all.stream().map(ScoreRow::reports).toList()));
        ofOne(
                "Điểm trừ",
                r -> r.points().deducted().signum() == 0 ? null : r.points().deducted());
        ofOne("Điểm", r -> r.score() == null ? "-" : r.score());
        ofOne("Xếp thứ", r -> r.rank() == null ? "-" : r.rank());
        if (!sheet.rules().bands().isEmpty()) {
            words("Xếp loại", all -> one(all, ScoreRow::band));
        }
    }

    static Table of(ScoreSheet sheet) {
        return new ScoreAnnex(sheet).table();
    }

    private void tasks() {
        count("Tổng số", r -> figures(r).total());
        count("Đã hoàn thành", r -> figures(r).done());
        with(
                "Hoàn thành quá hạn (số ngày)",
                r -> figures(r).doneLate(),
                all -> sum(all, r -> r.delays().late()));
        count("Chưa quá hạn, chưa hoàn thành", ScoreTable::open);
        count("Đã quá hạn, chưa hoàn thành", r -> figures(r).overdue());
        with(
                "Số ngày quá hạn (dài nhất)",
                r -> r.delays().overdue(),
                all -> all.stream().mapToInt(r -> r.delays().longest()).max().orElse(0));
        count("Chưa có báo cáo", r -> figures(r).unreported());
        count("Tạm dừng", r -> figures(r).suspended());
        count("Bị trả lại (lần)", ScoreRow::returned);
    }

    private void dated() {
        number("Đúng hạn/ đến hạn, tỷ lệ", all -> {
            int due = sum(all, r -> r.dated().due());
            int onTime = sum(all, r -> r.dated().onTime());
            return due == 0 ? "" : onTime + "/" + due + "\n" + words(rate(onTime, due)) + "%";
        });
    }

    private static BigDecimal rate(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** "Đúng hạn 01; chưa nộp 02". */
    private static String filed(List<Filed> reports) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("đúng hạn", reports.stream().mapToInt(Filed::onTime).sum());
        parts.put("quá hạn", reports.stream().mapToInt(Filed::late).sum());
        parts.put("bị trả lại", reports.stream().mapToInt(Filed::returned).sum());
        parts.put("chưa nộp", reports.stream().mapToInt(Filed::missing).sum());
        parts.put("chưa đến hạn", reports.stream().mapToInt(Filed::notYetDue).sum());
        String words = parts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey() + " " + FigureWords.two(e.getValue()))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : VietnameseWording.capital(words);
    }

    private void count(String heading, ToIntFunction<ScoreRow> value) {
        number(heading, all -> words(sum(all, value)));
    }

    /** A number, and another one behind it in brackets. */
    private void with(String heading, ToIntFunction<ScoreRow> value, Function<List<ScoreRow>, Integer> more) {
        number(
                heading,
                all -> sum(all, value) == 0 ? "0" : words(sum(all, value)) + " (" + words(more.apply(all)) + ")");
    }

    private void ofOne(String heading, Function<ScoreRow, Object> value) {
        number(heading, all -> one(all, value));
    }

    private void number(String heading, Function<List<ScoreRow>, String> value) {
        fields.add(new Field(Column.centred(heading, NUMBER), value));
    }

    private void words(String heading, Function<List<ScoreRow>, String> value) {
        fields.add(new Field(Column.text(heading, WORDS), value));
    }

    /** What does not add up stands in the rows only. */
    private String one(List<ScoreRow> all, Function<ScoreRow, ?> value) {
        return all == rows ? "" : words(value.apply(all.get(0)));
    }

    private static String words(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal exact) {
            return VietnameseWording.number(exact);
        }
        return value instanceof Integer whole ? VietnameseWording.number(BigDecimal.valueOf(whole)) : value.toString();
    }

    private static Figures figures(ScoreRow row) {
        return row.counts().figures();
    }

    private static int sum(List<ScoreRow> all, ToIntFunction<ScoreRow> value) {
        return all.stream().mapToInt(value).sum();
    }

    private Table table() {
        List<Field> shown = fields.stream().filter(this::says).toList();
        List<Column> columns =
                new ArrayList<>(List.of(Column.centred("STT", 12), Column.text("Cơ quan, đơn vị", NAME)));
        shown.forEach(f -> columns.add(f.column));
        List<List<String>> lines = new ArrayList<>();
        for (ScoreRow row : rows) {
            lines.add(line(String.valueOf(lines.size() + 1), row.agency().name(), shown, List.of(row)));
        }
        lines.add(line("", "Tổng cộng", shown, rows));
        return new Table(List.copyOf(columns), List.copyOf(lines), false);
    }

    private static List<String> line(String number, String name, List<Field> shown, List<ScoreRow> of) {
        List<String> line = new ArrayList<>(List.of(number, name));
        shown.forEach(f -> line.add(f.value.apply(of)));
        return List.copyOf(line);
    }

    private boolean says(Field field) {
        return rows.stream()
                .map(row -> field.value.apply(List.of(row)))
                .anyMatch(value -> !value.isEmpty() && !value.equals("0"));
    }
}
