package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.document.IssuedDocument.Cell;
import vn.tiendo.plan.document.IssuedDocument.Row;
import vn.tiendo.plan.plan.TargetDefinition;

/** Targets that stand in a table: a row for each, a column for each year. */
final class TargetTable {

    private static final Pattern TARGET = Pattern.compile("(?iu).*(chỉ tiêu|mục tiêu).*");
    private static final Pattern UNIT = Pattern.compile("(?iu).*đơn vị(?: tính)?.*|^đvt$");
    private static final Pattern OWNER =
            Pattern.compile("(?iu).*(cơ quan|đơn vị (?:chủ trì|theo dõi|phụ trách)|theo dõi|chủ trì).*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

    private TargetTable() {}

    private record Columns(int row, int label, int unit, int owner, Map<Integer, Integer> years) {}

    /** @param taken gets the rows that were read, as block/row */
    static void read(Layout.Grid grid, TargetReading reading, Set<String> taken) {
        List<Row> rows = grid.table().rows();
        for (int i = 0; i < rows.size(); i++) {
            Columns columns = columns(rows.get(i), i);
            if (columns != null) {
                taken.add(grid.block() + "/" + (i + 1));
                rows(grid, columns, reading, taken);
                return;
            }
        }
    }

    private static Columns columns(Row row, int index) {
        int label = -1;
        int unit = -1;
        int owner = -1;
        Map<Integer, Integer> years = new TreeMap<>();
        for (Cell cell : row.cells()) {
            String text = cell.text().replaceAll("\\s+", " ").strip();
            Matcher year = YEAR.matcher(text);
            if (text.length() > 80) {
                return null;
            } else if (year.find()) {
                years.put(cell.column(), Integer.parseInt(year.group(1)));
            } else if (TARGET.matcher(text).matches() && label < 0) {
                label = cell.column();
            } else if (OWNER.matcher(text).matches()) {
                owner = cell.column();
            } else if (UNIT.matcher(text).matches()) {
                unit = cell.column();
            }
        }
        return label < 0 || years.isEmpty() || row.cells().size() < 3
                ? null
                : new Columns(index, label, unit, owner, years);
    }

    private static void rows(Layout.Grid grid, Columns columns, TargetReading reading, Set<String> taken) {
        List<Row> rows = grid.table().rows();
        List<Integer> read = new ArrayList<>();
        for (int year : columns.years.keySet()) {
            for (int i = columns.row + 1; i < rows.size(); i++) {
                String label = cell(rows.get(i), columns.label);
                Figure figure = Figure.cell(cell(rows.get(i), year), blankAsNull(cell(rows.get(i), columns.unit)));
                if (label.isBlank() || rows.get(i).cells().size() < 3) {
                    break;
                }
                read.add(i);
                if (figure != null) {
                    Line line = new Line(label, false, false, 0, grid.block(), i + 1, columns.label + 1, 0);
                    reading.add(
                            line,
                            TargetDefinition.Kind.MEASURED,
                            label,
                            figure,
                            columns.years.get(year),
                            figure.unit() != null && figure.unit().endsWith("/năm"),
                            blankAsNull(cell(rows.get(i), columns.owner)));
                }
            }
        }
        read.forEach(i -> taken.add(grid.block() + "/" + (i + 1)));
    }

    private static String cell(Row row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() <= column && column < cell.column() + cell.width())
                .map(cell -> cell.text().replaceAll("\\s+", " ").strip())
                .findFirst()
                .orElse("");
    }

    private static String blankAsNull(String words) {
        return words.isBlank() ? null : words;
    }
}
